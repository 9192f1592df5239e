"""What is on hold, and what is stopped."""

from django.urls import reverse

from campaigns.publishing.models import Switch
from campaigns.tests.factories import NOON, ChannelAccountFactory
from tests.weight import Page
from tests.weight.publishing import more_publications


def more_switches(world, number):
    organisation = world.campaign.organisation
    for _ in range(number):
        account = ChannelAccountFactory(organisation=organisation, brand=world.brand)
        Switch.objects.create(
            organisation=organisation,
            account=account,
            reason="Test",
            set_by=world.member,
            set_at=NOON,
        )


PAGES = {
    "held": Page(lambda w: reverse("campaigns:held"), more_publications),
    "switches": Page(lambda w: reverse("campaigns:switches"), more_switches),
}
