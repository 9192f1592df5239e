"""A small world on real servers: an approved post on a board, and processes that may be killed."""

import os
import time
from datetime import timedelta
from uuid import uuid4

import pytest
from django.db import connection
from django.utils import timezone

from campaigns.publishing import operations, working
from campaigns.publishing.models import Attempt, Publication
from campaigns.publishing.seats import Seat
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
from tests.faults.programs import QUICK, OwnRedis, Programs

Status = Publication.Status
UNDER_WAY = [Status.SCHEDULED, Status.SENDING, Status.RETRY_WAIT, Status.UNKNOWN]
ENDED = {Status.PUBLISHED, Status.FAILED, Status.HELD, Status.NEEDS_PERSON}
ENDED |= {Status.CANCELLED, Status.AWAITING_HAND}
LONGEST = 20


@pytest.fixture(autouse=True)
def ledger(request, monkeypatch):
    """After every row: all is accounted for, and no publication stands on the platform twice."""
    if "transactional_db" not in request.fixturenames:
        yield
        return
    request.getfixturevalue("transactional_db")
    board = request.getfixturevalue("board")
    monkeypatch.setenv("WERF_TESTING", "1")
    quicken(request.getfixturevalue("settings"))
    yield
    board.forgive()
    come_to_an_end()
    assert_nothing_lost_or_double(board)


def quicken(settings):
    """In this process everything takes as short as in the programs of `QUICK`."""
    for name in ("LEASE", "REQUEST", "SETTLE", "SPACING", "PATIENCE", "REST"):
        seconds = float(QUICK[f"PUBLISH_{name}"])
        setattr(settings, f"PUBLISH_{name}", timedelta(seconds=seconds))


def come_to_an_end():
    """What a row left under way is brought to its end by a healthy engine."""
    end = time.monotonic() + LONGEST
    while Publication.objects.filter(
        status__in=UNDER_WAY, next_at__lt=timezone.now() + timedelta(minutes=1)
    ).exists():
        assert time.monotonic() < end, list(
            Publication.objects.values_list("pk", "status", "next_at", "trouble_code")
        )
        with Seat() as seat:
            working.work(seat, seconds=1)
        working.rescue(seconds=1)
        time.sleep(0.1)


def assert_nothing_lost_or_double(board):
    applied = board.effects.applied
    for row in Publication.objects.select_related("link"):
        # The engine mints a link for every post; without one nothing was ever sent.
        mark = row.link.slug if row.link else None
        there = [post for post in applied if mark and mark in post["text"]]
        assert len(there) <= 1, (row.pk, row.status, len(there))
        assert row.status in ENDED or row.next_at > timezone.now(), row.status
        if row.status == Status.PUBLISHED and row.confirmed_by_id is None:
            assert [post["id"] for post in there] == [row.remote_id]
        elif there:
            assert row.status in {Status.NEEDS_PERSON, Status.PUBLISHED}, row.status
    open_ones = Attempt.objects.filter(state=Attempt.State.SENDING)
    assert not open_ones.exclude(publication__status=Status.SENDING).exists()


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
def work():
    """`work()`: one round of everything a publisher does, in this process."""

    def round_of_work():
        with Seat() as seat:
            working.work(seat, seconds=5)
        working.rescue(seconds=5)

    return round_of_work


@pytest.fixture
def name_of():
    """How the account of a publication is called on the board."""
    return lambda publication: publication.account.credentials()["account"]


@pytest.fixture
def status():
    """How a publication stands now."""
    return lambda publication: Publication.objects.get(pk=publication.pk).status
