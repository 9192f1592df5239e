"""Taking the next due publication: one short transaction in which PostgreSQL decides.

Two workers never get the same row (SKIP LOCKED), never two rows of one account (advisory lock, and
a unique index behind it), and nothing of an account whose last post is in doubt. The attempt is
written before anybody touches the network, so a crash leaves evidence.
"""

import logging
from dataclasses import dataclass
from datetime import datetime
from enum import Enum
from functools import cache
from time import monotonic

from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.functions import TransactionNow
from django.db import DatabaseError, models, transaction
from django.db.models import Exists, F, Func, OuterRef

from campaigns.channels.models import ChannelAccount
from campaigns.publishing import telling
from campaigns.publishing.admission import Answer, Go, Hand, Hold, Stop, Wait, judge
from campaigns.publishing.answers import locked
from campaigns.publishing.days import day_of
from campaigns.publishing.facts import read
from campaigns.publishing.models import Publication
from campaigns.publishing.prepared import Given, Written, ask
from campaigns.publishing.switches import is_off
from core.faults import fault
from core.states import LostRace

log = logging.getLogger(__name__)
ACCOUNTS = 8
"""The family of advisory locks of accounts."""
NotNow = Wait | Hold | Hand | Stop
BUSY = ArrayField(models.BigIntegerField())
Status = Publication.Status


class IsNoneOf(Func):
    """Not one of an array that is named when the question is asked."""

    template = "%(expressions)s)"
    arg_joiner = " <> ALL("
    output_field = models.BooleanField()


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
        found = _next_due()
        if found is None:
            return Look.NOTHING
        publication, answer, now = found
        if not isinstance(answer, Go):
            _put_aside(publication, answer, now)
            return Look.SETTLED
        claimed = _take(publication, slot, now, began)
        fault("after_attempt_insert")
    fault("after_claim_commit")
    return claimed


def _next_due() -> tuple[Publication, Answer, datetime] | None:
    """The oldest due row whose account is free, locked together with its account, and its answer.

    What decides is asked anew under the lock: one bad outcome is not buried under later posts.
    """
    busy: list[int] = []
    while True:
        rows = ask(_picking(), [busy])
        if not rows:
            return None
        pk, account_id, now, is_ours = rows[0]
        if is_ours:
            publication, answer = _judged(pk, now)
            if answer is not None:
                return publication, answer, now
        busy.append(account_id)


def _judged(pk: int, now: datetime) -> tuple[Publication, Answer | None]:
    """The answer for this row, None while its account speaks; one that makes us stumble must not stop the others."""
    try:
        facts = read(pk, now)
        answer = None if facts.speaks else judge(facts)
    except DatabaseError:
        raise
    except Exception:
        log.exception("publication %s cannot be judged", pk)
        return Publication.objects.get(pk=pk), Hold("stumbled")
    return facts.publication, answer


PICK = (
    "SELECT id, account_id, now(), pg_try_advisory_xact_lock(%d, account_id::int)"
    " FROM (%s) AS due"
)
"""The due row comes first, alone; only then its account is locked, or every account in sight would be."""


@cache
def _picking() -> str:
    due = Written(_due().values("id", "account_id"))
    return PICK % (ACCOUNTS, due.text)


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
        .filter(IsNoneOf(F("account_id"), Given("busy", BUSY)))
        .order_by("next_at", "pk")
        .select_for_update(of=("self",), skip_locked=True)[:1]
    )


TAKE = """
WITH taken AS (
    UPDATE campaigns_publication
    SET status = 'sending', fence = fence + 1, owner_slot = %s,
        leased_until = now() + %s, attempts_made = attempts_made + 1,
        trouble_code = '', trouble_text = ''
    WHERE id = %s AND status IN ('scheduled', 'retry_wait')
    RETURNING id, account_id, version_id, fence, owner_slot, leased_until, attempts_made
), tried AS (
    INSERT INTO campaigns_attempt (publication_id, version_id, fence, owner_slot,
        state, started_at, outcome, code, platform_text, remote_ref)
    SELECT id, version_id, fence, owner_slot, 'sending', now(), '', '', '', '' FROM taken
), counted AS (
    INSERT INTO campaigns_accountday AS days (account_id, day, used)
    SELECT account_id, %s, 1 FROM taken
    ON CONFLICT (account_id, day) DO UPDATE SET used = days.used + 1
)
SELECT fence, leased_until, attempts_made,
    set_config('synchronous_commit', 'on', true) FROM taken
"""
"""The claim, its attempt and its place in the day, in one journey; on disk however the server is set."""


def _take(publication: Publication, slot: int, now: datetime, began: float) -> Claim:
    day = day_of(publication, now)
    rows = ask(TAKE, [slot, settings.PUBLISH_LEASE, publication.pk, day])
    if not rows:
        raise LostRace(f"{publication.pk} is no longer due")
    publication.fence, publication.leased_until, publication.attempts_made, _ = rows[0]
    publication.status, publication.owner_slot = Status.SENDING, slot
    publication.trouble_code = publication.trouble_text = ""
    return Claim(publication, publication.fence, slot, now, began)


LINE_UP = """
WITH due AS MATERIALIZED (
    SELECT id, next_at FROM campaigns_publication
    WHERE account_id = %s AND status IN ('scheduled', 'retry_wait') AND next_at <= %s
    FOR UPDATE SKIP LOCKED
), queue AS (
    SELECT id, row_number() OVER (ORDER BY next_at, id) - 1 AS place FROM due
)
UPDATE campaigns_publication AS later SET next_at = %s + queue.place * %s::interval
FROM queue WHERE later.id = queue.id
RETURNING later.id
"""
"""A rush on one account is put in line once, in its order, and not looked at again and again."""


def _wait(publication: Publication, answer: Wait, now: datetime) -> None:
    if answer.apart:
        ask(LINE_UP, [publication.account_id, now, answer.until, answer.apart])
    else:
        Publication.objects.filter(pk=publication.pk).update(next_at=answer.until)


def _put_aside(seen: Publication, answer: NotNow, now: datetime) -> None:
    if isinstance(answer, Wait):
        _wait(seen, answer, now)
        return
    publication = locked(seen)
    if isinstance(answer, Stop):
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
        telling.put_on_hold(publication, answer.code, now)
