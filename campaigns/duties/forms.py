"""Understand who does what, and who is away when."""

from typing import Any

from crispy_forms.bootstrap import InlineCheckboxes
from django import forms
from django.utils.translation import gettext_lazy as _

from campaigns.channels.models import ChannelAccount
from campaigns.duties.models import HAS_A_DUTY, Absence, Duty
from campaigns.planning.forms import DayInput, MemberField, OfPlan
from campaigns.planning.models import Campaign
from core.ui.forms import FormLook, Pair
from core.users.models import Membership

WEEKDAYS = (
    (1, _("Monday")),
    (2, _("Tuesday")),
    (3, _("Wednesday")),
    (4, _("Thursday")),
    (5, _("Friday")),
    (6, _("Saturday")),
    (7, _("Sunday")),
)


class DutyForm(OfPlan, forms.ModelForm[Duty]):
    member = MemberField(label=_("Who"))
    stand_in = MemberField(label=_("Stand-in"), required=False, empty_label=_("Nobody"))
    weekdays = forms.TypedMultipleChoiceField(
        label=_("Days"),
        choices=WEEKDAYS,
        coerce=int,
        error_messages={"required": _("Choose at least one day.")},
        widget=forms.CheckboxSelectMultiple,
    )
    helper = FormLook(
        Pair("kind", "account"),
        Pair("member", "stand_in"),
        InlineCheckboxes("weekdays"),
    )

    class Meta:
        model = Duty
        fields = ["kind", "account", "member", "stand_in", "weekdays"]
        help_texts = {
            "account": _("Only when another channel has somebody else; else every one.")
        }

    def __init__(
        self, *args: Any, member: Membership, campaign: Campaign, **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        # Somebody else is still a valid value, so that the refusal can say why.
        colleagues = Membership.objects.visible_to(member).active()
        able = colleagues.with_role(*HAS_A_DUTY).select_related("user")
        offered = [(one.pk, str(one)) for one in able.order_by("user__name", "pk")]
        for name in ("member", "stand_in"):
            self.fields[name].offer(member, offered)  # type: ignore[attr-defined]
        account = self.fields["account"]
        assert isinstance(account, forms.ModelChoiceField)  # noqa: S101
        accounts = ChannelAccount.objects.visible_to(member)
        account.queryset = accounts.filter(choices__campaign=campaign).order_by("name")
        account.empty_label = _("Every channel")


class GapForm(forms.Form):
    """Which gap somebody fills with one click."""

    kind = forms.ChoiceField(label=_("Duty"), choices=Duty.Kind.choices)
    weekday = forms.TypedChoiceField(label=_("Day"), choices=WEEKDAYS, coerce=int)
    account = forms.ModelChoiceField(
        ChannelAccount.objects.none(), label=_("Channel"), required=False
    )

    def __init__(self, *args: Any, campaign: Campaign, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        chosen = ChannelAccount.objects.filter(choices__campaign=campaign)
        self.fields["account"].queryset = chosen  # type: ignore[attr-defined]


class AbsenceForm(OfPlan, forms.ModelForm[Absence]):
    member = MemberField(label=_("Who"))

    class Meta:
        model = Absence
        fields = ["member", "first_on", "last_on"]
        widgets = {"first_on": DayInput, "last_on": DayInput}

    helper = FormLook("member", Pair("first_on", "last_on"))

    def __init__(
        self, *args: Any, member: Membership, for_others: bool, **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        if for_others:
            self.fields["member"].offer(member)  # type: ignore[attr-defined]
        else:
            del self.fields["member"]
            self.helper = FormLook(Pair("first_on", "last_on"))
