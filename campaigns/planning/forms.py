"""Understand what somebody plans. Whether it is possible, the operations say."""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import Any

from django import forms
from django.forms.models import ModelChoiceIterator
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from campaigns.audience.models import Persona
from campaigns.brands.other_brands import AsksAboutOtherBrand, own_first
from campaigns.channels.models import ChannelAccount
from campaigns.planning.figures import kept, typed
from campaigns.planning.models import Campaign, ChannelChoice, Goal, Kpi, Step
from campaigns.workforce.models import Requisition
from core.ui.forms import FormLook, Pair
from core.ui.number_fields import AmountField
from core.users.models import Membership


class DayInput(forms.DateInput):
    """The browser's own calendar."""

    input_type = "date"

    def __init__(self) -> None:
        super().__init__(format="%Y-%m-%d")


class MemberIterator(ModelChoiceIterator[Membership]):
    """Offers who works here; who left is still a valid value, so that a refusal can say why."""

    def __iter__(self) -> Iterator[tuple[Any, Any]]:
        if self.field.empty_label is not None:
            yield "", self.field.empty_label
        offered = self.field.offered  # type: ignore[attr-defined]
        if offered is None:
            active = self.queryset.active()  # type: ignore[attr-defined]
            offered = map(self.choice, active)
        yield from offered


class MemberField(forms.ModelChoiceField[Membership]):
    """A colleague."""

    iterator = MemberIterator
    offered: Sequence[tuple[int, str]] | None = None

    def __init__(self, **options: Any) -> None:
        super().__init__(queryset=Membership.objects.none(), **options)

    def offer(
        self, member: Membership, offered: Sequence[tuple[int, str]] | None = None
    ) -> None:
        """Let it choose a colleague; `offered` when the choices were read already."""
        colleagues = Membership.objects.visible_to(member).select_related("user")
        self.offered = offered
        self.queryset = colleagues.order_by("user__name", "pk")


def many(
    label: Promise, help_text: Promise | str = ""
) -> forms.ModelMultipleChoiceField[Any]:
    """Some rows, as boxes to tick; the form says which."""
    return forms.ModelMultipleChoiceField(
        label=label,
        help_text=help_text,
        queryset=None,
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )


class OfPlan:
    """The operations look at the whole and say what is wrong beside the right field."""

    def validate_constraints(self) -> None:
        """Left to the operation."""


class GoalForm(forms.ModelForm[Goal]):
    class Meta:
        model = Goal
        fields = ["title", "mission", "requisition"]
        labels = {"requisition": _("requisition")}
        help_texts = {
            "title": _("For example: six district nurses before 1 March."),
            "requisition": _("How many seats and by when come from there."),
        }

    def __init__(self, *args: Any, member: Membership, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        mine = Requisition.objects.visible_to(member).approved()
        self.fields["requisition"].queryset = mine.order_by("title", "pk")  # type: ignore[attr-defined]


class KpiForm(OfPlan, forms.ModelForm[Kpi]):
    """Shares are typed in percent."""

    baseline = AmountField(
        label=_("Starting value"),
        help_text=_(
            "Of this figure; zero when you start from nothing. With another figure it"
            " starts at zero, unless you type a value."
        ),
    )
    target = AmountField(label=_("Target"))
    helper = FormLook("metric", Pair("baseline", "target"), "due_on")

    class Meta:
        model = Kpi
        fields = ["metric", "baseline", "target", "due_on"]
        widgets = {"due_on": DayInput}
        help_texts = {
            "metric": _(
                "Actual values come from the data; you never type them. A conversion is in percent."
            )
        }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name in ("baseline", "target"):
            value = typed(self.initial.get("metric", ""), self.initial.get(name))
            self.initial[name] = value

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        if "metric" in self.changed_data and "baseline" not in self.changed_data:
            # What was filled in was measured of another figure.
            cleaned["baseline"] = Decimal(0)
        for name in ("baseline", "target"):
            cleaned[name] = kept(cleaned.get("metric", ""), cleaned.get(name))
        return cleaned


class StepForm(forms.ModelForm[Step]):
    owner = MemberField(label=_("Who"))

    class Meta:
        model = Step
        fields = ["title", "owner", "due_on"]
        widgets = {"due_on": DayInput}

    def __init__(self, *args: Any, member: Membership, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["owner"].offer(member)  # type: ignore[attr-defined]


class ChoiceForm(AsksAboutOtherBrand, OfPlan, forms.ModelForm[ChannelChoice]):
    class Meta:
        model = ChannelChoice
        fields = ["account", "reason", "posts_a_week"]
        help_texts = {
            "reason": _("Why your persona is there; you will be glad to read it later.")
        }

    def __init__(
        self, *args: Any, member: Membership, campaign: Campaign, **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        accounts = ChannelAccount.objects.visible_to(member).in_use()
        own = campaign.brand_id
        self.offer("account", own_first(accounts, own, "name"), own)


class PersonasForm(AsksAboutOtherBrand, forms.Form):
    personas = many(_("Personas"))

    def __init__(
        self, *args: Any, member: Membership, campaign: Campaign, **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        personas = Persona.objects.visible_to(member)
        own = campaign.brand_id
        self.offer("personas", own_first(personas, own, "name"), own)
