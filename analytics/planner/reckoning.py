"""A plan worked out: history and assumptions in, needs per channel and week out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from functools import cached_property
from typing import Any
from zoneinfo import ZoneInfo

from django.db.models import BigIntegerField, OuterRef, Subquery

from analytics.planner import chain, history, path, rates
from analytics.planner.assumptions import STARTING, Assumed
from analytics.planner.chain import Money, Needs, Stage
from analytics.planner.history import History
from analytics.planner.intervals import Interval
from analytics.planner.models import Assumption, BackwardPlan, ChannelShare
from analytics.planner.path import Week, Window
from analytics.planner.rates import COST_PER_POST, Known, Lead, Rate, Seen
from campaigns.channels.models import ChannelAccount
from campaigns.planning.models import Campaign, ChannelChoice
from core.prepared import Given, Prepared

WHOLE = 100
# So many per (channel, Monday of the week).
Counts = Mapping[tuple[int, date], int]
NONE: Counts = {}


@dataclass(frozen=True, slots=True)
class Channel:
    """A channel of the campaign and the part of the hires it is to bring."""

    account: ChannelAccount
    posts_a_week: int
    percent: int


@dataclass(frozen=True, slots=True)
class ChannelNeeds:
    """What the plan asks of one channel."""

    channel: Channel
    rates: Mapping[Rate, Known]
    needs: Needs
    weeks: list[Week]
    cost: Money

    @property
    def name(self) -> str:
        account = self.channel.account
        return f"{account.platform_label} · {account.name}"

    @property
    def out(self) -> int:
        return sum(week.out for week in self.weeks)

    @property
    def planned(self) -> int:
        return sum(week.planned for week in self.weeks if not week.is_over)

    @property
    def short(self) -> int:
        return sum(week.to_propose for week in self.weeks)


@dataclass(frozen=True, slots=True)
class Ground:
    """What a campaign's plan stands on, with or without a plan."""

    campaign: Campaign
    history: History
    assumed: Mapping[str, Assumed]
    now: datetime

    @property
    def zone(self) -> ZoneInfo:
        return self.campaign.organisation.zone

    @property
    def today(self) -> date:
        return self.now.astimezone(self.zone).date()

    def waits(self) -> dict[Lead, Known]:
        return {
            lead: rates.wait(self.history.waits[lead], self.assumed[lead].interval)
            for lead in Lead
        }

    def leads(self) -> dict[Lead, Interval]:
        return {lead: known.interval for lead, known in self.waits().items()}

    def rates_of(self, account: int | None) -> dict[Rate, Known]:
        """The rates of one channel; without one, of all channels together."""
        nothing = Seen()
        seen = self.history.channels.get(account, nothing) if account else nothing
        return {
            rate: rates.choose(
                rate,
                channel=seen,
                everywhere=self.history.everywhere,
                assumed=self.assumed[rate].interval,
            )
            for rate in Rate
        }

    def price(self) -> tuple[Money, int]:
        """What a post costs, and of how many posts we know that; 0 is an assumption."""
        spent = self.history.prices
        own = chain.prices(spent, least=rates.ENOUGH_CASES)
        if own is None:
            return self.assumed[COST_PER_POST].money, 0
        return own, sum(n for _money, n in spent.values() if n >= chain.FEW)

    def window(self, *, begins: date, due: date) -> Window:
        return path.window(
            begins=begins, due=due, ends=self.campaign.ends_on, leads=self.leads()
        )


@dataclass(frozen=True)
class Reckoning:
    """The plan of one campaign, worked out today."""

    ground: Ground
    plan: BackwardPlan
    span: Window
    channels: list[ChannelNeeds]

    @cached_property
    def needs(self) -> Needs:
        return chain.together(one.needs for one in self.channels)

    @cached_property
    def cost(self) -> Money:
        return sum((one.cost for one in self.channels), Money())

    @property
    def short(self) -> int:
        return sum(one.short for one in self.channels)

    @property
    def shares_missing(self) -> int:
        """Percent of the hires that no channel brings, because a channel left the campaign."""
        return WHOLE - sum(one.channel.percent for one in self.channels)

    @property
    def to_propose(self) -> int:
        """What is short and stands on no calendar, not even as a proposal."""
        return sum(week.new for one in self.channels for week in one.weeks)

    @cached_property
    def leads(self) -> dict[Lead, Interval]:
        return self.ground.leads()

    def expected(self, stage: Stage, day: date) -> Interval:
        """What should have been reached at the end of this day."""
        part = self.span.passed(day, path.days_to(stage, self.leads))
        return path.expected(self.needs[stage], part)

    def actual(self, stage: Stage, day: date | None = None) -> int:
        """How many reached it from the first day of the plan to this day, or until now."""
        last = day or self.ground.today
        return sum(n for on, n in self.reached[stage].items() if on <= last)

    @cached_property
    def reached(self) -> dict[Stage, Counter[date]]:
        """How many reached each stage per day, since the plan began."""
        zone, first, last = self.ground.zone, self.plan.begins_on, self.ground.today
        days: dict[Stage, Counter[date]] = {stage: Counter() for stage in Stage}

        def count(stage: Stage, at: datetime | None, times: int = 1) -> None:
            on = at.astimezone(zone).date() if at else None
            if on and first <= on <= last:
                days[stage][on] += times

        for post in self._posts():
            count(Stage.POSTS, post.at)
            count(Stage.CLICKS, post.at, post.clicks)
            count(Stage.IMPRESSIONS, post.at, post.impressions or 0)
        for way in self.ground.history.ways:
            if way.campaign == self.plan.campaign_id:
                count(Stage.APPLICATIONS, way.applied)
                count(Stage.QUALIFIED, way.qualified)
                count(Stage.INTERVIEWS, way.interviewed)
                count(Stage.OFFERS, way.offered or way.hired)
                count(Stage.HIRES, way.hired)
        return days

    def _posts(self) -> list[history.Out]:
        posts = self.ground.history.posts
        return [p for p in posts if p.campaign == self.plan.campaign_id and p.is_out]


def ground_of(campaign: Campaign, *, now: datetime) -> Ground:
    """Read history and assumptions of a campaign (`organisation` at hand)."""
    known = history.read(campaign.organisation, now=now)
    return Ground(campaign, known, assumed_in(campaign), now)


def assumed_in(campaign: Campaign) -> dict[str, Assumed]:
    """What each step is taken for here: what somebody typed, else where Werf starts."""
    typed = {
        row.key: Assumed(row.low, row.likely, row.high, row.source)
        for row in _ASSUMED.all(campaign=campaign.pk)
    }
    return {**STARTING, **typed}


_ASSUMED: Prepared[Assumption] = Prepared(
    lambda: Assumption.objects.filter(campaign=Given("campaign", BigIntegerField()))
)


def channels_of(campaign: Campaign, plan: BackwardPlan | None) -> list[Channel]:
    """The chosen channels with their share; before there is a plan by their rhythm."""
    share = ChannelShare.objects.filter(plan=plan, account=OuterRef("account"))
    choices = ChannelChoice.objects.filter(campaign=campaign).select_related("account")
    found: list[Any] = list(
        choices.annotate(share=Subquery(share.values("percent")[:1])).order_by(
            "account__name", "pk"
        )
    )
    if plan is not None:
        return [Channel(c.account, c.posts_a_week, c.share or 0) for c in found]
    usual = by_rhythm([c.posts_a_week for c in found])
    return [
        Channel(c.account, c.posts_a_week, percent)
        for c, percent in zip(found, usual, strict=True)
    ]


def by_rhythm(posts_a_week: list[int]) -> list[int]:
    """Shares in whole percent that follow the rhythm and add up to a hundred."""
    total = sum(posts_a_week)
    shares = [WHOLE * n // total for n in posts_a_week] if total else []
    for n in range(WHOLE - sum(shares) if shares else 0):
        shares[n % len(shares)] += 1
    return shares


def work_out(
    ground: Ground,
    plan: BackwardPlan,
    channels: list[Channel],
    proposed: Counts = NONE,
    dropped: Counts = NONE,
) -> Reckoning:
    """Everything the page shows. Refuses with path.TooLate where the dates cannot be met."""
    span = ground.window(begins=plan.begins_on, due=plan.due_on)
    price, _posts = ground.price()
    calendars = _calendars(ground, plan)
    needs = []
    for channel in channels:
        if not channel.percent:
            continue
        known = ground.rates_of(channel.account.pk)
        needed = chain.needed(
            plan.hires * channel.percent / WHOLE,
            {rate: one.interval for rate, one in known.items()},
        )
        pk = channel.account.pk
        weeks = path.weekly(
            posts=needed[Stage.POSTS].whole[1],
            span=span,
            today=ground.today,
            out=_of(calendars[True], pk),
            planned=_of(calendars[False], pk),
            proposed=_of(proposed, pk),
            dropped=_of(dropped, pk),
        )
        cost = chain.cost(needed[Stage.POSTS], price)
        needs.append(ChannelNeeds(channel, known, needed, weeks, cost))
    return Reckoning(ground, plan, span, needs)


def _calendars(
    ground: Ground, plan: BackwardPlan
) -> dict[bool, Counter[tuple[int, date]]]:
    """Posts per (channel, Monday): those that are out, and those that still come."""
    found: dict[bool, Counter[tuple[int, date]]] = {True: Counter(), False: Counter()}
    for post in ground.history.posts:
        on = post.at.astimezone(ground.zone).date()
        if post.campaign == plan.campaign_id and on >= plan.begins_on:
            found[post.is_out][post.account, path.monday_of(on)] += 1
    return found


def _of(weeks: Counts, account: int) -> dict[date, int]:
    return {monday: n for (pk, monday), n in weeks.items() if pk == account}
