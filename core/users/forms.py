"""Understand what people say about themselves and their colleagues."""

import zoneinfo
from typing import Any

from allauth.account.fields import PasswordField, SetPasswordField
from allauth.account.forms import ResetPasswordKeyForm
from django import forms
from django.contrib.auth import password_validation
from django.utils.translation import gettext_lazy as _

from core.users import operations
from core.users.models import LANGUAGES, Membership, Organisation, User
from core.users.passwords import LONGEST
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

    membership = forms.ModelChoiceField(
        label=_("Organisation"), queryset=Membership.objects.none()
    )

    def __init__(self, *args: Any, user: User, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        mine = Membership.objects.active().filter(user=user)
        self.fields["membership"].queryset = mine  # type: ignore[attr-defined]


class InviteForm(forms.Form):
    email = forms.EmailField(label=_("E-mail address"), max_length=254)
    role = forms.ChoiceField(label=_("Role"), choices=Role.choices)
    language = forms.ChoiceField(
        label=_("Language of the invitation"), choices=LANGUAGES
    )


class AcceptForm(forms.Form):
    """Somebody new: how they are called, and the password they choose."""

    name = forms.CharField(
        label=_("Your name"),
        max_length=120,
        widget=forms.TextInput(attrs={"autocomplete": "name"}),
    )
    password = forms.CharField(
        label=_("Choose a password"),
        max_length=128,
        strip=False,
        widget=forms.PasswordInput(attrs={"autocomplete": "new-password"}),
        help_text=_("At least 12 characters. A few words in a row are easy to keep."),
    )

    def __init__(self, *args: Any, email: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.email = email

    def clean_password(self) -> str:
        password: str = self.cleaned_data["password"]
        person = User(email=self.email, name=self.cleaned_data.get("name", ""))
        password_validation.validate_password(password, person)
        return password


class AddressForm(forms.Form):
    email = forms.EmailField(
        label=_("New e-mail address"),
        max_length=254,
        widget=forms.EmailInput(attrs={"autocomplete": "email"}),
    )


class NewPasswordForm(ResetPasswordKeyForm):  # type: ignore[misc]
    """The password after a reset. Its link went by mail, so the address is proved as well."""

    password1 = SetPasswordField(
        label=ResetPasswordKeyForm.base_fields["password1"].label, max_length=LONGEST
    )
    password2 = PasswordField(
        label=ResetPasswordKeyForm.base_fields["password2"].label,
        max_length=LONGEST,
        autocomplete="new-password",
    )

    def save(self) -> None:
        super().save()
        operations.prove_address(user=self.user)


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
