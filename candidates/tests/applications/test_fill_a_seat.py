"""A hire fills a seat; nothing else does."""

import pytest
from django.db import IntegrityError, transaction

from campaigns.tests.factories import (
    OpeningFactory,
    RequisitionFactory,
    VacancyFactory,
)
from campaigns.vacancies.operations import close_vacancy, fill_vacancy
from campaigns.workforce import operations as workforce
from campaigns.workforce.selectors import in_procedure
from candidates.applications import operations
from candidates.applications.models import Application
from candidates.tests.factories import ApplicationFactory, CandidateFactory
from core.notices.models import Notice

pytestmark = pytest.mark.django_db


@pytest.fixture
def requisition(organisation):
    return RequisitionFactory(organisation=organisation, approved=True)


@pytest.fixture
def first(requisition):
    return OpeningFactory(requisition=requisition, needed_by="2026-12-01")


@pytest.fixture
def second(requisition, first):
    return OpeningFactory(requisition=requisition, needed_by="2027-01-01")


@pytest.fixture
def wanted(organisation, requisition):
    """The vacancy that recruits for the seats."""
    return VacancyFactory(organisation=organisation, requisition=requisition)


@pytest.fixture
def applies(wanted, organisation):
    """`applies()` is the application of one more person."""

    def apply(vacancy=wanted):
        return ApplicationFactory(
            candidate=CandidateFactory(organisation=organisation), vacancy=vacancy
        )

    return apply


@pytest.fixture
def move(rita, noon):
    def to(application, stage, reason=""):
        operations.move(
            by=rita, application=application, to=stage, reason=reason, now=noon
        )
        application.refresh_from_db()
        return application

    return to


def states(requisition):
    requisition.refresh_from_db()
    openings = requisition.openings.order_by("needed_by")
    return requisition.status, [opening.status for opening in openings]


def test_a_hire_fills_the_seat_that_is_needed_first(
    applies, move, first, second, requisition, wanted, noon
):
    hired = move(applies(), "hired")

    first.refresh_from_db()
    assert hired.opening == first
    assert (first.filled_at, first.published_at) == (noon, wanted.opened_at)
    assert states(requisition) == ("approved", ["filled", "open"])


def test_the_last_seat_makes_the_requisition_filled_and_tells_who_asked(
    applies, move, second, requisition
):
    move(applies(), "hired")
    move(applies(), "hired")

    assert states(requisition) == ("filled", ["filled", "filled"])
    assert Notice.objects.filter(
        member=requisition.asked_by, text__contains="are filled"
    ).exists()


@pytest.mark.parametrize(
    ("stage", "reason"), [("offer", ""), ("withdrawn", "pay"), ("rejected", "hours")]
)
def test_undoing_the_hire_opens_the_seat_again(
    applies, move, first, requisition, stage, reason
):
    hired = move(applies(), "hired")

    gone = move(hired, stage, reason)

    first.refresh_from_db()
    assert gone.opening is None
    assert (first.filled_at, first.published_at) == (None, None)
    assert states(requisition) == ("approved", ["open"])
    again = move(applies(), "hired")
    assert again.opening == first


def test_a_seat_that_opens_in_a_withdrawn_requisition_is_withdrawn(
    applies, move, second, requisition, rita, noon
):
    hired = move(applies(), "hired")
    requisition.refresh_from_db()
    workforce.withdraw(by=rita, requisition=requisition, now=noon)

    move(hired, "offer")

    assert states(requisition) == ("withdrawn", ["withdrawn", "withdrawn"])


def test_one_hire_more_than_there_are_seats_fills_none_and_says_so(
    as_, rita, applies, move, first, requisition
):
    move(applies(), "hired")
    one_more = applies()

    page = as_(rita).post(
        f"/applications/{one_more.pk}/move/", {"stage": "hired"}, follow=True
    )

    assert "Every seat was taken already" in page.content.decode()
    one_more.refresh_from_db()
    assert (one_more.status, one_more.opening) == ("hired", None)


def test_ending_a_vacancy_never_fills_a_seat(
    wanted, organisation, requisition, second, rita, noon
):
    other = VacancyFactory(organisation=organisation, requisition=requisition)

    close_vacancy(by=rita, vacancy=wanted, now=noon)
    fill_vacancy(by=rita, vacancy=other, now=noon)

    assert states(requisition) == ("approved", ["open", "open"])


def test_the_database_gives_a_seat_to_a_hire_only_and_once(
    applies, move, first, second
):
    taken = move(applies(), "hired").opening
    other = applies()

    for seat, stage in ((second, "offer"), (taken, "hired")):
        with pytest.raises(IntegrityError), transaction.atomic():
            Application.objects.filter(pk=other.pk).update(opening=seat, status=stage)


def test_other_stages_and_other_vacancies_fill_nothing(
    applies, move, first, requisition, organisation
):
    move(applies(), "offer")
    alone = move(applies(VacancyFactory(organisation=organisation)), "hired")

    assert alone.opening is None
    assert states(requisition) == ("approved", ["open"])


def test_all_seats_filled_offers_to_close_the_vacancy_and_does_not_do_it(
    as_, rita, applies, first, wanted
):
    browser = as_(rita)
    assert (
        "All seats are filled"
        not in browser.get(wanted.get_absolute_url()).content.decode()
    )

    said = browser.post(
        f"/applications/{applies().pk}/move/", {"stage": "hired"}, follow=True
    )
    assert "You can close the vacancy" in said.content.decode()

    page = browser.get(wanted.get_absolute_url()).content.decode()
    assert "All seats are filled" in page
    assert "1 of 1 filled" in page
    wanted.refresh_from_db()
    assert wanted.status == "open"
    browser.post(f"/vacancies/{wanted.pk}/fill/")
    page = browser.get(wanted.get_absolute_url()).content.decode()
    assert "All seats are filled" not in page


def test_who_only_looks_sees_no_seats_on_the_vacancy(as_, vera, first, wanted):
    page = as_(vera).get(wanted.get_absolute_url()).content.decode()

    assert "of 1 filled" not in page


def test_a_seat_is_in_procedure_while_somebody_is(
    applies, move, first, second, requisition, organisation
):
    assert in_procedure(organisation.pk) == set()
    one = applies()
    assert in_procedure(organisation.pk) == {first.pk}

    two = applies()
    applies()
    assert in_procedure(organisation.pk) == {first.pk, second.pk}

    move(one, "hired")
    move(two, "rejected", "pay")
    assert in_procedure(organisation.pk) == {second.pk}


def test_the_plan_shows_who_is_in_procedure_and_leads_to_the_seat(
    as_, max_, applies, first, second
):
    applies()

    page = as_(max_).get("/workforce/seats/?state=in_procedure").content.decode()

    assert page.count("/workforce/requests/") >= 1
    assert "1–1 of 1" in page
