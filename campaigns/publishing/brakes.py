"""What holds publishing back: switches, and days that are full."""

from __future__ import annotations

from typing import Self

from django.db import models
from django.utils.translation import gettext_lazy as _

from campaigns.channels.models import ChannelAccount
from core.users.models import Membership, Organisation


class AccountDay(models.Model):
    """How many posts went to an account on one day of its organisation."""

    account = models.ForeignKey(ChannelAccount, models.CASCADE, related_name="days")
    day = models.DateField()
    used = models.PositiveSmallIntegerField(default=0)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["account", "day"], name="account_day_once")
        ]

    def __str__(self) -> str:
        return f"{self.account} {self.day}: {self.used}"


class SwitchQuerySet(models.QuerySet["Switch"]):
    def visible_to(self, member: Membership) -> Self:
        return self.filter(organisation_id=member.organisation_id)

    def of_publishing(self) -> Self:
        return self.filter(stops=Switch.Stops.PUBLISHING)

    def of_changes(self) -> Self:
        return self.filter(stops=Switch.Stops.CHANGES)


class Switch(models.Model):
    """Stops publishing (everything of an organisation, one platform or one account), or all changes."""

    class Stops(models.TextChoices):
        PUBLISHING = "publishing", _("Publishing")
        CHANGES = "changes", _("Changes by colleagues")

    organisation = models.ForeignKey(
        Organisation, models.CASCADE, related_name="switches"
    )
    stops = models.CharField(
        max_length=10, choices=Stops, default=Stops.PUBLISHING, editable=False
    )
    platform = models.CharField(max_length=30, blank=True)
    account = models.ForeignKey(
        ChannelAccount, models.CASCADE, related_name="switches", null=True, blank=True
    )
    reason = models.CharField(max_length=200, blank=True)
    set_by = models.ForeignKey(Membership, models.PROTECT, related_name="+")
    set_at = models.DateTimeField()

    objects = SwitchQuerySet.as_manager()

    def __str__(self) -> str:
        return f"{self.organisation}: {self.platform or self.account or self.stops}"
