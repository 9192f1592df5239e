"""Qualified is a decision of a person at screening, not a stage."""

from datetime import timedelta

import pytest
from django.core.exceptions import ValidationError

from candidates.applications import operations
from candidates.applications.screening import Answer, answer_of, screen
from core.audit.models import AuditEvent

pytestmark = pytest.mark.django_db


@pytest.fixture
def application(received):
    return received()


def url(application):
    return f"/applications/{application.pk}/screen/"


def test_a_yes_without_an_interview_counts_as_qualified(rita, application, noon):
    operations.move(by=rita, application=application, to="screening", now=noon)

    screen(by=rita, application=application, answer="yes", now=noon)

    application.refresh_from_db()
    assert application.qualified_at == application.screened_at == noon
    assert application.screened_by == rita
    assert (application.status, application.interviewed_at) == ("screening", None)


@pytest.mark.parametrize("stage", ["interview", "offer", "hired"])
def test_no_stage_decides_it(rita, application, noon, stage):
    operations.move(by=rita, application=application, to=stage, now=noon)

    application.refresh_from_db()
    assert application.interviewed_at == noon
    assert application.qualified_at is None
    assert answer_of(application) is Answer.UNDECIDED


@pytest.mark.parametrize("stage", ["new", "screening", "rejected"])
def test_no_stage_takes_it_back(rita, application, noon, stage):
    screen(by=rita, application=application, answer="yes", now=noon)
    application.refresh_from_db()

    operations.move(
        by=rita, application=application, to="interview", now=noon + timedelta(1)
    )
    operations.move(
        by=rita,
        application=application,
        to=stage,
        reason="pay",
        now=noon + timedelta(2),
    )

    application.refresh_from_db()
    assert application.qualified_at == noon


def test_an_interview_in_spite_of_a_no_does_not_qualify(rita, application, noon):
    screen(by=rita, application=application, answer="no", now=noon)
    application.refresh_from_db()
    operations.move(by=rita, application=application, to="interview", now=noon)

    application.refresh_from_db()
    assert answer_of(application) is Answer.NO
    assert application.qualified_at is None


def test_the_moment_of_the_first_yes_stays(rita, application, noon):
    for days in (0, 3):
        screen(
            by=rita, application=application, answer="yes", now=noon + timedelta(days)
        )

    application.refresh_from_db()
    assert application.qualified_at == noon


def test_a_decision_can_be_taken_back_and_leaves_lines(rita, application, noon):
    for answer in ("yes", "no", "undecided"):
        screen(by=rita, application=application, answer=answer, now=noon)

    application.refresh_from_db()
    assert answer_of(application) is Answer.UNDECIDED
    assert application.screened_by is None
    lines = AuditEvent.objects.filter(verb="candidates.application.screened")
    assert [
        (line.details["before"], line.details["after"]) for line in lines.order_by("pk")
    ] == [("undecided", "yes"), ("yes", "no"), ("no", "undecided")]


@pytest.mark.parametrize("answer", ["", "maybe", "YES"])
def test_another_answer_is_refused(as_, rita, application, noon, answer):
    with pytest.raises(ValidationError):
        screen(by=rita, application=application, answer=answer, now=noon)
    assert as_(rita).post(url(application), {"answer": answer}).status_code == 422


def test_it_is_decided_and_shown_on_the_page(as_, rita, application):
    browser = as_(rita)
    before = browser.get(application.get_absolute_url()).content.decode()

    answer = browser.post(url(application), {"answer": "yes"})
    after = browser.get(application.get_absolute_url()).content.decode()

    assert answer.status_code == 302
    assert "Not decided" in before.split('id="screening"')[1].split("<form")[0]
    shown = after.split('id="screening"')[1].split("<form")[0]
    assert "Meets the musts" in shown
    assert "Rita" in shown


def test_an_interview_without_a_decision_is_pointed_out(as_, rita, application, noon):
    operations.move(by=rita, application=application, to="interview", now=noon)

    page = as_(rita).get(application.get_absolute_url()).content.decode()

    assert "Nobody decided at screening" in page


def test_a_manager_of_the_hiring_team_reads_it_and_cannot_decide(
    as_, max_, application, vacancy
):
    vacancy.hiring_team.add(max_)
    browser = as_(max_)

    page = browser.get(application.get_absolute_url()).content.decode()

    assert "Not decided" in page
    assert url(application) not in page
    assert browser.post(url(application), {"answer": "yes"}).status_code == 404
