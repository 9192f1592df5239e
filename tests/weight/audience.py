"""Personas."""

from django.urls import reverse

from campaigns.audience.models import ResearchNote
from campaigns.tests.factories import NOON, PersonaFactory, PostFactory
from tests.weight import Page


def more(world, n):
    PersonaFactory.create_batch(n, organisation=world.campaign.organisation)


def more_notes(world, n):
    for number in range(n):
        ResearchNote.objects.create(
            persona=world.persona, text="x", source=f"{number}", found_on=NOON.date()
        )


def more_posts(world, n):
    PostFactory.create_batch(n, campaign=world.campaign, persona=world.persona)


PAGES = {
    "persona-list": Page(lambda w: reverse("campaigns:persona-list"), more),
    "persona": Page(
        lambda w: reverse("campaigns:persona", args=[w.persona.pk]), more_notes
    ),
    "persona card": Page(
        lambda w: reverse("campaigns:persona-card", args=[w.persona.pk]), more_notes
    ),
    "persona drives": Page(
        lambda w: reverse("campaigns:persona-drives", args=[w.persona.pk]), more_posts
    ),
}
