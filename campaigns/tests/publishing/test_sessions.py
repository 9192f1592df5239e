"""The session of an account: renewed once however many ask, and kept under seal."""

import threading
import time

import pytest
from django.db import connection

from campaigns.channels.models import ChannelAccount, StoredSessions, connector_of
from campaigns.tests.factories import ChannelAccountFactory
from core import secrets
from core.outbound import Disconnected


@pytest.fixture
def account(campaign):
    account = ChannelAccountFactory(
        organisation=campaign.organisation, brand=campaign.brand, platform="bluesky"
    )
    content = {
        "identifier": "us.example",
        "password": "app-password",
        "session": {"access": "old", "refresh": "spend-me-once"},
    }
    account.sealed_credentials = secrets.seal(content, place=account.place)
    account.save()
    return account


@pytest.mark.django_db
def test_a_renewed_session_is_kept_beside_the_credentials(account):
    sessions = StoredSessions(account)
    old = sessions.current()

    sessions.renew(old, lambda _kept: {"access": "new", "refresh": "next"})

    again = ChannelAccount.objects.get(pk=account.pk)
    assert StoredSessions(again).current() == {"access": "new", "refresh": "next"}
    assert again.credentials()["password"] == "app-password"
    assert "app-password" not in again.sealed_credentials


@pytest.mark.django_db
def test_who_comes_second_gets_what_the_first_fetched(account):
    slow = StoredSessions(ChannelAccount.objects.get(pk=account.pk))
    stale = slow.current()
    StoredSessions(account).renew(stale, lambda _kept: {"access": "new"})

    def never(_kept):
        raise AssertionError("The platform was asked twice.")

    assert slow.renew(stale, never) == {"access": "new"}


@pytest.mark.django_db
def test_a_failed_renewal_leaves_the_old_session(account):
    sessions = StoredSessions(account)

    def refused(_kept):
        raise Disconnected("wrong_password")

    with pytest.raises(Disconnected):
        sessions.renew(sessions.current(), refused)

    again = ChannelAccount.objects.get(pk=account.pk)
    assert StoredSessions(again).current()["refresh"] == "spend-me-once"


@pytest.mark.django_db
def test_credentials_sealed_for_another_account_do_not_open(account):
    thief = ChannelAccountFactory(
        organisation=account.organisation,
        platform="bluesky",
        sealed_credentials=account.sealed_credentials,
    )

    with pytest.raises(Disconnected, match="credentials_unreadable"):
        connector_of(thief)


@pytest.mark.django_db
def test_a_connector_never_sees_the_session_as_a_credential(account):
    connector = connector_of(account)

    assert "session" not in connector.credentials
    assert connector.sessions.current()["access"] == "old"


@pytest.mark.django_db(transaction=True)
def test_ten_processes_that_renew_together_ask_the_platform_once(account):
    start, calls = threading.Barrier(10), []

    def fetch(_kept):
        calls.append(1)
        time.sleep(0.2)
        return {"access": f"new-{len(calls)}"}

    def renew():
        try:
            sessions = StoredSessions(ChannelAccount.objects.get(pk=account.pk))
            stale = sessions.current()
            start.wait(10)
            sessions.renew(stale, fetch)
        finally:
            connection.close()

    threads = [threading.Thread(target=renew) for _ in range(10)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(20)

    assert len(calls) == 1
