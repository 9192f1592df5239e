import socket
from datetime import UTC, datetime

import pytest

from campaigns.channels.connectors.posts import Draft
from core import outbound
from tests.doubles.fixtures import (  # noqa: F401 - fixtures
    mastodon,
    mastodon_program,
    noticeboard,
    noticeboard_program,
    pds,
    proxy_to,
)


@pytest.fixture(autouse=True)
def _local_doors_are_open(monkeypatch):
    monkeypatch.setenv("WERF_TESTING", "1")


@pytest.fixture
def impatient(monkeypatch):
    """A silent server costs a moment, not twenty seconds."""
    monkeypatch.setattr(outbound, "READ_SECONDS", 0.3)


@pytest.fixture
def closed_port():
    """A port that nobody listens on."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        return server.getsockname()[1]


@pytest.fixture
def silent_port():
    """Somebody accepts, and never says a word."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        yield server.getsockname()[1]


@pytest.fixture
def draft():
    """Makes drafts; words as the test wants them."""

    def make(text="Kom jij bij ons werken?", once="3n2wgselrk6m4", **more):
        more.setdefault("created_at", datetime(2026, 11, 22, 9, 0, tzinfo=UTC))
        return Draft(text=text, once=once, **more)

    return make
