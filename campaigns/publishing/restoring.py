"""After a backup was put back: what it calls due may have happened since. Look first, send after."""

from dataclasses import dataclass
from datetime import datetime

from django.db import transaction

from campaigns.channels import connectors
from campaigns.publishing.models import Publication
from core.effects.models import Effect

Status = Publication.Status


@dataclass(frozen=True, slots=True)
class Doubted:
    """How much is looked for before anything is sent."""

    publications: int
    effects: int


@transaction.atomic
def doubt_what_is_due(*, now: datetime) -> Doubted:
    """Every due row goes into doubt, as if its answer had been lost; nothing is sent before a look.

    The state diagram has no such arrow, because nothing but a backup turns time back. Posts by hand stay
    as they are: a colleague sees whether they are there.
    """
    by_hand = [kind.key for kind in connectors.CONNECTORS if kind.is_by_hand]
    publications = (
        Publication.objects.filter(
            status__in=[Status.SCHEDULED, Status.RETRY_WAIT], next_at__lte=now
        )
        .exclude(account__platform__in=by_hand)
        .update(
            status=Status.UNKNOWN,
            unknown_since=now,
            next_at=now,
            looks_made=0,
            complete_looks=0,
            trouble_code="restored",
            trouble_text="",
        )
    )
    effects = Effect.objects.filter(status__in=Effect.WAITING, next_at__lte=now).update(
        status=Effect.Status.UNKNOWN,
        unknown_since=now,
        next_at=now,
        trouble_code="restored",
    )
    return Doubted(publications, effects)
