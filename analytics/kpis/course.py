"""Where a KPI should be today, and whether it is. Pure."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

# Within a tenth of the expected value is on course.
TOLERANCE = Decimal("0.1")


class Verdict(StrEnum):
    """The same words as KpiReading.Verdict."""

    AHEAD = "ahead"
    ON = "on"
    BEHIND = "behind"
    SILENT = "silent"


@dataclass(frozen=True, slots=True)
class Course:
    """The path of one KPI: a count grows to its target, a price or share simply meets it."""

    target: Decimal
    starts_on: date
    due_on: date
    is_running_total: bool
    lower_is_better: bool

    def elapsed(self, day: date) -> Decimal:
        """The part of the way that has passed, from 0 to 1."""
        whole = (self.due_on - self.starts_on).days + 1
        gone = (day - self.starts_on).days + 1
        return min(max(Decimal(gone) / max(whole, 1), Decimal(0)), Decimal(1))

    def expected(self, day: date) -> Decimal:
        """Where the straight line stands on this day."""
        if self.is_running_total:
            return self.target * self.elapsed(day)
        return self.target

    def forecast(self, value: Decimal | None, day: date) -> Decimal | None:
        """Where it ends at this pace; a price or a share is not extrapolated."""
        gone = self.elapsed(day)
        if value is None or not self.is_running_total or not gone:
            return None
        return value / gone

    def verdict(self, value: Decimal | None, day: date) -> Verdict:
        """Ahead, on course or behind; silent where nothing can be said."""
        if value is None or day < self.starts_on:
            return Verdict.SILENT
        expected = self.expected(day)
        slack = expected * TOLERANCE
        lead = expected - value if self.lower_is_better else value - expected
        if lead > slack:
            return Verdict.AHEAD
        return Verdict.BEHIND if lead < -slack else Verdict.ON
