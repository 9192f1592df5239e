"""The ledger of a campaign: what is planned, ordered and spent, in money and hours."""

from __future__ import annotations

from decimal import Decimal
from typing import Any, Self

from django.core.validators import MinValueValidator
from django.db import models
from django.db.models import F, OuterRef, Q, Subquery, Sum
from django.db.models.functions import Coalesce, Greatest, Lower
from django.utils.translation import gettext_lazy as _

from campaigns.channels.models import ChannelAccount
from campaigns.planning.models import Campaign, OfCampaignQuerySet
from campaigns.planning.wording import STEPS
from campaigns.vacancies.models import Vacancy
from core.users.models import Membership, Organisation
from core.users.roles import Role

NOTHING = Decimal(0)
CENT = Decimal("0.01")
METHOD_STEPS = [(step.value, words.title) for step, words in STEPS.items()]


class Kind(models.TextChoices):
    MEDIA = "media", _("Advertising")
    PRODUCTION = "production", _("Photo, video and design")
    TOOLS = "tools", _("Tools")
    HOURS = "hours", _("Own hours")
    AGENCY = "agency", _("Agency")
    REFERRAL = "referral", _("Referral rewards")
    OTHER = "other", _("Other")


def amount_field(
    label: Any, digits: int = 10, *, may_be_below_zero: bool = False
) -> models.DecimalField[Any, Decimal]:
    """Exact money or hours."""
    return models.DecimalField(
        label,
        max_digits=digits,
        decimal_places=2,
        default=NOTHING,
        validators=[] if may_be_below_zero else [MinValueValidator(NOTHING)],
    )


class Entry(models.Model):
    """What every line of the ledger is about."""

    kind = models.CharField(_("for"), max_length=12, choices=Kind)
    account = models.ForeignKey(
        ChannelAccount,
        models.PROTECT,
        related_name="+",
        null=True,
        blank=True,
        verbose_name=_("channel"),
    )
    vacancy = models.ForeignKey(
        Vacancy,
        models.PROTECT,
        related_name="+",
        null=True,
        blank=True,
        verbose_name=_("vacancy"),
    )
    step = models.CharField(
        _("step of the method"), max_length=12, choices=METHOD_STEPS, blank=True
    )
    # The money; hours of colleagues are always internal (ISO/TS 30407).
    is_internal = models.BooleanField(
        _("paid inside the organisation"),
        default=False,
        help_text=_("For example your own studio. Own hours are internal anyway."),
    )
    currency = models.CharField(max_length=3, default="EUR", editable=False)
    note = models.CharField(_("what for"), max_length=200, blank=True)

    class Meta:
        abstract = True


class BudgetLineQuerySet(OfCampaignQuerySet["BudgetLine"]):
    pass


class BudgetLine(Entry):
    """What is planned for one purpose, perhaps on one channel."""

    campaign = models.ForeignKey(Campaign, models.CASCADE, related_name="budget_lines")
    planned = amount_field(_("planned amount"))
    planned_hours = amount_field(_("planned hours"), digits=7)

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


class CommitmentQuerySet(OfCampaignQuerySet["Commitment"]):
    def open(self) -> Self:
        return self.filter(closed_on=None)

    def with_open_amount(self) -> Self:
        """Adds `open_amount`: what is ordered and not invoiced yet; nothing once closed."""
        zero = models.Value(NOTHING, output_field=MONEY)
        invoiced = (
            Spend.objects.filter(commitment=OuterRef("pk"))
            .order_by()
            .values("commitment")
            .annotate(n=Sum("amount"))
            .values("n")
        )
        rest = F("amount") - Coalesce(Subquery(invoiced), zero, output_field=MONEY)
        return self.annotate(
            open_amount=models.Case(
                models.When(closed_on=None, then=Greatest(rest, zero)),
                default=zero,
                output_field=MONEY,
            )
        )


class Commitment(Entry):
    """An order that was placed and is not, or not wholly, invoiced yet."""

    campaign = models.ForeignKey(Campaign, models.CASCADE, related_name="commitments")
    ordered_on = models.DateField(_("ordered on"))
    supplier = models.CharField(_("supplier"), max_length=120)
    reference = models.CharField(_("order number"), max_length=60, blank=True)
    amount = amount_field(_("amount"))
    # The last invoice came, or the order was called off: nothing more is expected.
    closed_on = models.DateField(null=True, blank=True, editable=False)
    recorded_by = models.ForeignKey(Membership, models.PROTECT, related_name="+")

    objects = CommitmentQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(amount__gt=0), name="commitment_is_something"
            )
        ]

    def __str__(self) -> str:
        return f"{self.supplier} {self.reference}".strip()


class SpendQuerySet(OfCampaignQuerySet["Spend"]):
    pass


class Spend(Entry):
    """What was spent on a day: an amount, or hours at a rate. The amount of a credit note is below zero."""

    campaign = models.ForeignKey(Campaign, models.CASCADE, related_name="spending")
    commitment = models.ForeignKey(
        Commitment,
        models.PROTECT,
        related_name="invoices",
        null=True,
        blank=True,
        verbose_name=_("order"),
    )
    spent_on = models.DateField(_("date"))
    supplier = models.CharField(_("supplier"), max_length=120, blank=True)
    invoice_number = models.CharField(_("invoice number"), max_length=60, blank=True)
    amount = amount_field(_("amount"), may_be_below_zero=True)
    hours = amount_field(_("hours"), digits=7)
    hour_rate = amount_field(_("rate per hour"), digits=7)
    recorded_by = models.ForeignKey(Membership, models.PROTECT, related_name="+")

    objects = SpendQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=~Q(amount=0) | Q(hours__gt=0),
                name="spend_is_something",
                violation_error_message=_("Fill in an amount or hours."),
            ),
            models.UniqueConstraint(
                "campaign",
                Lower("supplier"),
                Lower("invoice_number"),
                condition=~Q(invoice_number=""),
                name="spend_invoice_counts_once",
            ),
        ]
        indexes = [models.Index(fields=["campaign", "spent_on"])]

    def __str__(self) -> str:
        return f"{self.spent_on}: {self.total}"

    @property
    def total(self) -> Decimal:
        """External money plus hours at their rate, in whole cents."""
        return (self.amount + self.hours * self.hour_rate).quantize(CENT)


class HourRateQuerySet(models.QuerySet["HourRate"]):
    def visible_to(self, member: Membership) -> Self:
        return self.filter(organisation_id=member.organisation_id)


class HourRate(models.Model):
    """What an hour of a kind of colleague costs this organisation."""

    organisation = models.ForeignKey(
        Organisation, models.CASCADE, related_name="hour_rates"
    )
    name = models.CharField(_("for whom"), max_length=60)
    role = models.CharField(
        _("role in Werf"),
        max_length=20,
        choices=Role,
        blank=True,
        help_text=_("Hours that somebody of this role logs get this rate."),
    )
    rate = amount_field(_("rate per hour"), digits=7)

    objects = HourRateQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                "organisation", Lower("name"), name="hour_rate_name_once"
            ),
            models.UniqueConstraint(
                fields=["organisation", "role"],
                condition=~Q(role=""),
                name="hour_rate_once_per_role",
            ),
            models.CheckConstraint(
                condition=Q(rate__gt=0), name="hour_rate_is_something"
            ),
        ]

    def __str__(self) -> str:
        return self.name


MONEY: models.DecimalField[Decimal, Decimal] = models.DecimalField(
    max_digits=14, decimal_places=4
)


def currency_of(campaign: Campaign) -> str:
    """The currency the ledger of a campaign is kept in, else that of its organisation."""
    lines, orders, spending = (
        model._default_manager.filter(campaign=campaign)
        .order_by()
        .values_list("currency", flat=True)
        for model in (BudgetLine, Commitment, Spend)
    )
    used = list(lines.union(orders, spending)[:1])
    return used[0] if used else campaign.organisation.currency
