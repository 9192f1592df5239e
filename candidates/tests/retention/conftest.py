"""Somebody whose time is over, and the nights that come."""

from datetime import timedelta

import pytest

from candidates.retention import nights
from candidates.retention.models import Expiry, RetentionNight
from candidates.tests.factories import CandidateFactory

DAY = timedelta(days=1)


@pytest.fixture
def night(noon):
    """`night(3)`: everything that the third night after the first does."""

    def comes(number=0, at=None):
        now = at or noon + number * DAY
        while nights.work(now=now, most=1):
            pass
        return RetentionNight.objects.order_by("-pk").first()

    return comes


@pytest.fixture
def week(night):
    """`week()`: the first eight nights, in which a first list grows old enough."""

    def pass_by():
        return [night(number) for number in range(8)][-1]

    return pass_by


@pytest.fixture
def overdue(organisation, noon):
    """`overdue()`: somebody whose day has passed a while ago."""

    def make(**more):
        return CandidateFactory(
            **{
                "organisation": organisation,
                "keep_until": (noon - 30 * DAY).date(),
                **more,
            }
        )

    return make


@pytest.fixture
def crowd(organisation):
    """So many people who are kept for long: the others are few beside them."""
    return CandidateFactory.create_batch(100, organisation=organisation)


def listed():
    return set(Expiry.objects.values_list("candidate", flat=True))
