"""The clock's hand for figures."""

from celery import shared_task
from django.utils import timezone

from analytics.metrics import operations


@shared_task(ignore_result=True)  # type: ignore[untyped-decorator]
def collect() -> None:
    """Every quarter of an hour: how are published posts doing?"""
    operations.collect(now=timezone.now())
