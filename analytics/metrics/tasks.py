"""The clock's hand for figures."""

from celery import shared_task

from analytics.metrics import operations
from core import clock


@shared_task(ignore_result=True)  # type: ignore[untyped-decorator]
def collect() -> None:
    """Every quarter of an hour: how are published posts doing?"""
    operations.collect(now=clock.now())
