"""Our accounts on platforms."""

from __future__ import annotations

from typing import Any, Self

from django.db import models
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from campaigns.brands.models import Brand
from campaigns.channels import connectors
from campaigns.channels.connectors.base import Connector
from core import secrets
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
        return connectors.find(self.platform)

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
