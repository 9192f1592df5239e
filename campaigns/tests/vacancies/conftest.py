import pytest

from campaigns.tests.factories import BrandFactory, VacancyFactory
from campaigns.vacancies.models import Vacancy


@pytest.fixture
def brand(organisation):
    return BrandFactory(organisation=organisation, name="Wolkenbeuk Thuiszorg")


@pytest.fixture
def vacancy(organisation, brand):
    return VacancyFactory(
        organisation=organisation, brand=brand, slug="nurse-utrecht", title="Nurse"
    )


@pytest.fixture
def draft(organisation, brand):
    return VacancyFactory(
        organisation=organisation,
        brand=brand,
        status=Vacancy.Status.DRAFT,
        opened_at=None,
        slug="cook-utrecht",
        title="Cook",
    )


@pytest.fixture
def typed(brand):
    """What somebody types who fills in the form well."""
    return {
        "title": "Verpleegkundige wijkzorg",
        "brand": brand.pk,
        "location": "Utrecht",
        "postcode": "3511 AB",
        "contract": "permanent",
        "hours_min": "24",
        "hours_max": "36",
        "salary_min": "2800",
        "salary_max": "3900.50",
        "salary_period": "month",
        "summary": "Zorg bij mensen thuis, in een klein team.",
        "requirements": "- Diploma mbo-4\n• Een fiets\n",
        "work": "Je fietst langs cliënten.",
        "offer": "Een team van acht.",
        "next_steps": "We bellen binnen twee dagen\nEen gesprek",
        "answer_within_days": "5",
        "seats": "2",
        "closes_on": "2099-12-31",
    }
