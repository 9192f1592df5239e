"""What a person can do with publications. The machine's side is in `working`.

Schedule, move, release, cancel and drop are here; what a person answers to a question of the
machine is in `answers`, the emergency brakes are in `switches`. Import all of them from here.
"""

from collections.abc import Iterable
from datetime import datetime
from enum import Enum
from uuid import uuid4

from django.db import transaction
from django.utils.translation import gettext as _

from campaigns.channels.models import ChannelAccount
from campaigns.content.models import Post
from campaigns.proposals import operations as proposals
from campaigns.publishing import wording
from campaigns.publishing.answers import (
    CannotAnswer,
    confirm_by_hand,
    correct_address,
    locked,
    resolve_send_again,
    resolve_there,
    skip_by_hand,
)
from campaigns.publishing.drafts import handle, link_for, take_version
from campaigns.publishing.models import Publication
from campaigns.publishing.refusals import (
    end_of,
    refuse_after_the_end,
    refuse_foreign,
    refuse_missed,
    refuse_paused,
    refuse_stopped,
    refuse_unapproved,
    refuse_what_cannot_fit,
)
from campaigns.publishing.switches import switch_off, switch_on
from campaigns.publishing.times import CannotSchedule, settle, wall_fields
from campaigns.publishing.wall import Moment, shown
from core import clock
from core.audit.operations import record
from core.users.models import Membership

__all__ = [
    "CancelResult",
    "CannotAnswer",
    "CannotSchedule",
    "cancel",
    "confirm_by_hand",
    "correct_address",
    "drop",
    "move",
    "release",
    "resolve_send_again",
    "resolve_there",
    "schedule",
    "skip_by_hand",
    "switch_off",
    "switch_on",
]

Status = Publication.Status
MOVABLE = {Status.SCHEDULED, Status.RETRY_WAIT, Status.AWAITING_HAND}
UNDER_WAY = {Status.SENDING, Status.UNKNOWN}


class CancelResult(Enum):
    """What became of the wish to cancel, honestly."""

    CANCELLED = "cancelled"
    BEING_SENT = "being_sent"
    """It is being sent at this moment; we will try to stop it and tell what became of it."""


@transaction.atomic
def schedule(
    *,
    post: Post,
    accounts: Iterable[ChannelAccount],
    wall: datetime,
    by: Membership,
    now: datetime,
    fold: int | None = None,
    may_be_late: bool = True,
) -> list[Publication]:
    """Put an approved post on the calendar of each account, each with a tracked link of its own."""
    refuse_unapproved(post)
    refuse_stopped(post)
    organisation = post.campaign.organisation
    moment = settle(wall, organisation=organisation, fold=fold, now=now)
    refuse_after_the_end(post.vacancy, moment)
    planned = []
    for account in accounts:
        refuse_foreign(account, post)
        publication = _planned(post, account, moment, by, now)
        publication.may_be_late = may_be_late
        refuse_what_cannot_fit(publication)
        publication.validate_constraints()
        publication.save(force_insert=True)
        record(
            by=by,
            verb="campaigns.publication.scheduled",
            subject=publication,
            now=now,
            due_at=moment.at.isoformat(),
            account=account.pk,
        )
        planned.append(publication)
    if not planned:
        raise CannotSchedule(_("Choose at least one channel."))
    accounts_planned = [one.account for one in planned]
    proposals.settle(post=post, accounts=accounts_planned, day=wall.date())
    return planned


@transaction.atomic
def move(
    *,
    publication: Publication,
    wall: datetime,
    by: Membership,
    now: datetime,
    fold: int | None = None,
) -> Publication:
    """Another time; what is on hold or was refused goes through `release` and its checks."""
    row = locked(publication)
    if row.status in {Status.HELD, Status.FAILED}:
        return release(publication=row, wall=wall, fold=fold, by=by, now=now)
    if row.status not in MOVABLE:
        raise CannotSchedule(wording.why_not_now(row.status))
    moment = settle(wall, organisation=row.organisation, fold=fold, now=now)
    refuse_after_the_end(row.post.vacancy, moment)
    changes = wall_fields(moment, row.organisation)
    if row.status == Status.AWAITING_HAND:
        row.move(Status.SCHEDULED, reminded_at=None, **changes)
    else:
        _write(row, **changes)
    return _recorded(row, "moved", by, now, due_at=moment.at.isoformat())


@transaction.atomic
def release(
    *,
    publication: Publication,
    by: Membership,
    now: datetime,
    wall: datetime | None = None,
    fold: int | None = None,
) -> Publication:
    """Back on the calendar, at once or at another time, with the content as it is approved now."""
    row = locked(publication)
    if row.status not in {Status.HELD, Status.FAILED}:
        raise CannotSchedule(wording.why_not_now(row.status))
    refuse_paused(row)
    refuse_missed(row, now)
    refuse_unapproved(row.post)
    refuse_foreign(row.account, row.post)
    organisation = row.organisation
    if wall is None:
        moment = shown(clock.now(), organisation.zone)
    else:
        moment = settle(wall, organisation=organisation, fold=fold, now=now)
    refuse_after_the_end(row.post.vacancy, moment)
    row.version = take_version(row.post, row.account, row.link, now)
    refuse_what_cannot_fit(row)
    row.move(
        Status.SCHEDULED,
        version=row.version,
        not_after=end_of(row.post.vacancy),
        attempts_made=0,
        trouble_code="",
        trouble_text="",
        reminded_at=None,
        **wall_fields(moment, organisation),
    )
    return _recorded(row, "released", by, now, due_at=moment.at.isoformat())


@transaction.atomic
def cancel(*, publication: Publication, by: Membership, now: datetime) -> CancelResult:
    """Take it off the calendar; what is being sent can only be asked to stop."""
    row = locked(publication)
    if row.status == Status.CANCELLED:
        return CancelResult.CANCELLED
    if row.status == Status.PUBLISHED:
        raise CannotAnswer(_("This post is published. Remove it on the platform."))
    if row.status in UNDER_WAY:
        _write(row, cancel_requested_at=now)
        _recorded(row, "cancel_asked", by, now)
        return CancelResult.BEING_SENT
    row.move(Status.CANCELLED, cancel_requested_at=now)
    _recorded(row, "cancelled", by, now)
    return CancelResult.CANCELLED


@transaction.atomic
def drop(*, publication: Publication, by: Membership, now: datetime) -> Publication:
    """A person decides that this one does not have to go out any more."""
    row = locked(publication)
    if row.status not in {Status.NEEDS_PERSON, Status.HELD, Status.FAILED}:
        raise CannotAnswer(wording.why_not_now(row.status))
    row.move(Status.CANCELLED)
    return _recorded(row, "dropped", by, now)


def _planned(
    post: Post, account: ChannelAccount, moment: Moment, by: Membership, now: datetime
) -> Publication:
    link = link_for(post, account, now)
    organisation = post.campaign.organisation
    return Publication(
        organisation=organisation,
        post=post,
        account=account,
        link=link,
        version=take_version(post, account, link, now),
        once=handle(account, uuid4().hex, now),
        not_after=end_of(post.vacancy),
        scheduled_by=by,
        created_at=now,
        **wall_fields(moment, organisation),
    )


def _write(row: Publication, **changes: object) -> None:
    for name, value in changes.items():
        setattr(row, name, value)
    row.save(update_fields=list(changes))


def _recorded(
    row: Publication, deed: str, by: Membership, now: datetime, **details: str
) -> Publication:
    record(
        by=by,
        verb=f"campaigns.publication.{deed}",
        subject=row,
        organisation_id=row.organisation_id,
        now=now,
        **details,
    )
    return row
