"""How the value of a metric is written."""

from decimal import Decimal

from campaigns.planning.metrics import MONEY, SHARES
from core.ui import formats


def shown(metric: str, value: Decimal | None, currency: str = "EUR") -> str:
    """Money with its sign, shares in percent (kept as 4.5 for 4.5%), counts as they are."""
    if value is None:
        return formats.NOTHING
    if metric in MONEY:
        return formats.money(value, currency)
    if metric in SHARES:
        return f"{formats.number(value, 1)}%"
    return formats.number(value, 0 if value == value.to_integral_value() else 1)
