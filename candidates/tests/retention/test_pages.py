"""What people see of it: the list, Today, red dates, the question, keeping and moving."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from candidates.retention.models import Expiry, Extension, RetentionNight
from candidates.tests.factories import (
    ApplicationFactory,
    CandidateFactory,
    ConversationFactory,
)
from core.audit.models import AuditEvent

pytestmark = pytest.mark.django_db
DAY = timedelta(days=1)
PAGE = reverse("candidates:retention")
RED = "tag tone-danger"


@pytest.fixture
def today():
    return timezone.localdate()


@pytest.fixture
def expiring(organisation, rita, today):
    person = CandidateFactory(
        organisation=organisation, name="Noor Dekker", keep_until=today - DAY
    )
    Expiry.objects.create(
        candidate=person, listed_on=today, keep_until=person.keep_until, owner=rita
    )
    return person


def page(browser, address):
    return browser.get(address).content.decode()


def test_the_list_says_who_and_when(as_, hanna, expiring, today):
    shown = page(as_(hanna), PAGE)

    assert "Noor Dekker" in shown
    assert RED in shown
    assert "Rita" in shown


def test_a_file_of_the_list_leaves_a_line(as_, hanna, expiring):
    sheet = as_(hanna).get(PAGE, {"format": "csv"})

    assert "Noor Dekker" in b"".join(sheet.streaming_content).decode()
    assert AuditEvent.objects.filter(verb="candidates.list.exported").exists()


def test_today_shows_it_to_who_owns_it(as_, rita, hanna, expiring):
    part = reverse("candidates:today-expiring")

    assert part in page(as_(rita), "/")
    assert "Noor Dekker" in page(as_(rita), part)
    assert "Noor Dekker" not in page(as_(hanna), part)
    Expiry.objects.update(owner=None)
    assert "Noor Dekker" in page(as_(hanna), part)


def test_today_says_who_was_not_told_in_time(as_, rita, organisation, today):
    CandidateFactory(
        organisation=organisation,
        name="Carl de Boer",
        basis="legitimate_interest",
        notice_due_on=today - DAY,
    )

    shown = page(as_(rita), reverse("candidates:today-expiring"))

    assert "had to be told" in shown
    found = page(as_(rita), reverse("candidates:candidate-list") + "?due=untold")
    assert "Carl de Boer" in found
    assert RED in found


@pytest.mark.parametrize(("days", "is_red"), [(-1, True), (0, False), (1, False)])
def test_a_day_that_passed_is_red_everywhere(
    as_, rita, organisation, today, days, is_red
):
    person = CandidateFactory(
        organisation=organisation, keep_until=today + timedelta(days=days)
    )
    application = ApplicationFactory(candidate=person)
    talk = ConversationFactory(candidate=person)
    browser = as_(rita)

    for address in (
        person.get_absolute_url(),
        reverse("candidates:candidate-list"),
        application.get_absolute_url(),
        talk.get_absolute_url(),
    ):
        assert (RED in page(browser, address)) is is_red, address


def test_the_page_of_a_person_says_why_and_until_when(as_, rita, expiring):
    browser = as_(rita)
    part = reverse("candidates:candidate-retention", args=[expiring.pk])

    assert part in page(browser, expiring.get_absolute_url())
    assert "is erased in the night of" in page(browser, part)


def test_somebody_is_kept_longer_with_a_reason(as_, rita, expiring, today):
    address = reverse("candidates:candidate-keep", args=[expiring.pk])
    browser = as_(rita)

    assert browser.post(address, {"kind": "consent"}).status_code == 422
    browser.post(address, {"kind": "consent", "reason": "Said so by telephone"})

    expiring.refresh_from_db()
    assert expiring.keep_until == today + timedelta(days=365)
    part = reverse("candidates:candidate-retention", args=[expiring.pk])
    assert "Said so by telephone" in page(browser, part)
    assert "Noor Dekker" not in page(browser, PAGE)


def test_a_legal_hold_begins_and_ends(as_, rita, expiring):
    browser = as_(rita)
    address = reverse("candidates:candidate-keep", args=[expiring.pk])
    browser.post(address, {"kind": "legal_hold", "reason": "A complaint"})
    part = reverse("candidates:candidate-retention", args=[expiring.pk])
    assert "A complaint" in page(browser, part)

    browser.post(reverse("candidates:candidate-end-hold", args=[expiring.pk]))

    assert not Extension.objects.holding().exists()
    assert "A complaint" not in page(browser, part)


def test_a_hire_is_marked_as_moved(as_, rita, organisation, today, noon):
    person = CandidateFactory(
        organisation=organisation, name="Noor Dekker", keep_until=today - DAY
    )
    hire = ApplicationFactory(candidate=person, status="hired", hired_at=noon)
    browser = as_(rita)
    assert "Noor Dekker" in page(browser, PAGE)

    browser.post(
        reverse("candidates:application-moved", args=[hire.pk]),
        {"moved": "yes", "next": PAGE},
    )

    assert "Noor Dekker" not in page(browser, PAGE)
    hire.refresh_from_db()
    assert hire.moved_to_hr_by == rita


def test_an_administrator_answers_the_question(as_, ada, hanna, organisation, noon):
    night = RetentionNight.objects.create(
        organisation=organisation,
        night=noon.date(),
        status="asks",
        why="too_many",
        people=60,
        due=30,
        ran_at=noon,
    )
    address = reverse("candidates:retention-answer", args=[night.pk])
    assert "Erase these 30 people" in page(as_(ada), PAGE)
    assert "Erase these 30 people" not in page(as_(hanna), PAGE)
    assert as_(hanna).post(address, {"answer": "go", "due": "30"}).status_code == 404

    for typed in ({}, {"answer": "go"}, {"answer": "go", "due": "29"}):
        as_(ada).post(address, typed)
        night.refresh_from_db()
        assert night.status == "asks"
    as_(ada).post(address, {"answer": "go", "due": "30"})

    night.refresh_from_db()
    assert night.status == "erasing"
    line = AuditEvent.objects.get(verb="candidates.retention.allowed")
    assert line.actor == ada.user


def test_who_does_not_talk_sees_none_of_it(as_, max_, vera, expiring):
    for member in (max_, vera):
        assert as_(member).get(PAGE).status_code == 404
        assert not Expiry.objects.visible_to(member).exists()
