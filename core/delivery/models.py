"""Abstract tables of the delivery engine, and the table of the processes that work."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Any, ClassVar, Self

import pgtrigger
from django.contrib.postgres.functions import TransactionNow
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from core.states import Stateful

SCHEDULED = "scheduled"
SENDING = "sending"
RETRY_WAIT = "retry_wait"
UNKNOWN = "unknown"
DONE = "done"
FAILED = "failed"
NEEDS_PERSON = "needs_person"
CANCELLED = "cancelled"


class Delivery(Stateful):
    """One act on the outside world: done once or not at all, and the row says which.

    A subclass has an attempt table (`DeliveryAttempt`) with the related name `attempts`. It may have
    statuses of its own besides these.
    """

    class Status(models.TextChoices):
        SCHEDULED = SCHEDULED, _("Will be sent")
        SENDING = SENDING, _("Being sent now")
        RETRY_WAIT = RETRY_WAIT, _("Not sent yet, will be tried again")
        UNKNOWN = UNKNOWN, _("Perhaps sent: we are looking")
        DONE = DONE, _("Sent")
        FAILED = FAILED, _("Refused")
        NEEDS_PERSON = NEEDS_PERSON, _("Needs you")
        CANCELLED = CANCELLED, _("Dropped")

    MOVES: ClassVar = {
        SCHEDULED: {SENDING, CANCELLED},
        RETRY_WAIT: {SENDING, CANCELLED},
        SENDING: {DONE, RETRY_WAIT, UNKNOWN, FAILED, NEEDS_PERSON},
        UNKNOWN: {DONE, RETRY_WAIT, NEEDS_PERSON},
        FAILED: {RETRY_WAIT, CANCELLED},
        NEEDS_PERSON: {RETRY_WAIT, CANCELLED},
        DONE: set(),
        CANCELLED: set(),
    }
    WAITING: ClassVar = (SCHEDULED, RETRY_WAIT)
    FINAL: ClassVar = (DONE, CANCELLED)
    WITH_A_PERSON: ClassVar = (FAILED, NEEDS_PERSON)

    status = models.CharField(max_length=12, choices=Status, default=SCHEDULED)
    # When the engine looks at it next, by the clock of the database.
    next_at = models.DateTimeField(db_default=TransactionNow())
    # Rises with each claim: only who holds the newest number may write what came of it.
    fence = models.PositiveIntegerField(default=0)
    owner_slot = models.PositiveIntegerField(null=True)
    leased_until = models.DateTimeField(null=True)
    # Counted attempts since it was asked for, or since a person let it be tried again.
    attempts_made = models.PositiveSmallIntegerField(default=0)
    unknown_since = models.DateTimeField(null=True)
    looks_made = models.PositiveSmallIntegerField(default=0, db_default=0)
    complete_looks = models.PositiveSmallIntegerField(default=0, db_default=0)
    trouble_code = models.CharField(max_length=40, blank=True)
    created_at = models.DateTimeField(db_default=TransactionNow())

    if TYPE_CHECKING:
        attempts: Any

    class Meta:
        abstract = True
        constraints = [
            models.CheckConstraint(
                condition=~Q(status=SENDING)
                | (Q(owner_slot__isnull=False) & Q(leased_until__isnull=False)),
                name="%(class)s_sending_has_an_owner",
            ),
        ]
        indexes = [
            models.Index(
                fields=["next_at", "id"],
                condition=Q(status__in=[SCHEDULED, RETRY_WAIT]),
                name="%(class)s_due",
            ),
            models.Index(
                fields=["next_at"],
                condition=Q(status__in=[SENDING, UNKNOWN]),
                name="%(class)s_in_doubt",
            ),
        ]

    def end(self, to: str, *, now: datetime, **changes: Any) -> Self:
        """Move to a status that is final. A table that keeps personal data empties it here."""
        return self.move(to, **changes)


def guards(name: str, *final: str) -> list[pgtrigger.Trigger]:
    """What the database itself refuses: a fence that falls, and leaving one of the `final` statuses."""
    return [
        pgtrigger.Trigger(
            name=f"{name}_fence_never_falls",
            operation=pgtrigger.Update,
            when=pgtrigger.Before,
            condition=pgtrigger.Q(new__fence__lt=pgtrigger.F("old__fence")),
            func="RAISE EXCEPTION 'the fence of a delivery never falls';",
        ),
        pgtrigger.Trigger(
            name=f"{name}_the_end_is_the_end",
            operation=pgtrigger.Update,
            when=pgtrigger.Before,
            condition=pgtrigger.Q(old__status__in=list(final))
            & pgtrigger.Q(new__status__df=pgtrigger.F("old__status")),
            func=f"RAISE EXCEPTION '{' and '.join(final)} are final';",
        ),
    ]


class DeliveryAttempt(models.Model):
    """One try: committed before the request, so that a crash leaves evidence."""

    class State(models.TextChoices):
        SENDING = "sending", _("Sending")
        DONE = "done", _("Answered")

    fence = models.PositiveIntegerField()
    owner_slot = models.PositiveIntegerField()
    state = models.CharField(max_length=8, choices=State, default=State.SENDING)
    started_at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True)
    # The name of its outcome (`core.delivery.outcomes`), and the code of the reason.
    outcome = models.CharField(max_length=40, blank=True)
    code = models.CharField(max_length=40, blank=True)
    # The number that the other side answered: a status of HTTP or a reply code of SMTP.
    reply_code = models.PositiveSmallIntegerField(null=True)

    class Meta:
        abstract = True


class WorkerSlot(models.Model):
    """The place of one working process; its advisory lock proves that the process lives.

    A number is never given out twice: the lock of a dead process must not seem to be held by a living one.
    """

    slot = models.AutoField(primary_key=True)
    pid = models.PositiveIntegerField()
    host = models.CharField(max_length=120)
    started_at = models.DateTimeField()
    seen_at = models.DateTimeField()

    def __str__(self) -> str:
        return f"{self.slot}: {self.host}/{self.pid}"
