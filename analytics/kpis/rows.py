"""The rows behind a figure: what a reader may count again by hand."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.db.models import Min, Q, QuerySet
from django.db.models.functions import Least
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from analytics.clicks.models import Click, VacancyView
from analytics.funnel.gathering import Period
from campaigns.budget.models import Spend
from campaigns.planning.metrics import Metric
from campaigns.planning.models import Campaign
from candidates.applications.models import Application
from candidates.people.models import Candidate
from core.ui import formats
from core.ui.components import Empty
from core.ui.tables import Column, Table

NONE = Empty(_("No rows"), _("Nothing of this happened in these days."), icon="list")


def _at(key: str, label: Any) -> Column[Any]:
    return Column(
        key,
        label,
        is_title=True,
        sort=key,
        show=lambda row: formats.moment(getattr(row, key)),
        plain=lambda row: getattr(row, key),
    )


class VisitTable(Table[Any]):
    name = "visits"
    caption = _("Visits")
    start_sort = "-at"
    empty = NONE
    columns = (
        _at("at", _("When")),
        Column("link", _("Link"), show=lambda v: v.link.slug if v.link else ""),
        Column(
            "channel",
            _("Channel"),
            show=lambda v: v.link.account.name if v.link and v.link.account else "",
        ),
        Column("device", _("Device")),
    )


class ApplicationTable(Table[Application]):
    """Applications without names: a report is about figures."""

    name = "applications"
    caption = _("Applications")
    start_sort = "-applied_at"
    empty = NONE
    columns = (
        _at("applied_at", _("Applied")),
        Column("vacancy", _("Vacancy"), show=lambda a: a.vacancy.title),
        Column(
            "status",
            _("Stage"),
            show=lambda a: a.get_status_display(),
            plain=lambda a: a.get_status_display(),
        ),
        Column(
            "interviewed_at",
            _("Interview"),
            show=lambda a: formats.day(a.interviewed_at),
        ),
        Column("hired_at", _("Hired"), show=lambda a: formats.day(a.hired_at)),
    )


class ResponseTable(Table[Candidate]):
    name = "responses"
    caption = _("Responses")
    start_sort = "-first_sign"
    empty = NONE
    columns = (
        _at("first_sign", _("First sign of interest")),
        Column("source", _("Source")),
    )


class SpendTable(Table[Spend]):
    name = "spend"
    caption = _("Spend")
    start_sort = "-spent_on"
    empty = NONE
    columns = (
        Column(
            "spent_on",
            _("Date"),
            is_title=True,
            sort="spent_on",
            show=lambda s: formats.day(s.spent_on),
        ),
        Column(
            "kind",
            _("For"),
            show=lambda s: s.get_kind_display(),
            plain=lambda s: s.get_kind_display(),
        ),
        Column("note", _("What for")),
        Column(
            "amount",
            _("Amount"),
            align="end",
            show=lambda s: formats.money(s.amount, s.currency),
        ),
        Column(
            "hours", _("Hours"), align="end", show=lambda s: formats.number(s.hours, 1)
        ),
        Column(
            "total",
            _("Total"),
            align="end",
            show=lambda s: formats.money(s.total, s.currency),
        ),
    )


def _visits(model: type[Any]) -> Callable[[Campaign, Period, bool], QuerySet[Any]]:
    def rows(campaign: Campaign, period: Period, _cohort: bool) -> QuerySet[Any]:  # noqa: FBT001
        start, end = period.span
        found: QuerySet[Any] = model._default_manager.filter(
            link__campaign=campaign, at__gte=start, at__lt=end
        )
        return found.select_related("link__account")

    return rows


def _applications(moment: str) -> Callable[[Campaign, Period, bool], QuerySet[Any]]:
    """By the moment itself, or (as a cohort) of who applied in these days."""

    def rows(campaign: Campaign, period: Period, cohort: bool) -> QuerySet[Any]:  # noqa: FBT001
        start, end = period.span
        on = "applied_at" if cohort else moment
        found = Application.objects.filter(
            campaign=campaign, **{f"{on}__gte": start, f"{on}__lt": end}
        ).exclude(**{moment: None})
        return found.select_related("vacancy")

    return rows


def _responses(campaign: Campaign, period: Period, _cohort: bool) -> QuerySet[Any]:  # noqa: FBT001
    start, end = period.span
    here = Q(conversations__campaign=campaign)
    applied = Q(applications__campaign=campaign)
    return (
        Candidate.objects.filter(organisation=campaign.organisation)
        .annotate(
            first_sign=Least(
                Min("conversations__responded_at", filter=here),
                Min("applications__applied_at", filter=applied),
            )
        )
        .filter(first_sign__gte=start, first_sign__lt=end)
    )


def _spend(campaign: Campaign, period: Period, _cohort: bool) -> QuerySet[Any]:  # noqa: FBT001
    return Spend.objects.filter(
        campaign=campaign, spent_on__range=(period.first, period.last)
    )


@dataclass(frozen=True, slots=True)
class Behind:
    """Which rows a counted figure adds up, and how they are shown."""

    rows: Callable[[Campaign, Period, bool], QuerySet[Any]]
    table: type[Table[Any]]


BEHIND: dict[str, Behind] = {
    Metric.CLICKS: Behind(_visits(Click), VisitTable),
    Metric.VACANCY_VIEWS: Behind(_visits(VacancyView), VisitTable),
    Metric.RESPONSES: Behind(_responses, ResponseTable),
    Metric.APPLICATIONS: Behind(_applications("applied_at"), ApplicationTable),
    Metric.QUALIFIED_APPLICATIONS: Behind(
        _applications("qualified_at"), ApplicationTable
    ),
    Metric.INTERVIEWS: Behind(_applications("interviewed_at"), ApplicationTable),
    Metric.HIRES: Behind(_applications("hired_at"), ApplicationTable),
    Metric.SPEND: Behind(_spend, SpendTable),
}
# A figure that is one thing divided by another opens to both.
PARTS: dict[str, tuple[Metric, Metric]] = {
    Metric.COST_PER_CLICK: (Metric.SPEND, Metric.CLICKS),
    Metric.COST_PER_APPLICATION: (Metric.SPEND, Metric.APPLICATIONS),
    Metric.COST_PER_QUALIFIED_APPLICATION: (
        Metric.SPEND,
        Metric.QUALIFIED_APPLICATIONS,
    ),
    Metric.COST_PER_HIRE: (Metric.SPEND, Metric.HIRES),
    Metric.CONVERSION: (Metric.APPLICATIONS, Metric.VACANCY_VIEWS),
}


def table_of(
    request: HttpRequest, metric: str, campaign: Campaign, period: Period
) -> Table[Any]:
    """The list behind one counted figure."""
    behind = BEHIND[metric]
    rows = behind.rows(campaign, period, request.GET.get("cohort") == "1")
    return behind.table(request, rows)
