"""A vacancy and the need it recruits for."""

import pytest

from campaigns.tests.factories import OpeningFactory, RequisitionFactory
from campaigns.vacancies.models import Vacancy

pytestmark = pytest.mark.django_db


@pytest.fixture
def requisition(organisation):
    made = RequisitionFactory(
        organisation=organisation, title="Night nurse", approved=True
    )
    OpeningFactory.create_batch(2, requisition=made)
    return made


def test_a_vacancy_is_tied_to_what_was_approved(as_, rita, typed, requisition):
    browser = as_(rita)

    browser.post("/vacancies/new/", {**typed, "requisition": requisition.pk})

    vacancy = Vacancy.objects.get()
    assert vacancy.requisition == requisition
    slot = browser.get(f"/vacancies/requisition/{requisition.pk}/").content.decode()
    assert vacancy.title in slot


def test_a_vacancy_without_a_requisition_keeps_working(as_, rita, typed):
    as_(rita).post("/vacancies/new/", typed)

    vacancy = Vacancy.objects.get()
    assert vacancy.requisition is None
    assert as_(rita).get(vacancy.get_absolute_url()).status_code == 200


def test_a_new_vacancy_takes_over_what_was_approved(as_, rita, requisition):
    page = as_(rita).get(f"/vacancies/new/?requisition={requisition.pk}")

    form = page.context["form"]
    assert form["title"].value() == "Night nurse"
    assert form["seats"].value() == 2
    assert form["salary_max"].value() == 3900


@pytest.mark.parametrize("asked", ["x", "999999", "", "²"])
def test_a_requisition_that_is_not_there_starts_an_empty_form(as_, rita, asked):
    page = as_(rita).get(f"/vacancies/new/?requisition={asked}")

    assert page.context["form"]["title"].value() is None


def test_more_seats_than_were_approved_are_refused_beside_the_field(
    as_, rita, typed, requisition
):
    answer = as_(rita).post(
        "/vacancies/new/", {**typed, "requisition": requisition.pk, "seats": "3"}
    )

    assert answer.status_code == 422
    assert "has 2 seats" in str(answer.context["form"].errors["seats"])


def test_only_what_is_approved_and_ours_can_be_chosen(
    as_, rita, typed, organisation, requisition
):
    for wrong in (
        RequisitionFactory(organisation=organisation),
        RequisitionFactory(approved=True),
    ):
        answer = as_(rita).post("/vacancies/new/", {**typed, "requisition": wrong.pk})
        assert answer.status_code == 422
        assert "requisition" in answer.context["form"].errors


def test_a_filled_requisition_stays_with_its_vacancy(
    as_, rita, typed, requisition, organisation
):
    as_(rita).post("/vacancies/new/", {**typed, "requisition": requisition.pk})
    requisition.openings.update(status="filled", filled_at="2026-11-25T11:00:00Z")
    requisition.status = "filled"
    requisition.save()
    vacancy = Vacancy.objects.get()

    answer = as_(rita).post(
        f"/vacancies/{vacancy.pk}/edit/", {**typed, "requisition": requisition.pk}
    )

    assert answer.status_code == 302
