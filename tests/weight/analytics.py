"""Reports ask the same of the database for one KPI and for ten."""

from datetime import timedelta
from decimal import Decimal

from analytics.clicks.models import Click
from analytics.kpis.models import KpiReading
from campaigns.planning.metrics import Metric
from campaigns.tests.factories import NOON, GoalFactory, KpiFactory
from candidates.tests.factories import ApplicationFactory
from tests.weight import Page


def more_kpis(world, n):
    for metric in list(Metric)[:n]:
        goal = GoalFactory(campaign=world.campaign)
        kpi = KpiFactory(goal=goal, metric=metric, target=Decimal(5))
        KpiReading.objects.bulk_create(
            KpiReading(
                kpi=kpi,
                day=NOON.date() - timedelta(days=days),
                value=days,
                expected=Decimal(2),
                verdict="on",
                computed_at=NOON,
            )
            for days in range(15)
        )


def more_applications(world, n):
    for _ in range(n):
        ApplicationFactory(
            candidate__organisation=world.campaign.organisation,
            vacancy=world.vacancy,
            campaign=world.campaign,
            applied_at=NOON,
        )
        Click.objects.create(link=world.link, at=NOON, device="phone")


def more_of_both(world, n):
    more_kpis(world, n)
    more_applications(world, n)


PERIOD = "?from=2026-11-01&to=2026-11-30"
PAGES = {
    "reports": Page(lambda _w: "/reports/", more_kpis),
    "reports with people": Page(lambda _w: f"/reports/{PERIOD}", more_of_both),
    "campaign report": Page(lambda _w: f"/reports/nurses/{PERIOD}", more_kpis),
    "campaign report with people": Page(
        lambda _w: f"/reports/nurses/{PERIOD}", more_applications
    ),
    "rows": Page(
        lambda _w: f"/reports/nurses/rows/applications/{PERIOD}", more_applications
    ),
    "rows of all together": Page(
        lambda _w: f"/reports/rows/responses/{PERIOD}", more_applications
    ),
    "campaign kpis": Page(lambda _w: "/reports/nurses/kpis/", more_kpis),
    "today kpis": Page(lambda _w: "/reports/today/", more_kpis),
}
