"""The clock's hand for KPIs."""

from celery import shared_task
from django.utils import timezone

from analytics.kpis import operations
from campaigns.planning.models import Campaign


@shared_task(ignore_result=True)  # type: ignore[untyped-decorator]
def evaluate() -> None:
    """Every quarter of an hour: how do the KPIs stand?"""
    running = Campaign.objects.running().select_related("organisation")
    operations.evaluate_all(campaigns=running, now=timezone.now())
