"""Channels compared: the same questions for one persona and channel and for ten."""

from django.urls import reverse

from campaigns.fit.models import ChannelBenchmark
from campaigns.tests.factories import NOON, ChannelAccountFactory, PersonaFactory
from tests.weight import Page


def more(world, n):
    for _ in range(n):
        account = ChannelAccountFactory(
            organisation=world.campaign.organisation, brand=world.brand
        )
        persona = PersonaFactory(organisation=world.campaign.organisation)
        world.campaign.personas.add(persona)
        world.campaign.channel_choices.create(account=account, reason="There")
        ChannelBenchmark.objects.create(
            account=account, persona=persona, posts=9, clicks=40, refreshed_at=NOON
        )


def one_cell(world):
    world.campaign.personas.add(world.persona)
    return reverse(
        "campaigns:fit-overrule",
        args=[world.campaign.slug, world.persona.pk, world.account.pk],
    )


PAGES = {
    "campaign channels": Page(
        lambda w: f"/campaigns/{w.campaign.slug}/channels/", more
    ),
    "fit overrule": Page(one_cell, more),
}
