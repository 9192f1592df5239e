"""The emergency brakes: nothing goes out while one is on, and each is a row that says who and why."""

from datetime import datetime
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from campaigns.channels.models import ChannelAccount
from campaigns.publishing.models import Switch
from core.audit.operations import record
from core.users.models import Membership, Organisation

PUBLISHING, CHANGES = Switch.Stops.PUBLISHING, Switch.Stops.CHANGES


class CannotSwitch(ValidationError):
    """The message is written for the person who tried."""


@transaction.atomic
def switch_off(
    *,
    organisation: Organisation,
    platform: str = "",
    account: ChannelAccount | None = None,
    stops: str = PUBLISHING,
    reason: str,
    by: Membership,
    now: datetime,
) -> Switch:
    """Stop publishing of one account, a platform or everything; or stop all changes by colleagues."""
    if not reason.strip():
        raise CannotSwitch(_("Say in a few words why, so that colleagues understand."))
    if account and account.organisation_id != organisation.pk:
        raise CannotSwitch(_("This channel belongs to another organisation."))
    if stops == CHANGES and (platform or account):
        raise CannotSwitch(_("Read-only is for the whole organisation."))
    scope: dict[str, Any] = {
        "organisation": organisation,
        "platform": platform,
        "account": account,
        "stops": stops,
    }
    Organisation.objects.select_for_update().get(pk=organisation.pk)
    if there := Switch.objects.filter(**scope).first():
        return there
    switch = Switch.objects.create(
        **scope, reason=reason.strip()[:200], set_by=by, set_at=now
    )
    _record(switch, "off", by, now)
    return switch


@transaction.atomic
def switch_on(
    *,
    organisation: Organisation,
    platform: str = "",
    account: ChannelAccount | None = None,
    by: Membership,
    now: datetime,
) -> bool:
    """Publish again; what became too late in the meantime is held. Says whether it was off."""
    switches = Switch.objects.of_publishing().filter(
        organisation=organisation, platform=platform, account=account
    )
    lifted = [lift(switch=switch, by=by, now=now) for switch in list(switches)]
    return any(lifted)


@transaction.atomic
def lift(*, switch: Switch, by: Membership, now: datetime) -> bool:
    """Take this brake off; says whether it still was on."""
    there = Switch.objects.select_for_update(of=("self",)).filter(pk=switch.pk).first()
    if there is None:
        return False
    _record(there, "on", by, now)
    there.delete()
    return True


DEEDS = {
    (PUBLISHING, "off"): "campaigns.publishing.switched_off",
    (PUBLISHING, "on"): "campaigns.publishing.switched_on",
    (CHANGES, "off"): "campaigns.changes.made_read_only",
    (CHANGES, "on"): "campaigns.changes.made_writable",
}


def _record(switch: Switch, to: str, by: Membership, now: datetime) -> None:
    record(
        by=by,
        verb=DEEDS[Switch.Stops(switch.stops), to],
        subject=switch,
        organisation_id=switch.organisation_id,
        now=now,
        platform=switch.platform,
        account=switch.account_id,
    )
