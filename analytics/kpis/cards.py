"""A KPI as people read it: the figure, where it should be, and why."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from analytics.funnel.gathering import Period
from analytics.funnel.tables import rows_url
from analytics.kpis.course import Course, Verdict
from analytics.kpis.models import KpiReading
from analytics.kpis.operations import course_of
from analytics.kpis.reading import Reading, readings_of
from campaigns.planning.metrics import MONEY, SHARES
from campaigns.planning.models import Campaign, Kpi
from core.ui import charts, formats
from core.ui.components import Tone

TONES: dict[str, Tone] = {
    Verdict.AHEAD: "success",
    Verdict.ON: "info",
    Verdict.BEHIND: "warning",
    Verdict.EARLY: "neutral",
    Verdict.SILENT: "neutral",
}


@dataclass(frozen=True, slots=True)
class KpiCard:
    """One KPI with its words."""

    campaign_id: int
    campaign: str
    label: str
    value: str
    target: str
    verdict: str
    tone: Tone
    cases: str
    url: str
    points: list[Decimal | None]
    explain: Callable[[], str]
    draw: Callable[[], SafeString]

    @property
    def reason(self) -> str:
        """Said when it is asked: the smallest card does not."""
        return self.explain()

    @property
    def chart(self) -> SafeString:
        """Drawn when it is looked at: most pages show a sparkline instead."""
        return self.draw()


def shown(metric: str, value: Decimal | None) -> str:
    """The figure in its own unit: money, a share or a count."""
    if metric in MONEY:
        return formats.money(value)
    if metric in SHARES:
        return formats.percent(value)
    return formats.number(value, 0)


def card(kpi: Kpi, campaign: Campaign, readings: Sequence[Reading]) -> KpiCard:
    """Put one KPI into words; before its first reading it says when that comes."""
    last = readings[-1] if readings else None
    verdict = last.verdict if last else Verdict.SILENT.value
    period = Period(
        campaign.starts_on,
        last.day if last else campaign.starts_on,
        campaign.organisation.zone,
    )
    return KpiCard(
        campaign_id=campaign.pk,
        campaign=campaign.name,
        label=kpi.get_metric_display(),
        value=shown(kpi.metric, last.value if last else None),
        target=shown(kpi.metric, kpi.target),
        verdict=str(KpiReading.Verdict(verdict).label),
        tone=TONES[verdict],
        cases=formats.number(last.cases if last else 0),
        url=rows_url(campaign, kpi.metric, period),
        points=[r.value for r in readings],
        explain=lambda: _reason(kpi, course_of(kpi, campaign), last),
        draw=lambda: _chart(kpi, readings),
    )


def _reason(kpi: Kpi, course: Course, last: Reading | None) -> str:
    if last is None:
        return _("The first reading follows within a quarter of an hour.")
    if last.value is None:
        return _("There is no case yet to compute this from.")
    words = {
        "value": shown(kpi.metric, last.value),
        "expected": shown(kpi.metric, last.expected),
        "target": shown(kpi.metric, kpi.target),
        "day": formats.day(kpi.due_on),
    }
    if not course.is_running_total:
        said = _(
            "%(value)s; on this day %(expected)s was expected. Target %(target)s by %(day)s."
        )
        return said % words
    said = _("%(value)s of %(target)s; on this day %(expected)s were expected.") % words
    forecast = course.forecast(last.value, last.day)
    if forecast is None or course.is_early(last.day) or last.day >= kpi.due_on:
        return said
    words["forecast"] = shown(kpi.metric, forecast)
    pace = _("At this pace %(forecast)s on %(day)s.") % words
    return f"{said} {pace}"


def _chart(kpi: Kpi, weekly: Sequence[Reading]) -> SafeString:
    return charts.line(
        title=kpi.get_metric_display(),
        labels=[_week(r.day) for r in weekly],
        series=[
            charts.Series(_("Actual"), [_number(r.value) for r in weekly]),
            charts.Series(_("Expected"), [_number(r.expected) for r in weekly]),
        ],
        show=lambda value: shown(
            kpi.metric, None if value is None else Decimal(str(value))
        ),
    )


def _number(value: Decimal | None) -> float | None:
    return None if value is None else float(value)


def _week(day: date) -> str:
    return _("wk %(number)s") % {"number": day.isocalendar().week}


def cards(kpis: Iterable[Kpi], *, sees_money: bool) -> list[KpiCard]:
    """Cards of KPIs with `goal__campaign__organisation` at hand; money for who may see it."""
    wanted = [k for k in kpis if sees_money or k.metric not in MONEY]
    readings = readings_of(wanted)
    return [card(k, k.goal.campaign, readings[k.pk]) for k in wanted]
