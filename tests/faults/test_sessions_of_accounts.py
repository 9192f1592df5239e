"""Tokens under fire (TK rows): twenty processes, and one that dies with the answer in its hand."""

import multiprocessing
import os
import signal
import time

import pytest
from django.db import connections

from campaigns.channels.models import ChannelAccount, StoredSessions, connector_of
from campaigns.publishing.models import Publication
from campaigns.tests.factories import ChannelAccountFactory
from core import secrets
from core.notices.models import Notice
from tests.doubles.fixtures import pds
from tests.doubles.http import ask

__all__ = ["pds"]

pytestmark = [
    pytest.mark.servers,
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


def xrpc(server, name, body, token):
    headers = {"Authorization": f"Bearer {token}"}
    return ask("POST", f"{server.url}/xrpc/com.atproto.server.{name}", body, headers)


@pytest.fixture
def signed_in(pds):
    """`signed_in(account)`: on a real server, with an app password and a session; keeps how to withdraw it."""

    def connect(account):
        ours = pds.account()
        connect.did = ours.pop("did")
        own = {name: ours[name] for name in ("identifier", "password")}
        owner = xrpc(pds, "createSession", own, "")["accessJwt"]
        ours["password"] = xrpc(pds, "createAppPassword", {"name": "werf"}, owner)[
            "password"
        ]
        account.platform, account.base_url = "bluesky", pds.url
        account.sealed_credentials = secrets.seal(ours, place=account.place)
        account.save()
        connect.withdraw = lambda: xrpc(
            pds, "revokeAppPassword", {"name": "werf"}, owner
        )

    return connect


@pytest.fixture
def renewal_that_dies(due, signed_in, monkeypatch):
    """A due post on a real server; the answer to the renewal of its session was heard, and never kept."""
    publication = due(connect=signed_in)
    connector_of(publication.account).renew()
    account = ChannelAccount.objects.get(pk=publication.account_id)
    before = account.credentials()
    assert before["session"]["refresh"]

    monkeypatch.setenv("WERF_FAULTS", "after_answer:kill9")
    assert fork(lambda: connector_of(account).renew()) == [-signal.SIGKILL]
    monkeypatch.delenv("WERF_FAULTS")

    assert ChannelAccount.objects.get(pk=account.pk).credentials() == before
    return publication


@pytest.mark.fault("TK-02")
def test_after_a_renewal_that_died_the_app_password_opens_the_door(
    renewal_that_dies, signed_in, work, status, pds
):
    work()

    assert status(renewal_that_dies) == Publication.Status.PUBLISHED
    assert len(pds.records(signed_in.did)) == 1


@pytest.mark.fault("TK-02")
def test_without_that_too_the_account_needs_a_sign_in_and_nothing_is_deleted(
    renewal_that_dies, signed_in, work, pds
):
    publication = renewal_that_dies
    kept = publication.account.credentials()["password"]
    signed_in.withdraw()
    content = ChannelAccount.objects.get(pk=publication.account_id).credentials()
    content["session"]["access"] = pds.expired_access(signed_in.did)
    ChannelAccount.objects.filter(pk=publication.account_id).update(
        sealed_credentials=secrets.seal(content, place=publication.account.place)
    )

    work()

    publication.refresh_from_db()
    account = ChannelAccount.objects.get(pk=publication.account_id)
    assert publication.status == Publication.Status.HELD
    assert account.state == ChannelAccount.State.NEEDS_SIGN_IN
    assert account.credentials()["password"] == kept
    assert account.credentials()["session"]["refresh"]
    assert Notice.objects.filter(url=account.get_absolute_url()).exists()
    assert pds.records(signed_in.did) == []
