"""The rows behind a figure: what a reader may count again by hand."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.db.models import F, QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from analytics.clicks.models import Click, VacancyView
from analytics.funnel import people
from analytics.funnel.people import Counting
from analytics.funnel.period import Period
from analytics.funnel.scope import Scope
from campaigns.budget.models import Spend
from campaigns.planning.metrics import Metric
from candidates.people import platforms
from core.ui.columns import (
    Column,
    DayColumn,
    MomentColumn,
    MoneyColumn,
    NumberColumn,
)
from core.ui.components import Empty, Text
from core.ui.tables import Table

# What a click keeps of a browser.
DEVICES = {"phone": _("Telephone"), "tablet": _("Tablet"), "desktop": _("Computer")}
NONE = Empty(_("No rows"), _("Nothing of this happened in these days."), icon="list")


class VisitTable(Table):
    list_name = "visits"
    caption = _("Visits")
    default_order = "-at"
    empty = NONE

    at = MomentColumn(_("When"), order_by="at", is_title=True)
    link = Column(_("Link"), accessor="link__slug")
    channel = Column(_("Channel"), accessor="link__account__name")
    device = Column(_("Device"))

    def render_device(self, record: Click | VacancyView) -> Text:
        return DEVICES.get(record.device, record.device)


class ApplicationTable(Table):
    """Applications without names: a report is about figures."""

    list_name = "applications"
    caption = _("Applications")
    default_order = "-applied_at"
    empty = NONE

    applied_at = MomentColumn(_("Applied"), order_by="applied_at", is_title=True)
    vacancy = Column(_("Vacancy"), accessor="vacancy__title")
    status = Column(_("Stage"))
    qualified_at = DayColumn(_("Qualified"))
    interviewed_at = DayColumn(_("Interview"))
    hired_at = DayColumn(_("Hired"))


class ResponseTable(Table):
    list_name = "responses"
    caption = _("Responses")
    default_order = "-first_sign"
    empty = NONE

    first_sign = MomentColumn(
        _("First sign of interest"), order_by="first_sign", is_title=True
    )
    source = Column(_("Source"))

    def render_source(self, record: dict[str, Any]) -> str:
        return platforms.label(record["source"])


class SpendTable(Table):
    list_name = "spend"
    caption = _("Spend")
    default_order = "-spent_on"
    empty = NONE

    spent_on = DayColumn(_("Date"), order_by="spent_on", is_title=True)
    kind = Column(_("For"))
    note = Column(_("What for"))
    amount = MoneyColumn(_("Amount"))
    hours = NumberColumn(_("Hours"), digits=1)
    total = MoneyColumn(_("Total"))


Rows = Callable[[Scope, Period, Counting], QuerySet[Any]]


def _visits(model: type[Any], organisation: str) -> Rows:
    def rows(scope: Scope, period: Period, _counting: Counting) -> QuerySet[Any]:
        start, end = period.span
        found: QuerySet[Any] = model._default_manager.filter(
            scope.rows("link__campaign", organisation), at__gte=start, at__lt=end
        )
        return found.select_related("link__account")

    return rows


def _applications(moment: str) -> Rows:
    """Of who applied in these days, or by the moment itself."""

    def rows(scope: Scope, period: Period, counting: Counting) -> QuerySet[Any]:
        found = people.applications(scope)
        reached = found.filter(people.reached(moment, period, counting))
        return reached.select_related("vacancy")

    return rows


def _responses(scope: Scope, period: Period, _counting: Counting) -> QuerySet[Any]:
    """The first sign of each person in each campaign: a conversation, or an application."""
    talks = people.first_talks(scope).filter(people.within("responded_at", period))
    applied = people.first_applications(scope).filter(
        people.within("applied_at", period)
    )
    found: QuerySet[Any] = talks.values(
        "pk", first_sign=F("responded_at"), source=F("candidate__source")
    ).union(
        applied.values("pk", first_sign=F("applied_at"), source=F("candidate__source")),
        all=True,
    )
    return found


def _spend(scope: Scope, period: Period, _counting: Counting) -> QuerySet[Any]:
    return Spend.objects.filter(
        scope.rows("campaign", "campaign__organisation"),
        spent_on__range=(period.first, period.last),
    )


@dataclass(frozen=True, slots=True)
class Behind:
    """Which rows a counted figure adds up, and how they are shown."""

    rows: Rows
    table: type[Table]


BEHIND: dict[str, Behind] = {
    Metric.CLICKS: Behind(_visits(Click, "link__organisation"), VisitTable),
    Metric.VACANCY_VIEWS: Behind(
        _visits(VacancyView, "vacancy__organisation"), VisitTable
    ),
    Metric.RESPONSES: Behind(_responses, ResponseTable),
    Metric.APPLICATIONS: Behind(_applications("applied_at"), ApplicationTable),
    Metric.QUALIFIED_APPLICATIONS: Behind(
        _applications("qualified_at"), ApplicationTable
    ),
    Metric.INTERVIEWS: Behind(_applications("interviewed_at"), ApplicationTable),
    Metric.HIRES: Behind(_applications("hired_at"), ApplicationTable),
    Metric.SPEND: Behind(_spend, SpendTable),
}
# What the funnel counts of everything together.
OF_THE_FUNNEL = frozenset(BEHIND) - {Metric.SPEND}
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
    request: HttpRequest,
    metric: str,
    scope: Scope,
    period: Period,
    counting: Counting,
) -> Table:
    """The list behind one counted figure."""
    behind = BEHIND[metric]
    return behind.table(behind.rows(scope, period, counting), request=request)
