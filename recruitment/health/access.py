"""Until when our access to each channel holds."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.utils.translation import gettext as _

from campaigns.channels.connectors.base import Renewer
from campaigns.channels.connectors.posts import Session
from campaigns.channels.models import ChannelAccount, StoredSessions
from core.outbound import Disconnected
from core.ui import formats
from core.ui.components import Text, Tone

SOON = timedelta(days=7)
State = ChannelAccount.State


@dataclass(frozen=True, slots=True)
class Access:
    """One channel: what its access says about its own end."""

    name: Text
    platform: Text
    url: str
    words: Text
    tone: Tone


def of_accounts(accounts: Iterable[ChannelAccount], now: datetime) -> Iterator[Access]:
    """Nothing here asks a platform; what is under seal is opened, and only its dates are read."""
    for account in accounts:
        words, tone = _words(account, now)
        yield Access(
            account.name,
            account.platform_label,
            account.get_absolute_url(),
            words,
            tone,
        )


def _words(account: ChannelAccount, now: datetime) -> tuple[Text, Tone]:
    if account.state == State.NEEDS_SIGN_IN:
        return _("Needs a sign-in"), "danger"
    try:
        session = StoredSessions(account).current()
    except (Disconnected, ValueError):
        return _("Cannot be read any more"), "danger"
    ends = _ends_at(session)
    if ends is None:
        return _("Has no end date"), "success"
    words = _("Until %(moment)s") % {"moment": formats.moment(ends)}
    if issubclass(account.connector, Renewer):
        # Renewed at 60 % of its life: one that is over was not.
        return words, "warning" if ends <= now else "success"
    return (
        words,
        "danger" if ends <= now else "warning" if ends < now + SOON else "success",
    )


def _ends_at(session: Session) -> datetime | None:
    """By its own word; most tokens say nothing."""
    try:
        return datetime.fromisoformat(session["expires_at"])
    except (KeyError, ValueError):
        return None
