"""The plan calculated: history and assumptions in, needs per channel and week out.

Nothing is read here; analytics.planner.selectors gives the inputs.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from functools import cached_property
from zoneinfo import ZoneInfo

from analytics.planner import funnel_math, rates, schedule
from analytics.planner.assumptions import Assumed
from analytics.planner.funnel_math import Money, Needs, Stage
from analytics.planner.history import History, Milestones, PostResult
from analytics.planner.intervals import Interval
from analytics.planner.models import BackwardPlan
from analytics.planner.rates import COST_PER_POST, Known, Lead, Rate, Seen, Waited
from analytics.planner.schedule import Verdict, Week, Window
from campaigns.channels.models import ChannelAccount
from campaigns.planning.models import Campaign
from campaigns.proposals.operations import Ask

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
class Inputs:
    """What the plan of a campaign is calculated from, with or without a plan."""

    campaign: Campaign
    history: History
    assumed: Mapping[str, Assumed]
    posts: Sequence[PostResult]
    """Of this campaign: out, and still to come."""
    applicants: Sequence[Milestones]
    """Who applied in this campaign."""
    now: datetime

    @property
    def zone(self) -> ZoneInfo:
        return self.campaign.organisation.zone

    @property
    def today(self) -> date:
        return self.now.astimezone(self.zone).date()

    def waits(self) -> dict[Lead, Known]:
        return {
            lead: rates.wait(
                self.history.waits.get(lead, Waited()), self.assumed[lead].interval
            )
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
        own = funnel_math.prices(spent, least=rates.ENOUGH_CASES)
        if own is None:
            return self.assumed[COST_PER_POST].money, 0
        return own, sum(n for _money, n in spent.values() if n >= funnel_math.FEW)

    def window(self, *, begins: date, due: date) -> Window:
        return schedule.window(
            begins=begins, due=due, ends=self.campaign.ends_on, leads=self.leads()
        )


@dataclass(frozen=True)
class Calculation:
    """The plan of one campaign, calculated today."""

    inputs: Inputs
    plan: BackwardPlan
    span: Window
    channels: list[ChannelNeeds]

    @cached_property
    def needs(self) -> Needs:
        return funnel_math.together(one.needs for one in self.channels)

    def whole(self, stage: Stage) -> tuple[int, int, int]:
        """What is needed in whole ones; of posts what the channels are asked for together."""
        if stage is not Stage.POSTS:
            return self.needs[stage].whole
        low, likely, high = zip(
            *(one.needs[stage].whole for one in self.channels), strict=True
        )
        return sum(low), sum(likely), sum(high)

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
        return self.inputs.leads()

    def expected(self, stage: Stage, day: date) -> Interval:
        """What should have been reached at the end of this day."""
        part = self.span.passed(day, schedule.days_to(stage, self.leads))
        return schedule.expected(self.needs[stage], part)

    def due(self, stage: Stage) -> Interval:
        """What should have been reached by the end of yesterday: today is not over."""
        return self.expected(stage, self.inputs.today - timedelta(days=1))

    def missing(self, stage: Stage) -> int:
        """Whole ones that should be there and are not; for posts, and for hires after the date."""
        if not self._is_decided(stage):
            return 0
        return schedule.missing(self.actual(stage), self.due(stage).likely)

    def verdict(self, stage: Stage) -> Verdict:
        """How a stage stands against what is likely, and what chance may do."""
        actual, due = self.actual(stage), self.due(stage).likely
        if self._is_decided(stage):
            return schedule.decided(actual, due)
        found = schedule.verdict(actual, due, self._variation(stage))
        if stage is Stage.IMPRESSIONS and self.unmeasured and found is Verdict.BEHIND:
            return Verdict.UNMEASURED
        return found

    def _is_decided(self, stage: Stage) -> bool:
        """Posts are made, not awaited; and after the date hires are a fact."""
        is_over = self.inputs.today > self.plan.due_on
        return stage is Stage.POSTS or (stage is Stage.HIRES and is_over)

    def _variation(self, stage: Stage) -> float:
        """What the difference between posts adds to chance, for the posts behind this stage."""
        yesterday = self.inputs.today - timedelta(days=1)
        part = self.span.passed(yesterday, schedule.days_to(stage, self.leads))
        posts = max(self.needs[Stage.POSTS].likely * part, 1.0)
        return self.inputs.history.difference**2 / posts

    @cached_property
    def unmeasured(self) -> int:
        """Posts that are out and of which nobody knows the impressions."""
        return sum(post.impressions is None for post in self._posts())

    @property
    def began_at(self) -> datetime:
        return _began_at(self.plan, self.inputs.zone)

    def actual(self, stage: Stage, day: date | None = None) -> int:
        """How many reached it from the first day of the plan to this day, or until now."""
        last = day or self.inputs.today
        return sum(n for on, n in self.reached[stage].items() if on <= last)

    @cached_property
    def reached(self) -> dict[Stage, Counter[date]]:
        """How many reached each stage per day, since the plan began."""
        zone, first, last = self.inputs.zone, self.plan.begins_on, self.inputs.today
        days: dict[Stage, Counter[date]] = {stage: Counter() for stage in Stage}

        def count(stage: Stage, at: datetime | None, times: int = 1) -> None:
            on = at.astimezone(zone).date() if at else None
            if at and on and at >= self.began_at and first <= on <= last:
                days[stage][on] += times

        for post in self._posts():
            count(Stage.POSTS, post.at)
            count(Stage.CLICKS, post.at, post.clicks)
            count(Stage.IMPRESSIONS, post.at, post.impressions or 0)
        for one in self.inputs.applicants:
            if one.applied >= self.began_at:
                count(Stage.APPLICATIONS, one.applied)
                count(Stage.QUALIFIED, one.qualified)
                count(Stage.INTERVIEWS, one.interviewed)
                count(Stage.OFFERS, one.offered or one.hired)
                count(Stage.HIRES, one.hired)
        return days

    def _posts(self) -> list[PostResult]:
        """Those that are out on the channels of the plan; another channel was asked for none."""
        asked = {one.channel.account.pk for one in self.channels}
        return [
            post
            for post in self.inputs.posts
            if post.account in asked and post.is_out and post.at >= self.began_at
        ]

    def asks(self) -> Iterator[Ask]:
        """What to propose to the calendar: each channel and week that still is short."""
        for one in self.channels:
            for week in one.weeks:
                if week.to_propose:
                    yield Ask(
                        account=one.channel.account,
                        monday=week.monday,
                        needed=week.needed,
                        placed=week.out + week.planned,
                        until=min(week.monday + timedelta(days=6), self.span.last),
                        since=self.span.first,
                    )


def by_rhythm(posts_a_week: list[int]) -> list[int]:
    """Shares in whole percent that follow the rhythm and add up to a hundred."""
    total = sum(posts_a_week)
    shares = [WHOLE * n // total for n in posts_a_week] if total else []
    for n in range(WHOLE - sum(shares) if shares else 0):
        shares[n % len(shares)] += 1
    return shares


def calculate(
    inputs: Inputs,
    plan: BackwardPlan,
    channels: list[Channel],
    proposed: Counts = NONE,
    dropped: Counts = NONE,
) -> Calculation:
    """Everything the page shows. Refuses with schedule.TooLate where the dates cannot be met."""
    span = inputs.window(begins=plan.begins_on, due=plan.due_on)
    price, _posts = inputs.price()
    calendars = _calendars(inputs, plan)
    needs = []
    for channel in channels:
        if not channel.percent:
            continue
        known = inputs.rates_of(channel.account.pk)
        needed = funnel_math.needed(
            plan.hires * channel.percent / WHOLE,
            {rate: one.interval for rate, one in known.items()},
        )
        pk = channel.account.pk
        weeks = schedule.weekly(
            posts=needed[Stage.POSTS].whole[1],
            span=span,
            today=inputs.today,
            out=_of(calendars[True], pk),
            planned=_of(calendars[False], pk),
            proposed=_of(proposed, pk),
            dropped=_of(dropped, pk),
        )
        cost = funnel_math.cost(needed[Stage.POSTS], price)
        needs.append(ChannelNeeds(channel, known, needed, weeks, cost))
    return Calculation(inputs, plan, span, needs)


def _began_at(plan: BackwardPlan, zone: ZoneInfo) -> datetime:
    """What came before it is no progress of the plan."""
    return plan.began_at or datetime.combine(plan.begins_on, time.min, zone)


def _calendars(
    inputs: Inputs, plan: BackwardPlan
) -> dict[bool, Counter[tuple[int, date]]]:
    """Posts per (channel, Monday): those that are out, and those that still come."""
    found: dict[bool, Counter[tuple[int, date]]] = {True: Counter(), False: Counter()}
    began_at = _began_at(plan, inputs.zone)
    for post in inputs.posts:
        on = post.at.astimezone(inputs.zone).date()
        if post.at >= began_at and on >= plan.begins_on:
            found[post.is_out][post.account, schedule.monday_of(on)] += 1
    return found


def _of(weeks: Counts, account: int) -> dict[date, int]:
    return {monday: n for (pk, monday), n in weeks.items() if pk == account}
