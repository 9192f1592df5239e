"""Taking a post down: by the machine where the platform lets us, else a person says that it is gone."""

from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from campaigns.publishing.answers import CannotAnswer, locked
from campaigns.publishing.models import Publication, RemovalReason, TakeDown
from campaigns.publishing.take_downs import (
    RemovalFacts,
    removal_of,
    write_removed,
)
from core.audit.operations import record
from core.delivery.operations import drop
from core.users.models import Membership


@transaction.atomic
def take_down(
    *, publication: Publication, reason: str, by: Membership, now: datetime
) -> Publication:
    """Ask the platform to remove the post; a worker does it within seconds, also when publishing is stopped."""
    row, facts = _there(publication, reason)
    if not facts.is_by_machine:
        raise CannotAnswer(_("Remove it on the platform yourself, and say so here."))
    TakeDown.objects.create(publication=row)
    _record(row, "removal_asked", reason, by, now)
    return row


@transaction.atomic
def say_removed(
    *, publication: Publication, reason: str, by: Membership, now: datetime
) -> Publication:
    """A person removed it on the platform; what the machine still had to ask is dropped."""
    row, _facts = _there(publication, reason)
    for asked in row.take_downs.filter(status__in=TakeDown.WITH_A_PERSON):
        drop(delivery=asked, by=by, now=now)
    write_removed(row, now)
    _record(row, "removed_by_person", reason, by, now)
    return row


def _there(publication: Publication, reason: str) -> tuple[Publication, RemovalFacts]:
    if not reason.strip():
        raise CannotAnswer(_("Say in a few words why it is taken down."))
    row = locked(publication)
    facts = removal_of(row)
    if facts is None:
        raise CannotAnswer(_("This post is not on the platform any more."))
    if not facts.can_ask:
        raise CannotAnswer(_("It is being taken down already."))
    return row, facts


def _record(
    row: Publication, deed: str, reason: str, by: Membership, now: datetime
) -> None:
    said = RemovalReason.objects.create(
        organisation_id=row.organisation_id, publication=row, text=reason.strip()
    )
    record(
        by=by,
        verb=f"campaigns.publication.{deed}",
        subject=row,
        now=now,
        reason_row=said.pk,
    )
