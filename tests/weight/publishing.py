"""The calendar and the parts that show publications."""

from django.urls import reverse

from campaigns.tests.factories import ChannelAccountFactory, PublicationFactory
from tests.weight import Page


def more_publications(world, number):
    for _ in range(number):
        account = ChannelAccountFactory(
            organisation=world.campaign.organisation, brand=world.brand
        )
        PublicationFactory(
            post=world.post,
            account=account,
            due_at=world.publication.due_at,
            status="held",
        )


def page(name, query=""):
    return Page(lambda w: reverse(name) + query, more_publications)


PAGES = {
    "calendar": page("campaigns:calendar", query="?month=2026-11"),
    "calendar-week": page("campaigns:calendar", query="?view=week&day=2026-11-25"),
    "calendar-list": page("campaigns:calendar", query="?view=list&month=2026-11"),
    "today-publications": page("campaigns:today-publications"),
    "campaign-publications": Page(
        lambda w: reverse("campaigns:campaign-publications", args=[w.campaign.slug]),
        more_publications,
    ),
    "post-publications": Page(
        lambda w: reverse("campaigns:post-publications", args=[w.post.pk]),
        more_publications,
    ),
}
