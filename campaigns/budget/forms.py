"""Understand what somebody plans to spend, ordered, and did."""

from decimal import Decimal
from typing import Any

from django import forms
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from campaigns.brands.other_brands import offer, own_first
from campaigns.budget.models import (
    BudgetLine,
    Commitment,
    HourRate,
    Kind,
    Spend,
    currency_of,
)
from campaigns.channels.models import ChannelAccount
from campaigns.planning.forms import DayInput, OfPlan
from campaigns.planning.models import Campaign
from campaigns.vacancies.models import Vacancy
from core.ui.forms import FormLook, Pair
from core.ui.number_fields import AmountField, use_currency
from core.users.models import Membership

ZERO = Decimal(0)


def optional(label: Any, digits: int = 10, help_text: Any = "") -> AmountField:
    """An amount that may stay empty, which means nothing."""
    return AmountField(
        label=label, required=False, max_digits=digits, help_text=help_text
    )


class LeftToTheOperation(OfPlan):
    """What the database promises is refused by the operation, beside the right field."""

    instance: Any

    def _post_clean(self) -> None:
        self.instance.validate_constraints = _nothing
        super()._post_clean()  # type: ignore[misc]
        del self.instance.validate_constraints


def _nothing(exclude: Any = None) -> None:
    """No constraints."""


class OfLedger(LeftToTheOperation):
    """A line of one campaign's ledger, perhaps about a channel, a vacancy and a step."""

    fields: dict[str, forms.Field]
    cleaned_data: dict[str, Any]

    def __init__(
        self, *args: Any, member: Membership, campaign: Campaign, **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.campaign = campaign
        if self.is_bound:  # type: ignore[attr-defined]
            use_currency(self, currency_of(campaign))  # type: ignore[arg-type]
        accounts = ChannelAccount.objects.visible_to(member).in_use()
        own = campaign.brand_id
        offer(self.fields["account"], own_first(accounts, own, "name"), own)
        self.fields["account"].empty_label = _("Not for one channel")  # type: ignore[attr-defined]
        vacancies = Vacancy.objects.filter(campaigns=campaign).order_by("title")
        self._choose_from("vacancy", vacancies.only("title"), _("Not for one vacancy"))
        choices = self.fields["step"].choices  # type: ignore[attr-defined]
        offered = [choice for choice in choices if choice[0]]
        empty = ("", _("Not for one step"))
        self.fields["step"].choices = [empty, *offered]  # type: ignore[attr-defined]

    def _choose_from(self, name: str, rows: QuerySet[Any], empty: Any) -> None:
        self.fields[name].queryset = rows  # type: ignore[attr-defined]
        self.fields[name].empty_label = empty  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        """An empty amount is nothing."""
        cleaned: dict[str, Any] = super().clean() or self.cleaned_data  # type: ignore[misc]
        for name, field in self.fields.items():
            if isinstance(field, AmountField) and name in cleaned:
                cleaned[name] = cleaned[name] or ZERO
        return cleaned


class BudgetLineForm(OfLedger, forms.ModelForm[BudgetLine]):
    planned = optional(_("Planned amount"))
    planned_hours = optional(_("Planned hours"), digits=7)
    helper = FormLook(
        Pair("kind", "account"),
        Pair("vacancy", "step"),
        Pair("planned", "planned_hours"),
        "note",
        "is_internal",
    )

    class Meta:
        model = BudgetLine
        fields = [
            "kind",
            "account",
            "vacancy",
            "step",
            "planned",
            "planned_hours",
            "note",
            "is_internal",
        ]


class CommitmentForm(OfLedger, forms.ModelForm[Commitment]):
    amount = optional(_("Amount"), help_text=_("What was ordered, without VAT."))
    kind = forms.ChoiceField(
        label=_("For"), choices=[c for c in Kind.choices if c[0] != Kind.HOURS]
    )
    helper = FormLook(
        Pair("supplier", "reference"),
        Pair("ordered_on", "amount"),
        Pair("kind", "account"),
        Pair("vacancy", "step"),
        "note",
        "is_internal",
    )

    class Meta:
        model = Commitment
        fields = [
            "supplier",
            "reference",
            "ordered_on",
            "amount",
            "kind",
            "account",
            "vacancy",
            "step",
            "note",
            "is_internal",
        ]
        widgets = {"ordered_on": DayInput}


class SpendForm(OfLedger, forms.ModelForm[Spend]):
    amount = optional(
        _("Amount"),
        help_text=_(
            "Money that was paid, without VAT. A credit note is below zero: -100."
        ),
    )
    hours = optional(_("Hours"), digits=7, help_text=_("Time of colleagues."))
    hour_rate = optional(_("Rate per hour"), digits=7)
    rate_of = forms.ModelChoiceField(
        label=_("Or the rate of"),
        queryset=HourRate.objects.none(),
        required=False,
    )
    is_last_invoice = forms.BooleanField(
        label=_("This is the last invoice of the order"), required=False, initial=True
    )
    helper = FormLook(
        Pair("spent_on", "amount"),
        Pair("supplier", "invoice_number"),
        Pair("commitment", "is_last_invoice"),
        Pair("kind", "account"),
        Pair("vacancy", "step"),
        "hours",
        Pair("hour_rate", "rate_of"),
        "note",
        "is_internal",
    )

    class Meta:
        model = Spend
        fields = [
            "spent_on",
            "amount",
            "supplier",
            "invoice_number",
            "commitment",
            "kind",
            "account",
            "vacancy",
            "step",
            "hours",
            "hour_rate",
            "note",
            "is_internal",
        ]
        widgets = {"spent_on": DayInput}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        orders = Commitment.objects.filter(campaign=self.campaign).open()
        self._choose_from(
            "commitment", orders.order_by("supplier", "pk"), _("No order")
        )
        rates = HourRate.objects.filter(organisation=self.campaign.organisation_id)
        self._choose_from("rate_of", rates.order_by("name"), _("Fill in a rate"))

    def clean(self) -> dict[str, Any]:
        """A chosen rate counts where none was typed."""
        cleaned = super().clean()
        chosen = cleaned.pop("rate_of", None)
        if chosen and not cleaned.get("hour_rate"):
            cleaned["hour_rate"] = chosen.rate
        return cleaned


class HoursForm(OfLedger, forms.ModelForm[Spend]):
    """One's own hours; what they cost is the organisation's to say."""

    hours = optional(_("Hours"), digits=7)
    helper = FormLook(
        Pair("spent_on", "hours"), Pair("account", "vacancy"), "step", "note"
    )

    class Meta:
        model = Spend
        fields = ["spent_on", "hours", "account", "vacancy", "step", "note"]
        widgets = {"spent_on": DayInput}


class HourRateForm(LeftToTheOperation, forms.ModelForm[HourRate]):
    rate = AmountField(label=_("Rate per hour"), max_digits=7)
    helper = FormLook("name", Pair("role", "rate"))

    class Meta:
        model = HourRate
        fields = ["name", "role", "rate"]

    def __init__(self, *args: Any, currency: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        use_currency(self, currency)
