"""What should have gone out by now and has not: the one sign that the machine does not do its work."""

from datetime import timedelta

from django.contrib.postgres.functions import TransactionNow

from campaigns.channels.models import ChannelAccount
from campaigns.publishing.models import Publication, PublicationQuerySet, is_off

Status = Publication.Status
LATE = timedelta(minutes=2)
"""The machine looks each second; after this nobody can call it a coincidence."""


def overdue(by: timedelta = timedelta()) -> PublicationQuerySet:
    """Due for longer than that by the clock that decides, and nobody stopped it. Oldest first."""
    return (
        Publication.objects.filter(
            status__in=[Status.SCHEDULED, Status.RETRY_WAIT],
            due_at__lt=TransactionNow() - by,
        )
        .exclude(account__state=ChannelAccount.State.PAUSED)
        .filter(~is_off())
        .order_by("due_at", "pk")
    )
