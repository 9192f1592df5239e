"""Applying twice is one application, and nothing new is lost."""

from datetime import timedelta

import pytest

from campaigns.tests.factories import VacancyFactory
from candidates.applications import operations
from candidates.applications.documents import check
from candidates.tests.applications import corpus
from candidates.tests.factories import CandidateFactory
from core.notices.models import Notice

pytestmark = pytest.mark.django_db


def test_the_answer_is_the_same(carl, stored):
    first = carl.sends()
    second = carl.sends()

    assert (second.status_code, second["Location"]) == (
        first.status_code,
        first["Location"],
    )
    assert stored.applications.count() == 1
    assert stored.people.count() == 1


def test_what_is_new_is_kept_and_the_recruiter_hears_of_it(
    received, stored, rita, noon
):
    received(motivation="First.", files=[check("cv.pdf", corpus.pdf())])
    later = noon + timedelta(days=1)

    received(
        motivation="Second.",
        files=[check("cv.pdf", corpus.pdf()), check("diploma.odt", corpus.odt())],
        at=later,
    )

    application = stored.applications.get()
    assert application.motivation.startswith("First.")
    assert application.motivation.endswith("Second.")
    assert application.applied_at == noon
    assert {d.original_name for d in stored.documents.all()} == {
        "cv.pdf",
        "diploma.odt",
    }
    assert Notice.objects.filter(text__contains="sent something more").count() == 1


def test_nothing_new_makes_no_noise(received, stored, rita):
    received(motivation="First.")
    received(motivation="First.")

    assert Notice.objects.count() == 1


def test_a_second_link_is_a_second_touchpoint(received, stored, link):
    received(via="abc")
    received(via="abc")
    received()

    assert stored.touchpoints.count() == 1


def test_another_vacancy_is_another_application_of_the_same_person(
    received, stored, organisation
):
    received()
    received(of=VacancyFactory(organisation=organisation), email="CARL@mail.example")

    assert stored.applications.count() == 2
    assert stored.people.count() == 1


def test_whom_we_had_found_ourselves_now_asked_us(received, stored, organisation, noon):
    found = CandidateFactory(
        organisation=organisation,
        name="C. Visser",
        email="Carl@mail.example",
        basis="legitimate_interest",
        notice_due_on=noon.date(),
    )

    received(phone="06 12345678")

    found.refresh_from_db()
    assert stored.applications.get().candidate == found
    assert (found.name, found.phone, found.basis) == (
        "C. Visser",
        "06 12345678",
        "application",
    )


def test_the_same_address_at_another_employer_is_somebody_else(received, stored, olga):
    CandidateFactory(organisation=olga.organisation, email="carl@mail.example")

    received()

    assert stored.people.count() == 2


def test_a_rejected_application_is_not_reopened_by_the_form(
    received, stored, rita, noon
):
    application = received()
    operations.move(
        by=rita, application=application, to="rejected", reason="travel", now=noon
    )

    received(motivation="Please think again.")

    application.refresh_from_db()
    assert application.status == "rejected"
    assert "think again" in application.motivation
    assert Notice.objects.filter(text__contains="sent something more").exists()


@pytest.mark.django_db(transaction=True)
def test_two_tabs_at_once_make_one_person(received, stored):
    from concurrent.futures import ThreadPoolExecutor

    from django.db import connection

    def press(_tab):
        try:
            return received(motivation="Twice.").pk
        finally:
            connection.close()

    with ThreadPoolExecutor(4) as browsers:
        seen = set(browsers.map(press, range(4)))

    assert len(seen) == 1
    assert stored.people.count() == 1
    assert stored.applications.get().stage_changes.count() == 1
