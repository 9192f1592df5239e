"""The register of accounts."""

from django.urls import reverse

from campaigns.tests.factories import ChannelAccountFactory
from tests.weight import Page


def more(world, n):
    ChannelAccountFactory.create_batch(
        n, organisation=world.campaign.organisation, brand=world.brand
    )


PAGES = {
    "account-list": Page(lambda w: reverse("campaigns:account-list"), more),
    "account": Page(lambda w: w.account.get_absolute_url(), more),
    "account-edit": Page(
        lambda w: reverse("campaigns:account-edit", args=[w.account.pk]), more
    ),
}
