"""The clock's hand of this feature."""

from celery import shared_task
from django.utils import timezone

from core.cleanup import operations


@shared_task(ignore_result=True)  # type: ignore[untyped-decorator]
def clean_up() -> None:
    """Each minute: something may be due tonight, or may not be done yet."""
    operations.clean_up(now=timezone.now())
