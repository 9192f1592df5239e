"""The clock's hand: talks go to who is on duty."""

from celery import shared_task
from django.utils import timezone

from candidates.conversations import routing


@shared_task(ignore_result=True)  # type: ignore[untyped-decorator]
def route() -> None:
    """Each quarter: whoever should answer may be away today."""
    routing.route_all(now=timezone.now())
