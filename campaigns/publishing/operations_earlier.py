"""Write down a post that is out already, because a person placed it without us."""

from datetime import datetime
from uuid import uuid4

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from campaigns.channels.models import ChannelAccount
from campaigns.content.models import Post
from campaigns.proposals import operations as proposals
from campaigns.publishing.answers import checked_address
from campaigns.publishing.drafts import handle, link_for, take_version
from campaigns.publishing.models import Publication
from campaigns.publishing.times import wall_fields
from campaigns.publishing.wall import shown
from core.audit.operations import record
from core.users.models import Membership


class CannotRecord(ValidationError):
    """The message is written for the person who tried, where possible beside the field."""


def record_earlier(
    *,
    post: Post,
    account: ChannelAccount,
    url: str,
    published_at: datetime,
    by: Membership,
    now: datetime,
) -> Publication:
    """Somebody vouches with the post's address that it is out since `published_at`.

    It gets a tracked link as if it had been made at that moment, for who still places one
    under the post, and its figures and applications count from then on.
    """
    if published_at > now:
        raise CannotRecord({"time": _("This moment has yet to come.")})
    _refuse_foreign(post, account)
    try:
        address, remote_id = checked_address(account, url)
    except ValidationError as refusal:
        raise CannotRecord({"url": refusal.messages}) from refusal
    with transaction.atomic():
        row = _published(post, account, published_at, by, now)
        row.remote_url, row.remote_id = address, remote_id
        _refuse_double(row)
        row.link = link_for(post, account, published_at)
        row.version = take_version(post, account, row.link, now)
        row.save(force_insert=True)
        record(
            by=by,
            verb="campaigns.publication.recorded_earlier",
            subject=row,
            now=now,
            published_at=published_at.isoformat(),
            account=account.pk,
        )
        zone = post.campaign.organisation.zone
        proposals.settle(
            post=post, accounts=[account], day=published_at.astimezone(zone).date()
        )
    return row


def _published(
    post: Post,
    account: ChannelAccount,
    published_at: datetime,
    by: Membership,
    now: datetime,
) -> Publication:
    organisation = post.campaign.organisation
    moment = shown(published_at, organisation.zone)
    return Publication(
        organisation=organisation,
        post=post,
        account=account,
        status=Publication.Status.PUBLISHED,
        once=handle(account, uuid4().hex, now),
        published_at=moment.at,
        confirmed_by=by,
        scheduled_by=by,
        created_at=now,
        **wall_fields(moment, organisation),
    )


def _refuse_foreign(post: Post, account: ChannelAccount) -> None:
    if account.organisation_id != post.campaign.organisation_id:
        raise CannotRecord(
            {"account": _("This channel belongs to another organisation.")}
        )
    if not post.is_approved:
        raise CannotRecord(_("This post has not been approved yet."))


def _refuse_double(row: Publication) -> None:
    """Before anything is minted or written for it."""
    live = Publication.objects.exclude(status=Publication.Status.CANCELLED)
    once = live.filter(series=None)
    if once.filter(post=row.post, account=row.account).exists():
        raise CannotRecord({"account": _("This post already goes to this channel.")})
    theirs = Publication.objects.filter(account=row.account, remote_id=row.remote_id)
    if theirs.exists():
        raise CannotRecord(
            {"url": _("This address belongs to another publication already.")}
        )
