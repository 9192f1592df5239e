import pytest

from campaigns.tests.factories import (
    DepartmentFactory,
    OpeningFactory,
    RequisitionFactory,
    VacancyFactory,
)


@pytest.fixture
def department(organisation):
    return DepartmentFactory(organisation=organisation, name="District team")


@pytest.fixture
def requisition(organisation, department, rita, max_, noon):
    """Rita asked for nurses and Max approved it; no seats yet."""
    return RequisitionFactory(
        organisation=organisation,
        department=department,
        title="District nurse",
        approved=True,
        written_by=rita,
        asked_by=rita,
        approved_by=max_,
        approved_at=noon,
    )


@pytest.fixture
def seat(requisition):
    """`seat("2026-12-01")` is one more seat."""

    def make(day, **more):
        return OpeningFactory(requisition=requisition, needed_by=day, **more)

    return make


@pytest.fixture
def vacancy(organisation, requisition):
    return VacancyFactory(organisation=organisation, requisition=requisition)


@pytest.fixture
def typed(department):
    """What somebody types who asks for people well."""
    return {
        "title": "District nurse",
        "department": department.pk,
        "reason": "growth",
        "motivation": "Two routes have nobody.",
        "hours_min": "24",
        "hours_max": "36",
        "salary_min": "3350",
        "salary_max": "4620.50",
        "salary_period": "month",
        "seats_1": "2",
        "needed_by_1": "2028-01-01",
        "seats_2": "1",
        "needed_by_2": "2027-03-01",
        "seats_3": "",
        "needed_by_3": "",
    }
