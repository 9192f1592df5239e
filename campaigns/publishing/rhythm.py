"""Does each chosen channel keep its rhythm in the coming weeks? Pure."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

WEEK = timedelta(days=7)


@dataclass(frozen=True, slots=True)
class Gap:
    """A channel with no post at all in a week in which it should have some."""

    channel: int
    monday: date
    wanted: int


def coming_weeks(today: date, number: int) -> list[date]:
    """The Mondays of the weeks after this one: this week is half over."""
    monday = today - timedelta(days=today.weekday())
    return [monday + (week + 1) * WEEK for week in range(number)]


def gaps(
    wanted: Mapping[int, int],
    planned: Iterable[tuple[int, date]],
    weeks: Sequence[date],
    *,
    ends_on: date | None = None,
) -> list[Gap]:
    """Per channel its first week without a post, soonest first; none after the campaign's end."""
    there = Counter(
        (channel, day - timedelta(days=day.weekday())) for channel, day in planned
    )
    asked = [week for week in weeks if ends_on is None or week <= ends_on]
    found = []
    for channel, number in wanted.items():
        empty = [week for week in asked if number and not there[channel, week]]
        if empty:
            found.append(Gap(channel, empty[0], number))
    return sorted(found, key=lambda gap: (gap.monday, gap.channel))
