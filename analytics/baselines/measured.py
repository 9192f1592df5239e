"""Where an organisation stands, as counted before a campaign. Pure: counts in, a figure out."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

WEEKS = 4
DAYS_A_WEEK = 7
FEW = 5
A_WEEK_TO = Decimal("0.1")
A_SHARE_TO = Decimal("0.001")


@dataclass(frozen=True, slots=True)
class Measured:
    """A figure with its birth certificate."""

    metric: str
    value: Decimal
    cases: int
    first: date
    last: date

    @property
    def has_few_cases(self) -> bool:
        """So few that next month may say something else."""
        return self.cases < FEW


def a_week(count: int, weeks: int = WEEKS) -> Decimal:
    """How many in a week, over whole weeks, to one decimal."""
    return (Decimal(count) / weeks).quantize(A_WEEK_TO)


def share(part: int, whole: int) -> Decimal | None:
    """Part of the whole between 0 and 1; of nothing there is no share."""
    return (Decimal(part) / whole).quantize(A_SHARE_TO) if whole else None
