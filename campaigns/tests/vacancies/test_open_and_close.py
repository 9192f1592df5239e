"""Opening, filling and closing."""

from datetime import timedelta

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse
from django.utils import translation

from campaigns.vacancies import operations
from campaigns.vacancies.models import Vacancy

Status = Vacancy.Status


def deed(name, vacancy):
    return reverse(f"campaigns:vacancy-{name}", args=[vacancy.pk])


def test_an_opened_vacancy_is_public(as_, hanna, draft, client):
    assert client.get(draft.public_path).status_code == 404

    as_(hanna).post(deed("open", draft))

    assert client.get(draft.public_path).status_code == 200


def test_a_vacancy_without_a_salary_range_is_not_opened(as_, hanna, draft):
    Vacancy.objects.filter(pk=draft.pk).update(salary_min=None, salary_max=None)

    answer = as_(hanna).post(deed("open", draft))

    assert answer.status_code == 422
    assert "goes public with its salary range" in answer.content.decode()
    draft.refresh_from_db()
    assert draft.status == Status.DRAFT


def test_a_vacancy_whose_day_has_passed_is_not_opened(hanna, draft, noon):
    draft.closes_at = noon

    with (
        translation.override("en"),
        pytest.raises(operations.CannotChange, match="closing day"),
    ):
        operations.open_vacancy(by=hanna, vacancy=draft, now=noon)


def test_the_first_opening_is_remembered(hanna, draft, noon):
    operations.open_vacancy(by=hanna, vacancy=draft, now=noon)
    operations.close_vacancy(by=hanna, vacancy=draft, now=noon + timedelta(days=3))
    assert draft.ended_at == noon + timedelta(days=3)

    operations.open_vacancy(by=hanna, vacancy=draft, now=noon + timedelta(days=5))

    assert (draft.opened_at, draft.ended_at) == (noon, None)


def test_a_filled_vacancy_says_so_and_shows_others(as_, hanna, vacancy, client):
    from campaigns.tests.factories import VacancyFactory

    VacancyFactory(
        organisation=vacancy.organisation, brand=vacancy.brand, title="Night nurse"
    )
    as_(hanna).post(deed("fill", vacancy))

    page = client.get(vacancy.public_path).content.decode()

    assert "vervuld" in page or "filled" in page
    assert "Night nurse" in page
    assert "ld+json" not in page
    assert "/apply/" not in page


def test_a_vacancy_closes_by_itself_after_its_day(vacancy, client, noon):
    Vacancy.objects.filter(pk=vacancy.pk).update(closes_at=noon - timedelta(days=400))

    assert "ld+json" not in client.get(vacancy.public_path).content.decode()


def test_a_second_person_who_fills_it_is_told(hanna, vacancy, noon):
    seen_by_other = Vacancy.objects.get(pk=vacancy.pk)
    operations.fill_vacancy(by=hanna, vacancy=vacancy, now=noon)

    with translation.override("en"), pytest.raises(ValidationError, match="Filled"):
        operations.close_vacancy(by=hanna, vacancy=seen_by_other, now=noon)


def test_colleagues_preview_a_draft(as_, vera, draft):
    page = as_(vera).get(deed("preview", draft))

    assert "Cook" in page.content.decode()
    assert "ld+json" not in page.content.decode()


def test_olga_does_not_even_learn_that_it_exists(as_, olga, draft):
    for name in ("edit", "open", "fill", "close", "preview"):
        assert as_(olga).post(deed(name, draft)).status_code in {404, 405}
    assert as_(olga).get(draft.get_absolute_url()).status_code == 404


def test_vera_looks_and_does_not_touch(as_, vera, draft):
    page = as_(vera).get(draft.get_absolute_url()).content.decode()

    assert "Cook" in page
    assert deed("open", draft) not in page
    assert as_(vera).post(deed("open", draft)).status_code == 404
