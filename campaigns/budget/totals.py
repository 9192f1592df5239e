"""What is planned, ordered, spent and left, per purpose, channel or step. Pure arithmetic.

Money and hours stay apart: an hour becomes money only at the rate it was written down
with. An order counts for what is not invoiced yet, so that nothing counts twice.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from decimal import Decimal

ZERO = Decimal(0)


@dataclass(frozen=True, slots=True)
class Planned:
    key: str
    money: Decimal = ZERO
    hours: Decimal = ZERO


@dataclass(frozen=True, slots=True)
class Committed:
    """An order: only what is not invoiced yet."""

    key: str
    money: Decimal = ZERO


@dataclass(frozen=True, slots=True)
class Spent:
    key: str
    money: Decimal = ZERO
    hours: Decimal = ZERO
    rate: Decimal = ZERO
    is_internal: bool = False


@dataclass(slots=True)
class Total:
    """One purpose, channel or step, or everything together."""

    key: str = ""
    planned: Decimal = ZERO
    planned_hours: Decimal = ZERO
    committed: Decimal = ZERO
    spent: Decimal = ZERO
    hours: Decimal = ZERO
    own_cost: Decimal = ZERO
    """Hours at their rate."""
    own_money: Decimal = ZERO
    """What of `spent` was paid inside the organisation."""

    @property
    def left(self) -> Decimal:
        return self.planned - self.spent - self.committed

    @property
    def hours_left(self) -> Decimal:
        return self.planned_hours - self.hours

    @property
    def internal(self) -> Decimal:
        """Internal cost by ISO/TS 30407: hours at their rate and money paid inside."""
        return self.own_cost + self.own_money

    @property
    def external(self) -> Decimal:
        return self.spent - self.own_money

    @property
    def cost(self) -> Decimal:
        """What it cost in all; orders that are not invoiced do not count."""
        return self.external + self.internal

    @property
    def is_over(self) -> bool:
        return self.left < 0 or self.hours_left < 0


@dataclass(slots=True)
class Ledger:
    """The totals per key, in the order given, and everything together."""

    parts: list[Total] = field(default_factory=list)
    whole: Total = field(default_factory=Total)


def totals(
    order: Iterable[str],
    planned: Iterable[Planned],
    spent: Iterable[Spent],
    committed: Iterable[Committed] = (),
) -> Ledger:
    """Only keys that have a plan, an order or an expense."""
    rows = {key: Total(key) for key in order}
    whole = Total()
    seen = set()
    for line in planned:
        seen.add(line.key)
        for total in (rows[line.key], whole):
            total.planned += line.money
            total.planned_hours += line.hours
    for ordered in committed:
        if ordered.money:
            seen.add(ordered.key)
        for total in (rows[ordered.key], whole):
            total.committed += ordered.money
    for expense in spent:
        seen.add(expense.key)
        for total in (rows[expense.key], whole):
            total.spent += expense.money
            total.hours += expense.hours
            total.own_cost += expense.hours * expense.rate
            total.own_money += expense.money if expense.is_internal else ZERO
    return Ledger([total for key, total in rows.items() if key in seen], whole)
