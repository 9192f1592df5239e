"""From due to done: claim a row, send it once, write down what came of it.

The work stands in PostgreSQL and is claimed there; everything here may be called by anybody at any time.

1. *Claim*: one short transaction. Nobody else gets the row (`SKIP LOCKED`), the handler judges it under that
   lock, and the attempt is on disk before anybody touches the network.
2. *Send*: steps that nobody notices, a last look (is it still wanted and still ours, does a request fit into
   the lease), then one request, never repeated.
3. *Finish*: only who holds the newest fence moves the row. Who was declared dead meanwhile writes down what
   it knows about its attempt, and nothing else.
"""

import logging
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from enum import Enum
from time import monotonic
from typing import Any

from django.conf import settings
from django.contrib.postgres.functions import TransactionNow
from django.db import (
    DatabaseError,
    InterfaceError,
    OperationalError,
    connection,
    transaction,
)

from core import clock
from core.delivery import outcomes
from core.delivery.handlers import Handler, in_lane
from core.delivery.models import SENDING, Delivery, DeliveryAttempt
from core.delivery.outcomes import Outcome
from core.delivery.worker_locks import WorkerLock
from core.faults import fault
from core.states import LostRace

log = logging.getLogger(__name__)
SAFETY = 1 / 9
"""The part of the lease that must be left when the last request has ended: 10 of 90 seconds."""
PATIENCE_WITH_DATABASE = 20.0
"""Seconds in which a database that restarts is waited for with an outcome in hand."""


@dataclass(frozen=True, slots=True)
class Claim:
    """Ours to send: this row, as long as its fence still has our number."""

    handler: Handler[Any]
    row: Any
    fence: int
    began: float
    """On the monotonic clock, from before the claim."""


class Step(Enum):
    """What one step of the engine led to."""

    NOTHING = "nothing"
    """Nothing is due."""
    PUT_ASIDE = "put_aside"
    """A row was due, and it waits, asks a person or is dropped."""
    SENT = "sent"
    """An attempt was made."""
    REST = "rest"
    """An attempt was made, and this handler is best left alone for this round."""
    STOP = "stop"
    """Our own lock is gone: nothing more may be sent with it."""


def never() -> bool:
    """For who works until the time is over."""
    return False


def is_anything_due(lane: str | None = None) -> bool:
    """A cheap look before a worker lock is taken."""
    # It is the first question of a task, whose session may have ended with the server since the last.
    connection.close_if_health_check_failed()
    return any(handler.due().exists() for handler in in_lane(lane))


def work(
    lock: WorkerLock,
    *,
    seconds: float,
    lane: str | None = None,
    is_stopping: Callable[[], bool] = never,
) -> int:
    """Send what is due, one of each handler in turn; nothing new is begun after so many seconds."""
    until = monotonic() + seconds
    handlers = in_lane(lane)
    count = 0
    while handlers:
        for handler in list(handlers):
            if monotonic() >= until or is_stopping():
                return count
            step = deliver_next(handler, lock)
            if step is Step.STOP:
                return count
            count += step is not Step.NOTHING
            if step in {Step.NOTHING, Step.REST}:
                handlers.remove(handler)
    return count


def deliver_next(handler: Handler[Any], lock: WorkerLock) -> Step:
    """Take one row and send it, or put it aside."""
    claimed = claim(handler, slot=lock.slot)
    if not isinstance(claimed, Claim):
        return claimed
    return deliver(claimed, lock)


def deliver(claimed: Claim, lock: WorkerLock) -> Step:
    """Send what was claimed and write down what came of it."""
    began = monotonic()
    outcome = _send(claimed, lock)
    finish(claimed, outcome)
    if outcome is outcomes.RELEASED and not lock.is_held():
        return Step.STOP
    is_resting = claimed.handler.must_rest(outcome, monotonic() - began)
    return Step.REST if is_resting else Step.SENT


def claim(handler: Handler[Any], *, slot: int) -> Claim | Step:
    """Take the next row that may be sent; put aside what may not."""
    began = monotonic()
    fault(f"{handler.name}_before_claim")
    with transaction.atomic():
        row = handler.next_due()
        if row is None:
            return Step.NOTHING
        now: datetime = row.read_at
        reason = _judged(handler, row, now)
        if reason is not None:
            handler.put_aside(row, reason, now)
            return Step.PUT_ASIDE
        _take(handler, row, slot, now)
        fault(f"{handler.name}_after_attempt_insert")
    fault(f"{handler.name}_after_claim_commit")
    return Claim(handler, row, row.fence, began)


def _judged(handler: Handler[Any], row: Delivery, now: datetime) -> Any:
    """One that makes us stumble must not stop all the others."""
    try:
        return handler.judge(row, now)
    except DatabaseError:
        raise
    except Exception:
        log.exception("%s %s cannot be judged", handler.name, row.pk)
        return handler.when_judging_failed(row)


TAKE = """
WITH taken AS (
    UPDATE {rows}
    SET status = 'sending', fence = fence + 1, owner_slot = %s, leased_until = now() + %s,
        attempts_made = attempts_made + 1, trouble_code = ''
    WHERE id = %s AND status IN ('scheduled', 'retry_wait')
    RETURNING *
)
INSERT INTO {attempts} ({row}, fence, owner_slot, state, started_at, outcome, code{more})
SELECT id, fence, owner_slot, 'sending', now(), '', ''{more} FROM taken
RETURNING fence, set_config('synchronous_commit', 'on', true)
"""
"""The row and its attempt in one journey, on disk however the server is set. By hand, because a claim is made for
every delivery and its account is locked meanwhile."""


def _take(handler: Handler[Any], row: Delivery, slot: int, now: datetime) -> None:
    attempts = row.attempts
    statement = TAKE.format(
        rows=row._meta.db_table,
        attempts=attempts.model._meta.db_table,
        row=attempts.field.column,
        more="".join(f", {column}" for column in handler.attempt_columns),
    )
    values: list[Any] = [slot, settings.PUBLISH_LEASE, row.pk]
    with connection.cursor() as cursor:
        cursor.execute(statement, values)
        found = cursor.fetchone()
    if found is None:
        raise LostRace(f"{row!r} is no longer {row.status}")
    row.fence, row.status, row.owner_slot = found[0], SENDING, slot
    handler.on_claim(row, now)


def _send(claimed: Claim, lock: WorkerLock) -> Outcome:
    """Ask the other side once. Whatever happens on the way becomes an outcome."""
    handler = claimed.handler
    try:
        prepared = handler.prepare(claimed.row)
    except Exception as error:  # noqa: BLE001 - nothing was visible yet: every failure is known
        return outcomes.before_sending(error)
    began = monotonic() if handler.has_asked(prepared) else claimed.began
    if not _may_send(claimed, lock, began):
        return outcomes.RELEASED
    try:
        value = handler.send(claimed.row, prepared)
    except Exception as error:  # noqa: BLE001 - doubt is an outcome too, and must be written down
        return outcomes.while_sending(error)
    return outcomes.success(value, name=handler.success_name)


def _may_send(claimed: Claim, lock: WorkerLock, began: float) -> bool:
    """The last look before the request: still wanted, still ours, and it ends well within the lease of `began`.

    Uploading may take long, so the lease is renewed, by fence. Who slept, or waited for the database, comes
    too late for what was judged at the claim.
    """
    handler = claimed.handler
    rows = handler.model._default_manager.filter(
        pk=claimed.row.pk, fence=claimed.fence, status=SENDING
    )
    lease = TransactionNow() + settings.PUBLISH_LEASE
    is_ours = bool(handler.unstopped(rows).update(leased_until=lease))
    return is_ours and _has_room(began) and lock.is_held()


def _has_room(began: float) -> bool:
    """Whether a request fits into the lease that began then."""
    room = settings.PUBLISH_LEASE * (1 - SAFETY) - settings.PUBLISH_REQUEST
    return monotonic() - began <= room.total_seconds()


def finish(claimed: Claim, outcome: Outcome) -> bool:
    """Write the outcome; says whether the row still was ours. Outlives a restart of PostgreSQL."""
    until = monotonic() + PATIENCE_WITH_DATABASE
    while True:
        try:
            was_ours = _finish(claimed, outcome)
        except (OperationalError, InterfaceError):
            connection.close()
            if monotonic() > until:
                raise  # the row stays in `sending`; the reaper will find it
            time.sleep(0.5)
        else:
            break
    fault(f"{claimed.handler.name}_after_finish_commit")
    log.info(
        "%s %s/%s: %s %s%s",
        claimed.handler.name,
        claimed.row.pk,
        claimed.fence,
        outcome.name,
        outcome.code,
        "" if was_ours else " (declared dead meanwhile)",
    )
    return was_ours


@transaction.atomic
def _finish(claimed: Claim, outcome: Outcome) -> bool:
    handler, row = claimed.handler, claimed.row
    clock.remember_for_certain()
    now = clock.now()
    # Also when we were declared dead: who looks for it can use what we know.
    close_attempt(handler, row, claimed.fence, outcome, now)
    rows = handler.model._default_manager.select_for_update()
    try:
        row.refresh_from_db(fields=own_fields(handler.model), from_queryset=rows)
    except handler.model.DoesNotExist:
        return False  # whom it was about was erased meanwhile
    if row.fence != claimed.fence or row.status != SENDING:
        return False
    handler.conclude(row, outcome, now)
    return True


def own_fields(model: Any) -> list[str]:
    """The columns of the row itself: what it refers to was read with the claim."""
    return [one.name for one in model._meta.concrete_fields if not one.is_relation]


def close_attempt(
    handler: Handler[Any], row: Delivery, fence: int, outcome: Outcome, now: datetime
) -> None:
    """Write down what came of one attempt."""
    row.attempts.filter(fence=fence).update(
        state=DeliveryAttempt.State.DONE,
        ended_at=now,
        outcome=outcome.name,
        code=outcome.code,
        reply_code=outcome.reply_code,
        **handler.outcome_values(outcome),
    )
