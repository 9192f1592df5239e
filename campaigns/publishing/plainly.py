"""A yes that leaves no question, in one statement: the row, its attempt and the line in the trail.

Whatever does not fit (cancelled meanwhile, declared dead, a post that is another publication's) is left
as it stands, for `finishing` to look at closely.
"""

from contextlib import AbstractContextManager, nullcontext
from datetime import datetime
from functools import cache
from typing import Any

from django.db import IntegrityError, connection, models, transaction

from campaigns.publishing import events, telling
from campaigns.publishing.admission import ON_TIME
from campaigns.publishing.claims import Claim
from campaigns.publishing.models import Publication
from campaigns.publishing.outcomes import Verdict
from campaigns.publishing.prepared import Given, Written, ask
from core.audit.operations import line_beside, line_values
from core.webhooks.announcing import listening

YES = """
WITH ours AS (
    UPDATE campaigns_publication
    SET status = 'published', published_at = now(), remote_id = %s, remote_url = %s,
        trouble_code = '', trouble_text = ''
    WHERE id = %s AND fence = %s AND status = 'sending' AND cancel_requested_at IS NULL
        AND (%s OR (now() <= due_at + %s AND NOT EXISTS({listening})))
    RETURNING id, fence, organisation_id
), answered AS (
    UPDATE campaigns_attempt
    SET state = 'done', ended_at = now(), outcome = %s, remote_ref = %s
    FROM ours WHERE publication_id = ours.id AND campaigns_attempt.fence = ours.fence
), noted AS ({line})
SELECT now(), set_config('synchronous_commit', 'on', true) FROM ours
"""
"""What nearly every attempt ends with. Unless others hear of it in the same transaction (the first
boolean), it refuses one of which somebody must hear: it is late, or a program listens."""


def write(claim: Claim, verdict: Verdict) -> bool:
    """Says whether the yes was written down; else nothing was."""
    if verdict.published is None or verdict.to != Publication.Status.PUBLISHED:
        return False
    try:
        return _of_no_concern(claim, verdict) or _heard(claim, verdict)
    except IntegrityError:
        return False  # the platform named a post that is another publication's


def _of_no_concern(claim: Claim, verdict: Verdict) -> bool:
    """On time, and no program listens: a transaction of one statement."""
    if claim.taken_at > claim.publication.due_at + ON_TIME:
        return False
    with _by_itself():
        return _written(claim, verdict, are_told=False) is not None


def _heard(claim: Claim, verdict: Verdict) -> bool:
    """Whoever must hear of it does, in the same transaction."""
    with transaction.atomic():
        now = _written(claim, verdict, are_told=True)
        if now is not None:
            tell(claim.publication, now)
    return now is not None


def tell(publication: Publication, now: datetime) -> None:
    """It is out: for who planned it when it is late, and for programs that listen."""
    if now > publication.due_at + ON_TIME:
        telling.went_out_late(publication, now)
    events.published(publication, now)


def _by_itself() -> AbstractContextManager[object]:
    """A statement needs no transaction around it; inside one of somebody else, a refusal must not end theirs."""
    return transaction.atomic() if connection.in_atomic_block else nullcontext()


@cache
def _yes() -> str:
    organisation = Given("organisation", models.BigIntegerField())
    listeners = Written(listening(events.PUBLISHED, organisation).values("pk"))
    return YES.format(listening=listeners.text, line=line_beside("ours"))


def _written(claim: Claim, verdict: Verdict, *, are_told: bool) -> datetime | None:
    """When, by the clock of the database; None: it does not fit."""
    there, publication = verdict.published, claim.publication
    if there is None:
        raise ValueError("A yes names the post.")
    values: list[Any] = [there.remote_id, there.url, publication.pk, claim.fence]
    values += [are_told, ON_TIME, publication.organisation_id]
    values += [verdict.outcome, verdict.remote_ref[:300]]
    verb = f"campaigns.publication.{verdict.outcome}"
    rows = ask(_yes(), [*values, *line_values(verb, Publication, code="")])
    return rows[0][0] if rows else None
