"""The clock's hand of this feature."""

from celery import shared_task
from django.utils import timezone

from core.users import operations


@shared_task(ignore_result=True)  # type: ignore[untyped-decorator]
def forget_invitations() -> None:
    """Each night."""
    operations.forget_invitations(now=timezone.now())
