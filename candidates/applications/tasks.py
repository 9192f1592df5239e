"""The clock's hand of this feature."""

from celery import shared_task
from django.utils import timezone

from candidates.applications import filing


@shared_task(ignore_result=True)  # type: ignore[untyped-decorator]
def forget_held() -> None:
    """Every quarter of an hour."""
    filing.forget_held(now=timezone.now())
