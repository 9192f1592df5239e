"""What holds publishing back (switches, days that are full), and the seats of those who publish."""

from __future__ import annotations

from django.db import models

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


class WorkerSlot(models.Model):
    """A seat of a publishing process; its advisory lock proves that it lives.

    A number is never given out twice: the dead one's lock must not seem to be held by the living.
    """

    slot = models.AutoField(primary_key=True)
    pid = models.PositiveIntegerField()
    host = models.CharField(max_length=120)
    started_at = models.DateTimeField()
    seen_at = models.DateTimeField()

    def __str__(self) -> str:
        return f"{self.slot}: {self.host}/{self.pid}"


class Switch(models.Model):
    """Stops publishing: everything of an organisation, one platform or one account."""

    organisation = models.ForeignKey(
        Organisation, models.CASCADE, related_name="switches"
    )
    platform = models.CharField(max_length=30, blank=True)
    account = models.ForeignKey(
        ChannelAccount, models.CASCADE, related_name="switches", null=True, blank=True
    )
    reason = models.CharField(max_length=200, blank=True)
    set_by = models.ForeignKey(Membership, models.PROTECT, related_name="+")
    set_at = models.DateTimeField()

    def __str__(self) -> str:
        return f"{self.organisation}: {self.platform or self.account or 'all'}"
