"""The KPIs that a page shows, how they stood week by week, and what happened in a campaign."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime, timedelta
from decimal import Decimal
from itertools import accumulate
from typing import Any, NamedTuple

from django.db.models import (
    Case,
    Count,
    DecimalField,
    F,
    OuterRef,
    QuerySet,
    Subquery,
    Sum,
    Value,
    When,
)
from django.db.models.functions import TruncDate

from analytics.clicks.models import Click, VacancyView
from analytics.funnel import people
from analytics.funnel.people import MILESTONES, Counting
from analytics.funnel.period import Period
from analytics.funnel.scope import of_campaign
from analytics.funnel.selectors import cells, total
from analytics.kpis.course import Verdict
from analytics.kpis.facts import Facts
from analytics.kpis.models import KpiReading
from campaigns.budget.models import Spend
from campaigns.planning.models import Campaign, Kpi
from core.users.models import Organisation

ON_TODAY = 4
ORDER = ("goal__campaign__name", "goal_id", "pk")
MONEY = DecimalField(max_digits=14, decimal_places=4)
# ISO/TS 30407: hours and what is paid inside the organisation are internal cost.
EXTERNAL = Case(
    When(is_internal=False, then=F("amount")),
    default=Value(Decimal(0)),
    output_field=MONEY,
)

COSTS = {
    "external_spend": Sum(EXTERNAL, output_field=MONEY),
    "internal_spend": Sum(
        F("amount") + F("hours") * F("hour_rate") - EXTERNAL, output_field=MONEY
    ),
}


def kpis_of(campaigns: Iterable[Campaign]) -> list[Kpi]:
    """The KPIs of these campaigns, with `goal.campaign.organisation` and `last_day`."""
    kpis = _with_last_reading(Kpi.objects.filter(goal__campaign__in=campaigns))
    return list(kpis.order_by(*ORDER))


def most_urgent_kpis(organisation: Organisation) -> list[Kpi]:
    """The same of a few KPIs of running campaigns, with those that are behind in front."""
    running = Kpi.objects.running().filter(goal__campaign__organisation=organisation)
    is_behind = Case(When(last_verdict=Verdict.BEHIND.value, then=0), default=1)
    return list(_with_last_reading(running).order_by(is_behind, *ORDER)[:ON_TODAY])


def _with_last_reading(kpis: QuerySet[Kpi]) -> Any:
    # What was read of another figure, before the KPI was set to this one, says nothing of it.
    newest = KpiReading.objects.filter(
        kpi=OuterRef("pk"), metric=OuterRef("metric")
    ).order_by("-day")
    return kpis.select_related("goal__campaign__organisation").annotate(
        last_day=Subquery(newest.values("day")[:1]),
        last_verdict=Subquery(newest.values("verdict")[:1]),
    )


class Reading(NamedTuple):
    """What a card says of one day; lighter than a KpiReading, for a chart has many."""

    day: date
    value: Decimal | None
    cases: int
    computed_at: datetime


def weekly_readings(kpis: Iterable[Kpi]) -> dict[int, list[Reading]]:
    """The last reading of each KPI (with `last_day`) and those whole weeks before it.

    Oldest first, by id of the KPI. One query.
    """
    found: dict[int, list[Reading]] = {}
    weekday: dict[int, int] = {}
    for kpi in kpis:
        found[kpi.pk] = []
        last_day: date | None = kpi.last_day  # type: ignore[attr-defined]
        if last_day:
            weekday[kpi.pk] = last_day.isoweekday()
    readings = KpiReading.objects.filter(
        kpi__in=weekday,
        metric=F("kpi__metric"),
        day__iso_week_day__in=set(weekday.values()),
    ).values_list("kpi_id", *Reading._fields)
    for pk, *fields in readings.order_by("day"):
        reading = Reading(*fields)
        if reading.day.isoweekday() == weekday[pk]:
            found[pk].append(reading)
    return found


def facts_of(campaign: Campaign, period: Period, counting: Counting) -> Facts:
    """What happened in a campaign in a period, counted as its funnel counts it. Three queries."""
    counted = total(cells(of_campaign(campaign), period, counting))
    spent: dict[str, Decimal | None] = _spent(campaign, period).aggregate(**COSTS)
    return Facts(
        clicks=counted.clicks,
        vacancy_views=counted.views,
        responses=counted.responses,
        applications=counted.applications,
        qualified=counted.qualified,
        interviews=counted.interviews,
        hires=counted.hires,
        **{name: amount or Decimal(0) for name, amount in spent.items()},
    )


def daily_facts(campaign: Campaign, first: date, last: date) -> dict[date, Facts]:
    """What happened on each day, in the organisation's own zone, to who applied since `first`.

    Added up to a day it is the cohort of that day: what those who applied since the first day
    had reached by then. Five queries.
    """
    diary = Diary(campaign, first, last)
    diary.add_visits()
    diary.add_people()
    diary.add_spend()
    return diary.days


def running_total(days: dict[date, Facts]) -> dict[date, Facts]:
    """The same, added up from the first day to each day."""
    return dict(zip(days, accumulate(days.values()), strict=True))


class Diary:
    """Facts of a campaign per day, filled from one table after another."""

    def __init__(self, campaign: Campaign, first: date, last: date) -> None:
        self.campaign = campaign
        self.period = Period(first, last, campaign.organisation.zone)
        self.sums: dict[date, dict[str, Any]] = {}

    @property
    def days(self) -> dict[date, Facts]:
        """Every day of the period, also those on which nothing happened."""
        count = (self.period.last - self.period.first).days + 1
        days = [self.period.first + timedelta(days=n) for n in range(count)]
        return {day: Facts(**self.sums.get(day, {})) for day in days}

    def add(self, day: date | None, name: str, more: int | Decimal) -> None:
        if day and self.period.first <= day <= self.period.last:
            sums = self.sums.setdefault(day, {})
            sums[name] = sums.get(name, 0) + more

    def add_visits(self) -> None:
        """Clicks and views by the links of the campaign."""
        start, end = self.period.span
        clicks = Click.objects.of_campaign(self.campaign).in_period(start, end)
        views = VacancyView.objects.of_campaign(self.campaign).in_period(start, end)
        for day, count in clicks.per_day(self.period.zone).items():
            self.add(day, "clicks", count)
        for day, count in views.per_day(self.period.zone).items():
            self.add(day, "vacancy_views", count)

    def add_people(self) -> None:
        """Milestones of who applied in these days, and first signs of interest."""
        scope = of_campaign(self.campaign)
        since = people.applications(scope).filter(
            people.within("applied_at", self.period)
        )
        first, *others = (
            self._per_day(since, moment, name) for moment, name in MILESTONES.items()
        )
        for name, day, count in first.union(*others, all=True):
            self.add(day, name, count)
        talks = self._per_day(people.first_talks(scope), "responded_at", "responses")
        applied = people.first_applications(scope)
        for name, day, count in talks.union(
            self._per_day(applied, "applied_at", "responses"), all=True
        ):
            self.add(day, name, count)

    def _per_day(self, rows: Any, moment: str, name: str) -> QuerySet[Any, Any]:
        """(name, day, how many) of the moments that lie in these days."""
        days = rows.filter(people.within(moment, self.period)).annotate(
            day=TruncDate(moment, tzinfo=self.period.zone)
        )
        counted = days.values("day").annotate(n=Count("pk")).order_by()
        named: QuerySet[Any, Any] = counted.values_list(Value(name), "day", "n")
        return named

    def add_spend(self) -> None:
        spent: Any = _spent(self.campaign, self.period).values_list("spent_on")
        for day, external, internal in spent.annotate(**COSTS).order_by():
            self.add(day, "external_spend", external)
            self.add(day, "internal_spend", internal)


def _spent(campaign: Campaign, period: Period) -> QuerySet[Spend]:
    return Spend.objects.filter(
        campaign=campaign, spent_on__range=(period.first, period.last)
    )
