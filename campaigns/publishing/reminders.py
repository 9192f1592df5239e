"""Posts that wait for a hand: the stand-in is told, and what no longer makes sense is put on hold."""

from datetime import datetime

from django.db import transaction
from django.db.models import Q

from campaigns.publishing import notifications
from campaigns.publishing.answers import locked
from campaigns.publishing.models import Publication

Status = Publication.Status


def remind(*, now: datetime) -> int:
    """Tell the stand-in of what waits too long; says how many."""
    waiting = Publication.objects.filter(
        Q(reminded_at=None) | Q(not_after__lte=now),
        status=Status.AWAITING_HAND,
        next_at__lte=now,
    )
    return sum(_remind_one(row, now) for row in waiting.order_by("next_at", "pk"))


@transaction.atomic
def _remind_one(publication: Publication, now: datetime) -> bool:
    row = locked(publication)
    if row.status != Status.AWAITING_HAND or row.next_at > now:
        return False
    if row.not_after and now >= row.not_after:
        row.move(Status.HELD, trouble_code="vacancy_ended")
        notifications.put_on_hold(row, "vacancy_ended", now)
        return True
    if row.reminded_at:
        return False
    row.reminded_at = now
    row.save(update_fields=["reminded_at"])
    notifications.note(row, "reminded", now)
    notifications.not_posted_yet(row, now)
    return True
