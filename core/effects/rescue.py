"""Effects that nobody is at work on any more: whose sender died, whose answer was lost, whom nobody decided on."""

import logging
from datetime import timedelta

from django.conf import settings
from django.contrib.postgres.functions import TransactionNow
from django.db import transaction

from core import clock
from core.effects.finishing import close_attempt, conclude, locked, settle
from core.effects.kinds import KINDS, Look, kind_of
from core.effects.models import Effect
from core.effects.outcomes import LOST
from core.refusals import OutboundError
from core.seats import is_dead

log = logging.getLogger(__name__)
Status = Effect.Status
LOOK_AGAIN = timedelta(minutes=2)
GIVE_UP_LOOKING = timedelta(hours=1)
KEPT = timedelta(days=28)
"""Longer than this, words and addresses of what was never decided on are not kept."""


def reap() -> int:
    """From `sending` to `unknown`, on proof of death only; says how many."""
    stranded = Effect.objects.filter(
        status=Status.SENDING, leased_until__lt=TransactionNow()
    ).values_list("pk", flat=True)
    return sum(_reap_one(pk) for pk in list(stranded))


@transaction.atomic
def _reap_one(pk: int) -> bool:
    row = (
        Effect.objects.select_for_update(skip_locked=True)
        .filter(pk=pk, status=Status.SENDING, leased_until__lt=TransactionNow())
        .first()
    )
    if row is None or not is_dead(row.owner_slot):
        return False
    now = clock.now()
    close_attempt(row.pk, row.fence, LOST, now)
    conclude(row, LOST, now)
    return True


def look_at_next() -> bool:
    """Look whether one doubtful effect happened; False when none is in doubt."""
    row = _next_in_doubt()
    if row is None:
        return False
    look = _look(row)
    with transaction.atomic():
        now = clock.now()
        there = locked(row.pk)
        if there and (there.status, there.fence) == (Status.UNKNOWN, row.fence):
            since = there.unknown_since or now
            if look is None and now - since > GIVE_UP_LOOKING:
                look = Look.NOBODY_KNOWS
            if look:
                settle(there, look, now)
    return True


@transaction.atomic
def _next_in_doubt() -> Effect | None:
    """Ours to look at: others come back to it later."""
    row = (
        Effect.objects.filter(
            status=Status.UNKNOWN, next_at__lte=TransactionNow(), kind__in=KINDS
        )
        .order_by("next_at", "pk")
        .select_for_update(skip_locked=True)
        .first()
    )
    if row:
        later = max(LOOK_AGAIN, settings.PUBLISH_LEASE)
        Effect.objects.filter(pk=row.pk).update(next_at=clock.now() + later)
    return row


def _look(row: Effect) -> Look | None:
    """Nothing when the other side did not answer: an error is no absence."""
    try:
        return kind_of(row).look(row)
    except OutboundError:
        return None
    except Exception:
        log.exception("effect %s cannot be looked at", row.pk)
        return None


def forget_undecided() -> int:
    """Nobody decided for weeks: it will not be sent, and its words go."""
    return (
        Effect.objects.waiting_for_a_person()
        .filter(created_at__lt=TransactionNow() - KEPT)
        .update(
            status=Status.CANCELLED,
            payload={},
            trouble_code="too_old",
            ended_at=TransactionNow(),
        )
    )
