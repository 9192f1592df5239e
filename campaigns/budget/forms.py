"""Understand what somebody plans to spend, and did."""

from decimal import Decimal
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from campaigns.budget.models import BudgetLine, Spend
from campaigns.channels.models import ChannelAccount
from campaigns.planning.amounts import AmountField
from campaigns.planning.forms import DayInput, OfPlan
from core.ui.forms import FormLook, Pair, offer
from core.users.models import Membership

ZERO = Decimal(0)


def optional(label: Any, digits: int = 10, help_text: Any = "") -> AmountField:
    """An amount that may stay empty, which means nothing."""
    return AmountField(
        label=label, required=False, max_digits=digits, help_text=help_text
    )


class OfChannel(OfPlan):
    """A line that may be about one channel."""

    fields: dict[str, forms.Field]

    def __init__(self, *args: Any, member: Membership, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        accounts = ChannelAccount.objects.visible_to(member).in_use().order_by("name")
        offer(self, "account", accounts, "name")  # type: ignore[arg-type]
        empty = _("Not for one channel")
        self.fields["account"].empty_label = empty  # type: ignore[attr-defined]


class BudgetLineForm(OfChannel, forms.ModelForm[BudgetLine]):
    planned = optional(_("Planned amount"))
    planned_hours = optional(_("Planned hours"), digits=7)
    helper = FormLook("kind", "account", Pair("planned", "planned_hours"), "note")

    class Meta:
        model = BudgetLine
        fields = ["kind", "account", "planned", "planned_hours", "note"]

    def clean_planned(self) -> Decimal:
        return self.cleaned_data["planned"] or ZERO

    def clean_planned_hours(self) -> Decimal:
        return self.cleaned_data["planned_hours"] or ZERO


class SpendForm(OfChannel, forms.ModelForm[Spend]):
    amount = optional(_("Amount"), help_text=_("Money that was paid, without VAT."))
    hours = optional(_("Hours"), digits=7, help_text=_("Time of colleagues."))
    hour_rate = optional(_("Rate per hour"), digits=7)
    helper = FormLook(
        Pair("spent_on", "kind"),
        "account",
        "amount",
        Pair("hours", "hour_rate"),
        "note",
    )

    class Meta:
        model = Spend
        fields = [
            "spent_on",
            "kind",
            "account",
            "amount",
            "hours",
            "hour_rate",
            "note",
        ]
        widgets = {"spent_on": DayInput}

    def clean_amount(self) -> Decimal:
        return self.cleaned_data["amount"] or ZERO

    def clean_hours(self) -> Decimal:
        return self.cleaned_data["hours"] or ZERO

    def clean_hour_rate(self) -> Decimal:
        return self.cleaned_data["hour_rate"] or ZERO
