"""How the value of a metric is written, and how it is typed."""

from decimal import Decimal

from campaigns.planning.metrics import MONEY, SHARES
from core.ui import formats

HUNDRED = Decimal(100)


def shown(metric: str, value: Decimal | None, currency: str = "EUR") -> str:
    """Money with its sign, shares in percent, counts as they are."""
    if value is None:
        return formats.NOTHING
    if metric in MONEY:
        return formats.money(value, currency)
    if metric in SHARES:
        return formats.percent(value)
    return formats.number(value, 0 if value == value.to_integral_value() else 1)


def typed(metric: str, value: Decimal | None) -> Decimal | None:
    """A share is kept as 0.045 and typed as 4.5."""
    return value * HUNDRED if value is not None and metric in SHARES else value


def kept(metric: str, value: Decimal | None) -> Decimal | None:
    """The way back."""
    return value / HUNDRED if value is not None and metric in SHARES else value
