"""What this organisation saw of each step: its posts, applications, money and answers.

Five queries, however many rows. A year back at most.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from decimal import Decimal
from typing import Any

from django.db.models import Count as Counted
from django.db.models import DecimalField, F, Max, OuterRef, Subquery, Sum
from django.db.models.functions import Coalesce

from analytics.clicks.models import Click
from analytics.metrics.models import Figure, Snapshot
from analytics.planner.rates import Count, Lead, Rate, Seen
from campaigns.budget.models import Spend
from campaigns.publishing.models import Publication
from candidates.applications.models import Application, StageChange, Touchpoint
from core.users.models import Organisation

YEAR = timedelta(days=365)
# What reached a stage more recently may still go on; it is left out, and counted as such.
RIPE = timedelta(days=28)
# Figures of a younger post are not done growing.
RIPE_POST = timedelta(days=7)
DAY = timedelta(days=1)
MONEY: DecimalField[Decimal, Decimal] = DecimalField(max_digits=14, decimal_places=4)
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


def _posts(organisation: Organisation, since: datetime) -> Iterator[Out]:
    seen = Snapshot.objects.filter(
        publication=OuterRef("pk"), figure=Figure.IMPRESSIONS
    ).order_by()
    clicks = Click.objects.filter(link=OuterRef("link")).order_by()
    rows = (
        Publication.objects.filter(
            organisation=organisation, due_at__gte=since, status__in=[*COMING, Status.PUBLISHED]
        )
        .annotate(
            seen=Subquery(seen.values("publication").annotate(n=Max("value")).values("n")),
            clicks=Coalesce(
                Subquery(clicks.values("link").annotate(n=Counted("pk")).values("n")), 0
            ),
        )
        .values_list(
            "account_id", "post__campaign_id", "status", "published_at", "due_at", "seen", "clicks"
        )
        .order_by()
    )  # fmt: skip
    for account, campaign, status, out, due, impressions, clicked in rows:
        is_out = status == Status.PUBLISHED
        yield Out(account, campaign, is_out, out or due, impressions, clicked)


def _ways(organisation: Organisation, since: datetime) -> Iterator[Way]:
    touch = Touchpoint.objects.filter(
        application=OuterRef("pk"), link__isnull=False
    ).order_by("-at", "-pk")
    offers = StageChange.objects.filter(
        application=OuterRef("pk"), to_status=Application.Status.OFFER
    ).order_by("at")
    rows = (
        Application.objects.filter(
            candidate__organisation=organisation, applied_at__gte=since
        )
        .annotate(
            account=Subquery(touch.values("link__account")[:1]),
            posted=Subquery(touch.values("link__publication__published_at")[:1]),
            offered=Subquery(offers.values("at")[:1]),
        )
        .values_list(
            "campaign_id", "candidate_id", "account", "applied_at", "posted",
            "qualified_at", "interviewed_at", "offered", "hired_at",
        )
        .order_by()
    )  # fmt: skip
    for row in rows:
        yield Way(*row)


def _spent(organisation: Organisation, since: date) -> dict[int, Decimal]:
    rows: Any = (
        Spend.objects.filter(campaign__organisation=organisation, spent_on__gte=since)
        .values_list("campaign")
        .annotate(n=Sum(F("amount") + F("hours") * F("hour_rate"), output_field=MONEY))
        .order_by()
    )
    return dict(rows)


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
