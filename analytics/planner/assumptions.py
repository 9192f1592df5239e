"""The steps in words, and what they are taken for while nothing better is known."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import Enum

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from analytics.planner.funnel_math import Money
from analytics.planner.intervals import Interval
from analytics.planner.rates import COST_PER_POST, Lead, Rate
from core.ui import formats


class Unit(Enum):
    """How a figure is written and typed."""

    SHARE = "share"
    COUNT = "count"
    DAYS = "days"
    MONEY = "money"


@dataclass(frozen=True, slots=True)
class Assumed:
    """Low, likely and high, and where they come from."""

    low: Decimal
    likely: Decimal
    high: Decimal
    source: str | Promise

    @property
    def interval(self) -> Interval:
        return Interval(float(self.low), float(self.likely), float(self.high))

    @property
    def money(self) -> Money:
        return Money(self.low, self.likely, self.high)


# No study: a careful guess to begin with, and the page says so.
GUESS = _("Starting value of Werf: a careful guess, not a measurement.")

LABELS: dict[str, Promise] = {
    Rate.IMPRESSIONS_PER_POST: _("Impressions of a post"),
    Rate.CLICK_THROUGH: _("Impressions that become a click"),
    Rate.APPLY: _("Clicks that become an application"),
    Rate.QUALIFY: _("Applications that are qualified"),
    Rate.INTERVIEW: _("Qualified people who get an interview"),
    Rate.OFFER: _("Interviews that become an offer"),
    Rate.ACCEPT: _("Offers that are accepted"),
    Lead.TO_APPLICATION: _("Days from post to application"),
    Lead.TO_INTERVIEW: _("Days from application to interview"),
    Lead.TO_OFFER: _("Days from interview to offer"),
    Lead.TO_ACCEPTANCE: _("Days from offer to acceptance"),
    COST_PER_POST: _("Cost of a post"),
}


def _guess(low: str, likely: str, high: str) -> Assumed:
    return Assumed(Decimal(low), Decimal(likely), Decimal(high), GUESS)


STARTING: dict[str, Assumed] = {
    Rate.IMPRESSIONS_PER_POST: _guess("500", "1500", "3000"),
    Rate.CLICK_THROUGH: _guess("0.01", "0.02", "0.03"),
    Rate.APPLY: _guess("0.03", "0.06", "0.10"),
    Rate.QUALIFY: _guess("0.25", "0.40", "0.55"),
    Rate.INTERVIEW: _guess("0.60", "0.75", "0.90"),
    Rate.OFFER: _guess("0.20", "0.30", "0.40"),
    Rate.ACCEPT: _guess("0.60", "0.75", "0.90"),
    Lead.TO_APPLICATION: _guess("2", "5", "10"),
    Lead.TO_INTERVIEW: _guess("4", "8", "14"),
    Lead.TO_OFFER: _guess("5", "10", "20"),
    Lead.TO_ACCEPTANCE: _guess("2", "5", "10"),
    COST_PER_POST: _guess("20", "40", "80"),
}


def unit_of(key: str) -> Unit:
    if key == COST_PER_POST:
        return Unit.MONEY
    if key == Rate.IMPRESSIONS_PER_POST:
        return Unit.COUNT
    return Unit.DAYS if key in set(Lead) else Unit.SHARE


def shown(key: str, value: float | Decimal, currency: str = "EUR") -> str:
    """One figure in its own unit."""
    unit = unit_of(key)
    if unit is Unit.SHARE:
        return formats.percent(value)
    if unit is Unit.MONEY:
        return formats.money(value, currency)
    is_whole = unit is Unit.COUNT or float(value).is_integer()
    return formats.number(value, 0 if is_whole else 1)
