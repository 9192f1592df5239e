"""Write down how each KPI stands."""

from collections.abc import Iterable
from datetime import date, datetime, timedelta

from django.db import transaction

from analytics.kpis.course import Course
from analytics.kpis.facts import Facts
from analytics.kpis.formulas import CASES, FORMULAS
from analytics.kpis.models import KpiReading
from analytics.kpis.selectors import daily_facts, running_total
from campaigns.planning.metrics import LOWER_IS_BETTER, MONEY, SHARES, Metric
from campaigns.planning.models import Campaign, Kpi

# Of these days each reading is written anew, of earlier ones what has become different.
LOOK_BACK = timedelta(days=14)
PLACES = 4
# What a reading says of its day.
READ = ("metric", "value", "expected", "verdict", "cases")


def course_of(kpi: Kpi, campaign: Campaign) -> Course:
    """The path from the start of the campaign to the KPI's date."""
    metric = Metric(kpi.metric)
    return Course(
        target=kpi.target,
        starts_on=campaign.starts_on,
        due_on=kpi.due_on,
        is_running_total=metric == Metric.SPEND or metric not in MONEY | SHARES,
        lower_is_better=metric in LOWER_IS_BETTER,
        baseline=kpi.baseline,
    )


@transaction.atomic
def evaluate(*, campaign: Campaign, now: datetime) -> int:
    """Read every KPI of a campaign for each day.

    Returns how many readings were written. Running it again changes nothing but what
    came in since, or was set otherwise (another figure, target or first day), so a doubled
    call does no harm.
    """
    today = now.astimezone(campaign.organisation.zone).date()
    if today < campaign.starts_on:
        return 0
    facts = running_total(daily_facts(campaign, campaign.starts_on, today))
    kpis = list(Kpi.objects.filter(goal__campaign=campaign))
    written = KpiReading.objects.filter(kpi__in=kpis, day__lt=today - LOOK_BACK)
    known = set(written.values_list("kpi_id", "day", *READ))
    read = [
        _reading(kpi, campaign, day, facts[day], now) for kpi in kpis for day in facts
    ]
    readings = [one for one in read if _as_read(one) not in known]
    KpiReading.objects.bulk_create(
        readings,
        update_conflicts=True,
        unique_fields=["kpi", "day"],
        update_fields=[*READ, "computed_at"],
        batch_size=1000,
    )
    return len(readings)


def _reading(
    kpi: Kpi, campaign: Campaign, day: date, facts: Facts, now: datetime
) -> KpiReading:
    metric = Metric(kpi.metric)
    course = course_of(kpi, campaign)
    value = FORMULAS[metric](facts)
    return KpiReading(
        kpi=kpi,
        day=day,
        metric=metric.value,
        value=None if value is None else round(value, PLACES),
        expected=round(course.expected(day), PLACES),
        verdict=course.verdict(value, day).value,
        cases=CASES[metric](facts),
        computed_at=now,
    )


def _as_read(reading: KpiReading) -> tuple[object, ...]:
    return (reading.kpi_id, reading.day, *(getattr(reading, name) for name in READ))


def evaluate_all(*, campaigns: Iterable[Campaign], now: datetime) -> int:
    """Every running campaign, each in its own transaction."""
    return sum(evaluate(campaign=campaign, now=now) for campaign in campaigns)
