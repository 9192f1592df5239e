"""What administrators do with webhooks: add an address, try it, pause, go on, remove, send again."""

from collections.abc import Iterable
from datetime import datetime
from urllib.parse import urlsplit

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from core import secrets
from core.audit.operations import record
from core.delivery import operations as deliveries
from core.delivery.models import Delivery
from core.notices.operations import settle
from core.states import IllegalMove, LostRace
from core.users.models import Membership
from core.webhooks.announcing import deliver, message
from core.webhooks.delivery import host_of
from core.webhooks.events import TRIAL, choices
from core.webhooks.models import Endpoint, WebhookDelivery
from core.webhooks.signing import new_secret
from core.wire import is_local, is_public, place_of

MOST = 10
"""Addresses of one organisation: each costs a delivery per event."""
Status = Endpoint.Status


class CannotHook(ValidationError):
    """The message is written for the person who tried."""


@transaction.atomic
def add(
    *, address: str, events: Iterable[str], by: Membership, now: datetime
) -> Endpoint:
    """Let a program hear of events, with a new secret of its own."""
    wanted = sorted(set(events))
    _refuse(address, wanted)
    _refuse_more(address, by)
    endpoint = Endpoint.objects.create(
        organisation=by.organisation,
        address=address,
        events=wanted,
        added_by=by,
        created_at=now,
    )
    secret = {"secret": new_secret()}
    endpoint.sealed_secret = secrets.seal(secret, place=endpoint.place)
    endpoint.save(update_fields=["sealed_secret"])
    _record(endpoint, "added", by, now)
    return endpoint


@transaction.atomic
def try_out(*, endpoint: Endpoint, by: Membership, now: datetime) -> WebhookDelivery:
    """Send it a message that says nothing, so that both sides can see whether it works."""
    row = _locked(endpoint)
    _refuse_resting(row)
    _record(row, "tried", by, now)
    return deliver(row, message(TRIAL, {}, now), cause="", now=now)


@transaction.atomic
def pause(*, endpoint: Endpoint, by: Membership, now: datetime) -> Endpoint:
    """Tell it nothing for a while; what happens meanwhile, or still waits, is not told later."""
    return _moved(endpoint, Status.PAUSED, "paused", by, now)


@transaction.atomic
def resume(*, endpoint: Endpoint, by: Membership, now: datetime) -> Endpoint:
    """Tell it what happens from now on."""
    return _moved(endpoint, Status.ACTIVE, "resumed", by, now)


@transaction.atomic
def remove(*, endpoint: Endpoint, by: Membership, now: datetime) -> Endpoint:
    """Nothing is told any more, what waits is dropped, and the secret is gone."""
    row = _locked(endpoint)
    waiting = row.deliveries.filter(status__in=Delivery.WITH_A_PERSON)
    for delivery in waiting.order_by("pk"):
        deliveries.drop(delivery=delivery, by=by, now=now)
    row.sealed_secret = ""
    row.save(update_fields=["sealed_secret"])
    return _moved(row, Status.REMOVED, "removed", by, now)


@transaction.atomic
def send_again(
    *, endpoint: Endpoint, delivery: WebhookDelivery, by: Membership, now: datetime
) -> WebhookDelivery:
    """The other program was mended: send it what it did not take, with the same id."""
    _refuse_resting(_locked(endpoint))
    return deliveries.send_again(delivery=delivery, by=by, now=now)


def _locked(endpoint: Endpoint) -> Endpoint:
    rows = Endpoint.objects.select_for_update(of=("self",))
    return rows.select_related("organisation").get(pk=endpoint.pk)


def _moved(
    endpoint: Endpoint, to: str, deed: str, by: Membership, now: datetime
) -> Endpoint:
    row = _locked(endpoint)
    try:
        row.move(to)
    except (IllegalMove, LostRace) as error:
        raise CannotHook(
            _("Somebody was just before you: this address is “%(state)s” now.")
            % {"state": row.get_status_display()}
        ) from error
    settle(f"webhook:{row.pk}:", organisation_id=row.organisation_id, now=now)
    _record(row, deed, by, now)
    return row


def _refuse_resting(row: Endpoint) -> None:
    if not row.is_active:
        raise CannotHook(_("It is told nothing now. Let it go on first."))


def _refuse(address: str, events: list[str]) -> None:
    try:
        host, port = place_of(address)
    except ValueError as error:
        raise CannotHook({"address": _("This address cannot be used.")}) from error
    parts = urlsplit(address)
    if parts.scheme != "https" and not is_local(host, port):
        raise CannotHook({"address": _("Use an address that begins with https://.")})
    if parts.username or parts.password:
        raise CannotHook({"address": _("Leave name and password out of the address.")})
    if _is_inside(host, port):
        raise CannotHook({"address": _("This address lies inside our own network.")})
    if not events or not set(events) <= dict(choices()).keys():
        raise CannotHook({"events": _("Choose at least one event.")})


def _is_inside(host: str, port: int) -> bool:
    """What can be seen without asking; `core.wire` looks at what a name leads to, at each delivery."""
    if is_local(host, port):
        return False
    try:
        return not is_public(host)
    except ValueError:
        return host == "localhost"


def _refuse_more(address: str, by: Membership) -> None:
    standing = Endpoint.objects.standing().filter(organisation=by.organisation_id)
    if standing.filter(address=address).exists():
        raise CannotHook({"address": _("This address is in the list already.")})
    if standing.count() >= MOST:
        raise CannotHook(
            _("There are %(most)s addresses already: remove one first.")
            % {"most": MOST}
        )


def _record(row: Endpoint, deed: str, by: Membership, now: datetime) -> None:
    verb = f"core.endpoint.{deed}"
    record(by=by, verb=verb, subject=row, now=now, host=host_of(row))
