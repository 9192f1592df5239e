"""Understand what people say about themselves and their colleagues."""

import zoneinfo
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from core.users.models import Membership, Organisation, User
from core.users.roles import Role


class ProfileForm(forms.ModelForm[User]):
    class Meta:
        model = User
        fields = ["name", "language", "theme", "has_shortcuts"]
        help_texts = {
            "has_shortcuts": _("Single keys such as `n` for a new post; `?` shows all.")
        }


class AppearanceForm(forms.ModelForm[User]):
    """One switch at a time: only what was sent changes."""

    class Meta:
        model = User
        fields = ["language", "theme"]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name in list(self.fields):
            if name not in self.data:
                del self.fields[name]


class ChooseOrganisationForm(forms.Form):
    """Which of one's memberships to work in."""

    membership = forms.ModelChoiceField(queryset=Membership.objects.none())

    def __init__(self, *args: Any, user: User, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        mine = Membership.objects.active().filter(user=user)
        self.fields["membership"].queryset = mine  # type: ignore[attr-defined]


class InviteForm(forms.Form):
    name = forms.CharField(label=_("Name"), max_length=120)
    email = forms.EmailField(label=_("E-mail address"))
    role = forms.ChoiceField(label=_("Role"), choices=Role.choices)


class MemberForm(forms.ModelForm[Membership]):
    class Meta:
        model = Membership
        fields = ["role", "is_active"]


class OrganisationForm(forms.ModelForm[Organisation]):
    second_factor_roles = forms.MultipleChoiceField(
        label=_("Roles that must use a second factor"),
        choices=Role.choices,
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text=_("They set it up at their next sign-in; nothing else opens before."),
    )

    class Meta:
        model = Organisation
        fields = ["name", "time_zone", "second_factor_roles"]

    def clean_time_zone(self) -> str:
        name: str = self.cleaned_data["time_zone"]
        if name not in zoneinfo.available_timezones():
            raise forms.ValidationError(
                _("Unknown time zone. Write it as Europe/Amsterdam.")
            )
        return name


class MissionForm(forms.ModelForm[Organisation]):
    class Meta:
        model = Organisation
        fields = ["mission"]
        widgets = {"mission": forms.Textarea(attrs={"rows": 3})}
