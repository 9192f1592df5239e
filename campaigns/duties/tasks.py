"""The clock's hand: reminders of the day."""

from celery import shared_task
from django.utils import timezone

from campaigns.duties import operations, reminding
from campaigns.planning import step_reminders


@shared_task(ignore_result=True)  # type: ignore[untyped-decorator]
def remind() -> None:
    """Each quarter: who is on duty today, which steps are due, what may be forgotten."""
    now = timezone.now()
    reminding.remind(now=now)
    step_reminders.remind(now=now)
    operations.forget_absences(now=now)
