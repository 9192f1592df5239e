"""How long filling a seat took. Pure: days in, a reading out.

Unit: calendar days, in the zone of the organisation. Reading: the median, because one
seat that took a year says little about the others.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from statistics import median


@dataclass(frozen=True, slots=True)
class Acceptance:
    """A filled seat: when its need was approved, its vacancy published, its hire accepted."""

    accepted_on: date
    approved_on: date | None
    published_on: date | None


@dataclass(frozen=True, slots=True)
class Reading:
    """The median, of how many seats, and how many could not be counted."""

    days: float
    count: int
    left_out: int = 0


def from_approval(acceptances: Iterable[Acceptance]) -> Reading | None:
    """Time to fill: approval of the requisition → acceptance."""
    return _read(acceptances, lambda one: one.approved_on)


def from_publication(acceptances: Iterable[Acceptance]) -> Reading | None:
    """First publication of the vacancy → acceptance."""
    return _read(acceptances, lambda one: one.published_on)


def _read(
    acceptances: Iterable[Acceptance], start: Callable[[Acceptance], date | None]
) -> Reading | None:
    """Silent without a case. Without its start, or with a start after its end, a seat is
    left out and counted as such.
    """
    kept = list(acceptances)
    spans = [
        (one.accepted_on - began).days
        for one in kept
        if (began := start(one)) is not None and began <= one.accepted_on
    ]
    if not spans:
        return None
    return Reading(float(median(spans)), len(spans), len(kept) - len(spans))
