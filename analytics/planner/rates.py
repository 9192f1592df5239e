"""From what each step of the plan is known: own history, or an assumption. Pure."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from math import sqrt

from analytics.planner import intervals
from analytics.planner.intervals import Interval

# Below these an own figure says too little, and the assumption stands.
ENOUGH_CASES = 20
ENOUGH_HITS = 3
ENOUGH_POSTS = 5
ENOUGH_WAITS = 10


class Rate(StrEnum):
    """The steps of the chain, from the first to the last."""

    IMPRESSIONS_PER_POST = "impressions_per_post"
    CLICK_THROUGH = "click_through"
    APPLY = "apply"
    QUALIFY = "qualify"
    INTERVIEW = "interview"
    OFFER = "offer"
    ACCEPT = "accept"


class Lead(StrEnum):
    """Days that pass between two steps."""

    TO_APPLICATION = "days_to_application"
    TO_INTERVIEW = "days_to_interview"
    TO_OFFER = "days_to_offer"
    TO_ACCEPTANCE = "days_to_acceptance"


COST_PER_POST = "cost_per_post"
KEYS: tuple[str, ...] = (*Rate, *Lead, COST_PER_POST)


class Origin(StrEnum):
    CHANNEL = "channel"
    OWN = "own"
    ASSUMED = "assumed"


@dataclass(frozen=True, slots=True)
class Count:
    """So many of so many; `too_young` came in too recently to count."""

    hits: int = 0
    cases: int = 0
    too_young: int = 0

    def __add__(self, other: Count) -> Count:
        return Count(
            self.hits + other.hits,
            self.cases + other.cases,
            self.too_young + other.too_young,
        )

    @property
    def is_enough(self) -> bool:
        return self.cases >= ENOUGH_CASES and self.hits >= ENOUGH_HITS


@dataclass(frozen=True, slots=True)
class Measured:
    """Values that were measured, as their number and sums: enough for mean and deviation."""

    cases: int = 0
    total: int = 0
    squares: int = 0
    """The sum of the squares."""

    def __add__(self, other: Measured) -> Measured:
        return Measured(
            self.cases + other.cases,
            self.total + other.total,
            self.squares + other.squares,
        )

    @property
    def is_enough(self) -> bool:
        return self.cases >= ENOUGH_POSTS and self.total > 0

    @property
    def mean(self) -> float:
        return self.total / self.cases

    @property
    def deviation(self) -> float:
        """The standard deviation of a sample; two cases at least."""
        whole = self.cases * self.squares - self.total**2
        return sqrt(whole / (self.cases * (self.cases - 1)))


@dataclass(frozen=True, slots=True)
class Waited:
    """How many days a step took: the number of cases, the median and the quartiles."""

    cases: int = 0
    days: Interval | None = None
    """None where there are too few cases to count with."""

    @classmethod
    def of(cls, days: Sequence[float]) -> Waited:
        enough = len(days) >= ENOUGH_WAITS
        return cls(len(days), intervals.middle(days) if enough else None)


@dataclass(frozen=True, slots=True)
class Known:
    """A figure with its birth certificate."""

    interval: Interval
    origin: Origin
    cases: int = 0
    too_young: int = 0

    @property
    def is_own(self) -> bool:
        return self.origin is not Origin.ASSUMED


@dataclass(frozen=True, slots=True)
class Seen:
    """What was counted: on one channel, or on all of them together."""

    counts: Mapping[Rate, Count] = field(default_factory=dict)
    impressions: Measured = Measured()
    """Of the posts of which they are known."""

    def known(self, rate: Rate, origin: Origin) -> Known | None:
        """The rate as seen here, or nothing where there are too few cases."""
        if rate is Rate.IMPRESSIONS_PER_POST:
            seen = self.impressions
            if not seen.is_enough:
                return None
            around = intervals.mean(seen.mean, seen.deviation, seen.cases)
            return Known(around, origin, seen.cases)
        count = self.counts.get(rate, Count())
        if not count.is_enough:
            return None
        return Known(
            intervals.share(min(count.hits, count.cases), count.cases),
            origin,
            count.cases,
            count.too_young,
        )


def choose(rate: Rate, *, channel: Seen, everywhere: Seen, assumed: Interval) -> Known:
    """The channel's own figure, else that of all channels together, else the assumption."""
    return (
        channel.known(rate, Origin.CHANNEL)
        or everywhere.known(rate, Origin.OWN)
        or Known(assumed, Origin.ASSUMED)
    )


def wait(seen: Waited, assumed: Interval) -> Known:
    """How many days a step takes: own cases where there are enough, else the assumption."""
    if seen.days is None:
        return Known(assumed, Origin.ASSUMED)
    return Known(seen.days, Origin.OWN, seen.cases)
