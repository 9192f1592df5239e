"""The loops: everything here may be called by anybody at any time, as often as they like."""

from collections.abc import Callable
from time import monotonic

from django.contrib.postgres.functions import TransactionNow

from core.effects import outcomes
from core.effects.claims import Claim, claim
from core.effects.finishing import finish
from core.effects.kinds import kind_of
from core.effects.models import Effect
from core.effects.outcomes import Verdict
from core.effects.rescue import forget_undecided, look_at_next, reap
from core.seats import Seat, clear_away_the_dead


def never() -> bool:
    """For who works until the time is over."""
    return False


def is_anything_due() -> bool:
    """A cheap look before a seat is taken."""
    return Effect.objects.filter(
        status__in=Effect.WAITING, next_at__lte=TransactionNow()
    ).exists()


def work(seat: Seat, *, seconds: float, is_stopping: Callable[[], bool] = never) -> int:
    """Send what is due, one after another; nothing new is begun after so many seconds.

    A kind whose server does not answer rests for this round: the others need not wait for it.
    """
    until = monotonic() + seconds
    count = 0
    resting: set[str] = set()
    while monotonic() < until and not is_stopping():
        claimed = claim(slot=seat.slot, resting=resting)
        if claimed is None:
            break
        if isinstance(claimed, Claim):
            verdict = _send(claimed, seat)
            finish(claimed, verdict)
            if verdict is outcomes.GIVEN_BACK:
                break
            if verdict.code == "mail_unreachable":
                resting.add(claimed.effect.kind)
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
