"""The guidelines of many channels."""

from django.urls import reverse

from campaigns.guidelines.models import Guideline
from campaigns.tests.factories import ChannelAccountFactory
from tests.weight import Page


def more(world, n):
    organisation = world.campaign.organisation
    for account in ChannelAccountFactory.create_batch(n, organisation=organisation):
        Guideline.objects.create(
            organisation=organisation, account=account, address="je", emoji_most=2
        )


PAGES = {"guideline-list": Page(lambda _w: reverse("campaigns:guideline-list"), more)}
