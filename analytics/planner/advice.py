"""What would bring the plan back on course, where own data tells. Pure."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from math import exp, log, sqrt

from analytics.planner import intervals
from analytics.planner.intervals import Interval, rounded_up
from analytics.planner.rates import ENOUGH_CASES, Count, Known, Origin, Rate

# More than this many extra posts a week on one channel is no advice.
MOST_EXTRA = 7
# Which rates make an application out of a post.
OF_A_POST = (Rate.IMPRESSIONS_PER_POST, Rate.CLICK_THROUGH, Rate.APPLY)


def per_post(rates: Mapping[Rate, Known]) -> Interval | None:
    """Applications that one post brings; nothing unless this channel's own data tells."""
    known = [rates[rate] for rate in OF_A_POST]
    if any(one.origin is not Origin.CHANNEL for one in known):
        return None
    likely, worse, better = 1.0, 0.0, 0.0
    for one in known:
        likely *= one.interval.likely
        worse += log(one.interval.likely / one.interval.low) ** 2
        better += log(one.interval.high / one.interval.likely) ** 2
    return Interval(likely * exp(-sqrt(worse)), likely, likely * exp(sqrt(better)))


@dataclass(frozen=True, slots=True)
class MorePosts:
    """So many posts a week more, over so many weeks, bring so many applications."""

    a_week: int
    weeks: int
    brings: Interval
    closes_the_gap: bool


def more_posts(gap: float, weeks: int, post: Interval) -> MorePosts | None:
    """What closes a gap of applications on one channel; nothing where no week is left."""
    if gap <= 0 or weeks < 1:
        return None
    wanted = rounded_up(gap / (post.likely * weeks))
    a_week = min(wanted, MOST_EXTRA)
    brings = post.times(a_week * weeks)
    return MorePosts(a_week, weeks, brings, closes_the_gap=wanted <= MOST_EXTRA)


@dataclass(frozen=True, slots=True)
class Answers:
    """Conversations that were answered in time and those that were not."""

    soon: Count
    late: Count
    hours_soon: float
    """The median wait of those answered soon."""
    hours_late: float
    waiting: int
    """Conversations of this campaign that a faster answer still reaches."""


@dataclass(frozen=True, slots=True)
class Faster:
    """Hours to win, and the applications that may come of it."""

    hours: int
    soon: Interval
    late: Interval
    brings: Interval


@dataclass(frozen=True, slots=True)
class CannotTell:
    """Why no advice is given: cases that are missing in either group, or no difference."""

    soon_missing: int = 0
    late_missing: int = 0


def faster(answers: Answers) -> Faster | CannotTell:
    """Compare quick with slow answers; only a difference beyond both intervals counts."""
    missing = CannotTell(
        max(ENOUGH_CASES - answers.soon.cases, 0),
        max(ENOUGH_CASES - answers.late.cases, 0),
    )
    if missing != CannotTell():
        return missing
    soon = intervals.share(answers.soon.hits, answers.soon.cases)
    late = intervals.share(answers.late.hits, answers.late.cases)
    if soon.low <= late.high:
        return CannotTell()
    brings = Interval(
        answers.waiting * (soon.low - late.high),
        answers.waiting * (soon.likely - late.likely),
        answers.waiting * (soon.high - late.low),
    )
    return Faster(round(answers.hours_late - answers.hours_soon), soon, late, brings)
