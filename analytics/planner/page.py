"""What the page of the backward planner shows, as named facts."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from django.urls import reverse
from django.utils.functional import Promise
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from analytics.planner import wording
from analytics.planner.assumptions import LABELS, shown
from analytics.planner.chain import Money, Stage
from analytics.planner.intervals import Interval
from analytics.planner.path import verdict
from analytics.planner.rates import COST_PER_POST, Known, Lead, Origin, Rate
from analytics.planner.reckoning import ChannelNeeds, Ground, Reckoning
from core.ui import charts, formats
from core.ui.components import Tone, badge, platform_badge

BACKWARDS = tuple(reversed(Stage))


@dataclass(frozen=True, slots=True)
class ChainLine:
    """One stage: what is needed in all, what today asks, and what there is."""

    label: Promise
    low: str
    likely: str
    high: str
    expected: str
    actual: str
    verdict: SafeString


@dataclass(frozen=True, slots=True)
class StepLine:
    """One step with its birth certificate."""

    label: Promise
    low: str
    likely: str
    high: str
    source: str
    note: str
    is_own: bool
    edit_url: str


@dataclass(frozen=True, slots=True)
class ChannelLine:
    """One channel: its part, what that asks, and what there is."""

    platform: SafeString
    name: str
    cells: list[tuple[str, str, str]]
    """Label, figure, and the interval under it."""


@dataclass(frozen=True, slots=True)
class WeekCell:
    channel: str
    said: str
    marks: list[str]
    tone: Tone


@dataclass(frozen=True, slots=True)
class WeekLine:
    label: str
    is_now: bool
    cells: list[WeekCell]


def chain_lines(found: Reckoning) -> list[ChainLine]:
    """From hires back to posts."""
    today = found.ground.today
    lines = []
    for stage in BACKWARDS:
        needs, due = found.needs[stage], found.expected(stage, today)
        actual = found.actual(stage)
        words, tone = wording.VERDICTS[verdict(actual, due)]
        low, likely, high = (formats.number(one) for one in needs.whole)
        lines.append(
            ChainLine(
                wording.STAGES[stage],
                low,
                likely,
                high,
                wording.around(due),
                formats.number(actual),
                badge(words, tone),
            )
        )
    return lines


def ground_lines(ground: Ground, channels: list[ChannelNeeds]) -> list[StepLine]:
    """Every rate, wait and price that the plan leans on, with where it comes from."""
    currency = ground.campaign.organisation.currency
    lines = [
        _line(ground, rate, known, note=_per_channel(rate, channels))
        for rate, known in ground.rates_of(None).items()
    ]
    lines += [_line(ground, lead, known) for lead, known in ground.waits().items()]
    price, posts = ground.price()
    origin = Origin.OWN if posts else Origin.ASSUMED
    money = Interval(float(price.low), float(price.likely), float(price.high))
    cost = Known(money, origin, posts)
    return [*lines, _line(ground, COST_PER_POST, cost, currency=currency)]


def _line(
    ground: Ground, key: str, known: Known, *, note: str = "", currency: str = "EUR"
) -> StepLine:
    low, likely, high = (
        shown(key, Decimal(str(round(one, 6))), currency)
        for one in (known.interval.low, known.interval.likely, known.interval.high)
    )
    edit = reverse("analytics:planner-assumption", args=[ground.campaign.slug, key])
    assumed = "" if known.is_own else str(ground.assumed[key].source)
    return StepLine(
        label=LABELS[key],
        low=low,
        likely=likely,
        high=high,
        source=wording.cases(known),
        note=note or assumed or wording.left_out(known),
        is_own=known.is_own,
        edit_url="" if known.is_own else edit,
    )


def _per_channel(rate: Rate, channels: list[ChannelNeeds]) -> str:
    """Channels that have enough cases of their own count with those."""
    return wording.joined(
        f"{one.name} {shown(rate, round(known.interval.likely, 6))}"
        f" (n = {formats.number(known.cases)})"
        for one in channels
        for known in [one.rates[rate]]
        if known.origin is Origin.CHANNEL
    )


def channel_lines(found: Reckoning) -> list[ChannelLine]:
    currency = found.ground.campaign.organisation.currency
    return [
        ChannelLine(
            platform_badge(one.channel.account.platform_label, named=False),
            one.channel.account.name,
            [
                (_("Share"), formats.percent(one.channel.percent / 100, 0), ""),
                (_("Applications"), *wording.parts(one.needs[Stage.APPLICATIONS])),
                (_("Clicks"), *wording.parts(one.needs[Stage.CLICKS])),
                (_("Posts"), *wording.parts(one.needs[Stage.POSTS])),
                (_("Out"), formats.number(one.out), ""),
                (_("On the calendar"), formats.number(one.planned), ""),
                (_("Short"), formats.number(one.short), ""),
                (_("Cost"), *wording.money_parts(one.cost, currency)),
            ],
        )
        for one in found.channels
    ]


def week_lines(found: Reckoning) -> list[WeekLine]:
    """A line per week: posts that are there of posts that are needed, for each channel."""
    today = found.ground.today
    return [
        WeekLine(
            label=_("wk %(number)s, %(day)s")
            % {"number": monday.isocalendar().week, "day": formats.day(monday)},
            is_now=monday <= today < monday + timedelta(days=7),
            cells=[_cell(one, n) for one in found.channels],
        )
        for n, monday in enumerate(found.span.weeks)
    ]


def _cell(one: ChannelNeeds, n: int) -> WeekCell:
    week = one.weeks[n]
    said = _("%(have)s of %(needed)s") % {
        "have": formats.number(week.out + week.planned),
        "needed": formats.number(week.needed),
    }
    words = []
    if week.short:
        words.append(_("%(n)s short") % {"n": week.short})
    if week.proposed:
        words.append(_("%(n)s proposed") % {"n": week.proposed})
    if week.dropped:
        words.append(_("%(n)s dropped") % {"n": week.dropped})
    tone: Tone = "neutral" if week.is_over else "warning"
    return WeekCell(one.channel.account.name, said, words, tone)


def budget_said(found: Reckoning) -> tuple[str, Tone]:
    """Whether the money will do, in a sentence."""
    limit, cost = found.plan.budget, found.cost
    currency = found.ground.campaign.organisation.currency
    words = {"cost": wording.money(cost, currency)}
    if limit is None:
        return _("It costs about %(cost)s. No budget was set.") % words, "neutral"
    words["budget"] = formats.money(limit, currency)
    return _fits(limit, cost) % words, _tone(limit, cost)


def _fits(limit: Decimal, cost: Money) -> str:
    if limit >= cost.high:
        return _("It costs about %(cost)s; the budget of %(budget)s will do.")
    if limit >= cost.likely:
        return _(
            "It costs about %(cost)s; the budget of %(budget)s will likely do, but not if "
            "it turns out badly."
        )
    if limit >= cost.low:
        return _(
            "It costs about %(cost)s; the budget of %(budget)s only does if all goes well."
        )
    return _("It costs about %(cost)s; the budget of %(budget)s is too small.")


def _tone(limit: Decimal, cost: Money) -> Tone:
    return "success" if limit >= cost.likely else "warning"


def chart(found: Reckoning) -> SafeString:
    """Applications by week: what was expected, low and likely, and what came."""
    sundays = [monday + timedelta(days=6) for monday in _until(found)]
    today = found.ground.today
    came = [
        float(found.actual(Stage.APPLICATIONS, sunday))
        if sunday - timedelta(days=6) <= today
        else None
        for sunday in sundays
    ]
    due = [found.expected(Stage.APPLICATIONS, sunday) for sunday in sundays]
    return charts.line(
        title=_("Applications, added up by week"),
        labels=[_("wk %(number)s") % {"number": d.isocalendar().week} for d in sundays],
        series=[
            charts.Series(_("Actual"), came),
            charts.Series(_("Expected"), [one.likely for one in due]),
            charts.Series(_("At least"), [one.low for one in due]),
        ],
    )


def _until(found: Reckoning) -> list[date]:
    """The weeks of posts, and those in which applications still follow."""
    mondays = found.span.weeks
    last = mondays[-1] + timedelta(days=found.leads[Lead.TO_APPLICATION].likely)
    while mondays[-1] + timedelta(days=7) <= last:
        mondays.append(mondays[-1] + timedelta(days=7))
    return mondays
