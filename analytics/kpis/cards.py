"""A KPI as people read it: the figure, where it should be, and why."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal

from django.utils.translation import gettext as _

from analytics.funnel.period import Period
from analytics.funnel.tables import rows_url
from analytics.kpis.course import Course, Verdict
from analytics.kpis.models import KpiReading
from analytics.kpis.operations import course_of
from analytics.kpis.selectors import Reading, weekly_readings
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


def cards(kpis: Iterable[Kpi], *, sees_money: bool) -> list[KpiCard]:
    """Cards of KPIs with `goal.campaign.organisation`; those about money for who may see it."""
    wanted = [k for k in kpis if sees_money or k.metric not in MONEY]
    readings = weekly_readings(wanted)
    return [KpiCard(k, readings[k.pk]) for k in wanted]


def shown(metric: str, value: Decimal | None) -> str:
    """The figure in its own unit: money, a share or a count."""
    if metric in MONEY:
        return formats.money(value)
    if metric in SHARES:
        return formats.percent(value)
    return formats.number(value, 0)


@dataclass(frozen=True, slots=True)
class KpiCard:
    """One KPI with its weekly readings, oldest first; before the first one it is silent."""

    kpi: Kpi
    readings: Sequence[Reading]

    @property
    def campaign(self) -> Campaign:
        return self.kpi.goal.campaign

    @property
    def last(self) -> Reading | None:
        return self.readings[-1] if self.readings else None

    @property
    def label(self) -> str:
        return self.kpi.get_metric_display()

    @property
    def value(self) -> str:
        return shown(self.kpi.metric, self.last.value if self.last else None)

    @property
    def target(self) -> str:
        return shown(self.kpi.metric, self.kpi.target)

    @property
    def course(self) -> Course:
        """The way to the target of now, which may have been set after the figure was read."""
        return course_of(self.kpi, self.campaign)

    @property
    def verdict(self) -> KpiReading.Verdict:
        last = self.last
        found = self.course.verdict(last.value, last.day) if last else Verdict.SILENT
        return KpiReading.Verdict(found.value)

    @property
    def tone(self) -> Tone:
        return TONES[self.verdict]

    @property
    def cases(self) -> str:
        return formats.number(self.last.cases if self.last else 0)

    @property
    def counted_at(self) -> datetime | None:
        """The moment up to which the figure counts."""
        return self.last.computed_at if self.last else None

    @property
    def url(self) -> str:
        """The rows behind the figure."""
        first = self.campaign.starts_on
        last = self.last.day if self.last else first
        period = Period(first, last, self.campaign.organisation.zone)
        return rows_url(self.campaign, self.kpi.metric, period)

    @property
    def points(self) -> list[Decimal | None]:
        return [reading.value for reading in self.readings]

    @property
    def reason(self) -> str:
        """Why the verdict is what it is."""
        return _reason(self.kpi, self.course, self.last)

    @property
    def chart(self) -> str:
        """The readings beside what was expected, as a chart."""
        return charts.line(
            title=self.label,
            labels=[_week(reading.day) for reading in self.readings],
            series=[
                charts.Series(_("Actual"), [_number(r.value) for r in self.readings]),
                charts.Series(
                    _("Expected"),
                    [_number(self.course.expected(r.day)) for r in self.readings],
                ),
            ],
            show=lambda value: shown(
                self.kpi.metric, None if value is None else Decimal(str(value))
            ),
        )


def _reason(kpi: Kpi, course: Course, last: Reading | None) -> str:
    if last is None:
        return _("The first reading follows within a quarter of an hour.")
    if last.value is None:
        return _("There is no case yet to compute this from.")
    words = {
        "value": shown(kpi.metric, last.value),
        "expected": shown(kpi.metric, course.expected(last.day)),
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


def _number(value: Decimal | None) -> float | None:
    return None if value is None else float(value)


def _week(day: date) -> str:
    return _("wk %(number)s") % {"number": day.isocalendar().week}
