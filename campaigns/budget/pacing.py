"""Is a budget used too fast or too slowly? Pure: dates and amounts in, a verdict out.

Used is what was spent and what was ordered; it is laid beside the share of the campaign's
days that has gone. The unit is whatever the plan is in: money, or hours where no money is
planned.
"""

from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from enum import StrEnum

# Between the two shares; within it nobody needs to act.
MARGIN = Decimal("0.15")
ZERO, ONE = Decimal(0), Decimal(1)


class Pace(StrEnum):
    NO_PLAN = "no_plan"
    NOT_STARTED = "not_started"
    OVER = "over"
    TOO_FAST = "too_fast"
    ON_PACE = "on_pace"
    TOO_SLOW = "too_slow"
    ENDED_WITH_REST = "ended_with_rest"


@dataclass(frozen=True, slots=True)
class Pacing:
    """The verdict and what it rests on; shares are parts of one."""

    pace: Pace
    used: Decimal = ZERO
    gone: Decimal = ZERO
    runs_out_on: date | None = None
    """At this pace, and only when that is before the last day."""


def share_gone(first: date, last: date, today: date) -> Decimal:
    """Days of the campaign that have begun, today included, as a share of all."""
    days = (last - first).days + 1
    begun = min(max((today - first).days + 1, 0), days)
    return Decimal(begun) / days


def pacing(
    *,
    planned: Decimal,
    spent: Decimal,
    committed: Decimal,
    first: date,
    last: date,
    today: date,
) -> Pacing:
    """How what is spent and ordered stands to the plan and to the time gone."""
    if planned <= 0:
        return Pacing(Pace.NO_PLAN)
    used, gone = (spent + committed) / planned, share_gone(first, last, today)
    if used > ONE:
        return Pacing(Pace.OVER, used, gone)
    if not gone:
        return Pacing(Pace.NOT_STARTED, used, gone)
    if used - gone > MARGIN:
        return Pacing(Pace.TOO_FAST, used, gone, _runs_out(used, first, last, today))
    if gone - used > MARGIN:
        is_past = today > last
        return Pacing(Pace.ENDED_WITH_REST if is_past else Pace.TOO_SLOW, used, gone)
    return Pacing(Pace.ON_PACE, used, gone)


def _runs_out(used: Decimal, first: date, last: date, today: date) -> date | None:
    """The day on which nothing is left when it goes on as it went so far."""
    begun = (today - first).days + 1
    day = first + timedelta(days=int(begun / used) - 1)
    return max(day, today) if day < last else None
