"""What the page of a publication shows of its figures."""

from datetime import timedelta

import pytest

from analytics.clicks.models import Click
from analytics.metrics.models import Snapshot
from analytics.metrics.selectors import MOST_POINTS, figures_of, last_snapshots
from campaigns.tests.factories import (
    PostFactory,
    PublicationFactory,
    TrackedLinkFactory,
)


@pytest.fixture
def publication(campaign, noon):
    return PublicationFactory(
        post=PostFactory(campaign=campaign),
        status="published",
        remote_id="1",
        published_at=noon,
        link=TrackedLinkFactory(organisation=campaign.organisation),
    )


def measured(publication, noon, figure, values):
    Snapshot.objects.bulk_create(
        Snapshot(
            publication=publication,
            figure=figure,
            value=value,
            taken_at=noon + timedelta(hours=n),
            source="platform",
        )
        for n, value in enumerate(values)
    )


def test_the_last_few_of_each_figure_are_read(publication, noon):
    measured(publication, noon, "impressions", range(100))
    measured(publication, noon, "reach", range(5))

    read = last_snapshots(publication)
    impressions, _click_through, reach = figures_of(publication)

    assert len(read) == MOST_POINTS + 5
    assert impressions.points == list(range(70, 100))
    assert impressions.value == "99"
    assert reach.points == [0, 1, 2, 3, 4]


def test_click_through_is_clicks_on_its_own_link_per_impression(publication, noon):
    measured(publication, noon, "impressions", [100, 400])
    for _ in range(10):
        Click.objects.create(link=publication.link, at=noon, device="phone")

    assert [one.value for one in figures_of(publication)] == ["400", "2.5%"]


def test_without_impressions_there_is_no_click_through(publication, noon):
    measured(publication, noon, "impressions", [0])
    measured(publication, noon, "reactions", [3])

    assert [one.label for one in figures_of(publication)] == [
        "Impressions",
        "Reactions",
    ]
