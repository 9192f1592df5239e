"""What a person decides about a delivery when the machine cannot."""

from datetime import datetime
from typing import TypeVar

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from core import clock
from core.audit.operations import record
from core.delivery.models import CANCELLED, RETRY_WAIT, Delivery
from core.users.models import Membership

Row = TypeVar("Row", bound=Delivery)


class CannotDecide(ValidationError):
    """The message is written for the person who tried."""


@transaction.atomic
def send_again(*, delivery: Row, by: Membership, now: datetime) -> Row:
    """A person looked, or mended what was wrong: try it again."""
    row = _with_a_person(delivery)
    row.move(
        RETRY_WAIT,
        next_at=clock.now(),
        attempts_made=0,
        unknown_since=None,
        trouble_code="",
    )
    _record(row, "sent_again", by, now)
    return row


@transaction.atomic
def drop(*, delivery: Row, by: Membership, now: datetime) -> Row:
    """It need not be sent (any more), or it did arrive: nothing of it is kept."""
    row = _with_a_person(delivery)
    row.end(CANCELLED, now=now)
    _record(row, "dropped", by, now)
    return row


def _with_a_person(delivery: Row) -> Row:
    rows = type(delivery)._default_manager.select_for_update()
    row: Row = rows.get(pk=delivery.pk)
    if row.status not in Delivery.WITH_A_PERSON:
        raise CannotDecide(
            _("This is no longer waiting for you: %(state)s.")
            % {"state": row.get_status_display()}
        )
    return row


def _record(row: Delivery, deed: str, by: Membership, now: datetime) -> None:
    verb = f"{row._meta.app_label}.{row._meta.model_name}.{deed}"
    record(by=by, verb=verb, subject=row, now=now)
