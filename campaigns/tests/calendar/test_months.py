"""Months and weeks, by example."""

from datetime import date

import pytest

from campaigns.publishing import calendar

TODAY = date(2026, 11, 25)


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("2026-11", date(2026, 11, 1)),
        ("2027-02", date(2027, 2, 1)),
        ("", date(2026, 11, 1)),
        ("2026-13", date(2026, 11, 1)),
        ("2026", date(2026, 11, 1)),
        ("x-y", date(2026, 11, 1)),
        ("9999-12", date(2026, 11, 1)),
        ("-1-1", date(2026, 11, 1)),
    ],
)
def test_a_month_is_named_and_nonsense_is_this_month(text, first):
    assert calendar.month_named(text, TODAY) == first


@pytest.mark.parametrize(
    ("first", "before", "after"),
    [
        (date(2026, 12, 1), date(2026, 11, 1), date(2027, 1, 1)),
        (date(2027, 1, 1), date(2026, 12, 1), date(2027, 2, 1)),
        (date(2028, 2, 1), date(2028, 1, 1), date(2028, 3, 1)),
    ],
)
def test_the_way_to_the_next_month(first, before, after):
    assert calendar.month_before(first) == before
    assert calendar.month_after(first) == after


@pytest.mark.parametrize(
    ("first", "start", "end", "weeks"),
    [
        (date(2026, 11, 1), date(2026, 10, 26), date(2026, 12, 6), 6),
        (date(2027, 2, 1), date(2027, 2, 1), date(2027, 2, 28), 4),
        (date(2028, 2, 1), date(2028, 1, 31), date(2028, 3, 5), 5),
    ],
)
def test_a_month_is_shown_in_whole_weeks(first, start, end, weeks):
    days = calendar.days_of_month(first)

    assert (days[0], days[-1]) == (start, end)
    assert len(days) == 7 * weeks


def test_a_week_starts_on_monday():
    days = calendar.days_of_week(TODAY)

    assert (days[0], days[-1]) == (date(2026, 11, 23), date(2026, 11, 29))


def test_each_day_has_its_items_in_order():
    days = calendar.laid_out(
        calendar.days_of_week(TODAY),
        [(TODAY, "first"), (date(2026, 11, 26), "other"), (TODAY, "second")],
        today=TODAY,
    )

    wednesday = days[2]
    assert wednesday.items == ("first", "second")
    assert wednesday.is_today
    assert days[1].is_past
    assert not days[3].is_past


def test_days_of_another_month_are_marked():
    days = calendar.laid_out(
        calendar.days_of_month(date(2026, 11, 1)),
        [],
        today=TODAY,
        month=date(2026, 11, 1),
    )

    assert [day.is_outside for day in days[5:8]] == [True, False, False]
    assert [len(week) for week in calendar.weeks(days)] == [7] * 6


@pytest.mark.parametrize("text", ["", "soon", "0001-01-01", "2026-02-30"])
def test_a_day_that_is_none_is_today(text):
    assert calendar.day_named(text, TODAY) == TODAY
