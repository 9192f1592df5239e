"""A hire fills a seat, and only a hire: nobody else may import this (pyproject.toml)."""

from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from campaigns.workforce.models import Opening, Requisition
from campaigns.workforce.settling import lock, settle
from core.audit.operations import record
from core.notices.operations import tell
from core.users.models import Membership


@transaction.atomic
def fill(
    *,
    requisition_id: int,
    by: Membership,
    published_at: datetime | None,
    now: datetime,
) -> Opening | None:
    """Somebody accepted: take the seat that is needed first. None when no seat is open.

    `published_at` is the first publication of the vacancy that brought the hire.
    """
    requisition = lock(requisition_id)
    opening = (
        Opening.objects.open()
        .filter(requisition=requisition)
        .order_by("needed_by", "pk")
        .first()
    )
    if opening is None:
        return None
    opening.move(Opening.Status.FILLED, filled_at=now, published_at=published_at)
    settle(requisition)
    _record(by, "campaigns.opening.filled", opening, requisition, now)
    if requisition.status == Requisition.Status.FILLED:
        _tell_who_asked(requisition, opening, by, now)
    return opening


@transaction.atomic
def free(*, opening: Opening, by: Membership, now: datetime) -> None:
    """The hire is off: the seat is open again, unless nobody needs it any more."""
    requisition = lock(opening.requisition_id)
    is_over = requisition.status == Requisition.Status.WITHDRAWN
    to = Opening.Status.WITHDRAWN if is_over else Opening.Status.OPEN
    opening.move(to, filled_at=None, published_at=None)
    settle(requisition)
    _record(by, "campaigns.opening.reopened", opening, requisition, now)


def _tell_who_asked(
    requisition: Requisition, opening: Opening, by: Membership, now: datetime
) -> None:
    asked = {requisition.asked_by, requisition.written_by} - {None, by}
    tell(
        [member for member in asked if member],
        text=lambda: _("All seats of “%(title)s” are filled.") % {"title": requisition},
        once=f"seats-filled:{requisition.pk}:{opening.pk}:{now:%Y%m%d}",
        url=requisition.get_absolute_url(),
        now=now,
    )


def _record(
    by: Membership,
    verb: str,
    opening: Opening,
    requisition: Requisition,
    now: datetime,
) -> None:
    record(
        by=by,
        verb=verb,
        subject=opening,
        organisation_id=requisition.organisation_id,
        now=now,
        requisition=requisition.pk,
    )
