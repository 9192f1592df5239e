"""What an organisation's own posts, applications and money say of each step. Pure.

The rows are read by analytics.planner.selectors.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from decimal import Decimal
from functools import cached_property
from math import sqrt
from statistics import fmean, median
from typing import Any

from analytics.planner.advice import Answers
from analytics.planner.intervals import Interval
from analytics.planner.rates import Count, Lead, Measured, Rate, Seen, Waited

# What reached a stage more recently may still go on; it is left out, and counted as such.
RIPE = timedelta(days=28)
# Figures of a younger post are not done growing.
RIPE_POST = timedelta(days=7)
DAY = timedelta(days=1)
# An answer within a day is quick. By the clock, nights and weekends included.
SOON = timedelta(days=1)
# How much posts differ while too few were measured to tell.
USUAL_DIFFERENCE = 0.3
# In the stored figures: what came without a link.
NO_CHANNEL = ""


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
class Milestones:
    """The moments at which one application got further."""

    applied: datetime
    qualified: datetime | None
    interviewed: datetime | None
    offered: datetime | None
    hired: datetime | None


@dataclass(frozen=True, slots=True)
class Applicant(Milestones):
    """One application, and the last link before it."""

    account: int | None
    posted: datetime | None

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


@dataclass(frozen=True, slots=True)
class Answered:
    """A conversation that we answered, and whether the person applied after it began."""

    responded: datetime
    answered: datetime
    has_applied: bool


NOBODY = Answers(Count(), Count(), 0.0, 0.0, 0)


@dataclass(frozen=True)
class History:
    """What a year said of each step, counted at a moment."""

    channels: Mapping[int, Seen] = field(default_factory=dict)
    without_link: Seen = field(default_factory=Seen)
    waits: Mapping[Lead, Waited] = field(default_factory=dict)
    prices: Mapping[int, tuple[Decimal, int]] = field(default_factory=dict)
    """Money (hours at their rate included) and posts of each campaign."""
    answers: Answers = NOBODY
    """Without who waits now."""
    counted_at: datetime | None = None
    """None when it was never counted."""

    @cached_property
    def everywhere(self) -> Seen:
        """What was counted on all channels, and of who came without a link."""
        counts: dict[Rate, Count] = defaultdict(Count)
        impressions = Measured()
        for seen in (*self.channels.values(), self.without_link):
            impressions += seen.impressions
            for rate, count in seen.counts.items():
                counts[rate] += count
        return Seen(dict(counts), impressions)

    @cached_property
    def difference(self) -> float:
        """How much the impressions of posts on one channel differ, as part of their mean."""
        squares = [
            pow(seen.impressions.deviation / seen.impressions.mean, 2)
            for seen in self.channels.values()
            if seen.impressions.is_enough
        ]
        return sqrt(fmean(squares)) if squares else USUAL_DIFFERENCE

    def as_json(self) -> dict[str, Any]:
        """To be stored; `from_json` reads it."""
        soon, late = self.answers.soon, self.answers.late
        return {
            "channels": {
                str(account or NO_CHANNEL): _seen_as_json(seen)
                for account, seen in (*self.channels.items(), (0, self.without_link))
            },
            "waits": {
                lead: [seen.cases, seen.days.low, seen.days.likely, seen.days.high]
                for lead, seen in self.waits.items()
                if seen.days
            },
            "prices": {pk: [str(money), n] for pk, (money, n) in self.prices.items()},
            "answers": {
                "soon": [soon.hits, soon.cases, self.answers.hours_soon],
                "late": [late.hits, late.cases, self.answers.hours_late],
            },
        }

    @classmethod
    def from_json(cls, figures: Mapping[str, Any], counted_at: datetime) -> History:
        channels = {key: _seen(kept) for key, kept in figures["channels"].items()}
        soon, late = figures["answers"]["soon"], figures["answers"]["late"]
        return cls(
            without_link=channels.pop(NO_CHANNEL),
            channels={int(account): seen for account, seen in channels.items()},
            waits={
                Lead(lead): Waited(cases, Interval(*days))
                for lead, (cases, *days) in figures["waits"].items()
            },
            prices={
                int(pk): (Decimal(money), n)
                for pk, (money, n) in figures["prices"].items()
            },
            answers=Answers(Count(*soon[:2]), Count(*late[:2]), soon[2], late[2], 0),
            counted_at=counted_at,
        )


def _seen_as_json(seen: Seen) -> dict[str, Any]:
    measured = seen.impressions
    return {
        "counts": {r: [c.hits, c.cases, c.too_young] for r, c in seen.counts.items()},
        "impressions": [measured.cases, measured.total, measured.squares],
    }


def _seen(kept: Mapping[str, Any]) -> Seen:
    counts = {Rate(rate): Count(*count) for rate, count in kept["counts"].items()}
    return Seen(counts, Measured(*kept["impressions"]))


def count(
    posts: Iterable[PostResult],
    applicants: Iterable[Applicant],
    answered: Iterable[Answered],
    spent: Mapping[int, Decimal],
    *,
    now: datetime,
) -> History:
    """Add up a year, a row at a time; `spent` is money and hours at their rate, per campaign."""
    tally = Tally(now)
    for post in posts:
        tally.add_post(post)
    for applicant in applicants:
        tally.add_applicant(applicant)
    soon, late = AnswerGroup(), AnswerGroup()
    for one in answered:
        group = soon if one.answered - one.responded <= SOON else late
        group.add(one)
    seen = {
        account: Seen(dict(counts), tally.impressions.get(account, Measured()))
        for account, counts in tally.counts.items()
    }
    without_link = seen.pop(None, Seen())
    return History(
        channels={account: one for account, one in seen.items() if account},
        without_link=without_link,
        waits={lead: Waited.of(days) for lead, days in tally.waits.items()},
        prices={pk: (spent.get(pk, Decimal(0)), n) for pk, n in tally.posts.items()},
        answers=Answers(soon.count, late.count, soon.hours, late.hours, 0),
        counted_at=now,
    )


class Tally:
    """Counts per channel; None is what came without a link."""

    def __init__(self, now: datetime) -> None:
        self.now = now
        self.posts: Counter[int] = Counter()
        """Of each campaign, those that are out."""
        self.counts: dict[int | None, dict[Rate, Count]] = defaultdict(
            lambda: defaultdict(Count)
        )
        self.impressions: dict[int | None, Measured] = defaultdict(Measured)
        self.waits: dict[Lead, list[float]] = {lead: [] for lead in Lead}
        """How many days each step took."""

    def add_post(self, post: PostResult) -> None:
        self.posts[post.campaign] += post.is_out
        if not post.is_out:
            return
        counts = self.counts[post.account]
        counts[Rate.APPLY] += Count(0, post.clicks)
        seen = post.impressions
        if seen is not None and post.at <= self.now - RIPE_POST:
            self.impressions[post.account] += Measured(1, seen, seen**2)
            counts[Rate.CLICK_THROUGH] += Count(post.clicks, seen)

    def add_applicant(self, applicant: Applicant) -> None:
        counts = self.counts[applicant.account]
        for rate, found in self._steps(applicant):
            counts[rate] += found
        if applicant.account is not None and applicant.posted is not None:
            counts[Rate.APPLY] += Count(1, 0)
        for lead, begun, reached in applicant.waits:
            if begun is not None and reached is not None and reached >= begun:
                self.waits[lead].append((reached - begun) / DAY)

    def _steps(self, applicant: Applicant) -> Iterator[tuple[Rate, Count]]:
        for rate in (Rate.QUALIFY, Rate.INTERVIEW, Rate.OFFER, Rate.ACCEPT):
            begun, reached = applicant.at(rate)
            if begun is None:
                continue
            if begun > self.now - RIPE:
                yield rate, Count(too_young=1)
            else:
                yield rate, Count(int(reached is not None), 1)


class AnswerGroup:
    """Conversations that were answered about as fast."""

    def __init__(self) -> None:
        self.count = Count()
        self.waits: list[float] = []

    def add(self, one: Answered) -> None:
        self.count += Count(int(one.has_applied), 1)
        self.waits.append((one.answered - one.responded) / DAY * 24)

    @property
    def hours(self) -> float:
        return median(self.waits) if self.waits else 0.0
