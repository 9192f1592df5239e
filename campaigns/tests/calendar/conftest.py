"""An approved post of Rita's for two channels, one of them by hand."""

import pytest
import time_machine
from django.utils import translation

from campaigns.tests.factories import (
    ChannelAccountFactory,
    PostFactory,
    VacancyFactory,
)
from conftest import NOON


@pytest.fixture(autouse=True)
def _english():
    with translation.override("en"):
        yield


@pytest.fixture(autouse=True)
def _noon():
    with time_machine.travel(NOON, tick=False):
        yield


def channel(campaign, platform, name):
    return ChannelAccountFactory(
        organisation=campaign.organisation,
        brand=campaign.brand,
        platform=platform,
        name=name,
    )


@pytest.fixture
def board(campaign):
    return channel(campaign, "noticeboard", "Our board")


@pytest.fixture
def linkedin(campaign):
    return channel(campaign, "linkedin", "Our page")


@pytest.fixture
def post(campaign, rita, board, linkedin):
    vacancy = VacancyFactory(organisation=campaign.organisation, brand=campaign.brand)
    post = PostFactory.approved(
        campaign=campaign, author=rita, title="Nurse in Utrecht", vacancy=vacancy
    )
    post.accounts.add(board, linkedin)
    return post
