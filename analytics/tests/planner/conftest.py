"""A campaign with two channels, and ways to give it a past."""

from datetime import UTC, date, datetime, timedelta
from decimal import Decimal

import pytest

from analytics.clicks.models import Click
from analytics.metrics.models import Snapshot
from analytics.planner import operations
from campaigns.planning.models import ChannelChoice
from campaigns.tests.factories import (
    ChannelAccountFactory,
    PostFactory,
    PublicationFactory,
    TrackedLinkFactory,
)
from candidates.applications.models import Touchpoint
from candidates.tests.factories import ApplicationFactory

DAY = timedelta(days=1)


@pytest.fixture
def board(campaign):
    return choose(campaign, "Board")


@pytest.fixture
def square(campaign):
    return choose(campaign, "Square")


def choose(campaign, name):
    account = ChannelAccountFactory(
        organisation=campaign.organisation, brand=campaign.brand, name=name
    )
    ChannelChoice.objects.create(
        campaign=campaign, account=account, reason="They read it", posts_a_week=2
    )
    return account


@pytest.fixture
def plan(campaign, board, hanna, noon):
    """Made at the start of the campaign: four hires before February."""
    return operations.make_plan(
        campaign=campaign,
        by=hanna,
        hires=4,
        due_on=date(2027, 1, 31),
        shares={board: 100},
        budget=Decimal(4000),
        now=datetime(2026, 11, 1, 9, tzinfo=UTC),
    )


@pytest.fixture
def posted(campaign, hanna):
    """`posted(board, at, impressions=800, clicks=3)` is a post that is out."""

    def post(account, at, *, impressions=None, clicks=0):
        link = TrackedLinkFactory(
            organisation=campaign.organisation, campaign=campaign, account=account
        )
        publication = PublicationFactory(
            post=PostFactory(campaign=campaign, author=hanna),
            account=account,
            link=link,
            status="published",
            remote_id=link.slug,
            due_at=at,
            published_at=at,
        )
        if impressions is not None:
            Snapshot.objects.create(
                publication=publication,
                figure="impressions",
                value=impressions,
                taken_at=at + DAY,
                source="platform",
            )
        Click.objects.bulk_create(
            Click(link=link, at=at + DAY, device="phone") for _ in range(clicks)
        )
        return publication

    return post


@pytest.fixture
def applied(campaign):
    """`applied(at, link=…)` is somebody who applied, perhaps by a link."""

    def apply(at, *, publication=None, **moments):
        application = ApplicationFactory(
            campaign=campaign,
            candidate__organisation=campaign.organisation,
            applied_at=at,
            **moments,
        )
        if publication:
            Touchpoint.objects.create(
                application=application, link=publication.link, at=at
            )
        return application

    return apply
