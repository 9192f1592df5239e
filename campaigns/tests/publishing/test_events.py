"""What other programs hear of publications."""

import pytest
from django.utils import timezone

from campaigns.publishing import answers, notifications
from campaigns.publishing.models import Publication
from core.webhooks import operations as webhooks
from core.webhooks.models import WebhookDelivery

Status = Publication.Status
pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def heard(ada):
    """The bodies that wait to be sent."""
    webhooks.add(
        address="https://hooks.werf.example/",
        events=["publication.held", "publication.published"],
        by=ada,
        now=timezone.now(),
    )
    return lambda: [told.payload for told in WebhookDelivery.objects.all()]


@pytest.fixture
def held(schedule, board, noon):
    """On hold, because it was late."""
    (publication,) = schedule(now=noon)
    publication.move(Status.HELD, trouble_code="too_late")
    notifications.put_on_hold(publication, "too_late", noon)
    return publication


def numbers(publication):
    return {
        "publication": publication.pk,
        "post": publication.post_id,
        "campaign": publication.post.campaign_id,
        "account": publication.account_id,
        "platform": publication.account.platform,
        "due_at": publication.due_at.isoformat(),
    }


@pytest.mark.servers
def test_a_post_that_goes_out_is_told(heard, due, send, effects):
    sent = send(due)

    (told,) = heard()
    (effect,) = effects()
    assert told["event"] == "publication.published"
    assert told["facts"] == {
        **numbers(sent),
        "published_at": sent.published_at.isoformat(),
        "remote_id": effect["id"],
    }


@pytest.mark.servers
def test_a_post_that_is_found_after_doubt_is_told_once(
    heard, due, send, look, platform
):
    platform.order("after:reset", account=platform.account)
    send(due)
    assert heard() == []

    found = look(due, minutes=20)

    (told,) = heard()
    assert found.status == Status.PUBLISHED
    assert told["facts"]["remote_id"] == found.remote_id


@pytest.mark.servers
def test_a_post_that_may_not_go_out_is_told_with_the_reason(heard, due, send):
    due.post.text = "Words that nobody approved"
    due.post.save(update_fields=["text"])

    kept = send(due)

    (told,) = heard()
    assert told["event"] == "publication.held"
    assert set(told["facts"]) == set(notifications.HELD.facts)
    assert told["facts"]["code"] == kept.trouble_code


def test_on_hold_twice_is_told_twice(heard, held):
    notifications.put_on_hold(held, "too_late", timezone.now())

    assert len(heard()) == 2


def test_what_a_colleague_placed_is_told(
    heard, post, company_page, schedule, hanna, noon
):
    (publication,) = schedule(accounts=[company_page], now=noon)
    publication.move(Status.AWAITING_HAND)

    answers.confirm_by_hand(
        publication=publication,
        url="https://www.linkedin.com/feed/update/urn:li:share:7000000000000000001/",
        by=hanna,
        now=noon,
    )

    (told,) = heard()
    assert told["event"] == "publication.published"
    assert told["facts"]["published_at"] == noon.isoformat()
    assert post.text not in str(told)
