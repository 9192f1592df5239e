"""Which days a report is about, as the address says."""

from datetime import date, timedelta
from zoneinfo import ZoneInfo

from django.http import QueryDict

from analytics.funnel.gathering import Period

USUAL = timedelta(weeks=12)
LONGEST = timedelta(days=3 * 366)


def day(text: str | None) -> date | None:
    """`2026-11-25`, or nothing where it is no day."""
    try:
        return date.fromisoformat(text or "")
    except ValueError:
        return None


def read(
    query: QueryDict, *, today: date, zone: ZoneInfo, first: date | None = None
) -> Period:
    """`?from=…&to=…`; without them from `first`, else the last twelve weeks, to today."""
    last = day(query.get("to")) or today
    begin = day(query.get("from")) or first or last - USUAL + timedelta(days=1)
    begin = max(min(begin, last), last - LONGEST)
    return Period(begin, last, zone)
