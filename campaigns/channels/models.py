"""Our accounts on platforms."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, Self

from django.db import connection, models, transaction
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from campaigns.brands.models import Brand
from campaigns.channels import connectors
from campaigns.channels.connectors.base import Connector
from campaigns.channels.connectors.posts import Session
from core import secrets
from core.outbound import Disconnected
from core.users.models import Membership, Organisation


class ChannelAccountQuerySet(models.QuerySet["ChannelAccount"]):
    def visible_to(self, member: Membership) -> Self:
        return self.filter(organisation_id=member.organisation_id)

    def in_use(self) -> Self:
        return self.exclude(state=ChannelAccount.State.REMOVED)

    def connected(self) -> Self:
        return self.filter(state=ChannelAccount.State.OK)

    def with_running_campaigns(self) -> Self:
        """Adds campaign_count: the running campaigns that have chosen the account."""
        running = models.Q(choices__campaign__status="running")
        return self.annotate(campaign_count=models.Count("choices", filter=running))


class ChannelAccount(models.Model):
    """One account of ours on one platform, connected, by hand or simulated."""

    class State(models.TextChoices):
        OK = "ok", _("In order")
        NEEDS_SIGN_IN = "needs_sign_in", _("Sign in again")
        PAUSED = "paused", _("Paused")
        REMOVED = "removed", _("No longer used")

    organisation = models.ForeignKey(
        Organisation, models.PROTECT, related_name="channel_accounts"
    )
    brand = models.ForeignKey(
        Brand, models.PROTECT, related_name="channel_accounts", verbose_name=_("brand")
    )
    platform = models.CharField(
        _("platform"), max_length=30, choices=connectors.choices
    )
    name = models.CharField(_("name"), max_length=120)
    handle = models.CharField(_("account on the platform"), max_length=200, blank=True)
    profile_url = models.URLField(_("address of the profile"), blank=True)
    base_url = models.URLField(_("server"), blank=True)
    state = models.CharField(max_length=20, choices=State, default=State.OK)
    trouble = models.CharField(max_length=300, blank=True)
    # Never let a machine send again after a lost answer; always ask a person.
    is_strict = models.BooleanField(
        _("always ask a person after a lost answer"), default=False
    )
    posts_a_day = models.PositiveSmallIntegerField(
        _("at most this many posts a day"), default=25
    )
    # What the server told about itself at sign-in, such as its own longest text.
    limits = models.JSONField(default=dict, blank=True, editable=False)
    sealed_credentials = models.TextField(blank=True, editable=False)
    created_at = models.DateTimeField(default=timezone.now, editable=False)

    # Set by ChannelAccountQuerySet.with_running_campaigns().
    campaign_count: int

    objects = ChannelAccountQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["organisation", "platform", "name"],
                condition=~models.Q(state="removed"),
                name="channel_account_once_per_platform_and_name",
                violation_error_message=_("This account is in the register already."),
            )
        ]

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        return reverse("campaigns:account", args=[self.pk])

    @property
    def connector(self) -> type[Connector]:
        return connectors.BY_KEY[self.platform]

    @property
    def platform_label(self) -> str:
        return gettext(self.connector.label)

    @property
    def is_by_hand(self) -> bool:
        return self.connector.is_by_hand

    @property
    def is_simulated(self) -> bool:
        return self.connector.is_simulated

    @property
    def place(self) -> str:
        """Where the credentials belong; a ciphertext from elsewhere does not open."""
        return f"campaigns.channelaccount:{self.pk}"

    def credentials(self) -> dict[str, Any]:
        return secrets.unseal(self.sealed_credentials, place=self.place)


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
