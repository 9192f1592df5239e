"""Where a KPI should be today, and whether it is. Pure."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

# Within a tenth of the expected value is on course.
TOLERANCE = Decimal("0.1")
# In the first tenth of the way a verdict would be chance.
EARLY = Decimal("0.1")


class Verdict(StrEnum):
    """The same words as KpiReading.Verdict."""

    AHEAD = "ahead"
    ON = "on"
    BEHIND = "behind"
    EARLY = "early"
    SILENT = "silent"


@dataclass(frozen=True, slots=True)
class Course:
    """The path of one KPI, a straight line to its target.

    A count is counted from the start, so it begins at zero. A price or a share begins at
    the baseline; without one it simply meets the target.
    """

    target: Decimal
    starts_on: date
    due_on: date
    is_running_total: bool
    lower_is_better: bool
    baseline: Decimal = Decimal(0)

    def elapsed(self, day: date) -> Decimal:
        """The part of the way that has passed, from 0 to 1."""
        whole = (self.due_on - self.starts_on).days + 1
        gone = (day - self.starts_on).days + 1
        return min(max(Decimal(gone) / max(whole, 1), Decimal(0)), Decimal(1))

    def expected(self, day: date) -> Decimal:
        """Where the straight line stands on this day."""
        if self.is_running_total:
            return self.target * self.elapsed(day)
        if not self.baseline:
            return self.target
        return self.baseline + (self.target - self.baseline) * self.elapsed(day)

    def is_early(self, day: date) -> bool:
        """Too early to say: not begun, hardly on the way, or not one was expected yet."""
        if day < self.starts_on or self.elapsed(day) < EARLY:
            return True
        return self.is_running_total and self.expected(day) < min(
            self.target, Decimal(1)
        )

    def forecast(self, value: Decimal | None, day: date) -> Decimal | None:
        """Where it ends at this pace; a price or a share is not extrapolated."""
        gone = self.elapsed(day)
        if value is None or not self.is_running_total or not gone:
            return None
        return value / gone

    def verdict(self, value: Decimal | None, day: date) -> Verdict:
        """Ahead, on course or behind; or why that cannot be said yet."""
        if self.is_early(day):
            return Verdict.EARLY
        if value is None:
            return Verdict.SILENT
        expected = self.expected(day)
        slack = expected * TOLERANCE
        lead = expected - value if self.lower_is_better else value - expected
        if lead > slack:
            return Verdict.AHEAD
        return Verdict.BEHIND if lead < -slack else Verdict.ON
