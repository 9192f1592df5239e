"""Ports, keys, folders: what is chosen, and what is refused in words."""

import socket
import stat

import pytest

from recruitment.localstack import stack
from recruitment.localstack.binaries import CannotStart
from recruitment.localstack.keys import kept_keys
from recruitment.localstack.lock import Lock
from recruitment.localstack.postgres import Postgres


@pytest.fixture
def taken_port():
    with socket.create_server(("127.0.0.1", 0)) as server:
        yield server.getsockname()[1]


def test_a_port_that_is_taken_is_refused_when_it_was_asked_for(taken_port):
    with pytest.raises(CannotStart, match=f"Port {taken_port} is taken"):
        stack.choose_port(str(taken_port))


def test_without_a_wish_the_next_free_port_is_taken(taken_port, monkeypatch):
    monkeypatch.setattr(stack, "FIRST_PORT", taken_port)

    assert stack.choose_port(None) > taken_port


@pytest.mark.parametrize("wish", ["web", "0", "70000", "-1"])
def test_nonsense_is_not_a_port(wish):
    with pytest.raises(CannotStart, match="not a port"):
        stack.choose_port(wish)


def test_keys_are_made_once_and_are_nobody_elses_business(tmp_path, monkeypatch):
    monkeypatch.delenv("SECRET_KEY", raising=False)
    monkeypatch.delenv("FIELD_KEYS", raising=False)

    first = kept_keys(tmp_path)

    assert kept_keys(tmp_path) == first
    assert len(first["SECRET_KEY"]) >= 50
    assert stat.S_IMODE((tmp_path / "keys.env").stat().st_mode) == 0o600


def test_a_key_of_the_environment_goes_first_and_is_not_written_down(
    tmp_path, monkeypatch
):
    monkeypatch.setenv("SECRET_KEY", "mine")

    assert kept_keys(tmp_path)["SECRET_KEY"] == "mine"
    assert "mine" not in (tmp_path / "keys.env").read_text()


def test_data_of_another_postgresql_are_left_alone(home):
    server = Postgres(home)
    server.data.mkdir()
    (server.data / "PG_VERSION").write_text("9\n")

    with pytest.raises(CannotStart, match="made by PostgreSQL 9"):
        server.initialise()

    assert (server.data / "PG_VERSION").read_text() == "9\n"


def test_a_lock_has_one_owner_and_comes_free(tmp_path):
    first, second = Lock(tmp_path / "lock"), Lock(tmp_path / "lock")

    assert first.acquire()
    assert not second.acquire()
    first.release()
    assert second.acquire()
