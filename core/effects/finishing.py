"""Writing down what came of a try, if the row still is ours (its fence has our number)."""

import logging
import time
from collections.abc import Callable
from datetime import datetime

from django.conf import settings
from django.db import InterfaceError, OperationalError, connection, transaction

from core import clock
from core.effects.claims import Claim
from core.effects.kinds import Doubt, Look, kind_of
from core.effects.models import Effect, EffectAttempt
from core.effects.outcomes import LONGEST_WAIT, MOST_TRIES, Verdict
from core.faults import fault
from core.patience import full_jitter

log = logging.getLogger(__name__)
Status = Effect.Status
PATIENCE_WITH_DATABASE = 20.0


def finish(claim: Claim, verdict: Verdict) -> bool:
    """Write the verdict; says whether the row still was ours. Outlives a restart of PostgreSQL."""
    until = time.monotonic() + PATIENCE_WITH_DATABASE
    while True:
        try:
            was_ours = _finish(claim, verdict)
        except (OperationalError, InterfaceError):
            connection.close()
            if time.monotonic() > until:
                raise  # the row stays in `sending`; the reaper will find it
            time.sleep(0.5)
        else:
            break
    fault("effect_after_finish_commit")
    log.info(
        "effect %s/%s: %s %s%s",
        claim.effect.pk,
        claim.fence,
        verdict.outcome,
        verdict.code,
        "" if was_ours else " (declared dead meanwhile)",
    )
    return was_ours


@transaction.atomic
def _finish(claim: Claim, verdict: Verdict) -> bool:
    now = clock.now()
    clock.remember_for_certain()
    close_attempt(claim.effect.pk, claim.fence, verdict, now)
    row = locked(claim.effect.pk)
    # Gone: whom it was about was erased meanwhile.
    if row is None or row.fence != claim.fence or row.status != Status.SENDING:
        return False
    conclude(row, verdict, now)
    return True


def locked(pk: int) -> Effect | None:
    """The row as it stands now, and nobody else moves it until we are done."""
    return Effect.objects.select_for_update().filter(pk=pk).first()


def close_attempt(pk: int, fence: int, verdict: Verdict, now: datetime) -> None:
    """Also when we were declared dead: what is known about a try is kept."""
    EffectAttempt.objects.filter(effect_id=pk, fence=fence).update(
        state=EffectAttempt.State.DONE,
        ended_at=now,
        outcome=verdict.outcome,
        code=verdict.code,
        answer=verdict.answer,
    )


def conclude(row: Effect, verdict: Verdict, now: datetime) -> None:
    """Move a locked row to where the verdict says."""
    CONCLUSIONS[verdict.to](row, verdict, now)


def _done(row: Effect, verdict: Verdict, now: datetime) -> None:
    kind_of(row).when_done(row, now=now)
    row.end(Status.DONE, ended_at=now, trouble_code=verdict.code)


def _again(row: Effect, verdict: Verdict, now: datetime) -> None:
    tries = row.attempts_made - (0 if verdict.is_counted else 1)
    if tries >= MOST_TRIES:
        _ask(row, "too_many_tries", now)
        return
    wait = full_jitter(tries, first=settings.PUBLISH_PATIENCE, most=LONGEST_WAIT)
    row.move(
        Status.RETRY_WAIT,
        next_at=now + max(wait, verdict.wait) if verdict.is_counted else now,
        attempts_made=tries,
        trouble_code=verdict.code,
    )


def _unknown(row: Effect, verdict: Verdict, now: datetime) -> None:
    row.move(Status.UNKNOWN, next_at=now, unknown_since=now, trouble_code=verdict.code)


def _failed(row: Effect, verdict: Verdict, now: datetime) -> None:
    row.move(Status.FAILED, trouble_code=verdict.code)
    kind_of(row).in_trouble(row, now=now)


def _ask(row: Effect, code: str, now: datetime) -> None:
    row.move(Status.NEEDS_PERSON, trouble_code=code)
    kind_of(row).in_trouble(row, now=now)


CONCLUSIONS: dict[str, Callable[[Effect, Verdict, datetime], None]] = {
    Status.DONE: _done,
    Status.RETRY_WAIT: _again,
    Status.UNKNOWN: _unknown,
    Status.FAILED: _failed,
}


def settle(row: Effect, look: Look, now: datetime) -> None:
    """Move a locked row out of doubt, by what a look told and by what its kind can bear."""
    doubt = kind_of(row).doubt
    if look is Look.THERE:
        _done(row, Verdict(Status.DONE, "found"), now)
    elif look is Look.ABSENT or doubt is Doubt.REPEAT:
        _again(row, Verdict(Status.RETRY_WAIT, "looked", row.trouble_code), now)
    elif doubt is Doubt.LEAVE:
        row.end(Status.DONE, ended_at=now, trouble_code="perhaps")
    else:
        _ask(row, row.trouble_code or "lost", now)
