"""Months and weeks as a calendar shows them: Monday first. Pure."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Generic, TypeVar

from core import address_values

Item = TypeVar("Item")
WEEK = 7
FIRST_YEAR, LAST_YEAR = 2000, 2100


@dataclass(frozen=True, slots=True)
class Day(Generic[Item]):
    """One day, with what is planned on it in order of time."""

    on: date
    items: tuple[Item, ...]
    is_today: bool = False
    is_past: bool = False
    is_outside: bool = False
    more: int = 0
    """How many are planned on it besides these."""


def month_named(text: str, today: date) -> date:
    """`2026-11` → its first day; nonsense is this month."""
    year, _, month = text.partition("-")
    try:
        first = date(int(year), int(month), 1)
    except ValueError:
        return today.replace(day=1)
    return first if FIRST_YEAR <= first.year < LAST_YEAR else today.replace(day=1)


def day_named(text: str, today: date) -> date:
    """`2026-11-25` → that day; nonsense is today."""
    day = address_values.day(text) or today
    return day if FIRST_YEAR <= day.year < LAST_YEAR else today


def month_after(first: date) -> date:
    return (first.replace(day=28) + timedelta(days=4)).replace(day=1)


def month_before(first: date) -> date:
    return (first - timedelta(days=1)).replace(day=1)


def monday_of(day: date) -> date:
    return day - timedelta(days=day.weekday())


def days_of_week(day: date) -> list[date]:
    monday = monday_of(day)
    return [monday + timedelta(days=n) for n in range(WEEK)]


def days_of_month(first: date) -> list[date]:
    """All days of the weeks that the month touches: 28, 35 or 42."""
    monday = monday_of(first)
    after = month_after(first)
    end = after if after.weekday() == 0 else monday_of(after) + timedelta(days=WEEK)
    return [monday + timedelta(days=n) for n in range((end - monday).days)]


def laid_out(
    days: Iterable[date],
    items: Sequence[tuple[date, Item]],
    *,
    today: date,
    month: date | None = None,
    totals: Mapping[date, int] | None = None,
) -> list[Day[Item]]:
    """The days with their items; outside `month` they are marked as such.

    `totals`: how many each day has, where `items` are not all of them.
    """
    counts = totals or {}
    by_day: dict[date, list[Item]] = {}
    for on, item in items:
        by_day.setdefault(on, []).append(item)
    return [
        Day(
            on,
            tuple(by_day.get(on, ())),
            is_today=on == today,
            is_past=on < today,
            is_outside=month is not None
            and (on.year, on.month) != (month.year, month.month),
            more=max(0, counts.get(on, 0) - len(by_day.get(on, ()))),
        )
        for on in days
    ]


def weeks(days: Sequence[Day[Item]]) -> Iterator[Sequence[Day[Item]]]:
    """Rows of seven."""
    for start in range(0, len(days), WEEK):
        yield days[start : start + WEEK]
