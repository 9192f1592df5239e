"""What the campaign may cost, and what it did: money and hours."""

from __future__ import annotations

from decimal import Decimal

from django.core.validators import MinValueValidator
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from campaigns.channels.models import ChannelAccount
from campaigns.planning.models import Campaign, OfCampaignQuerySet
from core.users.models import Membership

NOTHING = Decimal(0)
CENT = Decimal("0.01")


class Kind(models.TextChoices):
    MEDIA = "media", _("Advertising")
    PRODUCTION = "production", _("Photo, video and design")
    TOOLS = "tools", _("Tools")
    HOURS = "hours", _("Own hours")
    OTHER = "other", _("Other")


class BudgetLineQuerySet(OfCampaignQuerySet["BudgetLine"]):
    pass


class BudgetLine(models.Model):
    """What is planned for one purpose, perhaps on one channel."""

    campaign = models.ForeignKey(Campaign, models.CASCADE, related_name="budget_lines")
    kind = models.CharField(_("for"), max_length=12, choices=Kind)
    account = models.ForeignKey(
        ChannelAccount,
        models.PROTECT,
        related_name="+",
        null=True,
        blank=True,
        verbose_name=_("channel"),
    )
    planned = models.DecimalField(
        _("planned amount"),
        max_digits=10,
        decimal_places=2,
        default=NOTHING,
        validators=[MinValueValidator(NOTHING)],
    )
    planned_hours = models.DecimalField(
        _("planned hours"),
        max_digits=7,
        decimal_places=2,
        default=NOTHING,
        validators=[MinValueValidator(NOTHING)],
    )
    note = models.CharField(_("note"), max_length=200, blank=True)

    objects = BudgetLineQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(planned__gte=0) & Q(planned_hours__gte=0),
                name="budget_line_is_not_negative",
            )
        ]

    def __str__(self) -> str:
        return self.get_kind_display()


class SpendQuerySet(OfCampaignQuerySet["Spend"]):
    pass


class Spend(models.Model):
    """What was spent on a day: an amount, or hours at a rate."""

    campaign = models.ForeignKey(Campaign, models.CASCADE, related_name="spending")
    kind = models.CharField(_("for"), max_length=12, choices=Kind)
    account = models.ForeignKey(
        ChannelAccount,
        models.PROTECT,
        related_name="+",
        null=True,
        blank=True,
        verbose_name=_("channel"),
    )
    spent_on = models.DateField(_("date"))
    amount = models.DecimalField(
        _("amount"),
        max_digits=10,
        decimal_places=2,
        default=NOTHING,
        validators=[MinValueValidator(NOTHING)],
    )
    hours = models.DecimalField(
        _("hours"),
        max_digits=7,
        decimal_places=2,
        default=NOTHING,
        validators=[MinValueValidator(NOTHING)],
    )
    hour_rate = models.DecimalField(
        _("rate per hour"),
        max_digits=7,
        decimal_places=2,
        default=NOTHING,
        validators=[MinValueValidator(NOTHING)],
    )
    note = models.CharField(_("what for"), max_length=200, blank=True)
    recorded_by = models.ForeignKey(Membership, models.PROTECT, related_name="+")

    objects = SpendQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(amount__gt=0) | Q(hours__gt=0),
                name="spend_is_something",
                violation_error_message=_("Fill in an amount or hours."),
            )
        ]
        indexes = [models.Index(fields=["campaign", "spent_on"])]

    def __str__(self) -> str:
        return f"{self.spent_on}: {self.total}"

    @property
    def total(self) -> Decimal:
        """External money plus hours at their rate, in whole cents."""
        return (self.amount + self.hours * self.hour_rate).quantize(CENT)
