"""Through the procedure, and who may."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import translation

from candidates.applications import operations
from candidates.applications.models import Application
from candidates.tests.factories import ApplicationFactory
from core.audit.models import AuditEvent

pytestmark = pytest.mark.django_db


@pytest.fixture
def application(received):
    return received(motivation="I like people.")


def url(application, name="application-move"):
    return reverse(f"candidates:{name}", args=[application.pk])


def test_a_recruiter_moves_a_card_by_its_menu(as_, rita, application):
    answer = as_(rita).post(
        url(application), {"stage": "interview", "next": "/applications/?vacancy=1"}
    )

    application.refresh_from_db()
    assert answer["Location"] == "/applications/?vacancy=1"
    assert application.status == "interview"
    assert application.interviewed_at is not None
    assert application.qualified_at is None  # nobody decided that
    last = application.stage_changes.order_by("pk").last()
    assert (last.from_status, last.to_status, last.by) == ("new", "interview", rita)
    assert AuditEvent.objects.filter(verb="candidates.application.moved").exists()


def test_the_board_moves_it_by_dragging(as_, rita, application):
    answer = as_(rita).post(
        url(application), {"stage": "offer"}, headers={"Accept": "application/json"}
    )

    assert answer.json() == {"text": "Moved to Offer."}


def test_a_drag_to_rejected_is_refused_in_words(as_, rita, application):
    answer = as_(rita).post(
        url(application), {"stage": "rejected"}, headers={"Accept": "application/json"}
    )

    assert answer.status_code == 422
    assert "reason" in answer.json()["text"]
    application.refresh_from_db()
    assert application.status == "new"


@pytest.mark.parametrize("stage", ["rejected", "withdrawn"])
def test_an_end_without_a_reason_is_told_beside_the_field(
    as_, rita, application, stage
):
    page = as_(rita).post(url(application), {"stage": stage})

    assert page.status_code == 422
    assert "reason" in page.context["form"].errors


def test_a_rejection_has_a_reason_and_starts_the_four_weeks(
    rita, application, noon, stored
):
    operations.move(
        by=rita, application=application, to="rejected", reason="travel", now=noon
    )

    application.refresh_from_db()
    person = stored.people.get()
    assert (application.reason, application.ended_at) == ("travel", noon)
    assert person.keep_until == noon.date() + timedelta(days=28)


def test_another_procedure_keeps_the_person_longer(
    rita, application, noon, stored, organisation
):
    ApplicationFactory(
        candidate=application.candidate, vacancy__organisation=organisation
    )

    operations.move(
        by=rita, application=application, to="rejected", reason="travel", now=noon
    )

    assert stored.people.get().keep_until > noon.date() + timedelta(days=28)


def test_with_consent_the_longer_term_stays(rita, application, noon, stored):
    long = noon.date() + timedelta(days=365)
    stored.people.update(basis="consent", keep_until=long)
    application.candidate.refresh_from_db()

    operations.move(
        by=rita, application=application, to="withdrawn", reason="pay", now=noon
    )

    assert stored.people.get().keep_until == long


def test_a_reason_goes_when_the_procedure_goes_on(rita, application, noon):
    for stage, reason in (("rejected", "travel"), ("screening", "travel")):
        operations.move(
            by=rita, application=application, to=stage, reason=reason, now=noon
        )

    application.refresh_from_db()
    assert (application.reason, application.ended_at) == ("", None)


def test_a_second_person_who_moves_it_is_told(rita, application, noon):
    seen_by_other = Application.objects.get(pk=application.pk)
    operations.move(by=rita, application=application, to="interview", now=noon)

    with (
        translation.override("en"),
        pytest.raises(operations.CannotMove, match="Interview"),
    ):
        operations.move(by=rita, application=seen_by_other, to="screening", now=noon)


@pytest.mark.parametrize("stage", ["", "boss", "new\0"])
def test_a_stage_that_does_not_exist_is_refused(as_, rita, application, stage):
    assert as_(rita).post(url(application), {"stage": stage}).status_code == 422


def test_nobody_is_sent_to_another_site_after_a_move(as_, rita, application):
    answer = as_(rita).post(
        url(application), {"stage": "offer", "next": "https://elsewhere.example/"}
    )

    assert answer["Location"] == application.get_absolute_url()


def test_a_manager_sees_only_the_people_of_the_hiring_team(
    as_, max_, application, vacancy
):
    browser = as_(max_)
    assert browser.get(application.get_absolute_url()).status_code == 404
    assert "Carl" not in browser.get("/applications/").content.decode()

    vacancy.hiring_team.add(max_)

    assert "Carl" in browser.get(application.get_absolute_url()).content.decode()
    assert "Carl" in browser.get("/applications/").content.decode()
    assert browser.post(url(application), {"stage": "offer"}).status_code == 404


@pytest.mark.parametrize("who", ["olga", "vera"])
def test_others_do_not_even_learn_that_it_exists(
    request, as_, application, vacancy, who
):
    member = request.getfixturevalue(who)
    vacancy.hiring_team.add(member)
    browser = as_(member)

    assert browser.get(application.get_absolute_url()).status_code == 404
    assert browser.post(url(application), {"stage": "offer"}).status_code == 404
    slots = [
        reverse("candidates:vacancy-applications", args=[vacancy.pk]),
        reverse("candidates:candidate-applications", args=[application.candidate_id]),
    ]
    for slot in slots:
        assert browser.get(slot).status_code == 404
