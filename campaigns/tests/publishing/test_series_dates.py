"""On which days a series comes, also in the odd nights and years."""

from datetime import UTC, date, datetime, time
from itertools import islice
from zoneinfo import ZoneInfo

import pytest

from campaigns.publishing.series_dates import (
    Rule,
    days,
    next_after,
    occurrence,
    occurrences,
)

AMSTERDAM = ZoneInfo("Europe/Amsterdam")
MONDAY, THURSDAY, SUNDAY = 1, 4, 7


def day(text):
    return date.fromisoformat(text)


def rule(starts_on, *weekdays, **more):
    return Rule(day(starts_on), frozenset(weekdays), **more)


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        (  # from the first chosen day on or after the start
            rule("2026-11-25", MONDAY, THURSDAY, times=4),
            ["2026-11-26", "2026-11-30", "2026-12-03", "2026-12-07"],
        ),
        (  # the last day counts
            rule("2026-11-23", MONDAY, ends_on=day("2026-12-07")),
            ["2026-11-23", "2026-11-30", "2026-12-07"],
        ),
        (  # every two weeks: the weeks are counted, not the days
            rule("2026-11-26", MONDAY, THURSDAY, every_weeks=2, times=4),
            ["2026-11-26", "2026-12-07", "2026-12-10", "2026-12-21"],
        ),
        (  # over the end of a year with 53 weeks
            rule("2026-12-27", SUNDAY, every_weeks=2, times=2),
            ["2026-12-27", "2027-01-10"],
        ),
        (  # 29 February is a Tuesday like another
            rule("2028-02-22", 2, times=3),
            ["2028-02-22", "2028-02-29", "2028-03-07"],
        ),
        (  # and a year without it does not stumble
            rule("2027-02-28", SUNDAY, times=2),
            ["2027-02-28", "2027-03-07"],
        ),
        (rule("2026-11-25", MONDAY, ends_on=day("2026-11-29")), []),
    ],
)
def test_the_days_of_a_series(given, expected):
    assert list(days(given)) == [day(text) for text in expected]


def test_without_an_end_it_goes_on():
    found = islice(days(rule("2026-11-23", MONDAY)), 500)

    assert list(found)[-1] == day("2036-06-16")


@pytest.mark.parametrize(
    ("on", "at", "kind", "moment", "wall"),
    [
        # Spring: 02:30 is skipped; it goes out at the later real moment.
        ("2027-03-28", "02:30", "gap", "2027-03-28T01:30", "03:30"),
        ("2027-03-28", "02:00", "gap", "2027-03-28T01:00", "03:00"),
        ("2027-03-28", "01:59", "", "2027-03-28T00:59", "01:59"),
        ("2027-03-28", "03:00", "", "2027-03-28T01:00", "03:00"),
        # Autumn: 02:30 comes twice; the first counts.
        ("2027-10-31", "02:30", "double", "2027-10-31T00:30", "02:30"),
        ("2027-10-31", "02:00", "double", "2027-10-31T00:00", "02:00"),
        ("2027-10-31", "03:00", "", "2027-10-31T02:00", "03:00"),
        ("2027-07-04", "17:00", "", "2027-07-04T15:00", "17:00"),
        ("2028-02-29", "17:00", "", "2028-02-29T16:00", "17:00"),
    ],
)
def test_each_day_has_one_real_moment(on, at, kind, moment, wall):
    found = occurrence(day(on), time.fromisoformat(at), AMSTERDAM)

    assert found.kind == kind
    assert found.moment.at == datetime.fromisoformat(moment).replace(tzinfo=UTC)
    assert found.moment.wall.time().replace(fold=0) == time.fromisoformat(wall)
    assert found.moment.fold == 0


def test_the_wall_time_stays_when_the_clock_changes():
    found = occurrences(
        rule("2027-03-20", SUNDAY, times=3),
        time(17, 0),
        AMSTERDAM,
        after=datetime(2027, 3, 20, tzinfo=UTC),
        until=day("2027-05-01"),
    )

    assert [f"{one.moment.wall:%d %H:%M}" for one in found] == [
        "21 17:00",
        "28 17:00",
        "04 17:00",
    ]
    assert [one.moment.at.hour for one in found] == [16, 15, 15]


def test_what_has_passed_and_what_is_far_away_is_left_out():
    found = occurrences(
        rule("2026-11-23", MONDAY, times=10),
        time(9, 0),
        AMSTERDAM,
        after=datetime(2026, 11, 23, 8, 0, tzinfo=UTC),  # exactly its moment
        until=day("2026-12-07"),
    )

    assert [one.day for one in found] == [day("2026-11-30"), day("2026-12-07")]


def test_a_series_that_is_over_has_no_next():
    given = rule("2026-11-23", MONDAY, times=1)

    assert next_after(given, time(9), AMSTERDAM, datetime(2026, 11, 22, tzinfo=UTC))
    assert not next_after(given, time(9), AMSTERDAM, datetime(2026, 11, 24, tzinfo=UTC))
