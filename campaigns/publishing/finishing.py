"""Writing down what came of an attempt, if the row still is ours (its fence has our number)."""

import logging
import time
from collections.abc import Callable
from datetime import datetime
from typing import Any

from django.conf import settings
from django.db import (
    IntegrityError,
    InterfaceError,
    OperationalError,
    connection,
    transaction,
)

from campaigns.channels.models import ChannelAccount
from campaigns.publishing import clock, plainly, telling
from campaigns.publishing.answers import locked
from campaigns.publishing.claims import Claim
from campaigns.publishing.days import give_back
from campaigns.publishing.models import Attempt, Publication
from campaigns.publishing.outcomes import MOST_TRIES, Verdict, patience
from core.audit.operations import record
from core.faults import fault

log = logging.getLogger(__name__)
Status = Publication.Status
PATIENCE_WITH_DATABASE = 20.0


def finish(claim: Claim, verdict: Verdict) -> bool:
    """Write the verdict; says whether the row still was ours. Outlives a restart of PostgreSQL."""
    until = time.monotonic() + PATIENCE_WITH_DATABASE
    while True:
        try:
            was_ours = plainly.write(claim, verdict) or _finish(claim, verdict)
        except (OperationalError, InterfaceError):
            connection.close()
            if time.monotonic() > until:
                raise  # the row stays in `sending`; the reaper will find it
            time.sleep(0.5)
        else:
            break
    fault("after_finish_commit")
    log.info(
        "publication %s/%s: %s %s%s",
        claim.publication.pk,
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
    # Also when we were declared dead: who looks for the post can use what we know.
    Attempt.objects.filter(
        publication_id=claim.publication.pk, fence=claim.fence
    ).update(
        state=Attempt.State.DONE,
        ended_at=now,
        outcome=verdict.outcome,
        code=verdict.code,
        http_status=verdict.http_status,
        platform_text=verdict.text,
        remote_ref=verdict.remote_ref[:300],
    )
    row = locked(claim.publication)
    if row.fence != claim.fence or row.status != Status.SENDING:
        return False
    if not verdict.is_spent:
        give_back(row, claim.taken_at)
    conclude(row, verdict, now)
    return True


def conclude(row: Publication, verdict: Verdict, now: datetime) -> None:
    """Move a locked row to where the verdict says."""
    if verdict.is_disconnected:
        disconnect(row, verdict.code, now)
    if row.cancel_requested_at and not verdict.may_be_there:
        row.move(Status.CANCELLED)
        telling.note(row, "stopped", now)
        return
    CONCLUSIONS[verdict.to](row, verdict, now)


def _published(row: Publication, verdict: Verdict, now: datetime) -> None:
    if verdict.published is None:
        raise ValueError("A yes names the post.")
    place: dict[str, Any] = {
        "remote_id": verdict.published.remote_id,
        "remote_url": verdict.published.url,
    }
    is_unwanted = row.cancel_requested_at is not None
    code = "cancelled_too_late" if is_unwanted else ""
    to = Status.NEEDS_PERSON if is_unwanted else Status.PUBLISHED
    try:
        with transaction.atomic():
            row.move(to, published_at=now, trouble_code=code, trouble_text="", **place)
    except IntegrityError:
        # The platform named a post that is another publication's: that is no clear yes.
        row.refresh_from_db(fields=["status"])
        _unknown(row, Verdict(Status.UNKNOWN, "unknown", "incomplete_answer"), now)
        return
    if is_unwanted:
        telling.note(row, "needs_person", now, code)
        telling.needs_a_person(row, code, now)
        return
    telling.note(row, verdict.outcome, now)
    plainly.tell(row, now)


def _again(row: Publication, verdict: Verdict, now: datetime) -> None:
    tries = row.attempts_made - (0 if verdict.is_counted else 1)
    if tries >= MOST_TRIES:
        _hold(row, "too_many_tries", verdict, now)
        return
    if verdict.is_counted:
        wait = patience(tries, settings.PUBLISH_PATIENCE, verdict.wait)
    else:
        wait = verdict.wait or settings.PUBLISH_PATIENCE * 0
    row.move(
        Status.RETRY_WAIT,
        next_at=now + wait,
        attempts_made=tries,
        trouble_code=verdict.code,
        trouble_text=verdict.text,
    )


def _unknown(row: Publication, verdict: Verdict, now: datetime) -> None:
    row.move(
        Status.UNKNOWN,
        next_at=now,
        unknown_since=now,
        looks_made=0,
        complete_looks=0,
        trouble_code=verdict.code,
        trouble_text=verdict.text,
    )


def _failed(row: Publication, verdict: Verdict, now: datetime) -> None:
    row.move(Status.FAILED, trouble_code=verdict.code, trouble_text=verdict.text)
    telling.note(row, "refused", now, verdict.code)
    telling.needs_a_person(row, verdict.code, now)


def _held(row: Publication, verdict: Verdict, now: datetime) -> None:
    _hold(row, verdict.code, verdict, now)


def _hold(row: Publication, code: str, verdict: Verdict, now: datetime) -> None:
    row.move(Status.HELD, trouble_code=code, trouble_text=verdict.text)
    telling.put_on_hold(row, code, now)


CONCLUSIONS: dict[str, Callable[[Publication, Verdict, datetime], None]] = {
    Status.PUBLISHED: _published,
    Status.RETRY_WAIT: _again,
    Status.UNKNOWN: _unknown,
    Status.FAILED: _failed,
    Status.HELD: _held,
}


def disconnect(row: Publication, code: str, now: datetime) -> None:
    """Nothing more goes to this account until somebody has signed in again."""
    account = row.account
    changed = ChannelAccount.objects.filter(
        pk=account.pk, state=ChannelAccount.State.OK
    ).update(state=ChannelAccount.State.NEEDS_SIGN_IN, trouble=code)
    if changed:
        record(
            by=None,
            verb="campaigns.account.disconnected",
            subject=account,
            now=now,
            code=code,
        )
