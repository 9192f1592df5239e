"""On which days a series comes, and at which real moment. Pure.

The missing hour moves to the later real moment, of a double hour the first counts: a series goes
on by itself, so nobody is there to choose.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta, tzinfo
from itertools import count, islice, takewhile
from typing import Literal

from campaigns.publishing.wall import Moment, moments

WEEK = timedelta(days=7)


@dataclass(frozen=True, slots=True)
class Rule:
    """Chosen days of the week, every so many weeks, from a day on, until a day or a number."""

    starts_on: date
    weekdays: frozenset[int]
    """As ISO counts them: Monday is 1."""
    every_weeks: int = 1
    ends_on: date | None = None
    times: int | None = None


@dataclass(frozen=True, slots=True)
class Occurrence:
    """One date of a series, with the moment at which it goes out."""

    day: date
    moment: Moment
    kind: Literal["", "gap", "double"] = ""
    """Whether the clock skips the time on this day, or shows it twice."""


def days(rule: Rule) -> Iterator[date]:
    """Every day of the series, first to last; endless when the rule has no end."""
    found = islice(_days(rule), rule.times)
    end = rule.ends_on
    return takewhile(lambda day: end is None or day <= end, found)


def occurrence(day: date, at: time, zone: tzinfo) -> Occurrence:
    """When a series goes out on this day, also on the two odd nights of the year."""
    found = moments(datetime.combine(day, at), zone)
    if isinstance(found, Moment):
        return Occurrence(day, found)
    first, second = found.options
    return Occurrence(day, second if found.kind == "gap" else first, found.kind)


def occurrences(
    rule: Rule, at: time, zone: tzinfo, *, after: datetime, until: date
) -> list[Occurrence]:
    """What is still to come after a moment, up to and including a day."""
    near = takewhile(lambda day: day <= until, days(rule))
    found = (occurrence(day, at, zone) for day in near)
    return [one for one in found if one.moment.at > after]


def next_after(
    rule: Rule, at: time, zone: tzinfo, after: datetime
) -> Occurrence | None:
    """The first that is still to come; None when the series is over."""
    found = (occurrence(day, at, zone) for day in days(rule))
    return next((one for one in found if one.moment.at > after), None)


def _days(rule: Rule) -> Iterator[date]:
    monday = rule.starts_on - timedelta(days=rule.starts_on.weekday())
    for number in count():
        week = monday + number * rule.every_weeks * WEEK
        for weekday in sorted(rule.weekdays):
            day = week + timedelta(days=weekday - 1)
            if day >= rule.starts_on:
                yield day
