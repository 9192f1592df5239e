"""The KPIs that a page shows, and how they stood week by week."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from decimal import Decimal
from typing import NamedTuple

from django.db.models import BigIntegerField, Case, OuterRef, QuerySet, Subquery, When

from analytics.kpis.course import Verdict
from analytics.kpis.models import KpiReading
from campaigns.planning.models import Campaign, Kpi
from core.prepared import Given, Prepared, ask
from core.users.models import Organisation

ON_TODAY = 4
# What a card says and `course_of` asks; campaigns are far wider.
ON_A_CARD = (
    "metric",
    "baseline",
    "target",
    "due_on",
    "goal__campaign__name",
    "goal__campaign__slug",
    "goal__campaign__starts_on",
)
ORDER = ("goal__campaign__name", "goal_id", "pk")
# A chart shows a point a week.
WEEK = 7
# There are seven times as many rows as are shown; the index finds the newest of each KPI.
WEEKLY = """
    SELECT reading.kpi_id, reading.day, value, expected, verdict, cases
    FROM unnest(%s::bigint[]) AS kpi (id)
    CROSS JOIN LATERAL (
        SELECT max(day) AS day FROM analytics_kpireading WHERE kpi_id = kpi.id
    ) newest
    JOIN analytics_kpireading reading
        ON reading.kpi_id = kpi.id AND (newest.day - reading.day) %% %s::integer = 0
    ORDER BY reading.day
"""


class Reading(NamedTuple):
    """What a card says of one day."""

    day: date
    value: Decimal | None
    expected: Decimal | None
    verdict: str
    cases: int


def readings_of(kpis: Sequence[Kpi]) -> dict[int, list[Reading]]:
    """The last reading of each KPI and those whole weeks before it, oldest first. One query."""
    found: dict[int, list[Reading]] = {kpi.pk: [] for kpi in kpis}
    for pk, *facts in ask(WEEKLY, [list(found), WEEK]):
        found[pk].append(Reading(*facts))
    return found


def kpis_of(campaigns: Iterable[Campaign]) -> list[Kpi]:
    """Of these campaigns, with their organisation at hand."""
    return list(
        Kpi.objects.filter(goal__campaign__in=campaigns)
        .select_related("goal__campaign__organisation")
        .only(*ON_A_CARD, "goal__campaign__organisation__time_zone")
        .order_by(*ORDER)
    )


def _on_today() -> QuerySet[Kpi]:
    last = KpiReading.objects.filter(kpi=OuterRef("pk")).order_by("-day")
    return (
        Kpi.objects.filter(
            goal__campaign__organisation_id=Given("organisation", BigIntegerField()),
            goal__campaign__status=Campaign.Status.RUNNING,
        )
        .select_related("goal__campaign")
        .only(*ON_A_CARD)
        .annotate(last=Subquery(last.values("verdict")[:1]))
        .order_by(Case(When(last=Verdict.BEHIND.value, then=0), default=1), *ORDER)
    )[:ON_TODAY]


_ON_TODAY = Prepared(_on_today)


def behind_first(organisation: Organisation) -> list[Kpi]:
    """The few of its running campaigns that ask for attention: what is behind stands in front."""
    kpis = _ON_TODAY.all(organisation=organisation.pk)
    for kpi in kpis:
        kpi.goal.campaign.organisation = organisation
    return kpis
