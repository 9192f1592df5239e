"""In which weeks posts must go out, and how far one should be on a day."""

from datetime import date, timedelta

import pytest

from analytics.planner.funnel_math import Stage
from analytics.planner.intervals import exactly
from analytics.planner.rates import Lead
from analytics.planner.schedule import (
    TooLate,
    Window,
    days_left,
    days_to,
    spread,
    spread_by_days,
    weekly,
    window,
)

LEADS = {
    Lead.TO_APPLICATION: exactly(5),
    Lead.TO_INTERVIEW: exactly(8),
    Lead.TO_OFFER: exactly(10),
    Lead.TO_ACCEPTANCE: exactly(5),
}
MONDAY = date(2026, 11, 2)


@pytest.mark.parametrize(
    ("stage", "days"),
    [
        (Stage.POSTS, 0),
        (Stage.CLICKS, 0),
        (Stage.APPLICATIONS, 5),
        (Stage.INTERVIEWS, 13),
        (Stage.OFFERS, 23),
        (Stage.HIRES, 28),
    ],
)
def test_each_stage_comes_so_many_days_after_a_post(stage, days):
    assert days_to(stage, LEADS) == days


@pytest.mark.parametrize(
    ("due", "ends", "last", "weeks"),
    [
        # Four weeks before the date the last useful post goes out.
        (date(2026, 12, 31), date(2027, 3, 1), date(2026, 12, 3), 5),
        (date(2026, 11, 30), date(2027, 3, 1), date(2026, 11, 2), 1),
        # A campaign that ends earlier posts no longer.
        (date(2026, 12, 31), date(2026, 11, 15), date(2026, 11, 15), 2),
    ],
)
def test_posts_go_out_until_the_waits_no_longer_fit(due, ends, last, weeks):
    found = window(begins=MONDAY, due=due, ends=ends, leads=LEADS)

    assert found.last == last
    assert len(found.weeks) == weeks


def test_a_date_too_soon_is_refused_with_what_is_possible():
    with pytest.raises(TooLate) as late:
        window(
            begins=MONDAY, due=date(2026, 11, 20), ends=date(2027, 1, 1), leads=LEADS
        )

    assert late.value.first_posts_by == date(2026, 10, 23)
    assert late.value.earliest == date(2026, 11, 30)
    assert late.value.days == 28


@pytest.mark.parametrize(
    ("total", "weeks", "expected"),
    [
        (7, 3, [3, 2, 2]),
        (6, 3, [2, 2, 2]),
        (2, 4, [1, 1, 0, 0]),
        (0, 2, [0, 0]),
    ],
)
def test_posts_are_whole_and_the_rest_goes_out_early(total, weeks, expected):
    assert spread(total, weeks) == expected


@pytest.mark.parametrize(
    ("day", "lag", "part"),
    [
        (date(2026, 11, 1), 0, 0),
        (date(2026, 11, 2), 0, 0.1),
        (date(2026, 11, 6), 0, 0.5),
        (date(2026, 11, 6), 4, 0.1),
        (date(2026, 12, 1), 4, 1),
    ],
)
def test_what_follows_on_a_post_comes_later(day, lag, part):
    span = Window(MONDAY, date(2026, 11, 11))

    assert span.passed(day, lag) == pytest.approx(part)


SPAN = Window(MONDAY, date(2026, 11, 29))


def weeks_of(today, **given):
    known = {"out": {}, "planned": {}, "proposed": {}, "dropped": {}}
    return weekly(posts=12, span=SPAN, today=today, **{**known, **given})


def test_before_the_first_day_the_weeks_are_even():
    assert [week.needed for week in weeks_of(date(2026, 10, 30))] == [3, 3, 3, 3]


def test_what_was_not_posted_is_spread_over_the_weeks_that_are_left():
    found = weeks_of(date(2026, 11, 17), out={MONDAY: 1})

    # Three working days are left of this week, and five of the next.
    assert [week.needed for week in found] == [3, 3, 5, 6]
    assert [week.short for week in found] == [2, 3, 5, 6]
    assert [week.to_propose for week in found] == [0, 0, 5, 6]


def test_what_is_on_the_calendar_is_not_short():
    third = MONDAY + timedelta(days=14)

    found = weeks_of(date(2026, 11, 17), out={MONDAY: 6}, planned={third: 2})

    assert [(week.needed, week.short) for week in found[2:]] == [(3, 1), (3, 3)]


def test_what_was_proposed_or_dropped_is_not_new():
    third = MONDAY + timedelta(days=14)

    found = weeks_of(
        date(2026, 11, 17), out={MONDAY: 6}, proposed={third: 1}, dropped={third: 1}
    )

    assert [(week.to_propose, week.new) for week in found[2:]] == [(3, 1), (3, 3)]


def test_on_its_sunday_a_week_asks_nothing_any_more():
    found = weeks_of(date(2026, 11, 8), out={MONDAY: 3})

    assert [week.is_over for week in found] == [True, False, False, False]
    assert [week.to_propose for week in found] == [0, 3, 3, 3]


def test_after_the_last_day_no_week_is_left():
    assert all(week.is_over for week in weeks_of(date(2026, 12, 1)))


@pytest.mark.parametrize("day", [6, 7, 8])
def test_at_the_end_of_a_week_nothing_piles_up_in_its_weekend(day):
    found = weeks_of(date(2026, 11, day))

    assert [week.to_propose for week in found] == [0, 4, 4, 4]


def test_what_is_out_this_week_is_not_asked_again():
    third = MONDAY + timedelta(days=14)

    found = weeks_of(date(2026, 11, 19), out={MONDAY: 4, third: 2})

    assert [(week.needed, week.short) for week in found[2:]] == [(3, 1), (5, 5)]


def test_days_before_the_first_are_none():
    span = Window(date(2026, 11, 5), date(2026, 11, 29))

    assert days_left(MONDAY, span, date(2026, 10, 1)) == 2
    assert days_left(MONDAY, span, date(2026, 11, 5)) == 1
    assert spread_by_days(9, [2, 5, 5]) == [2, 4, 3]
