"""Taking the next due publication: one short transaction in which PostgreSQL decides.

Two workers never get the same row (SKIP LOCKED), never two rows of one account (advisory lock, and
a unique index behind it), and nothing of an account whose last post is in doubt. The attempt is
written before anybody touches the network, so a crash leaves evidence.
"""

import logging
from dataclasses import dataclass
from datetime import datetime
from enum import Enum
from time import monotonic

from django.conf import settings
from django.contrib.postgres.functions import TransactionNow
from django.db import DatabaseError, connection, models, transaction
from django.db.models import Exists, OuterRef

from campaigns.channels.models import ChannelAccount
from campaigns.publishing import clock, telling
from campaigns.publishing.admission import Answer, Go, Hand, Hold, Stop, Wait, admit
from campaigns.publishing.answers import locked
from campaigns.publishing.days import take_one
from campaigns.publishing.models import Attempt, Publication
from campaigns.publishing.switches import is_off
from core.faults import fault

log = logging.getLogger(__name__)
ACCOUNTS = 8
"""The family of advisory locks of accounts."""
Status = Publication.Status


@dataclass(frozen=True, slots=True)
class Claim:
    """Ours to send: this row, as long as its fence still has our number."""

    publication: Publication
    fence: int
    slot: int
    taken_at: datetime
    began: float
    """On the monotonic clock, from before the claim."""


class Look(Enum):
    """What a look at the calendar led to when it did not lead to a claim."""

    NOTHING = "nothing"
    SETTLED = "settled"
    """A row was due, and it was put aside: on hold, to a colleague, later, cancelled."""


def claim(*, slot: int) -> Claim | Look:
    """Take the next publication that may go out; put aside what may not."""
    began = monotonic()
    fault("before_claim")
    with transaction.atomic():
        publication = _next_due()
        if publication is None:
            return Look.NOTHING
        now = clock.now()
        answer = _admitted(publication, now)
        if not isinstance(answer, Go):
            _put_aside(publication, answer, now)
            return Look.SETTLED
        clock.remember_for_certain()
        claimed = _take(publication, slot, now, began)
        fault("after_attempt_insert")
    fault("after_claim_commit")
    return claimed


def _admitted(publication: Publication, now: datetime) -> Answer:
    """The answer for this row; one that makes us stumble must not stop all the others."""
    try:
        return admit(publication, now)
    except DatabaseError:
        raise
    except Exception:
        log.exception("publication %s cannot be judged", publication.pk)
        return Hold("stumbled")


def _next_due() -> Publication | None:
    """The oldest due row whose account is free, locked together with its account."""
    busy: list[int] = []
    while True:
        due = _due().exclude(account__in=busy).order_by("next_at", "pk")
        row = due.select_for_update(of=("self",), skip_locked=True).first()
        if row is None:
            return None
        if _lock_account(row.account_id) and not _speaks(row.account_id):
            return locked(row)
        busy.append(row.account_id)


def _due() -> models.QuerySet[Publication]:
    in_doubt = Publication.objects.filter(
        account=OuterRef("account"), status__in=[Status.SENDING, Status.UNKNOWN]
    )
    return (
        Publication.objects.filter(
            status__in=[Status.SCHEDULED, Status.RETRY_WAIT],
            next_at__lte=TransactionNow(),
        )
        .exclude(account__state=ChannelAccount.State.PAUSED)
        .filter(~Exists(in_doubt), ~is_off())
    )


def _lock_account(account_id: int) -> bool:
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT pg_try_advisory_xact_lock(%s, %s)", [ACCOUNTS, account_id]
        )
        (is_ours,) = cursor.fetchone()
    return bool(is_ours)


def _speaks(account_id: int) -> bool:
    """Asked again under the lock: one bad outcome is not buried under later posts."""
    return Publication.objects.filter(
        account_id=account_id, status__in=[Status.SENDING, Status.UNKNOWN]
    ).exists()


def _take(publication: Publication, slot: int, now: datetime, began: float) -> Claim:
    take_one(publication, now)
    publication.move(
        Status.SENDING,
        fence=publication.fence + 1,
        owner_slot=slot,
        leased_until=now + settings.PUBLISH_LEASE,
        attempts_made=publication.attempts_made + 1,
        trouble_code="",
        trouble_text="",
    )
    Attempt.objects.create(
        publication=publication,
        version=publication.version,
        fence=publication.fence,
        owner_slot=slot,
        started_at=now,
    )
    return Claim(publication, publication.fence, slot, now, began)


def _put_aside(
    publication: Publication, answer: Wait | Hold | Hand | Stop, now: datetime
) -> None:
    if isinstance(answer, Wait):
        Publication.objects.filter(pk=publication.pk).update(next_at=answer.until)
    elif isinstance(answer, Stop):
        publication.move(Status.CANCELLED, trouble_code=answer.code)
        deed = "left_out" if answer.code else "stopped"
        telling.note(publication, deed, now, answer.code)
    elif isinstance(answer, Hand):
        publication.move(
            Status.AWAITING_HAND,
            next_at=now + settings.REMIND_AFTER,
            reminded_at=None,
        )
        telling.note(publication, "handed_over", now)
        telling.ready_for_a_hand(publication, now)
    else:
        publication.move(Status.HELD, trouble_code=answer.code, trouble_text="")
        telling.note(publication, "held", now, answer.code)
        telling.needs_a_person(publication, answer.code, now)
