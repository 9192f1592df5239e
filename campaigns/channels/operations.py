"""Accounts in the register: connect, sign in again, pause, take out.

The platform is asked before the transaction opens: no row is locked while we wait.
"""

from collections.abc import Mapping
from datetime import datetime

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from campaigns.brands.models import Brand
from campaigns.channels import connectors, notifications
from campaigns.channels.connectors.base import Connector, InMemory, SignIn
from campaigns.channels.connectors.posts import Profile
from campaigns.channels.models import ChannelAccount
from campaigns.channels.wording import explain
from core import secrets
from core.audit.operations import record
from core.outbound import OutboundError, Rejected
from core.users.models import Membership

State = ChannelAccount.State


class CannotConnect(ValidationError):
    """The message says what the platform answered and what to do."""


def connect(
    *,
    by: Membership,
    brand: Brand,
    platform: str,
    name: str = "",
    handle: str = "",
    profile_url: str = "",
    credentials: Mapping[str, str] | None = None,
    is_strict: bool = False,
    posts_a_day: int = 25,
    now: datetime,
) -> ChannelAccount:
    """Put an account in the register; where the platform can be asked, it opens the door first."""
    account = ChannelAccount(
        organisation=by.organisation,
        brand=brand,
        platform=platform,
        name=name,
        handle=handle,
        profile_url=profile_url,
        is_strict=is_strict,
        posts_a_day=posts_a_day,
        created_at=now,
    )
    opened = _opened(account, credentials or {})
    with transaction.atomic():
        _refuse_double(account)
        account.save()
        _seal(account, opened)
        record(
            by=by,
            verb="campaigns.account.connected",
            subject=account,
            now=now,
            platform=platform,
        )
    return account


def sign_in_again(
    *,
    account: ChannelAccount,
    by: Membership,
    credentials: Mapping[str, str],
    now: datetime,
) -> ChannelAccount:
    """New credentials for the same account; its trouble is over when the platform lets us in."""
    known_as = account.handle
    opened = _opened(account, {**_kept(account), **credentials})
    if known_as and account.handle != known_as:
        said = _(
            "These details open %(other)s, and this account is %(handle)s. Add the other"
            " one as an account of its own."
        )
        raise CannotConnect(said % {"other": account.handle, "handle": known_as})
    with transaction.atomic():
        _seal(account, opened)
        account.state, account.trouble = State.OK, ""
        account.save()
        notifications.connected_again(account, now=now)
        record(by=by, verb="campaigns.account.signed_in", subject=account, now=now)
    return account


@transaction.atomic
def change(*, account: ChannelAccount, by: Membership, now: datetime) -> None:
    """Keep changed (and cleaned) facts of an account: name, brand, limits of ours."""
    _refuse_double(account)
    account.save()
    record(by=by, verb="campaigns.account.changed", subject=account, now=now)


@transaction.atomic
def pause(*, account: ChannelAccount, by: Membership, now: datetime) -> None:
    """Nothing goes out on this account until it is resumed."""
    _become(account, State.PAUSED)
    record(by=by, verb="campaigns.account.paused", subject=account, now=now)


@transaction.atomic
def resume(*, account: ChannelAccount, by: Membership, now: datetime) -> None:
    """In use again; an account without credentials must sign in first."""
    needs = issubclass(account.connector, SignIn) and not account.sealed_credentials
    _become(account, State.NEEDS_SIGN_IN if needs else State.OK)
    record(by=by, verb="campaigns.account.resumed", subject=account, now=now)


@transaction.atomic
def remove(*, account: ChannelAccount, by: Membership, now: datetime) -> None:
    """Out of the register and its credentials destroyed; what was published stays known."""
    account.sealed_credentials = ""
    _become(account, State.REMOVED)
    notifications.connected_again(account, now=now)
    record(by=by, verb="campaigns.account.removed", subject=account, now=now)


def _become(account: ChannelAccount, state: str) -> None:
    account.state, account.trouble = state, ""
    account.save(update_fields=["state", "trouble", "sealed_credentials"])


def _refuse_double(account: ChannelAccount) -> None:
    try:
        account.validate_constraints()
    except ValidationError as error:
        raise CannotConnect({"name": error.messages}) from error


def _kept(account: ChannelAccount) -> dict[str, str]:
    """The credentials without the session that belonged to them."""
    try:
        kept = account.credentials()
    except secrets.CannotOpen:
        return {}
    return {name: kept[name] for name in _names(account) if name in kept}


def _names(account: ChannelAccount) -> list[str]:
    return [field.name for field in account.connector.credential_fields]


def _opened(
    account: ChannelAccount, credentials: Mapping[str, str]
) -> dict[str, object]:
    """Ask the platform whose account this is; answer what is to be kept under seal."""
    kind = connectors.find(account.platform)
    if not issubclass(kind, SignIn):
        if not account.name:
            raise CannotConnect({"name": _("Give the account a name.")})
        return {}
    used = {name: credentials.get(name, "").strip() for name in _names(account)}
    sessions = InMemory()
    try:
        profile = _profile(kind(used, sessions))
    except OutboundError as no:
        raise CannotConnect({_where(no, kind): explain(no)}) from no
    _introduce(account, profile, used)
    session = {"session": dict(sessions.kept)} if sessions.kept else {}
    return {**used, **session}


def _profile(connector: SignIn) -> Profile:
    """Who we are there. An answer of another shape than the platform's is none of that platform."""
    try:
        return connector.verify()
    except (AttributeError, LookupError, TypeError, ValueError) as odd:
        raise Rejected("unreadable_answer") from odd


def _where(no: OutboundError, kind: type[Connector]) -> str:
    """The field that the refusal is about."""
    fields = kind.credential_fields
    is_address = isinstance(no, Rejected) or no.code in {"unreachable", "redirected"}
    wanted = [field for field in fields if field.is_address == is_address]
    secret = [field for field in wanted if field.is_secret or is_address]
    return (secret or wanted or list(fields))[0].name


def _introduce(
    account: ChannelAccount, profile: Profile, used: Mapping[str, str]
) -> None:
    account.name = account.name or profile.name or profile.handle
    account.handle = profile.handle
    account.profile_url = profile.url
    account.base_url = used.get("base_url", "")
    account.limits = dict(profile.limits)


def _seal(account: ChannelAccount, content: dict[str, object]) -> None:
    """Under seal at the place of this row, which must exist before it has a place."""
    account.sealed_credentials = (
        secrets.seal(content, place=account.place) if content else ""
    )
    account.save(update_fields=["sealed_credentials"])
