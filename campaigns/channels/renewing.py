"""Sessions of accounts are renewed in the background, at 60 % of their life: never first during a post."""

import logging
from collections.abc import Mapping
from datetime import datetime
from time import monotonic

from django.db import transaction

from campaigns.channels import connectors, notifications
from campaigns.channels.connectors.base import Renewer
from campaigns.channels.models import ChannelAccount, StoredSessions, connector_of
from core.audit.operations import record
from core.outbound import Disconnected, OutboundError

log = logging.getLogger(__name__)
MIDDLE = 0.6
"""The part of its life after which a session is renewed."""
SECONDS = 10.0
"""Nothing new is begun after so long: posts go first."""
State = ChannelAccount.State


def renew_due(*, now: datetime) -> int:
    """Renew what is past its middle; says how many. What fails for now is tried again in a minute."""
    renewers = [kind.key for kind in connectors.CONNECTORS if issubclass(kind, Renewer)]
    accounts = ChannelAccount.objects.connected().filter(platform__in=renewers)
    until, count = monotonic() + SECONDS, 0
    for account in accounts.exclude(sealed_credentials="").order_by("pk"):
        if monotonic() > until:
            break
        count += _renew(account, now)
    return count


def is_past_its_middle(session: Mapping[str, str], now: datetime) -> bool:
    """A session that does not say when it ends is left to be renewed when it is refused."""
    try:
        opened = datetime.fromisoformat(session["opened_at"])
        ends = datetime.fromisoformat(session["expires_at"])
    except (KeyError, ValueError):
        return False
    return now >= opened + MIDDLE * (ends - opened)


def _renew(account: ChannelAccount, now: datetime) -> bool:
    try:
        if not is_past_its_middle(StoredSessions(account).current(), now):
            return False
        connector = connector_of(account)
        if isinstance(connector, Renewer):
            connector.renew()
    except Disconnected as no:
        needs_sign_in(account, no.code, now)
        return False
    except OutboundError as no:
        log.warning("account %s could not be renewed: %s", account.pk, no.code)
        return False
    return True


@transaction.atomic
def needs_sign_in(account: ChannelAccount, code: str, now: datetime) -> None:
    """Nothing goes out on it until somebody signs in again. Nothing of it is deleted."""
    changed = ChannelAccount.objects.filter(pk=account.pk, state=State.OK).update(
        state=State.NEEDS_SIGN_IN, trouble=code
    )
    if not changed:
        return
    record(
        by=None,
        verb=notifications.DISCONNECTED,
        subject=account,
        now=now,
        code=code,
    )
    notifications.needs_sign_in(account, now=now)
