"""What the page of the backward planner shows, as typed values for its templates."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext as _

from analytics.planner import advice, chance, wording
from analytics.planner.advice import Faster
from analytics.planner.assumptions import LABELS, shown
from analytics.planner.calculation import Calculation, ChannelNeeds, Inputs
from analytics.planner.funnel_math import Money, Stage
from analytics.planner.intervals import Interval, rounded_up
from analytics.planner.rates import COST_PER_POST, Known, Lead, Origin, Rate, Seen
from analytics.planner.schedule import Verdict
from analytics.planner.selectors import answers_of
from core.ui import charts, formats
from core.ui.components import Tone

BACKWARDS = tuple(reversed(Stage))


@dataclass(frozen=True, slots=True)
class StageLine:
    """One stage: what is needed in all, what today asks, and what there is."""

    label: Promise
    low: str
    likely: str
    high: str
    expected: str
    actual: str
    verdict: Promise
    tone: Tone
    missing: str


@dataclass(frozen=True, slots=True)
class StepLine:
    """One step: what it is taken for, and where that comes from."""

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

    platform: str
    name: str
    cells: list[Cell]


@dataclass(frozen=True, slots=True)
class Cell:
    """One figure of a channel, and the interval beside it."""

    label: str
    figure: str
    interval: str = ""


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


@dataclass(frozen=True, slots=True)
class Remark:
    """A sentence, and the colour that goes with it."""

    text: str
    tone: Tone


@dataclass(frozen=True, slots=True)
class Advice:
    """What would help, and about what nothing can be said."""

    head: str
    does: list[str]
    missing: list[str]


@dataclass(frozen=True, slots=True)
class PlanPage:
    """A calculated plan as the page shows it."""

    stages: list[StageLine]
    channels: list[ChannelLine]
    channel_names: list[str]
    weeks: list[WeekLine]
    chart: str
    budget: Remark
    advice: Advice
    first: date
    last: date
    short: int
    to_propose: int
    has_proposals: bool


def stage_lines(found: Calculation) -> list[StageLine]:
    """From hires back to posts."""
    lines = []
    for stage in BACKWARDS:
        due = found.due(stage)
        words, tone = wording.VERDICTS[found.verdict(stage)]
        low, likely, high = (formats.number(one) for one in found.whole(stage))
        lines.append(
            StageLine(
                wording.STAGES[stage],
                low,
                likely,
                high,
                wording.expected(due),
                formats.number(found.actual(stage)),
                words,
                tone,
                wording.missing_said(found.missing(stage)),
            )
        )
    return lines


def step_lines(inputs: Inputs, channels: list[ChannelNeeds]) -> list[StepLine]:
    """Every rate, wait and price that the plan leans on, with where it comes from."""
    currency = inputs.campaign.organisation.currency
    lines = [
        _line(inputs, rate, known, note=_per_channel(rate, channels))
        for rate, known in inputs.rates_of(None).items()
    ]
    lines += [_line(inputs, lead, known) for lead, known in inputs.waits().items()]
    price, posts = inputs.price()
    origin = Origin.OWN if posts else Origin.ASSUMED
    money = Interval(float(price.low), float(price.likely), float(price.high))
    cost = Known(money, origin, posts)
    return [*lines, _line(inputs, COST_PER_POST, cost, currency=currency)]


def _line(
    inputs: Inputs, key: str, known: Known, *, note: str = "", currency: str = "EUR"
) -> StepLine:
    low, likely, high = (
        shown(key, Decimal(str(round(one, 6))), currency)
        for one in (known.interval.low, known.interval.likely, known.interval.high)
    )
    edit = reverse("analytics:planner-assumption", args=[inputs.campaign.slug, key])
    assumed = "" if known.is_own else str(inputs.assumed[key].source)
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


def channel_lines(found: Calculation) -> list[ChannelLine]:
    currency = found.inputs.campaign.organisation.currency
    return [
        ChannelLine(
            str(one.channel.account.platform_label),
            one.channel.account.name,
            [
                Cell(_("Share"), formats.percent(one.channel.percent / 100, 0)),
                Cell(_("Applications"), *wording.parts(one.needs[Stage.APPLICATIONS])),
                Cell(_("Clicks"), *wording.parts(one.needs[Stage.CLICKS])),
                Cell(_("Posts"), *wording.parts(one.needs[Stage.POSTS])),
                Cell(_("Out"), formats.number(one.out)),
                Cell(_("On the calendar"), formats.number(one.planned)),
                Cell(_("Short"), formats.number(one.short)),
                Cell(_("Cost"), *wording.money_parts(one.cost, currency)),
            ],
        )
        for one in found.channels
    ]


def week_lines(found: Calculation) -> list[WeekLine]:
    """A line per week: posts that are there of posts that are needed, for each channel."""
    today = found.inputs.today
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


def budget_said(found: Calculation) -> Remark:
    """Whether the money will do, in a sentence."""
    limit, cost = found.plan.budget, found.cost
    currency = found.inputs.campaign.organisation.currency
    words = {"cost": wording.money(cost, currency)}
    if limit is None:
        said = _("It costs about %(cost)s. No budget was set.") % words
        return Remark(said, "neutral")
    words["budget"] = formats.money(limit, currency)
    return Remark(_fits(limit, cost) % words, _tone(limit, cost))


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


def chart(found: Calculation) -> str:
    """Applications by week: what was expected, low and likely, and what came."""
    sundays = [monday + timedelta(days=6) for monday in _until(found)]
    today = found.inputs.today
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


def _until(found: Calculation) -> list[date]:
    """The weeks of posts, and those in which applications still follow."""
    mondays = found.span.weeks
    last = mondays[-1] + timedelta(days=found.leads[Lead.TO_APPLICATION].likely)
    while mondays[-1] + timedelta(days=7) <= last:
        mondays.append(mondays[-1] + timedelta(days=7))
    return mondays


def advise(found: Calculation) -> Advice:
    """Advice where the applications are behind; own data only."""
    due = found.due(Stage.APPLICATIONS)
    actual = found.actual(Stage.APPLICATIONS)
    gap = rounded_up(due.likely - actual)
    stands = found.verdict(Stage.APPLICATIONS)
    if stands in {Verdict.EARLY, Verdict.FEW}:
        return Advice(
            _(
                "Of the applications too few are expected by now to tell whether they are"
                " behind: about %(due)s. From %(enough)s on the page says so."
            )
            % {"due": wording.around(due), "enough": chance.ENOUGH_EXPECTED},
            [],
            [],
        )
    if stands is not Verdict.BEHIND:
        return Advice(_("Applications are not behind; no advice is needed."), [], [])
    head = _("%(actual)s applications came in, about %(due)s were expected by now.") % {
        "actual": actual,
        "due": wording.around(due),
    }
    does, missing = _posts(found, gap)
    _answers(found, does, missing)
    return Advice(head, does, missing)


def _posts(found: Calculation, gap: int) -> tuple[list[str], list[str]]:
    does: list[str] = []
    missing: list[str] = []
    today = found.inputs.today
    weeks = sum(monday > today for monday in found.span.weeks)
    for one in found.channels:
        name = one.name
        post = advice.per_post(one.rates)
        if post is None:
            seen = found.inputs.history.channels.get(one.channel.account.pk, Seen())
            missing.append(wording.missing(name, seen))
        elif more := advice.more_posts(gap, weeks, post):
            does.append(wording.more(name, more, gap, dict(one.rates)))
    if weeks < 1:
        missing.append(
            _("No week is left in which a post still leads to a hire before the date.")
        )
    return does, missing


def _answers(found: Calculation, does: list[str], missing: list[str]) -> None:
    inputs = found.inputs
    compared = answers_of(inputs.campaign, inputs.history, now=inputs.now)
    told = advice.faster(compared)
    if isinstance(told, Faster):
        does.append(" ".join(wording.faster(told, compared)))
    else:
        missing.append(wording.cannot_tell(compared))


def plan_page(found: Calculation) -> PlanPage:
    """Everything the page shows of a calculated plan."""
    return PlanPage(
        stages=stage_lines(found),
        channels=channel_lines(found),
        channel_names=[one.channel.account.name for one in found.channels],
        weeks=week_lines(found),
        chart=chart(found),
        budget=budget_said(found),
        advice=advise(found),
        first=found.span.first,
        last=found.span.last,
        short=found.short,
        to_propose=found.to_propose,
        has_proposals=any(
            week.proposed for one in found.channels for week in one.weeks
        ),
    )
