"""What a person answers when the machine cannot know: it is there, send it again, I placed it, I did not."""

from datetime import datetime

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from campaigns.channels.models import (
    ChannelAccount,
    connector_of,
    connector_without_credentials,
)
from campaigns.publishing import notifications, wording
from campaigns.publishing.models import Publication
from campaigns.publishing.times import wall_fields
from campaigns.publishing.wall import shown
from core import clock
from core.audit.operations import record
from core.outbound import OutboundError
from core.users.models import Membership

Status = Publication.Status


class CannotAnswer(ValidationError):
    """The message is written for the person who tried."""


def locked(publication: Publication) -> Publication:
    """The row as it stands now, and nobody else moves it until we are done."""
    return (
        Publication.objects.select_for_update(of=("self",))
        .select_related(
            "organisation",
            "account",
            "version",
            "link",
            "post__campaign__organisation",
            "post__vacancy",
        )
        .get(pk=publication.pk)
    )


def confirm_by_hand(
    *, publication: Publication, url: str, by: Membership, now: datetime
) -> Publication:
    """The post was placed by a person: here is its address."""
    address, remote_id = checked_address(publication.account, url)
    with transaction.atomic():
        row = _in(publication, Status.AWAITING_HAND)
        return _published(row, address, remote_id, by=by, now=now, deed="confirmed")


def can_correct(publication: Publication) -> bool:
    """Whether its address is what a person said, and not what a platform answered."""
    return (
        publication.status == Status.PUBLISHED
        and publication.confirmed_by_id is not None
        and publication.removed_at is None
    )


def correct_address(
    *, publication: Publication, url: str, by: Membership, now: datetime
) -> Publication:
    """The address that somebody gave was that of another post: here is the right one."""
    address, remote_id = checked_address(publication.account, url)
    with transaction.atomic():
        row = locked(publication)
        if not can_correct(row):
            raise CannotAnswer(
                _("Only an address that a colleague gave can be corrected.")
            )
        if remote_id == row.remote_id:
            raise CannotAnswer(_("This is the address that stands here already."))
        _refuse_taken(row, remote_id)
        row.remote_id, row.remote_url, row.confirmed_by = remote_id, address, by
        row.save(update_fields=["remote_id", "remote_url", "confirmed_by"])
        # Not the addresses: one of them is a stranger's post, and the trail is kept.
        record(
            by=by, verb="campaigns.publication.address_corrected", subject=row, now=now
        )
    return row


@transaction.atomic
def skip_by_hand(
    *, publication: Publication, reason: str, by: Membership, now: datetime
) -> Publication:
    """The post is not placed by hand after all."""
    if not reason.strip():
        raise CannotAnswer(_("Say in a few words why it is not posted."))
    row = _in(publication, Status.AWAITING_HAND)
    row.move(
        Status.CANCELLED, trouble_code="skipped", trouble_text=reason.strip()[:500]
    )
    record(by=by, verb="campaigns.publication.skipped", subject=row, now=now)
    return row


def resolve_there(
    *, publication: Publication, url: str, by: Membership, now: datetime
) -> Publication:
    """We could not tell; a person looked and found it on the platform."""
    known = publication.remote_url if publication.remote_id else ""
    if not url.strip() or url.strip() == known:
        address, remote_id = known, publication.remote_id
    else:
        address, remote_id = checked_address(publication.account, url)
    if not remote_id:
        raise CannotAnswer(_("Paste the address of the post."))
    with transaction.atomic():
        row = _in(publication, Status.NEEDS_PERSON)
        return _published(
            row, address, remote_id, by=by, now=now, deed="found_by_person"
        )


@transaction.atomic
def resolve_send_again(
    *, publication: Publication, by: Membership, now: datetime
) -> Publication:
    """We could not tell; a person looked, it is not there: send it now."""
    row = _in(publication, Status.NEEDS_PERSON)
    if row.remote_id:
        raise CannotAnswer(
            _("This post is on the platform. Keep it, or remove it there and drop it.")
        )
    if not row.post.is_approved or row.post.content_sha() != row.version.content_sha:
        raise CannotAnswer(
            _("The post was changed since. Drop this one and plan it again.")
        )
    row.move(
        Status.RETRY_WAIT,
        attempts_made=0,
        cancel_requested_at=None,
        trouble_code="",
        trouble_text="",
        **wall_fields(shown(clock.now(), row.organisation.zone), row.organisation),
    )
    record(by=by, verb="campaigns.publication.sent_again", subject=row, now=now)
    return row


def _in(publication: Publication, status: str) -> Publication:
    row = locked(publication)
    if row.status != status:
        raise CannotAnswer(wording.why_not_now(row.status))
    return row


def checked_address(account: ChannelAccount, url: str) -> tuple[str, str]:
    """The address and the platform's id of the post; may ask the platform, so outside a transaction."""
    address = url.strip()
    wrong = CannotAnswer(
        _("This is not the address of a post on %(platform)s.")
        % {"platform": account.connector.label}
    )
    if not connector_without_credentials(account).is_own_address(address):
        raise wrong
    try:
        remote_id = connector_of(account).remote_id_of(address)
    except ValueError as error:
        raise wrong from error
    except OutboundError as no:
        raise CannotAnswer(wording.sentence(no.code)) from no
    if not remote_id:
        raise wrong
    return address, remote_id


def _refuse_taken(row: Publication, remote_id: str) -> None:
    theirs = Publication.objects.filter(account=row.account, remote_id=remote_id)
    if theirs.exclude(pk=row.pk).exists():
        raise CannotAnswer(_("This address belongs to another publication already."))


def _published(
    row: Publication,
    address: str,
    remote_id: str,
    *,
    by: Membership,
    now: datetime,
    deed: str,
) -> Publication:
    _refuse_taken(row, remote_id)
    row.move(
        Status.PUBLISHED,
        remote_id=remote_id,
        remote_url=address,
        confirmed_by=by,
        published_at=now,
        trouble_code="",
        trouble_text="",
    )
    record(by=by, verb=f"campaigns.publication.{deed}", subject=row, now=now)
    notifications.tell_programs_of_success(row, now)
    return row
