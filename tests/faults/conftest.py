"""A small world on real servers: an approved post on a board, and processes that may be killed."""

import os
from datetime import timedelta
from uuid import uuid4

import pytest
from django.db import connection
from django.utils import timezone

from campaigns.publishing import operations
from campaigns.publishing.models import Publication
from campaigns.tests.factories import (
    CampaignFactory,
    ChannelAccountFactory,
    PostFactory,
    VacancyFactory,
)
from core import secrets
from core.tests.factories import MembershipFactory
from recruitment.localstack.children import Children
from tests.doubles.fixtures import start_noticeboard
from tests.faults.programs import OwnRedis, Programs


@pytest.fixture(scope="session")
def children():
    """The processes of these tests; none outlives them."""
    kept = Children()
    yield kept
    kept.dismiss()


@pytest.fixture(scope="session")
def board(tmp_path_factory):
    """A platform that does not honour our handle: a second request is a second post."""
    program = start_noticeboard(tmp_path_factory.mktemp("board"), "--forgetful")
    yield program
    program.running.end()


@pytest.fixture
def programs(children, tmp_path, transactional_db):
    """Processes that work on the database of this test."""
    url = os.environ["DATABASE_URL"]
    before, _, after = url.partition("/recruitment?")
    database = f"{before}/{connection.settings_dict['NAME']}?{after}"
    started = Programs(children, tmp_path, {"DATABASE_URL": database})
    yield started
    started.end()


@pytest.fixture
def own_redis(children, tmp_path):
    server = OwnRedis(children, tmp_path)
    yield server
    server.stop()


@pytest.fixture
def effects(board):
    """What the platform really did for the account of a publication."""

    def of(publication):
        name = publication.account.credentials()["account"]
        return [post for post in board.effects.applied if post["account"] == name]

    return of


@pytest.fixture
def due(board, transactional_db):
    """`due()`: a publication on an account of its own, whose time has come."""
    board.forgive()
    return lambda **how_long: make_due(board.url, **how_long)


def make_due(url, **how_long):
    """Made as the product makes it: planned by somebody, approved, on the calendar."""
    campaign = CampaignFactory()
    organisation, brand = campaign.organisation, campaign.brand
    hanna = MembershipFactory(organisation=organisation)
    account = ChannelAccountFactory(
        organisation=organisation, brand=brand, base_url=url
    )
    credentials = {
        "base_url": url,
        "account": f"account-{uuid4().hex[:8]}",
        "token": "noticeboard",
    }
    account.sealed_credentials = secrets.seal(credentials, place=account.place)
    account.save()
    vacancy = VacancyFactory(
        organisation=organisation, brand=brand, slug=f"nurse-{uuid4().hex[:8]}"
    )
    post = PostFactory.approved(campaign=campaign, author=hanna, vacancy=vacancy)
    now = timezone.now()
    (publication,) = operations.schedule(
        post=post,
        accounts=[account],
        wall=now + timedelta(**how_long),
        by=hanna,
        now=now,
    )
    return publication


@pytest.fixture
def status():
    """How a publication stands now."""
    return lambda publication: Publication.objects.get(pk=publication.pk).status
