"""Where an organisation stands is counted in its own rows, and put into the form."""

from datetime import UTC, datetime, timedelta
from decimal import Decimal

import pytest

from analytics.baselines.measured import Measured, a_week, share
from analytics.baselines.selectors import measure
from analytics.clicks.models import VacancyView
from campaigns.tests.factories import VacancyFactory
from candidates.tests.factories import ApplicationFactory, CandidateFactory

AT = "/reports/baseline/"
NOON = datetime(2026, 11, 25, 11, 0, tzinfo=UTC)


@pytest.fixture(autouse=True)
def wednesday(time_machine):
    time_machine.move_to(NOON, tick=False)


@pytest.fixture
def vacancy(organisation):
    return VacancyFactory(organisation=organisation)


def apply(vacancy, at, **more):
    candidate = CandidateFactory(organisation=vacancy.organisation)
    return ApplicationFactory(
        candidate=candidate, vacancy=vacancy, applied_at=at, **more
    )


@pytest.mark.parametrize(
    ("count", "value"), [(0, "0"), (10, "2.5"), (17, "4.2"), (1, "0.2")]
)
def test_a_week_is_a_quarter_of_four(count, value):
    assert a_week(count) == Decimal(value)


@pytest.mark.parametrize(
    ("part", "whole", "value"), [(1, 3, "0.333"), (0, 4, "0"), (0, 0, None)]
)
def test_a_share_of_nothing_is_no_share(part, whole, value):
    assert share(part, whole) == (None if value is None else Decimal(value))


def test_four_whole_weeks_up_to_yesterday_count(hanna, vacancy):
    for at in (
        datetime(2026, 10, 27, 23, 30, tzinfo=UTC),  # 28 October in Amsterdam
        datetime(2026, 11, 24, 22, 59, tzinfo=UTC),
        NOON - timedelta(days=7),
        NOON - timedelta(days=8),
    ):
        apply(vacancy, at)
    apply(vacancy, datetime(2026, 10, 27, 22, 59, tzinfo=UTC))  # too early
    apply(vacancy, datetime(2026, 11, 24, 23, 30, tzinfo=UTC))  # today in Amsterdam
    apply(VacancyFactory(), NOON - timedelta(days=7))  # elsewhere

    found = measure("applications_a_week", member=hanna, brand=None, now=NOON)

    assert (found.value, found.cases) == (Decimal("1.0"), 4)
    assert (str(found.first), str(found.last)) == ("2026-10-28", "2026-11-24")


def test_a_brand_counts_its_own(hanna, vacancy):
    apply(vacancy, NOON - timedelta(days=7))
    other = VacancyFactory(organisation=hanna.organisation)
    apply(other, NOON - timedelta(days=7))

    found = measure("applications_a_week", member=hanna, brand=other.brand, now=NOON)

    assert found.cases == 1


def test_the_share_that_is_qualified(hanna, vacancy):
    day = NOON - timedelta(days=3)
    apply(vacancy, day, qualified_at=day)
    apply(vacancy, day)

    found = measure("qualified_share", member=hanna, brand=None, now=NOON)

    assert (found.value, found.cases) == (Decimal("0.5"), 2)


def test_vacancy_views(hanna, vacancy):
    for _number in range(6):
        VacancyView.objects.create(
            vacancy=vacancy, at=NOON - timedelta(days=2), device="phone"
        )

    found = measure("views_a_week", member=hanna, brand=None, now=NOON)

    assert found == Measured("views_a_week", Decimal("1.5"), 6, found.first, found.last)


def test_few_cases_are_said(as_, hanna, vacancy):
    apply(vacancy, NOON - timedelta(days=7))

    page = as_(hanna).get(AT, {"motive": "too_few"}).content.decode()

    assert "Applications a week: <strong>" in page
    assert "1 case." in page
    assert "it may be chance" in page


def test_followers_are_not_measured_and_the_page_says_so(as_, hanna):
    page = as_(hanna).get(AT, {"motive": "too_few_followers"}).content.decode()

    assert "Werf has no figure of its own yet" in page
    assert "Use this" not in page


def test_use_this_fills_the_form(as_, hanna, vacancy):
    day = NOON - timedelta(days=3)
    apply(vacancy, day, qualified_at=day)
    apply(vacancy, day)

    answer = as_(hanna).get(AT, {"motive": "too_few_good", "use": "1"})

    page = answer.content.decode()
    assert 'name="baseline_value" value="50' in page
    assert 'name="baseline_on" value="2026-11-24"' in page
    assert 'value="qualified_share" selected' in page
    assert page.count('hx-swap-oob="true"') == 4
    assert "Measured by Werf" in page
