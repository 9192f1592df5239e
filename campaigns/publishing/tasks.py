"""The doorbell. A task says "look now" and nothing else; losing or doubling one does no harm."""

from celery import shared_task
from django.utils import timezone

from campaigns.channels import renewing
from campaigns.publishing import (
    clock,
    reminders,
    retiming,
    series_keeping,
    signs,
    working,
)
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
    signs.leave("worker")


@shared_task(ignore_result=True)  # type: ignore[untyped-decorator]
def remind() -> None:
    """Each minute: somebody may have forgotten to post by hand."""
    reminders.remind(now=clock.now())


@shared_task(ignore_result=True)  # type: ignore[untyped-decorator]
def keep_series() -> None:
    """Each minute: a day has begun, or a post that repeats was approved again."""
    series_keeping.keep(now=timezone.now())


@shared_task(ignore_result=True)  # type: ignore[untyped-decorator]
def renew_sessions() -> None:
    """Each minute: the session of a channel may be past its middle."""
    renewing.renew_due(now=timezone.now())


@shared_task(ignore_result=True)  # type: ignore[untyped-decorator]
def retime() -> None:
    """Each quarter: a country may have changed its clock."""
    retiming.retime(now=clock.now())
