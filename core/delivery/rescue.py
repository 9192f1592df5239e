"""Rows that nobody is at work on any more: whose worker died, whose answer was lost, whom nobody decided on.

*Reaper*: a row whose lease is over goes into doubt when the lock of its worker has fallen; a process that is
only slow or frozen keeps its lock and is left alone. *Reconcile*: a row in doubt is looked for. Found: it
happened. Absent counts after as many complete looks as its handler wants, the last one after the other side
had time to settle. An error is no absence.
"""

import logging
from collections.abc import Callable
from datetime import datetime, timedelta
from time import monotonic
from typing import Any

from django.conf import settings
from django.contrib.postgres.functions import TransactionNow
from django.db import transaction

from core import clock
from core.delivery import outcomes
from core.delivery.engine import close_attempt, never
from core.delivery.handlers import Handler, in_lane
from core.delivery.models import RETRY_WAIT, SENDING, UNKNOWN, Delivery
from core.delivery.outcomes import Absent, CannotTell, Found, Look, NoAnswer
from core.delivery.worker_locks import is_dead, remove_dead_workers
from core.refusals import OutboundError

log = logging.getLogger(__name__)
MOST_LOOKS = 40
"""Without a single answer in so many looks (about six hours) a person is asked."""
RESERVED = timedelta(seconds=60)
"""Nobody else looks at this one while we do."""


def rescue(
    *, seconds: float, lane: str | None = None, is_stopping: Callable[[], bool] = never
) -> int:
    """One round for every handler; says how many rows were moved or looked at."""
    until = monotonic() + seconds
    count = 0
    for handler in in_lane(lane):
        count += reap(handler)
        bound_waits(handler)
        while monotonic() < until and not is_stopping() and look_at_next(handler):
            count += 1
        handler.drop_undecided()
    remove_dead_workers()
    return count


def reap(handler: Handler[Any]) -> int:
    """From `sending` to `unknown`, on proof of death only; says how many."""
    stranded = handler.model._default_manager.filter(
        status=SENDING, leased_until__lt=TransactionNow()
    )
    keys = list(stranded.values_list("pk", flat=True))
    return sum(_reap_one(handler, pk) for pk in keys)


@transaction.atomic
def _reap_one(handler: Handler[Any], pk: int) -> bool:
    rows = handler.model._default_manager.select_for_update(skip_locked=True)
    row = rows.filter(pk=pk, status=SENDING, leased_until__lt=TransactionNow()).first()
    if row is None or not is_dead(row.owner_slot):
        return False
    now = clock.now()
    close_attempt(handler, row, row.fence, outcomes.LOST, now)
    whole = handler.locked(pk)
    if whole is not None:
        handler.conclude(whole, outcomes.LOST, now)
    return True


def bound_waits(handler: Handler[Any]) -> None:
    """A moment that was written while the clock of the database was ahead is cut to the longest that can be."""
    rows, now = handler.model._default_manager.all(), TransactionNow()
    lease = now + settings.PUBLISH_LEASE
    rows.filter(status=SENDING, leased_until__gt=lease).update(leased_until=lease)
    longest = {
        UNKNOWN: max(settings.PUBLISH_SETTLE, RESERVED),
        RETRY_WAIT: handler.longest_wait,
    }
    for status, wait in longest.items():
        rows.filter(status=status, next_at__gt=now + wait).update(next_at=now)


def look_at_next(handler: Handler[Any]) -> bool:
    """Look whether one row in doubt happened; False when none is to be looked at."""
    row = _reserve(handler)
    if row is None:
        return False
    began = clock.now()
    look = _look(handler, row)
    with transaction.atomic():
        there = handler.locked(row.pk)
        if there is not None and _is_same(there, row):
            _conclude(handler, there, look, began)
    return True


@transaction.atomic
def _reserve(handler: Handler[Any]) -> Delivery | None:
    rows = handler.model._default_manager.filter(
        status=UNKNOWN, next_at__lte=TransactionNow()
    )
    found = rows.order_by("next_at", "pk").select_for_update(skip_locked=True).first()
    if found is None:
        return None
    row = handler.locked(found.pk)
    if row is None:
        return None
    row.next_at = clock.now() + RESERVED
    row.looks_made += 1
    row.save(update_fields=["next_at", "looks_made"])
    return row  # type: ignore[no-any-return]


def _is_same(there: Delivery, row: Delivery) -> bool:
    facts = (UNKNOWN, row.fence, row.looks_made)
    return (there.status, there.fence, there.looks_made) == facts


def _look(handler: Handler[Any], row: Delivery) -> Look:
    try:
        return handler.look(row)
    except OutboundError as no:
        return NoAnswer(no.code)
    except Exception:
        log.exception("%s %s cannot be looked at", handler.name, row.pk)
        return NoAnswer("stumbled")


def _conclude(
    handler: Handler[Any], row: Delivery, look: Look, began: datetime
) -> None:
    now = clock.now()
    if isinstance(look, Found):
        handler.conclude(row, outcomes.success(look.value, name="found"), now)
    elif isinstance(look, CannotTell):
        handler.on_cannot_tell(row, look.code, now)
    elif isinstance(look, Absent):
        row.complete_looks += 1
        row.save(update_fields=["complete_looks"])
        is_settled = began >= settled_at(handler, row)
        if row.complete_looks >= handler.looks_needed and is_settled:
            handler.on_absent(row, now)
        else:
            _look_later(handler, row, now)
    elif row.looks_made >= MOST_LOOKS:
        handler.on_cannot_tell(row, "nobody_knows", now)
    else:
        _look_later(handler, row, now)


def _look_later(handler: Handler[Any], row: Delivery, now: datetime) -> None:
    """After 30 s, 2 min and then each 10 min, and in any case when the other side has settled."""
    waits = [settings.PUBLISH_SETTLE * share for share in (1 / 20, 1 / 5, 1)]
    next_at = now + waits[min(row.looks_made, len(waits)) - 1]
    settled = settled_at(handler, row)
    row.next_at = settled if now < settled < next_at else next_at
    row.save(update_fields=["next_at"])


def settled_at(handler: Handler[Any], row: Delivery) -> datetime:
    """When what was sent must have appeared, if it ever does."""
    since: datetime = row.unknown_since or clock.now()
    return since + handler.settle_time
