"""The KPIs that a page shows, how they stood week by week, and what happened in a campaign."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime, timedelta
from decimal import Decimal
from itertools import accumulate
from typing import Any, NamedTuple

from django.db.models import (
    Case,
    DecimalField,
    F,
    Min,
    OuterRef,
    QuerySet,
    Subquery,
    Sum,
    Value,
    When,
)

from analytics.clicks.models import Click, VacancyView
from analytics.funnel.period import Period
from analytics.kpis.course import Verdict
from analytics.kpis.facts import Facts
from analytics.kpis.models import KpiReading
from campaigns.budget.models import Spend
from campaigns.planning.models import Campaign, Kpi
from candidates.applications.models import Application
from candidates.conversations.models import Conversation
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
# Moments of an application that a KPI counts, and the fact each adds to.
MILESTONES = {
    "applied_at": "applications",
    "qualified_at": "qualified",
    "interviewed_at": "interviews",
    "hired_at": "hires",
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
    newest = KpiReading.objects.filter(kpi=OuterRef("pk")).order_by("-day")
    return kpis.select_related("goal__campaign__organisation").annotate(
        last_day=Subquery(newest.values("day")[:1]),
        last_verdict=Subquery(newest.values("verdict")[:1]),
    )


class Reading(NamedTuple):
    """What a card says of one day; lighter than a KpiReading, for a chart has many."""

    day: date
    value: Decimal | None
    expected: Decimal | None
    verdict: str
    cases: int


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
        kpi__in=weekday, day__iso_week_day__in=set(weekday.values())
    ).values_list("kpi_id", *Reading._fields)
    for pk, *fields in readings.order_by("day"):
        reading = Reading(*fields)
        if reading.day.isoweekday() == weekday[pk]:
            found[pk].append(reading)
    return found


def daily_facts(campaign: Campaign, first: date, last: date) -> dict[date, Facts]:
    """What happened on each day of a period, in the organisation's own zone. Five queries."""
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
        """Applications by each milestone, and who gave a first sign of interest when."""
        first_sign = dict(_first_responses(self.campaign))
        made = Application.objects.filter(campaign=self.campaign).order_by()
        for candidate, *moments in made.values_list("candidate_id", *MILESTONES):
            for at, name in zip(moments, MILESTONES.values(), strict=True):
                self.add(self.day_of(at), name, 1)
            applied_at = moments[0]
            known = first_sign.get(candidate, applied_at)
            first_sign[candidate] = min(known, applied_at)
        for at in first_sign.values():
            self.add(self.day_of(at), "responses", 1)

    def add_spend(self) -> None:
        spent = (
            Spend.objects.filter(
                campaign=self.campaign,
                spent_on__range=(self.period.first, self.period.last),
            )
            .values_list("spent_on")
            .annotate(
                external=Sum(EXTERNAL, output_field=MONEY),
                internal=Sum(
                    F("amount") + F("hours") * F("hour_rate") - EXTERNAL,
                    output_field=MONEY,
                ),
            )
        )
        for day, external, internal in spent.order_by():
            self.add(day, "external_spend", external)
            self.add(day, "internal_spend", internal)

    def day_of(self, at: datetime | None) -> date | None:
        return at.astimezone(self.period.zone).date() if at else None


def _first_responses(campaign: Campaign) -> QuerySet[Any, tuple[int, datetime]]:
    """(candidate, when they first responded in a conversation of this campaign)."""
    talks = Conversation.objects.filter(campaign=campaign, responded_at__isnull=False)
    first: QuerySet[Any, tuple[int, datetime]] = talks.values_list(
        "candidate_id"
    ).annotate(first=Min("responded_at"))
    return first.order_by()
