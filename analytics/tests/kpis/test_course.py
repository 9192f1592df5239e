"""On, behind or ahead: by worked examples over ten days."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from analytics.kpis.course import Course, Verdict

FIRST, LAST = date(2026, 11, 1), date(2026, 11, 10)
COUNT = Course(Decimal(40), FIRST, LAST, is_running_total=True, lower_is_better=False)
LONG = Course(
    Decimal(60), FIRST, date(2027, 2, 8), is_running_total=True, lower_is_better=False
)
PRICE = Course(Decimal(50), FIRST, LAST, is_running_total=False, lower_is_better=True)
CHEAPER = replace(PRICE, baseline=Decimal(90))


@pytest.mark.parametrize(("day", "expected"), [(1, 4), (5, 20), (10, 40), (20, 40)])
def test_a_count_grows_along_a_straight_line(day, expected):
    assert COUNT.expected(date(2026, 11, day)) == expected


@pytest.mark.parametrize(
    ("course", "value", "verdict"),
    [
        (COUNT, 23, Verdict.AHEAD),
        (COUNT, 22, Verdict.ON),
        (COUNT, 18, Verdict.ON),
        (COUNT, 17, Verdict.BEHIND),
        (PRICE, 44, Verdict.AHEAD),
        (PRICE, 50, Verdict.ON),
        (PRICE, 56, Verdict.BEHIND),
        (PRICE, None, Verdict.SILENT),
        (COUNT, None, Verdict.SILENT),
        # From 90 to 50: halfway 70 was expected.
        (CHEAPER, 60, Verdict.AHEAD),
        (CHEAPER, 70, Verdict.ON),
        (CHEAPER, 80, Verdict.BEHIND),
    ],
)
def test_halfway(course, value, verdict):
    value = None if value is None else Decimal(value)

    assert course.verdict(value, date(2026, 11, 5)) == verdict


@pytest.mark.parametrize(
    ("course", "day", "is_early"),
    [
        (COUNT, date(2026, 10, 31), True),
        (COUNT, FIRST, False),
        (LONG, date(2026, 11, 9), True),
        (LONG, date(2026, 11, 10), False),
        # Two hires in a hundred days: the first is expected on day fifty.
        (replace(LONG, target=Decimal(2)), date(2026, 12, 19), True),
        (replace(LONG, target=Decimal(2)), date(2026, 12, 20), False),
        (PRICE, date(2026, 10, 31), True),
        (PRICE, FIRST, False),
    ],
)
def test_when_it_is_too_early_to_say(course, day, is_early):
    assert (course.verdict(Decimal(0), day) == Verdict.EARLY) == is_early


@pytest.mark.parametrize(
    ("day", "expected"), [(date(2026, 11, 5), 70), (LAST, 50), (date(2027, 1, 1), 50)]
)
def test_a_price_comes_down_from_where_it_stood(day, expected):
    assert CHEAPER.expected(day) == expected


def test_the_pace_of_today_says_where_it_ends():
    assert COUNT.forecast(Decimal(15), date(2026, 11, 5)) == 30


def test_a_price_is_not_extrapolated():
    assert PRICE.forecast(Decimal(60), date(2026, 11, 5)) is None


def test_a_period_of_one_day_is_not_a_division_by_zero():
    short = Course(
        Decimal(2), FIRST, FIRST, is_running_total=True, lower_is_better=False
    )

    assert short.expected(FIRST) == 2
