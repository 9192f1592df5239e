"""Taking the next due effect: one short transaction in which PostgreSQL decides.

Nobody else gets it (SKIP LOCKED), and the try is on disk before anybody touches the network.
"""

import logging
from collections.abc import Collection
from dataclasses import dataclass

from django.conf import settings
from django.contrib.postgres.functions import TransactionNow
from django.db import DatabaseError, transaction

from core import clock
from core.effects.kinds import KINDS, names_in
from core.effects.models import Effect, EffectAttempt
from core.faults import fault

log = logging.getLogger(__name__)
Status = Effect.Status


@dataclass(frozen=True, slots=True)
class Claim:
    """Ours to send: this row, as long as its fence still has our number."""

    effect: Effect
    fence: int


def claim(
    *, slot: int, lane: str | None = None, resting: Collection[str] = ()
) -> Claim | Effect | None:
    """Take the next effect; one that is no longer wanted is dropped and handed back as it is.

    Kinds that this version does not know are left to one that does; `resting` ones wait a round.
    Without a lane: of every lane.
    """
    fault("effect_before_claim")
    with transaction.atomic():
        kinds = names_in(lane) - set(resting)
        row = (
            Effect.objects.filter(
                status__in=Effect.WAITING, next_at__lte=TransactionNow(), kind__in=kinds
            )
            .order_by("next_at", "pk")
            .select_for_update(skip_locked=True)
            .first()
        )
        if row is None:
            return None
        now = clock.now()
        if not _is_wanted(row):
            return row.end(Status.CANCELLED, ended_at=now, trouble_code="not_wanted")
        clock.remember_for_certain()
        row.move(
            Status.SENDING,
            fence=row.fence + 1,
            owner_slot=slot,
            leased_until=now + settings.PUBLISH_LEASE,
            attempts_made=row.attempts_made + 1,
            trouble_code="",
        )
        EffectAttempt.objects.create(
            effect=row, fence=row.fence, owner_slot=slot, started_at=now
        )
    fault("effect_after_claim_commit")
    return Claim(row, row.fence)


def _is_wanted(row: Effect) -> bool:
    """One that makes us stumble must not stop all the others: sending it will say what is wrong."""
    try:
        with transaction.atomic():
            return KINDS[row.kind].is_wanted(row)
    except DatabaseError:
        raise
    except Exception:
        log.exception("effect %s cannot be judged", row.pk)
        return True
