"""Correct what we know of somebody, and confirm that they are to be forgotten."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from candidates.people.models import Candidate
from core.ui.fields import TelephoneField
from core.ui.forms import FormLook, Pair, Section

FIELDS = ("name", "headline", "city", "email", "phone", "note")


class CandidateForm(forms.ModelForm[Candidate]):
    """No field for age, sex, origin or health, and none will come."""

    phone = TelephoneField(
        label=_("Telephone"),
        required=False,
        widget=forms.TextInput(attrs={"autocomplete": "off", "inputmode": "tel"}),
    )

    helper = FormLook(
        Section(_("Who it is"), "name", Pair("headline", "city")),
        Section(_("How to reach them"), Pair("email", "phone")),
        Section(
            _("Note"),
            "note",
            why=_(
                "What matters for the work. The person may read this: write it as if they do."
            ),
        ),
    )

    class Meta:
        model = Candidate
        fields = FIELDS
        widgets = {
            "name": forms.TextInput(attrs={"autocomplete": "off"}),
            "email": forms.EmailInput(attrs={"autocomplete": "off"}),
        }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field = self.fields["phone"]
        assert isinstance(field, TelephoneField)  # noqa: S101
        field.kept = self.instance.phone

    def changes(self) -> dict[str, Any]:
        return {name: self.cleaned_data[name] for name in FIELDS}


class DoNotContactForm(forms.Form):
    """Whether nobody may approach this person; it must be said, either way."""

    wanted = forms.ChoiceField(
        label=_("Do not contact"), choices=[("yes", "yes"), ("no", "no")]
    )
