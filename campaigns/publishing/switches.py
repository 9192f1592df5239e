"""The emergency brakes: nothing goes out while one is on, and each is a row that says who and why."""

from datetime import datetime

from django.db import transaction
from django.db.models import Exists, OuterRef, Q

from campaigns.channels.models import ChannelAccount
from campaigns.publishing.brakes import Switch
from core.audit.operations import record
from core.users.models import Membership, Organisation


@transaction.atomic
def switch_off(
    *,
    organisation: Organisation,
    platform: str = "",
    account: ChannelAccount | None = None,
    reason: str,
    by: Membership,
    now: datetime,
) -> Switch:
    """Stop publishing: of one account, of a platform, or (neither named) of everything."""
    scope = {"organisation": organisation, "platform": platform, "account": account}
    Organisation.objects.select_for_update().get(pk=organisation.pk)
    if there := Switch.objects.filter(**scope).first():
        return there
    switch = Switch.objects.create(**scope, reason=reason[:200], set_by=by, set_at=now)
    record(
        by=by,
        verb="campaigns.publishing.switched_off",
        subject=switch,
        organisation_id=organisation.pk,
        now=now,
        platform=platform,
        account=account.pk if account else None,
    )
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
    scope = {"organisation": organisation, "platform": platform, "account": account}
    switches = list(Switch.objects.filter(**scope))
    for switch in switches:
        record(
            by=by,
            verb="campaigns.publishing.switched_on",
            subject=switch,
            organisation_id=organisation.pk,
            now=now,
            platform=platform,
            account=account.pk if account else None,
        )
        switch.delete()
    return bool(switches)


def is_off() -> Exists:
    """For a query over publications: a switch stands in the way of this one."""
    return Exists(
        Switch.objects.filter(organisation=OuterRef("organisation")).filter(
            Q(platform="", account=None)
            | Q(platform=OuterRef("account__platform"), account=None)
            | Q(account=OuterRef("account"))
        )
    )
