"""What is planned, spent and left, per purpose. Pure arithmetic over plain amounts.

Money and hours stay apart: an hour becomes money only at the rate it was written down
with, and that cost of our own is shown beside what went out of the door.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from decimal import Decimal

ZERO = Decimal(0)


@dataclass(frozen=True, slots=True)
class Planned:
    kind: str
    money: Decimal = ZERO
    hours: Decimal = ZERO


@dataclass(frozen=True, slots=True)
class Spent:
    kind: str
    money: Decimal = ZERO
    hours: Decimal = ZERO
    rate: Decimal = ZERO


@dataclass(slots=True)
class Total:
    """One purpose, or everything together."""

    kind: str = ""
    planned: Decimal = ZERO
    planned_hours: Decimal = ZERO
    spent: Decimal = ZERO
    hours: Decimal = ZERO
    own_cost: Decimal = ZERO
    """Hours at their rate."""

    @property
    def left(self) -> Decimal:
        return self.planned - self.spent

    @property
    def hours_left(self) -> Decimal:
        return self.planned_hours - self.hours

    @property
    def cost(self) -> Decimal:
        """What it cost in all: money out and hours at their rate."""
        return self.spent + self.own_cost

    @property
    def is_over(self) -> bool:
        return self.left < 0 or self.hours_left < 0


@dataclass(slots=True)
class Ledger:
    """The totals per purpose, in the order given, and everything together."""

    kinds: list[Total] = field(default_factory=list)
    whole: Total = field(default_factory=Total)


def totals(
    order: Iterable[str], planned: Iterable[Planned], spent: Iterable[Spent]
) -> Ledger:
    """Only purposes that have a plan or an expense."""
    rows = {kind: Total(kind) for kind in order}
    whole = Total()
    seen = set()
    for line in planned:
        seen.add(line.kind)
        for total in (rows[line.kind], whole):
            total.planned += line.money
            total.planned_hours += line.hours
    for expense in spent:
        seen.add(expense.kind)
        for total in (rows[expense.kind], whole):
            total.spent += expense.money
            total.hours += expense.hours
            total.own_cost += expense.hours * expense.rate
    return Ledger([total for kind, total in rows.items() if kind in seen], whole)
