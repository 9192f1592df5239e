"""Who hears that an account must be connected again: each member once, not for each post that waits for it."""

from collections.abc import Iterable
from datetime import datetime

from django.utils.translation import gettext as _

from campaigns.channels.models import ChannelAccount
from core.audit.models import AuditEvent
from core.notices.models import Notice
from core.notices.operations import settle, tell
from core.users.models import Membership
from core.users.roles import MAY_PLAN

DISCONNECTED = "campaigns.account.disconnected"
# Why a post is on hold when it is its account that must be connected again.
ACCESS_CODES = frozenset(
    {
        "account_sign_in",
        "account_suspended",
        "credentials_unreadable",
        "not_permitted",
        "second_factor",
        "token_refused",
        "token_unusable",
        "wrong_password",
    }
)


def needs_sign_in(
    account: ChannelAccount,
    *,
    also: Iterable[Membership] = (),
    now: datetime | None = None,
) -> None:
    """Tell who may connect it, and `also` whose posts wait. Silent when they heard it since it was disconnected last."""
    planners = Membership.objects.active().filter(
        organisation=account.organisation_id, role__in=MAY_PLAN
    )
    members = {m.pk: m for m in [*planners.select_related("user"), *also]}
    last = AuditEvent.objects.about(account).filter(verb=DISCONNECTED).order_by("-pk")
    since = last.values_list("pk", flat=True).first() or 0
    tell(
        members.values(),
        text=lambda: (
            _("%(channel)s must be connected again, or its posts stay on hold.")
            % {"channel": account.name}
        ),
        once=f"{_cause(account)}{since}",
        now=now,
        url=account.get_absolute_url(),
        tone=Notice.Tone.WARNING,
    )


def connected_again(account: ChannelAccount, *, now: datetime) -> None:
    """It is connected, or no longer used: nobody needs to look any more."""
    settle(_cause(account), organisation_id=account.organisation_id, now=now)


def _cause(account: ChannelAccount) -> str:
    return f"account:{account.pk}:sign-in:"
