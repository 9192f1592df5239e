"""What the other program hears, and what follows from what it answers."""

import json
from datetime import timedelta

import pytest
from django.utils import timezone
from standardwebhooks.webhooks import Webhook, WebhookVerificationError

from core import clock
from core.audit.models import AuditEvent
from core.notices.models import Notice
from core.tests.factories import MembershipFactory
from core.webhooks import operations
from core.webhooks.announcing import announce
from core.webhooks.delivery import WebhookHandler
from core.webhooks.events import EVENTS
from core.webhooks.models import Endpoint, WebhookDelivery
from core.webhooks.signing import headers, new_secret

Status = WebhookDelivery.Status
pytestmark = pytest.mark.django_db(transaction=True)
PUBLISHED = EVENTS["publication.published"]
FACTS = dict.fromkeys(PUBLISHED.facts, 1)


@pytest.fixture
def tell(hanna):
    """Something happened about a row; says how many were told."""

    def happen(event=PUBLISHED, at=None, row=hanna, organisation=None):
        return announce(
            event,
            row=row,
            organisation_id=organisation or hanna.organisation_id,
            facts=lambda: FACTS,
            now=at or timezone.now(),
        )

    return happen


def test_a_message_is_signed_and_can_be_checked(receiver, endpoint, tell, work):
    tell()
    work()

    (message,) = receiver.got
    told = Webhook(endpoint.secret).verify(message.body, dict(message.headers))
    assert told == json.loads(message.body)
    assert message.headers["webhook-id"] == told["id"]
    assert told["event"] == "publication.published"
    assert set(told["facts"]) == set(PUBLISHED.facts)
    assert abs(int(message.headers["webhook-timestamp"]) - clock.now().timestamp()) < 60


def test_another_text_id_or_secret_is_refused():
    secret, at = new_secret(), timezone.now()
    proof = headers(secret, message="m-1", at=at, body=b'{"a": 1}')
    assert Webhook(secret).verify(b'{"a": 1}', proof) == {"a": 1}

    for key, body, more in (
        (new_secret(), b'{"a": 1}', {}),
        (secret, b'{"a": 2}', {}),
        (secret, b'{"a": 1}', {"webhook-id": "m-2"}),
        (secret, b'{"a": 1}', {"webhook-timestamp": str(int(at.timestamp()) - 1)}),
    ):
        with pytest.raises(WebhookVerificationError):
            Webhook(key).verify(body, proof | more)


def test_a_secret_of_before_the_standard_signs_with_its_own_letters():
    proof = headers("an-older_secret", message="m-1", at=timezone.now(), body=b"{}")

    assert Webhook(b"an-older_secret").verify(b"{}", proof) == {}


def test_what_was_taken_is_over_and_keeps_no_words(
    receiver, endpoint, tell, work, deliveries
):
    receiver.order(202)
    tell()
    work()

    (effect,) = deliveries()
    assert (effect.status, effect.payload) == (Status.DONE, {})


@pytest.mark.parametrize("answer", ["cut", 500, 503, 408])
def test_a_lost_answer_is_sent_again_with_the_same_id(
    receiver, endpoint, tell, work, deliveries, answer
):
    receiver.order(answer)
    tell()
    work()

    first, second = receiver.got
    assert first.headers["webhook-id"] == second.headers["webhook-id"]
    assert first.body == second.body
    (effect,) = deliveries()
    assert effect.status == Status.DONE
    assert [one.outcome for one in effect.attempts.order_by("pk")] == [
        "unknown",
        "done",
    ]


@pytest.mark.parametrize("answer", [401, 403])
def test_not_now_is_tried_again(receiver, endpoint, tell, work, deliveries, answer):
    receiver.order(answer)
    tell()
    work()

    assert len(receiver.got) == 2
    assert deliveries()[0].status == Status.DONE


def test_a_program_that_asks_for_time_gets_it(
    receiver, endpoint, tell, work, deliveries
):
    receiver.order(429, **{"Retry-After": "600"})
    tell()
    work()

    (effect,) = deliveries()
    assert effect.status == Status.RETRY_WAIT
    assert effect.next_at > timezone.now() + timedelta(minutes=9)


def test_a_program_that_asks_for_time_without_saying_how_much_gets_a_minute(
    receiver, endpoint, tell, work, deliveries
):
    receiver.order(429)
    tell()
    asked = timezone.now()
    work()

    (delivery,) = deliveries()
    assert (delivery.status, delivery.attempts_made) == (Status.RETRY_WAIT, 1)
    assert delivery.next_at >= asked + timedelta(seconds=59)
    WebhookDelivery.objects.update(next_at=asked)
    work()
    assert deliveries()[0].status == Status.DONE
    assert len(receiver.got) == 2


@pytest.mark.parametrize("answer", [400, 404, 422, 301])
def test_a_refusal_waits_for_an_administrator(
    receiver, endpoint, tell, work, deliveries, ada, hanna, answer
):
    receiver.order(answer, Location="/elsewhere")
    tell()
    work()

    assert len(receiver.got) == 1
    assert deliveries()[0].status == Status.FAILED
    notice = Notice.objects.get(member=ada)
    assert notice.text == "127.0.0.1 does not take our webhooks."
    assert notice.url == endpoint.get_absolute_url()
    assert not Notice.objects.filter(member=hanna).exists()


def test_a_program_that_is_gone_is_told_no_more(
    receiver, endpoint, tell, work, deliveries, ada
):
    receiver.order(410)
    tell(), tell()
    work()

    endpoint.refresh_from_db()
    assert endpoint.status == Endpoint.Status.GONE
    assert len(receiver.got) == 1
    assert [one.status for one in deliveries()] == [Status.FAILED, Status.CANCELLED]
    assert "wants no more" in Notice.objects.get(member=ada).text
    assert AuditEvent.objects.filter(verb="core.endpoint.gone").exists()
    assert tell() == 0


def test_a_program_that_stays_away_ends_with_an_administrator(
    receiver, endpoint, tell, work, deliveries, ada
):
    receiver.order(*[401] * (WebhookHandler.max_attempts + 5))
    tell()
    work()

    (effect,) = deliveries()
    assert (effect.status, effect.trouble_code) == (
        Status.NEEDS_PERSON,
        "too_many_tries",
    )
    assert len(receiver.got) == WebhookHandler.max_attempts
    assert Notice.objects.filter(member=ada).count() == 1


def test_nothing_is_sent_into_our_own_network(
    receiver, endpoint, tell, work, deliveries, monkeypatch
):
    monkeypatch.setenv("OUTBOUND_LOCAL_HOSTS", "")
    inside = receiver.url.replace("http", "https").replace("127.0.0.1", "localhost")
    Endpoint.objects.update(address=inside)
    tell()
    work()

    (effect,) = deliveries()
    assert (effect.status, effect.trouble_code) == (
        Status.FAILED,
        "address_not_allowed",
    )
    assert receiver.got == []


def test_who_did_not_ask_hears_nothing(receiver, ada, tell, work):
    operations.add(
        address=receiver.url, events=["publication.held"], by=ada, now=timezone.now()
    )

    assert tell() == 0
    work()
    assert receiver.got == []


def test_the_programs_of_others_hear_nothing(receiver, endpoint, tell, work):
    stranger = MembershipFactory(organisation__name="Elders")

    assert tell(organisation=stranger.organisation_id) == 0


def test_one_event_is_told_once_however_often_it_is_said(endpoint, tell, deliveries):
    now = timezone.now()

    tell(at=now), tell(at=now)

    assert len(deliveries()) == 1


def test_facts_that_were_not_promised_are_not_told(endpoint, hanna, deliveries):
    announce(
        PUBLISHED,
        row=hanna,
        organisation_id=hanna.organisation_id,
        facts=lambda: FACTS | {"name": "Carl"},
        now=timezone.now(),
    )

    assert "Carl" not in str(deliveries()[0].payload)


def test_a_secret_that_does_not_open_tells_nothing(
    receiver, endpoint, tell, work, deliveries, settings
):
    settings.PUBLISH_PATIENCE = timedelta(days=1)
    Endpoint.objects.update(sealed_secret="k9:AAAA")
    tell()
    work()

    (effect,) = deliveries()
    assert (effect.status, effect.trouble_code) == (Status.RETRY_WAIT, "stumbled")
    assert receiver.got == []


def test_a_backup_that_is_put_back_may_send_it_again():
    assert WebhookHandler().doubt.name == "REPEAT"
