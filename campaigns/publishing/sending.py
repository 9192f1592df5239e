"""Sending one claimed publication: prepare, look at the clock, ask once, write down the answer."""

from functools import cache
from pathlib import Path
from time import monotonic

from django.conf import settings
from django.contrib.postgres.functions import TransactionNow
from django.db import models

from campaigns.channels.connectors.base import Publisher
from campaigns.channels.connectors.values import Staged
from campaigns.channels.models import ChannelAccount
from campaigns.channels.sessions import connector_of
from campaigns.publishing import outcomes, pictures
from campaigns.publishing.claims import Claim, Look, claim
from campaigns.publishing.drafts import draft_for, pictures_of
from campaigns.publishing.finishing import finish
from campaigns.publishing.models import Publication
from campaigns.publishing.outcomes import Verdict
from campaigns.publishing.prepared import Given, Written, ask
from campaigns.publishing.seats import Seat
from campaigns.publishing.switches import is_off

SAFETY = 1 / 9
"""The part of the lease that must be left when the last request has ended: 10 of 90 seconds."""


def send_next(seat: Seat) -> bool:
    """Take one publication and send it, or put it aside; False when there was nothing to do."""
    claimed = claim(slot=seat.slot)
    if isinstance(claimed, Look):
        return claimed is Look.SETTLED
    deliver(claimed, seat)
    return True


def deliver(claimed: Claim, seat: Seat) -> None:
    """Send what was claimed and write down what came of it."""
    finish(claimed, _send(claimed, seat))


def _send(claimed: Claim, seat: Seat) -> Verdict:
    """Ask the platform once. Whatever happens on the way becomes a verdict."""
    publication = claimed.publication
    try:
        connector = _publisher_of(publication.account)
        draft = draft_for(publication)
        pictures.refuse_others(
            pictures_of(publication.version), Path(settings.MEDIA_ROOT)
        )
        staged = connector.prepare(draft)
    except Exception as error:  # noqa: BLE001 - nothing was visible yet: every failure is known
        return outcomes.before_sending(error)
    if not _is_still_ours(claimed, seat, staged):
        return outcomes.GIVEN_BACK
    try:
        return outcomes.yes(connector.publish(draft, staged))
    except Exception as error:  # noqa: BLE001 - doubt is an outcome too, and must be written down
        return outcomes.while_sending(error)


def _publisher_of(account: ChannelAccount) -> Publisher:
    connector = connector_of(account)
    if not isinstance(connector, Publisher):
        raise TypeError(f"{account.platform} cannot publish.")
    return connector


def _ours(claimed: Claim | None = None) -> models.QuerySet[Publication]:
    """What was claimed, while it is ours and nothing speaks against it; without a claim: of any that is named."""
    number = models.BigIntegerField()
    return Publication.objects.filter(
        pk=claimed.publication.pk if claimed else Given("pk", number),
        fence=claimed.fence if claimed else Given("fence", number),
        status=Publication.Status.SENDING,
        cancel_requested_at=None,
    ).filter(~is_off())


@cache
def _asking() -> Written:
    return Written(_ours().values("pk"))


def _is_still_ours(claimed: Claim, seat: Seat, staged: Staged) -> bool:
    """The last look before the request: nobody cancelled or stopped it, it ends well within our lease, our lock stands.

    Uploading may have taken long: then the lease is renewed first, by fence.
    """
    began = claimed.began
    if staged:
        began = monotonic()
        lease = TransactionNow() + settings.PUBLISH_LEASE
        is_ours = bool(_ours(claimed).update(leased_until=lease))
    else:
        pk, fence = claimed.publication.pk, claimed.fence
        is_ours = bool(ask(*_asking().given(pk=pk, fence=fence)))
    if not is_ours:
        return False
    room = settings.PUBLISH_LEASE * (1 - SAFETY) - settings.PUBLISH_REQUEST
    if monotonic() - began > room.total_seconds():
        return False
    return seat.is_held()
