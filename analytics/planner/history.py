"""What this organisation saw of each step: its posts, applications and money.

Three queries, however many rows. A year back at most.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from decimal import Decimal
from itertools import starmap

from analytics.planner.rates import Count, Lead, Rate, Seen
from campaigns.publishing.models import Publication
from core.prepared import ask
from core.users.models import Organisation

YEAR = timedelta(days=365)
# What reached a stage more recently may still go on; it is left out, and counted as such.
RIPE = timedelta(days=28)
# Figures of a younger post are not done growing.
RIPE_POST = timedelta(days=7)
DAY = timedelta(days=1)
Status = Publication.Status
COMING = frozenset(
    {Status.SCHEDULED, Status.RETRY_WAIT, Status.SENDING, Status.UNKNOWN,
     Status.AWAITING_HAND, Status.NEEDS_PERSON}
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Out:
    """One publication: where, when, and what it brought so far."""

    account: int
    campaign: int
    is_out: bool
    at: datetime
    impressions: int | None
    clicks: int


@dataclass(frozen=True, slots=True)
class Way:
    """One application and the moments at which it got further."""

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


@dataclass
class History:
    """Everything the plan may lean on."""

    posts: list[Out]
    ways: list[Way]
    spent: dict[int, Decimal]
    everywhere: Seen = field(default_factory=Seen)
    channels: dict[int, Seen] = field(default_factory=dict)
    waits: dict[Lead, list[float]] = field(default_factory=dict)

    @property
    def prices(self) -> dict[int, tuple[Decimal, int]]:
        """Money and posts of each campaign."""
        posts: dict[int, int] = defaultdict(int)
        for post in self.posts:
            posts[post.campaign] += post.is_out
        return {pk: (self.spent.get(pk, Decimal(0)), n) for pk, n in posts.items()}


def read(organisation: Organisation, *, now: datetime) -> History:
    """The last year of this organisation."""
    since = now - YEAR
    history = History(
        posts=list(_posts(organisation, since)),
        ways=list(_ways(organisation, since)),
        spent=_spent(organisation, since.date()),
    )
    history.channels, history.everywhere = _seen(history, now)
    history.waits = _waits(history.ways)
    return history


# Written out and planned once: putting these together anew takes longer than answering them.
POSTS = """
    SELECT out.account_id, post.campaign_id, out.status = 'published',
           coalesce(out.published_at, out.due_at), seen.most, clicked.times
      FROM campaigns_publication out
      JOIN campaigns_post post ON post.id = out.post_id
      LEFT JOIN LATERAL (
           SELECT max(value) AS most FROM analytics_snapshot
            WHERE publication_id = out.id AND figure = 'impressions') seen ON true
      LEFT JOIN LATERAL (
           SELECT count(*) AS times FROM analytics_click
            WHERE link_id = out.link_id) clicked ON true
     WHERE out.organisation_id = %s AND out.due_at >= %s AND out.status = ANY(%s)
"""
WAYS = """
    SELECT way.campaign_id, way.candidate_id, touch.account_id, way.applied_at,
           touch.published_at, way.qualified_at, way.interviewed_at, offer.at, way.hired_at
      FROM candidates_application way
      JOIN candidates_candidate person ON person.id = way.candidate_id
      LEFT JOIN LATERAL (
           SELECT link.account_id, out.published_at
             FROM candidates_touchpoint last
             JOIN campaigns_trackedlink link ON link.id = last.link_id
             LEFT JOIN campaigns_publication out ON out.link_id = link.id
            WHERE last.application_id = way.id
            ORDER BY last.at DESC, last.id DESC LIMIT 1) touch ON true
      LEFT JOIN LATERAL (
           SELECT min(at) AS at FROM candidates_stagechange
            WHERE application_id = way.id AND to_status = 'offer') offer ON true
     WHERE person.organisation_id = %s AND way.applied_at >= %s
"""
SPENT = """
    SELECT spend.campaign_id, sum(spend.amount + spend.hours * spend.hour_rate)
      FROM campaigns_spend spend
      JOIN campaigns_campaign campaign ON campaign.id = spend.campaign_id
     WHERE campaign.organisation_id = %s AND spend.spent_on >= %s
     GROUP BY spend.campaign_id
"""


def _posts(organisation: Organisation, since: datetime) -> Iterator[Out]:
    """What is out and what is to come, with the impressions and clicks it brought."""
    states = [str(status) for status in (*COMING, Status.PUBLISHED)]
    return starmap(Out, ask(POSTS, [organisation.pk, since, states]))


def _ways(organisation: Organisation, since: datetime) -> Iterator[Way]:
    """Applications by their last tracked link, and when each got further."""
    return starmap(Way, ask(WAYS, [organisation.pk, since]))


def _spent(organisation: Organisation, since: date) -> dict[int, Decimal]:
    """Money and hours at their rate, per campaign."""
    return dict(ask(SPENT, [organisation.pk, since]))


class Tally:
    """Counts per channel; None is what came without a link."""

    def __init__(self, now: datetime) -> None:
        self.now = now
        self.counts: dict[int | None, dict[Rate, Count]] = defaultdict(
            lambda: defaultdict(Count)
        )
        self.impressions: dict[int, list[float]] = defaultdict(list)

    def take_post(self, post: Out) -> None:
        counts = self.counts[post.account]
        counts[Rate.APPLY] += Count(0, post.clicks)
        if post.impressions is not None and post.at <= self.now - RIPE_POST:
            self.impressions[post.account].append(post.impressions)
            counts[Rate.CLICK_THROUGH] += Count(post.clicks, post.impressions)

    def take_way(self, way: Way) -> None:
        counts = self.counts[way.account]
        for rate, count in _steps(way, self.now):
            counts[rate] += count
        if way.account is not None and way.posted is not None:
            counts[Rate.APPLY] += Count(1, 0)

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


def _seen(history: History, now: datetime) -> tuple[dict[int, Seen], Seen]:
    """Counts per channel, and all of them together."""
    tally = Tally(now)
    for post in history.posts:
        if post.is_out:
            tally.take_post(post)
    for way in history.ways:
        tally.take_way(way)
    return tally.channels(), tally.everywhere()


def _steps(way: Way, now: datetime) -> Iterator[tuple[Rate, Count]]:
    for rate in (Rate.QUALIFY, Rate.INTERVIEW, Rate.OFFER, Rate.ACCEPT):
        begun, reached = way.at(rate)
        if begun is None:
            continue
        if begun > now - RIPE:
            yield rate, Count(too_young=1)
        else:
            yield rate, Count(int(reached is not None), 1)


def _waits(ways: list[Way]) -> dict[Lead, list[float]]:
    days: dict[Lead, list[float]] = {lead: [] for lead in Lead}
    for way in ways:
        for lead, begun, reached in way.waits:
            if begun is not None and reached is not None and reached >= begun:
                days[lead].append((reached - begun) / DAY)
    return days
