"""The days that a report is about, and how an address names them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from django.http import QueryDict

from core import address_values

USUAL = timedelta(weeks=12)
LONGEST = timedelta(days=3 * 366)


@dataclass(frozen=True, slots=True)
class Period:
    """From the first to the last day, both included, in one zone."""

    first: date
    last: date
    zone: ZoneInfo

    @property
    def span(self) -> tuple[datetime, datetime]:
        """The moment it starts, and the moment before which it ends."""
        return (
            datetime.combine(self.first, time.min, self.zone),
            datetime.combine(self.last + timedelta(days=1), time.min, self.zone),
        )

    @property
    def before(self) -> Period:
        """The period of the same length just before this one."""
        length = self.last - self.first + timedelta(days=1)
        return Period(self.first - length, self.last - length, self.zone)


def read(
    query: QueryDict, *, today: date, zone: ZoneInfo, first: date | None = None
) -> Period:
    """`?from=…&to=…`; without them from `first`, else the last twelve weeks, to today."""
    last = address_values.day(query.get("to")) or today
    begin = (
        address_values.day(query.get("from"))
        or first
        or last - USUAL + timedelta(days=1)
    )
    begin = max(min(begin, last), last - LONGEST)
    return Period(begin, last, zone)
