"""The doorbell. A task says "look now" and nothing else; losing or doubling one does no harm."""

from celery import shared_task
from django.utils import timezone

from campaigns.publishing import reminders, working
from campaigns.publishing.seats import Seat

SECONDS = 20.0
"""Begin nothing new after this: the last request then still ends before the soft time limit."""


@shared_task(ignore_result=True)  # type: ignore[untyped-decorator]
def publish_due() -> None:
    """Each second: something may be due."""
    if working.is_anything_due():
        with Seat() as seat:
            working.work(seat, seconds=SECONDS)


@shared_task(ignore_result=True)  # type: ignore[untyped-decorator]
def rescue() -> None:
    """Each ten seconds: somebody may have died, an answer may have been lost."""
    working.rescue(seconds=SECONDS)


@shared_task(ignore_result=True)  # type: ignore[untyped-decorator]
def remind() -> None:
    """Each minute: somebody may have forgotten to post by hand."""
    reminders.remind(now=timezone.now())
