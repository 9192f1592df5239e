"""Understand what somebody wants to reach, and what they assume."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from analytics.planner.assumptions import Assumed, Unit, unit_of
from analytics.planner.calculation import Channel
from analytics.planner.models import BackwardPlan
from analytics.planner.selectors import Wanted
from campaigns.channels.models import ChannelAccount
from campaigns.planning.forms import DayInput
from core.ui.forms import FormLook, Pair, Section
from core.ui.number_fields import AmountField

HUNDRED = Decimal(100)


class PlanForm(forms.Form):
    """Hires, the day, the money, and which part each channel is to bring."""

    hires = forms.IntegerField(label=_("Hires wanted"))
    due_on = forms.DateField(
        label=_("Offers accepted by"),
        widget=DayInput,
        help_text=_("Werf counts back from this day to the weeks for the posts."),
    )
    budget = AmountField(
        label=_("Budget"),
        required=False,
        max_digits=10,
        help_text=_("Money and own hours together. Empty means: no limit."),
    )

    def __init__(
        self,
        typed: Any = None,
        *,
        channels: list[Channel],
        known: BackwardPlan | Wanted,
    ) -> None:
        """`known` is the plan as it is, or what the campaign says already."""
        first = {"hires": known.hires, "due_on": known.due_on, "budget": known.budget}
        super().__init__(typed, initial=first)
        self.accounts: dict[str, ChannelAccount] = {}
        for channel in channels:
            name = f"share_{channel.account.pk}"
            self.accounts[name] = channel.account
            self.fields[name] = forms.IntegerField(
                label=f"{channel.account.name} (%)",
                required=False,
                initial=channel.percent,
            )
        self.helper = FormLook(
            Section(_("What must be reached"), Pair("hires", "due_on"), "budget"),
            Section(
                _("Share of the hires per channel"),
                *self.accounts,
                why=_(
                    "In percent; together 100. The starting shares follow the rhythm."
                ),
            ),
        )

    def wanted(self) -> dict[str, Any]:
        """The words of `operations.make_plan`."""
        given = self.cleaned_data
        return {
            "hires": given["hires"],
            "due_on": given["due_on"],
            "budget": given["budget"],
            "shares": {
                account: given[name] or 0 for name, account in self.accounts.items()
            },
        }


class AssumptionForm(forms.Form):
    """Low, likely and high in their own unit, and where they come from."""

    low = AmountField(label=_("Low"))
    likely = AmountField(label=_("Likely"))
    high = AmountField(label=_("High"))
    source = forms.CharField(
        label=_("Where this comes from"),
        max_length=240,
        help_text=_("A colleague, a report with its year, a guess: say which."),
    )
    helper = FormLook("low", "likely", "high", "source")

    def __init__(self, typed: Any = None, *, key: str, now: Assumed) -> None:
        self.factor = HUNDRED if unit_of(key) is Unit.SHARE else Decimal(1)
        known: dict[str, Any] = {
            name: getattr(now, name) * self.factor for name in ("low", "likely", "high")
        }
        super().__init__(typed, initial={**known, "source": now.source})
        unit = UNITS[unit_of(key)]
        for name in known:
            self.fields[name].help_text = unit

    def assumed(self) -> dict[str, Any]:
        """The words of `operations.assume`: a share typed as 4.5 is kept as 0.045."""
        given = dict(self.cleaned_data)
        for name in ("low", "likely", "high"):
            given[name] = given[name] / self.factor
        return given


UNITS = {
    Unit.SHARE: _("In percent"),
    Unit.COUNT: _("A number"),
    Unit.DAYS: _("In days"),
    Unit.MONEY: _("In money, own hours included"),
}
