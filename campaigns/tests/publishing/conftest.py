"""A post that may go out, and the channels it goes to."""

from datetime import datetime

import pytest
from django.utils import translation

from campaigns.publishing import operations
from campaigns.tests.factories import (
    ChannelAccountFactory,
    PostFactory,
    VacancyFactory,
)


def clock(text):
    """What a clock on the wall shows."""
    return datetime.fromisoformat(text)


@pytest.fixture(autouse=True)
def english():
    with translation.override("en"):
        yield


@pytest.fixture
def board(campaign):
    """An account on the simulated platform."""
    return ChannelAccountFactory(
        organisation=campaign.organisation, brand=campaign.brand, name="Board"
    )


@pytest.fixture
def company_page(campaign):
    """An account on which a colleague posts by hand."""
    return ChannelAccountFactory(
        organisation=campaign.organisation,
        brand=campaign.brand,
        platform="linkedin",
        name="Company page",
    )


@pytest.fixture
def vacancy(campaign):
    return VacancyFactory(organisation=campaign.organisation, brand=campaign.brand)


@pytest.fixture
def post(campaign, hanna, vacancy):
    return PostFactory.approved(campaign=campaign, author=hanna, vacancy=vacancy)


@pytest.fixture
def schedule(post, board, hanna, noon):
    """`schedule(wall)`: this post, on the board, as Hanna, at noon."""

    def plan(wall=clock("2026-11-26 09:00"), **changes):
        words = {"post": post, "accounts": [board], "by": hanna, "now": noon}
        return operations.schedule(wall=wall, **{**words, **changes})

    return plan
