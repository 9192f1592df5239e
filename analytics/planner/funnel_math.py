"""From hires back to posts: how many of each step one needs. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from math import exp, log, sqrt

from analytics.planner.intervals import Interval, exactly
from analytics.planner.rates import Rate

CENT = Decimal("0.01")


class Stage(StrEnum):
    """What is counted, from the first step to the last."""

    POSTS = "posts"
    IMPRESSIONS = "impressions"
    CLICKS = "clicks"
    APPLICATIONS = "applications"
    QUALIFIED = "qualified"
    INTERVIEWS = "interviews"
    OFFERS = "offers"
    HIRES = "hires"


# Backwards: to have one of the stage before, divide by this rate.
BACKWARDS = (
    (Stage.OFFERS, Rate.ACCEPT),
    (Stage.INTERVIEWS, Rate.OFFER),
    (Stage.QUALIFIED, Rate.INTERVIEW),
    (Stage.APPLICATIONS, Rate.QUALIFY),
    (Stage.CLICKS, Rate.APPLY),
    (Stage.IMPRESSIONS, Rate.CLICK_THROUGH),
    (Stage.POSTS, Rate.IMPRESSIONS_PER_POST),
)
Needs = dict[Stage, Interval]


class Spread:
    """How far low and high drift from likely, step after step.

    The steps are taken to be independent: it is unlikely that each of them is at its worst
    at once. So their distances (as ratios) are added as squares on a logarithmic scale.
    """

    def __init__(self) -> None:
        self.better = self.worse = 0.0

    def take(self, rate: Interval) -> None:
        self.worse += log(rate.likely / rate.low) ** 2
        self.better += log(rate.high / rate.likely) ** 2

    def around(self, likely: float) -> Interval:
        return Interval(
            likely * exp(-sqrt(self.better)), likely, likely * exp(sqrt(self.worse))
        )


def needed(hires: float, rates: Mapping[Rate, Interval]) -> Needs:
    """What `hires` hires ask of every stage; rates must be above zero."""
    needs = {Stage.HIRES: exactly(hires)}
    likely, spread = hires, Spread()
    for stage, rate in BACKWARDS:
        likely /= rates[rate].likely
        spread.take(rates[rate])
        needs[stage] = spread.around(likely)
    return needs


def together(channels: Iterable[Needs]) -> Needs:
    """All channels: low with low and high with high, for they share most of their rates."""
    total = dict.fromkeys(Stage, exactly(0))
    for needs in channels:
        total = {stage: total[stage] + needs[stage] for stage in Stage}
    return total


@dataclass(frozen=True, slots=True)
class Money:
    """An interval of money, in whole cents."""

    low: Decimal = Decimal(0)
    likely: Decimal = Decimal(0)
    high: Decimal = Decimal(0)

    def __add__(self, other: Money) -> Money:
        return Money(
            self.low + other.low, self.likely + other.likely, self.high + other.high
        )


def cost(posts: Interval, a_post: Money) -> Money:
    """Few posts at a low price, to many at a high one; posts are whole."""
    low, likely, high = posts.whole
    return Money(
        (low * a_post.low).quantize(CENT),
        (likely * a_post.likely).quantize(CENT),
        (high * a_post.high).quantize(CENT),
    )


def prices(spent: Mapping[int, tuple[Decimal, int]], *, least: int) -> Money | None:
    """What a post cost: all campaigns together, between the cheapest and the dearest.

    `spent` is (money and hours at their rate, posts) per campaign. Only campaigns of five
    posts and more count, at least two of them, `least` posts in all; else nothing is known.
    """
    counted = [(money, posts) for money, posts in spent.values() if posts >= FEW]
    posts = sum(posts for _money, posts in counted)
    total = sum((money for money, _posts in counted), Decimal(0))
    if len(counted) < 2 or posts < least or not total:  # noqa: PLR2004 - one is no range
        return None
    each = [money / n for money, n in counted]
    return Money(
        min(each).quantize(CENT),
        (total / posts).quantize(CENT),
        max(each).quantize(CENT),
    )


FEW = 5
