"""Tokens under fire (TK rows): twenty processes, and one that dies with the answer in its hand."""

import multiprocessing
import os
import signal
import time

import pytest
from django.db import connections

from campaigns.channels.models import ChannelAccount
from campaigns.channels.sessions import StoredSessions
from campaigns.tests.factories import ChannelAccountFactory
from core import secrets

pytestmark = [
    pytest.mark.slow,
    pytest.mark.django_db(transaction=True),
]
HAND = multiprocessing.get_context("fork")
PROCESSES = 20


@pytest.fixture
def account(board, transactional_db):
    account = ChannelAccountFactory(platform="bluesky")
    content = {
        "identifier": "us.example",
        "password": "app-password",
        "session": {"access": "expired", "refresh": "spend-me-once"},
    }
    account.sealed_credentials = secrets.seal(content, place=account.place)
    account.save()
    return account


def fork(work, number=1):
    """Processes with database sessions of their own, at the same time; their exit codes."""
    connections.close_all()
    gate = HAND.Barrier(number)

    def run():
        # Never the line that was open when we parted: closing it here would end it there.
        connections["default"] = connections["default"].copy()
        try:
            gate.wait(20)
            work()
        finally:
            connections.close_all()
        os._exit(0)

    started = [HAND.Process(target=run) for _ in range(number)]
    for one in started:
        one.start()
    for one in started:
        one.join(40)
    return [one.exitcode for one in started]


@pytest.mark.fault("TK-01")
def test_twenty_processes_with_an_expired_token_refresh_once(account, tmp_path):
    asked = tmp_path / "asked"

    def renew():
        sessions = StoredSessions(ChannelAccount.objects.get(pk=account.pk))

        def fetch(_kept):
            with asked.open("a") as file:
                file.write("x")
            time.sleep(0.3)
            return {"access": "new", "refresh": "next"}

        expired = {"access": "expired", "refresh": "spend-me-once"}
        assert sessions.renew(expired, fetch)["access"] == "new"

    assert fork(renew, PROCESSES) == [0] * PROCESSES

    assert asked.read_text() == "x"


@pytest.mark.fault("TK-02")
def test_killed_between_the_answer_and_the_commit_nothing_is_deleted(account):
    def renew():
        sessions = StoredSessions(ChannelAccount.objects.get(pk=account.pk))
        sessions.renew(
            sessions.current(), lambda _kept: os.kill(os.getpid(), signal.SIGKILL)
        )

    assert fork(renew) == [-signal.SIGKILL]

    again = ChannelAccount.objects.get(pk=account.pk)
    assert StoredSessions(again).current()["refresh"] == "spend-me-once"
    assert again.credentials()["password"] == "app-password"
    fresh = StoredSessions(again).renew(
        StoredSessions(again).current(), lambda _kept: {"access": "signed in again"}
    )
    assert fresh["access"] == "signed in again", "its lock has fallen with it"
