"""The loops: everything here may be called by anybody at any time, as often as they like."""

from collections.abc import Callable
from time import monotonic

from django.contrib.postgres.functions import TransactionNow
from django.db import connection

from core.effects import outcomes
from core.effects.claims import Claim, claim
from core.effects.finishing import finish
from core.effects.kinds import kind_of, names_in
from core.effects.models import Effect
from core.effects.outcomes import Verdict
from core.effects.rescue import forget_undecided, look_at_next, reap
from core.seats import Seat, clear_away_the_dead

SLOW = 5.0
"""Seconds after which a no says that the next will take as long."""


def never() -> bool:
    """For who works until the time is over."""
    return False


def is_anything_due(lane: str | None = None) -> bool:
    """A cheap look before a seat is taken."""
    # It is the first question of a task, whose session may have ended with the server since the last.
    connection.close_if_health_check_failed()
    return Effect.objects.filter(
        status__in=Effect.WAITING,
        next_at__lte=TransactionNow(),
        kind__in=names_in(lane),
    ).exists()


def work(
    seat: Seat,
    *,
    seconds: float,
    lane: str | None = None,
    is_stopping: Callable[[], bool] = never,
) -> int:
    """Send what is due, one after another; nothing new is begun after so many seconds.

    A lane whose server does not answer, or takes very long to say no, rests for this round:
    the others need not wait for it.
    """
    until = monotonic() + seconds
    count = 0
    resting: set[str] = set()
    while monotonic() < until and not is_stopping():
        claimed = claim(slot=seat.slot, lane=lane, resting=resting)
        if claimed is None:
            break
        if isinstance(claimed, Claim):
            began = monotonic()
            verdict = _send(claimed, seat)
            finish(claimed, verdict)
            if verdict is outcomes.GIVEN_BACK:
                break
            is_slow = monotonic() - began > SLOW and verdict is not outcomes.YES
            if is_slow or verdict.code == "mail_unreachable":
                resting |= names_in(kind_of(claimed.effect).lane)
        count += 1
    return count


def _send(claimed: Claim, seat: Seat) -> Verdict:
    """Do it once. Whatever happens on the way becomes a verdict."""
    # Whoever lost the lock of the seat may have been declared dead already.
    if not seat.is_held():
        return outcomes.GIVEN_BACK
    try:
        kind_of(claimed.effect).send(claimed.effect)
    except Exception as error:  # noqa: BLE001 - doubt is an outcome too, and must be written down
        return outcomes.no(error)
    return outcomes.YES


def rescue(*, seconds: float, is_stopping: Callable[[], bool] = never) -> int:
    """Declare lost what the dead left behind, and look for what may have happened."""
    until = monotonic() + seconds
    count = reap()
    clear_away_the_dead()
    while monotonic() < until and not is_stopping() and look_at_next():
        count += 1
    forget_undecided()
    return count
