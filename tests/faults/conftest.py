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
from core.delivery import engine
from core.delivery.handlers import PLATFORMS
from core.delivery.rescue import rescue
from core.delivery.worker_locks import WorkerLock
from core.faults import forget_visits
from core.tests.factories import MembershipFactory
from recruitment.localstack.children import Children
from tests.doubles.fixtures import start_noticeboard
from tests.faults.ledger import assert_nothing_lost_or_double, come_to_an_end
from tests.faults.programs import QUICK, OwnRedis, Programs, until
from tests.faults.servers import OwnPostgres, migrated_folder, run


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
    remember(request, assert_nothing_lost_or_double(board.effects))


def remember(request, seen):
    """For the line of this row that `make faults` prints."""
    request.node.user_properties.append(("saw", seen))


def quicken(settings):
    """In this process everything takes as short as in the programs of `QUICK`.

    Not the lease: nobody dies here, and on a busy machine a short one ends before the request.
    """
    for name in ("REQUEST", "SETTLE", "SPACING", "PATIENCE", "REST"):
        seconds = float(QUICK[f"PUBLISH_{name}"])
        setattr(settings, f"PUBLISH_{name}", timedelta(seconds=seconds))


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


@pytest.fixture(scope="session")
def address_of_database(django_db_setup):
    """Of the database of these tests, for programs."""
    before, _, after = os.environ["DATABASE_URL"].partition("/recruitment?")
    return f"{before}/{connection.settings_dict['NAME']}?{after}"


@pytest.fixture
def programs(children, tmp_path, transactional_db, address_of_database):
    """Processes that work on the database of this test."""
    started = Programs(children, tmp_path, {"DATABASE_URL": address_of_database})
    yield started
    started.end()


@pytest.fixture
def own_redis(children, tmp_path):
    server = OwnRedis(children, tmp_path)
    yield server
    server.stop()


@pytest.fixture(scope="module")
def standing_worker(children, tmp_path_factory, address_of_database):
    """A healthy Celery worker with a Redis of its own, the same for all tests of a module."""
    folder = tmp_path_factory.mktemp("worker")
    redis = OwnRedis(children, folder)
    programs = Programs(children, folder, {"DATABASE_URL": address_of_database})
    programs.worker(redis.url)
    yield redis
    programs.end()
    redis.stop()


@pytest.fixture
def rescuers(standing_worker, transactional_db):
    """Rings the doorbells of a healthy Celery worker; when the test ends it has put down all work."""
    yield lambda: standing_worker.ring("rescue_lost", "send_to_platforms")
    until(standing_worker.is_idle, what="an idle worker")


@pytest.fixture(scope="session")
def migrated(children, tmp_path_factory):
    """The folder of a PostgreSQL with our tables, to copy from."""
    return migrated_folder(children, tmp_path_factory.mktemp("migrated"))


@pytest.fixture
def home_of_postgres(tmp_path):
    """The folder of `own_postgres`."""
    return tmp_path / "postgres"


@pytest.fixture
def own_programs(children, own_postgres, tmp_path):
    """Processes that work on `own_postgres`."""
    started = Programs(children, tmp_path, {"DATABASE_URL": own_postgres.url})
    yield started
    started.end()


@pytest.fixture
def own_postgres(children, migrated, home_of_postgres, board, request):
    """A database server of this test alone; its ledger is read at the end."""
    board.forgive()
    server = OwnPostgres(children, home_of_postgres, migrated)
    yield server
    board.forgive()
    seen = run(server, "-m", "tests.faults.ledger", str(board.effects.path))
    remember(request, seen)
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
    return lambda **words: make_due(board.url, **words)


def make_due(url, connect=None, **how_long):
    """Made as the product makes it: planned by somebody, approved, on the calendar.

    `connect(account)` makes it an account of another platform than the board.
    """
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
    if connect:
        connect(account)
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
def round_of():
    """`round_of(seconds=60)`: everything a publisher does, in this process; it ends when nothing is left to do."""

    def one_round(seconds=5):
        with WorkerLock() as seat:
            engine.work(seat, seconds=seconds, lane=PLATFORMS)
        rescue(seconds=seconds, lane=PLATFORMS)

    return one_round


@pytest.fixture
def work(round_of):
    """`work()`: one round."""
    return round_of


@pytest.fixture
def name_of():
    """How the account of a publication is called on the board."""
    return lambda publication: publication.account.credentials()["account"]


@pytest.fixture
def status():
    """How a publication stands now."""
    return lambda publication: Publication.objects.get(pk=publication.pk).status


@pytest.fixture
def gate(tmp_path):
    """`gate.at("before_connect")`: a script that stops a sender there until the test opens."""
    forget_visits()
    return Gate(tmp_path / "gate")


class Gate:
    """A sender stands before it, by a fault of the name `wait`; nothing is left to chance."""

    def __init__(self, path):
        self.path = path

    def at(self, place):
        return f"{place}:wait={self.path}@1"

    def is_reached(self):
        return self.path.with_name(f"{self.path.name}.reached").exists()

    def open(self):
        self.path.touch()


def tries(publication):
    """Attempts that came as far as the platform: one that was given back in time is none."""
    return publication.attempts.exclude(outcome="given_back").order_by("fence")
