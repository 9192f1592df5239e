"""The clock's hand of this feature."""

from celery import shared_task
from django.utils import timezone

from analytics.clicks import operations


@shared_task(ignore_result=True)  # type: ignore[untyped-decorator]
def forget_visitors() -> None:
    """Every quarter of an hour."""
    operations.forget_visitors(now=timezone.now())
