"""Tokens: renewed before a post needs them, sealed with the newest key, and never said aloud."""

import logging
from datetime import UTC, datetime, timedelta

import pytest
from django.core.management import CommandError, call_command
from django.utils import timezone

from campaigns.channels.connectors.bluesky_session import end_of
from campaigns.channels.models import ChannelAccount, StoredSessions, connector_of
from campaigns.channels.renewing import is_past_its_middle, renew_due
from campaigns.publishing.models import Attempt
from campaigns.tests.factories import ChannelAccountFactory
from core import secrets
from core.audit.models import AuditEvent
from core.notices.models import Notice

pytestmark = pytest.mark.django_db
SECRET = "tell-nobody-7f3a9c"


def again(account):
    return ChannelAccount.objects.get(pk=account.pk)


def session_of(account):
    return StoredSessions(again(account)).current()


@pytest.mark.parametrize(
    ("minutes", "is_due"), [(0, False), (71, False), (72, True), (500, True)]
)
def test_sixty_percent_of_two_hours_is_seventy_two_minutes(noon, minutes, is_due):
    session = {
        "opened_at": noon.isoformat(),
        "expires_at": (noon + timedelta(hours=2)).isoformat(),
    }

    assert is_past_its_middle(session, noon + timedelta(minutes=minutes)) == is_due


def test_a_session_that_does_not_say_when_it_ends_is_left_alone(noon):
    assert not is_past_its_middle({"opened_at": noon.isoformat()}, noon)
    assert not is_past_its_middle({"opened_at": "", "expires_at": ""}, noon)


def test_a_token_that_is_none_has_no_end():
    assert end_of("nonsense") == ""
    assert end_of("a.b.c") == ""


@pytest.mark.servers
class TestOnARealServer:
    @pytest.fixture
    def account(self, pds, campaign, ada):
        content = {**pds.account(), "base_url": pds.url}
        content.pop("did")
        account = ChannelAccountFactory(
            organisation=campaign.organisation,
            brand=campaign.brand,
            platform="bluesky",
            base_url=pds.url,
        )
        account.sealed_credentials = secrets.seal(content, place=account.place)
        account.save()
        connector_of(account).renew()
        return again(account)

    def test_it_is_renewed_in_the_background_and_not_before(self, account):
        first = session_of(account)
        ends = datetime.fromisoformat(first["expires_at"])

        assert renew_due(now=timezone.now()) == 0
        assert renew_due(now=ends - timedelta(minutes=1)) == 1

        assert session_of(account)["refresh"] != first["refresh"]
        assert datetime.fromisoformat(first["opened_at"]).tzinfo == UTC

    def test_refused_for_good_a_person_must_sign_in_and_nothing_is_deleted(
        self, account, ada
    ):
        content = account.credentials()
        content["password"] = "no longer right"
        content["session"] |= {"refresh": "spent"}
        account.sealed_credentials = secrets.seal(content, place=account.place)
        account.save()

        renew_due(now=timezone.now() + timedelta(days=1))

        left = again(account)
        assert left.state == ChannelAccount.State.NEEDS_SIGN_IN
        assert left.credentials() == content
        assert Notice.objects.filter(member=ada).count() == 1


class TestRotation:
    @pytest.fixture
    def account(self, campaign):
        account = ChannelAccountFactory(organisation=campaign.organisation)
        account.sealed_credentials = secrets.seal(
            {"token": SECRET}, place=account.place
        )
        account.save()
        return account

    def test_everything_is_sealed_with_the_first_key_and_the_old_one_may_go(
        self, account, settings
    ):
        old = settings.FIELD_KEYS
        settings.FIELD_KEYS = f"t2:{'cd' * 32},{old}"

        call_command("rotate_field_keys")

        settings.FIELD_KEYS = f"t2:{'cd' * 32}"
        assert again(account).sealed_credentials.startswith("t2:")
        assert again(account).credentials() == {"token": SECRET}

    def test_what_no_key_opens_is_named_and_left_as_it_is(self, account, settings):
        settings.FIELD_KEYS = f"t2:{'cd' * 32}"

        with pytest.raises(CommandError, match=str(account.pk)):
            call_command("rotate_field_keys")

        assert again(account).sealed_credentials == account.sealed_credentials


@pytest.mark.parametrize("answer", ["", "before:500", "after:500", "before:401"])
def test_a_token_is_never_said_aloud(due, platform, send, caplog, answer):
    account = due.account
    content = account.credentials() | {"password": SECRET, "session": {"a": SECRET}}
    account.sealed_credentials = secrets.seal(content, place=account.place)
    account.save()
    if answer:
        platform.order(answer, account=platform.account)
    caplog.set_level(logging.DEBUG)

    publication = send(due)

    rows = [
        *Attempt.objects.values_list(),
        *AuditEvent.objects.values_list(),
        *Notice.objects.values_list(),
        (publication.trouble_text, account.sealed_credentials),
    ]
    assert publication.attempts_made or publication.trouble_code
    assert SECRET not in caplog.text
    assert SECRET not in repr(rows)
