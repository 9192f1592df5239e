"""An account as a connector sees it: its credentials, and its session under seal in its own row."""

from collections.abc import Callable, Mapping

from django.db import connection, transaction

from campaigns.channels.connectors.base import Connector
from campaigns.channels.connectors.values import Session
from campaigns.channels.models import ChannelAccount
from core import secrets
from core.outbound import Disconnected

SESSION = "session"


class StoredSessions:
    """Keeps the session of an account in `sealed_credentials`; renews it under the lock of that row.

    Refresh tokens can be spent once. Twenty processes that renew at the same time make one call.
    """

    def __init__(self, account: ChannelAccount) -> None:
        self.account = account

    def current(self) -> Session:
        """The session as it was read with the account; empty when there is none."""
        return _session(_opened(self.account))

    def renew(self, stale: Session, fetch: Callable[[Session], Session]) -> Session:
        """Lock, read again, and call the platform only when nobody else has; keep before use."""
        with transaction.atomic():
            with connection.cursor() as cursor:
                cursor.execute("SET LOCAL lock_timeout = '10s'")
            row = ChannelAccount.objects.select_for_update().get(pk=self.account.pk)
            content = _opened(row)
            kept = _session(content)
            if kept and kept != stale:
                fresh: Session = kept
            else:
                fresh = fetch(kept)
                content[SESSION] = dict(fresh)
                row.sealed_credentials = secrets.seal(content, place=row.place)
                row.save(update_fields=["sealed_credentials"])
        self.account.sealed_credentials = row.sealed_credentials
        return fresh


def connector_of(account: ChannelAccount) -> Connector:
    """The connector of an account, ready to be asked."""
    content = _opened(account)
    credentials = {
        name: str(value) for name, value in content.items() if name != SESSION
    }
    if account.base_url and not credentials.get("base_url"):
        credentials["base_url"] = account.base_url
    return account.connector(credentials, StoredSessions(account), account.limits)


def connector_without_credentials(account: ChannelAccount) -> Connector:
    """For counting, composing and checking addresses: nothing that asks the platform."""
    return account.connector({"base_url": account.base_url}, None, account.limits)


def _opened(account: ChannelAccount) -> dict[str, object]:
    try:
        return account.credentials()
    except secrets.CannotOpen as error:
        raise Disconnected("credentials_unreadable") from error


def _session(content: Mapping[str, object]) -> dict[str, str]:
    kept = content.get(SESSION)
    return dict(kept) if isinstance(kept, dict) else {}
