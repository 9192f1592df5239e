"""Wake-up tasks of planning. A task says "look now" and nothing else; losing or doubling one does no harm."""

from celery import shared_task
from django.utils import timezone

from campaigns.channels import renewing
from campaigns.publishing import reminders, retiming, series_keeping, signs
from core import clock


@shared_task(ignore_result=True)  # type: ignore[untyped-decorator]
def leave_sign() -> None:
    """Each ten seconds: a worker is alive."""
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
