"""From what each step of the plan is known: own history, or an assumption. Pure."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

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
    impressions: Sequence[float] = ()
    """Of each post of which they are known."""

    def known(self, rate: Rate, origin: Origin) -> Known | None:
        """The rate as seen here, or nothing where there are too few cases."""
        if rate is Rate.IMPRESSIONS_PER_POST:
            if len(self.impressions) < ENOUGH_POSTS or not sum(self.impressions):
                return None
            seen = intervals.mean(self.impressions)
            return Known(seen, origin, len(self.impressions))
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


def wait(days: Sequence[float], assumed: Interval) -> Known:
    """How many days a step takes: own cases where there are enough, else the assumption."""
    if len(days) < ENOUGH_WAITS:
        return Known(assumed, Origin.ASSUMED)
    return Known(intervals.middle(days), Origin.OWN, len(days))
