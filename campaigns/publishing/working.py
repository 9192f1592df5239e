"""The loops: everything here may be called by anybody at any time, as often as they like.

The work stands in PostgreSQL and is claimed there. Celery's tasks and `manage.py publisher` call
the same functions; neither knows anything the other needs.
"""

from collections.abc import Callable
from time import monotonic

from django.contrib.postgres.functions import TransactionNow

from campaigns.publishing.models import Publication
from campaigns.publishing.reaper import reap
from campaigns.publishing.reconcile import look_at_next
from campaigns.publishing.seats import Seat
from campaigns.publishing.sending import send_next

Status = Publication.Status


def never() -> bool:
    """For who works until the time is over."""
    return False


def is_anything_due() -> bool:
    """A cheap look before a seat is taken."""
    return Publication.objects.filter(
        status__in=[Status.SCHEDULED, Status.RETRY_WAIT], next_at__lte=TransactionNow()
    ).exists()


def work(seat: Seat, *, seconds: float, is_stopping: Callable[[], bool] = never) -> int:
    """Send what is due, one after another; nothing new is begun after so many seconds."""
    until = monotonic() + seconds
    count = 0
    while monotonic() < until and not is_stopping() and send_next(seat):
        count += 1
    return count


def rescue(*, seconds: float, is_stopping: Callable[[], bool] = never) -> int:
    """Declare lost what the dead left behind, and look for what may be there."""
    until = monotonic() + seconds
    count = reap()
    while monotonic() < until and not is_stopping() and look_at_next():
        count += 1
    return count
