"""Publications whose sender died: from `sending` to `unknown`, on proof of death only."""

from django.contrib.postgres.functions import TransactionNow
from django.db import transaction

from campaigns.publishing import clock
from campaigns.publishing.answers import locked
from campaigns.publishing.finishing import conclude
from campaigns.publishing.models import Attempt, Publication
from campaigns.publishing.outcomes import Verdict
from campaigns.publishing.seats import clear_away_the_dead, is_dead

Status = Publication.Status
LOST = Verdict(Status.UNKNOWN, "lost", "lost")


def reap() -> int:
    """Declare lost what nobody alive is sending any more; says how many."""
    stranded = Publication.objects.filter(
        status=Status.SENDING, leased_until__lt=TransactionNow()
    ).values_list("pk", flat=True)
    count = sum(_reap_one(pk) for pk in list(stranded))
    clear_away_the_dead()
    return count


@transaction.atomic
def _reap_one(pk: int) -> bool:
    row = (
        Publication.objects.select_for_update(skip_locked=True)
        .filter(pk=pk, status=Status.SENDING, leased_until__lt=TransactionNow())
        .first()
    )
    if row is None or not is_dead(row.owner_slot):
        return False
    now = clock.now()
    Attempt.objects.filter(
        publication=row, fence=row.fence, state=Attempt.State.SENDING
    ).update(
        state=Attempt.State.DONE,
        ended_at=now,
        outcome=LOST.outcome,
        code=LOST.code,
    )
    conclude(locked(row), LOST, now)
    return True
