"""Personas."""

from django.urls import reverse

from campaigns.tests.factories import PersonaFactory
from tests.weight import Page


def more(world, n):
    PersonaFactory.create_batch(n, organisation=world.campaign.organisation)


PAGES = {"persona-list": Page(lambda w: reverse("campaigns:persona-list"), more)}
