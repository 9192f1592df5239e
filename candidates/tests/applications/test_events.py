"""What other programs hear of applications, and what they do not."""

import json

import pytest
from django.utils import timezone

from campaigns.tests.factories import VacancyFactory
from candidates.applications import events, operations
from candidates.tests.factories import ApplicationFactory, CandidateFactory
from core.webhooks import operations as webhooks
from core.webhooks.models import WebhookDelivery

pytestmark = pytest.mark.django_db


@pytest.fixture
def heard(ada):
    """The bodies that wait to be sent."""
    webhooks.add(
        address="https://hooks.werf.example/",
        events=["application.received", "application.moved"],
        by=ada,
        now=timezone.now(),
    )
    return lambda: [told.payload for told in WebhookDelivery.objects.all()]


@pytest.fixture
def vacancy(organisation):
    return VacancyFactory(organisation=organisation, brand__organisation=organisation)


@pytest.fixture
def carl(organisation):
    return CandidateFactory(
        organisation=organisation, name="Carl Zwart", email="carl@mail.example"
    )


def log(carl, vacancy, hanna):
    return operations.log_application(
        by=hanna,
        candidate=carl,
        vacancy=vacancy,
        now=timezone.now(),
        motivation="I like people",
    )


def test_an_application_that_is_written_down_is_told(heard, carl, vacancy, hanna):
    application = log(carl, vacancy, hanna)

    (told,) = heard()
    assert told["event"] == "application.received"
    assert told["facts"] == {
        "application": application.pk,
        "vacancy": vacancy.pk,
        "campaign": None,
        "stage": "new",
        "applied_at": application.applied_at.isoformat(),
        "is_logged": True,
    }


def test_a_move_is_told_without_the_reason(heard, carl, vacancy, hanna):
    application = ApplicationFactory(candidate=carl, vacancy=vacancy)
    now = timezone.now()

    operations.move(
        by=hanna, application=application, to="rejected", reason="requirements", now=now
    )

    (told,) = heard()
    assert told["event"] == "application.moved"
    assert set(told["facts"]) == set(events.MOVED.facts)
    assert told["facts"]["stage"] == "rejected"
    assert told["facts"]["stage_before"] != "rejected"
    assert told["facts"]["moved_at"] == now.isoformat()
    assert "requirements" not in json.dumps(told)


def test_nobody_can_be_found_in_what_is_told(heard, carl, vacancy, hanna):
    log(carl, vacancy, hanna)

    words = json.dumps(heard())
    for secret in ("Carl", "Zwart", "mail.example", "like people", str(carl.public_id)):
        assert secret not in words


def test_a_move_that_is_refused_is_not_told(heard, carl, vacancy, hanna):
    application = ApplicationFactory(candidate=carl, vacancy=vacancy)

    with pytest.raises(operations.CannotMove):
        operations.move(
            by=hanna, application=application, to="rejected", now=timezone.now()
        )

    assert heard() == []
