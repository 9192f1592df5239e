"""Fixtures for tests that talk to platforms: `from tests.doubles.fixtures import ...` in a conftest."""

import pytest

from tests.doubles.effects import Scripted
from tests.doubles.pds import Pds
from tests.doubles.proxy import Proxy
from tests.doubles.running import python


def start_noticeboard(folder, *options):
    effects = folder / "noticeboard.jsonl"
    board = python(
        "campaigns.channels.simulator",
        "--port",
        "0",
        "--scripted",
        "--effects",
        str(effects),
        *options,
    )
    return Scripted(board, effects)


def start_mastodon(folder, *options):
    effects = folder / "mastodon.jsonl"
    return Scripted(
        python("tests.doubles.mastodon", "--effects", str(effects), *options), effects
    )


@pytest.fixture(scope="session")
def noticeboard_program(tmp_path_factory):
    board = start_noticeboard(tmp_path_factory.mktemp("noticeboard"))
    yield board
    board.running.end()


@pytest.fixture
def noticeboard(noticeboard_program):
    """The simulated platform; what was ordered for an earlier test is forgotten."""
    noticeboard_program.forgive()
    return noticeboard_program


@pytest.fixture(scope="session")
def mastodon_program(tmp_path_factory):
    server = start_mastodon(tmp_path_factory.mktemp("mastodon"))
    yield server
    server.running.end()


@pytest.fixture
def mastodon(mastodon_program):
    """A double of a Mastodon server; refuses what the real one refuses."""
    mastodon_program.forgive()
    return mastodon_program


@pytest.fixture(scope="session")
def pds(tmp_path_factory):
    """A real Bluesky server."""
    server = Pds(tmp_path_factory.mktemp("pds"))
    yield server
    server.end()


@pytest.fixture
def proxy_to():
    """Makes a proxy in front of a port."""
    proxies = []

    def make(port):
        proxies.append(Proxy(port))
        return proxies[-1]

    yield make
    for proxy in proxies:
        proxy.close()
