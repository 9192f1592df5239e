"""What an organisation's own posts, applications and money say of each step. Pure.

The rows are read by analytics.planner.selectors.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from decimal import Decimal
from functools import cached_property
from math import sqrt
from statistics import fmean, stdev

from analytics.planner.rates import ENOUGH_POSTS, Count, Lead, Rate, Seen

# What reached a stage more recently may still go on; it is left out, and counted as such.
RIPE = timedelta(days=28)
# Figures of a younger post are not done growing.
RIPE_POST = timedelta(days=7)
DAY = timedelta(days=1)
# How much posts differ while too few were measured to tell.
USUAL_DIFFERENCE = 0.3


@dataclass(frozen=True, slots=True)
class PostResult:
    """One publication that is out or still comes, and what it brought so far."""

    account: int
    campaign: int
    is_out: bool
    at: datetime
    impressions: int | None
    clicks: int


@dataclass(frozen=True, slots=True)
class Applicant:
    """One application: the last link before it, and the moments at which it got further."""

    campaign: int | None
    candidate: int
    account: int | None
    applied: datetime
    posted: datetime | None
    qualified: datetime | None
    interviewed: datetime | None
    offered: datetime | None
    hired: datetime | None

    def at(self, rate: Rate) -> tuple[datetime | None, datetime | None]:
        """The two moments that a rate compares."""
        return {
            Rate.QUALIFY: (self.applied, self.qualified),
            Rate.INTERVIEW: (self.qualified, self.interviewed),
            Rate.OFFER: (self.interviewed, self.offered or self.hired),
            Rate.ACCEPT: (self.offered or self.hired, self.hired),
        }[rate]

    @property
    def waits(self) -> Iterator[tuple[Lead, datetime | None, datetime | None]]:
        yield Lead.TO_APPLICATION, self.posted, self.applied
        yield Lead.TO_INTERVIEW, self.applied, self.interviewed
        yield Lead.TO_OFFER, self.interviewed, self.offered
        yield Lead.TO_ACCEPTANCE, self.offered, self.hired


@dataclass(frozen=True)
class History:
    """Everything that was seen until `now`, and what it says of each step."""

    posts: list[PostResult]
    applicants: list[Applicant]
    spent: dict[int, Decimal]
    """Money and hours at their rate, per campaign."""
    now: datetime

    @cached_property
    def prices(self) -> dict[int, tuple[Decimal, int]]:
        """Money and posts of each campaign."""
        posts: dict[int, int] = defaultdict(int)
        for post in self.posts:
            posts[post.campaign] += post.is_out
        return {pk: (self.spent.get(pk, Decimal(0)), n) for pk, n in posts.items()}

    @cached_property
    def difference(self) -> float:
        """How much the impressions of posts on one channel differ, as part of their mean."""
        squares = [
            pow(stdev(values) / fmean(values), 2)
            for values in self._tally.impressions.values()
            if len(values) >= ENOUGH_POSTS and any(values)
        ]
        return sqrt(fmean(squares)) if squares else USUAL_DIFFERENCE

    @cached_property
    def channels(self) -> dict[int, Seen]:
        """What was counted on each channel."""
        return self._tally.channels()

    @cached_property
    def everywhere(self) -> Seen:
        """What was counted on all of them, and of who came without a link."""
        return self._tally.everywhere()

    @cached_property
    def waits(self) -> dict[Lead, list[float]]:
        """How many days each step took."""
        days: dict[Lead, list[float]] = {lead: [] for lead in Lead}
        for applicant in self.applicants:
            for lead, begun, reached in applicant.waits:
                if begun is not None and reached is not None and reached >= begun:
                    days[lead].append((reached - begun) / DAY)
        return days

    @cached_property
    def _tally(self) -> Tally:
        tally = Tally(self.now)
        for post in self.posts:
            if post.is_out:
                tally.add_post(post)
        for applicant in self.applicants:
            tally.add_applicant(applicant)
        return tally


class Tally:
    """Counts per channel; None is what came without a link."""

    def __init__(self, now: datetime) -> None:
        self.now = now
        self.counts: dict[int | None, dict[Rate, Count]] = defaultdict(
            lambda: defaultdict(Count)
        )
        self.impressions: dict[int, list[float]] = defaultdict(list)

    def add_post(self, post: PostResult) -> None:
        counts = self.counts[post.account]
        counts[Rate.APPLY] += Count(0, post.clicks)
        if post.impressions is not None and post.at <= self.now - RIPE_POST:
            self.impressions[post.account].append(post.impressions)
            counts[Rate.CLICK_THROUGH] += Count(post.clicks, post.impressions)

    def add_applicant(self, applicant: Applicant) -> None:
        counts = self.counts[applicant.account]
        for rate, count in self._steps(applicant):
            counts[rate] += count
        if applicant.account is not None and applicant.posted is not None:
            counts[Rate.APPLY] += Count(1, 0)

    def _steps(self, applicant: Applicant) -> Iterator[tuple[Rate, Count]]:
        for rate in (Rate.QUALIFY, Rate.INTERVIEW, Rate.OFFER, Rate.ACCEPT):
            begun, reached = applicant.at(rate)
            if begun is None:
                continue
            if begun > self.now - RIPE:
                yield rate, Count(too_young=1)
            else:
                yield rate, Count(int(reached is not None), 1)

    def channels(self) -> dict[int, Seen]:
        return {
            account: Seen(dict(counts), tuple(self.impressions[account]))
            for account, counts in self.counts.items()
            if account is not None
        }

    def everywhere(self) -> Seen:
        whole: dict[Rate, Count] = defaultdict(Count)
        for counts in self.counts.values():
            for rate, count in counts.items():
                whole[rate] += count
        measured = [one for values in self.impressions.values() for one in values]
        return Seen(dict(whole), tuple(measured))


def latest_application(applicants: Iterable[Applicant]) -> dict[int, datetime]:
    """When each candidate applied last."""
    applied: dict[int, datetime] = {}
    for applicant in applicants:
        known = applied.get(applicant.candidate, applicant.applied)
        applied[applicant.candidate] = max(applicant.applied, known)
    return applied
