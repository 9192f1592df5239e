"""A post that may go out, and the channels it goes to."""

from datetime import datetime, timedelta
from uuid import uuid4

import pytest
from django.utils import timezone, translation

from campaigns.publishing import operations
from campaigns.publishing.models import Publication
from campaigns.tests.factories import (
    ChannelAccountFactory,
    PostFactory,
    VacancyFactory,
)
from campaigns.tests.publishing.publishing import look_at_next, reap, send_next
from core import secrets
from core.delivery.worker_locks import WorkerLock
from tests.doubles.fixtures import noticeboard, noticeboard_program, pds, proxy_to

__all__ = ["noticeboard", "noticeboard_program", "pds", "proxy_to"]


def clock(text):
    """What a clock on the wall shows."""
    return datetime.fromisoformat(text)


@pytest.fixture(autouse=True)
def _local_doors_are_open(monkeypatch):
    monkeypatch.setenv("WERF_TESTING", "1")


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
def platform(noticeboard, board, settings):
    """The simulated platform, where the board is an account that we can sign in to."""
    settings.PUBLISH_SPACING = timedelta(0)
    name = f"team-{board.pk}-{uuid4().hex[:6]}"
    credentials = {"base_url": noticeboard.url, "account": name, "token": "noticeboard"}
    board.base_url = noticeboard.url
    board.sealed_credentials = secrets.seal(credentials, place=board.place)
    board.save()
    noticeboard.account = name
    return noticeboard


@pytest.fixture
def effects(platform):
    """What the platform really did for our account."""
    return lambda: [
        post for post in platform.effects.applied if post["account"] == platform.account
    ]


@pytest.fixture
def due(schedule, platform):
    """A publication whose time has come a minute ago."""
    now = timezone.now()
    (publication,) = schedule(now, now=now)
    return ago(publication, minutes=1)


def ago(publication, **how_long):
    """Its moment passed so long ago."""
    moment = timezone.now() - timedelta(**how_long)
    Publication.objects.filter(pk=publication.pk).update(due_at=moment, next_at=moment)
    publication.refresh_from_db()
    return publication


@pytest.fixture
def seat(db, settings):
    settings.PUBLISH_SPACING = timedelta(0)
    with WorkerLock() as taken:
        yield taken


@pytest.fixture
def send(seat):
    """Let the machine take what is due, once."""

    def work(publication):
        send_next(seat)
        publication.refresh_from_db()
        return publication

    return work


@pytest.fixture
def look():
    """Let the machine look for what is in doubt, as if so much time had passed."""

    def after(publication, **how_long):
        moment = timezone.now() - timedelta(**how_long)
        Publication.objects.filter(pk=publication.pk, status="unknown").update(
            next_at=moment - timedelta(hours=1), unknown_since=moment
        )
        reap()
        look_at_next()
        publication.refresh_from_db()
        return publication

    return after


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

    def plan(wall=None, **changes):
        wall = wall or clock("2026-11-26 09:00")
        words = {"post": post, "accounts": [board], "by": hanna, "now": noon}
        return operations.schedule(wall=wall, **{**words, **changes})

    return plan
