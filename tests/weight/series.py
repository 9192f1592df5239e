"""The page of a series, with its dates."""

from datetime import timedelta

from django.urls import reverse

from campaigns.publishing.series import Series
from campaigns.tests.factories import NOON, ChannelAccountFactory, PublicationFactory
from tests.doors.series import repeating
from tests.weight import Page


def series(world):
    return Series.objects.filter(post=world.post).first() or repeating(world.post)


def more_dates(world, number):
    account = ChannelAccountFactory(
        organisation=world.campaign.organisation, brand=world.brand
    )
    for week in range(number):
        at = NOON + timedelta(weeks=week)
        PublicationFactory(
            post=world.post,
            account=account,
            series=series(world),
            occurs_on=at.date(),
            due_at=at,
        )


PAGES = {
    "series": Page(
        lambda w: reverse("campaigns:series", args=[series(w).pk]), more_dates
    ),
    "post-publications-with-series": Page(
        lambda w: reverse("campaigns:post-publications", args=[w.post.pk]),
        lambda w, n: [repeating(w.post) for _ in range(n)],
    ),
}
