"""What the guidelines say about a vacancy, and when it stays a draft."""

import pytest
from django.urls import reverse

from campaigns.guidelines.models import Exemption
from campaigns.vacancies import checking, operations
from campaigns.vacancies.models import Vacancy

pytestmark = pytest.mark.django_db
DISH = "Wij zoeken een jonge hond die kan koken."


@pytest.fixture
def young(draft):
    draft.organisation.language = "nl"
    draft.organisation.save()
    draft.work = DISH
    draft.save()
    return draft


@pytest.fixture
def rita(rita, young):
    rita.organisation.refresh_from_db()
    return rita


def test_remarks_come_while_writing(as_, rita, typed):
    url = reverse("campaigns:vacancy-remarks")

    said = as_(rita).post(url, {**typed, "work": DISH}).content.decode()

    assert "<mark>jonge hond</mark>" in said
    assert "Salary missing" not in said


def test_a_good_form_is_left_in_peace(as_, rita, typed):
    said = as_(rita).post(reverse("campaigns:vacancy-remarks"), typed)

    assert said.content.decode().strip() == ""


def test_what_is_stopped_stays_a_draft(as_, rita, young):
    answer = as_(rita).post(reverse("campaigns:vacancy-open", args=[young.pk]))

    assert answer.status_code == 422
    assert "The guidelines stop this text" in answer.content.decode()
    young.refresh_from_db()
    assert young.status == Vacancy.Status.DRAFT


def test_with_a_reason_it_is_opened_and_the_reason_stays(as_, rita, young, vera):
    reason = "That is the name of the dish."
    url = reverse("campaigns:vacancy-open", args=[young.pk])

    as_(rita).post(url, {"reason": reason})

    young.refresh_from_db()
    assert young.status == Vacancy.Status.OPEN
    assert reason in as_(vera).get(young.get_absolute_url()).content.decode()


def test_a_changed_text_asks_for_a_new_reason(rita, young, noon):
    checking.pass_or_refuse(young, by=rita, reason="A dish.", now=noon)
    operations.edit_vacancy(
        by=rita, vacancy=young, work="Jong en dynamisch team!", now=noon
    )

    with pytest.raises(checking.IsStopped):
        operations.open_vacancy(by=rita, vacancy=young, now=noon)


def test_a_reason_for_an_older_text_survives_saving_it_as_it_is(
    as_, rita, young, typed, noon
):
    stored = f"{DISH}\r\nIn een cafe\u0301.\r\n"
    Vacancy.objects.filter(pk=young.pk).update(work=stored)
    young.refresh_from_db()
    checking.pass_or_refuse(young, by=rita, reason="A dish.", now=noon)
    url = reverse("campaigns:vacancy-edit", args=[young.pk])
    unchanged = {name: getattr(young, name) for name in checking.TEXTS}

    answer = as_(rita).post(url, {**typed, **unchanged})

    assert answer.status_code == 302
    assert not checking.stopped(Vacancy.objects.get(pk=young.pk))


def test_a_good_vacancy_needs_no_reason(rita, young, noon):
    operations.edit_vacancy(by=rita, vacancy=young, work="Je kookt.", now=noon)

    operations.open_vacancy(by=rita, vacancy=young, now=noon)

    assert not Exemption.objects.exists()


def test_who_changes_what_is_public_is_warned(as_, rita, vacancy, typed):
    url = reverse("campaigns:vacancy-edit", args=[vacancy.pk])

    page = as_(rita).post(url, {**typed, "work": DISH}, follow=True)

    assert "This vacancy is public, and a guideline stops" in page.content.decode()
