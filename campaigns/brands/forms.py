"""Understand what somebody says about a brand."""

import re

from django import forms
from django.utils.translation import gettext_lazy as _

from campaigns.brands.models import Brand

COLOUR = re.compile(r"#[0-9a-fA-F]{6}")


class BrandForm(forms.ModelForm[Brand]):
    website = forms.URLField(label=_("Website"), required=False, assume_scheme="https")

    class Meta:
        model = Brand
        fields = ["name", "website", "about", "colour"]
        widgets = {
            "colour": forms.TextInput(
                attrs={"type": "color", "class": "form-control-color"}
            )
        }

    def clean_colour(self) -> str:
        colour: str = self.cleaned_data["colour"]
        if not COLOUR.fullmatch(colour):
            raise forms.ValidationError(_("Write the colour as #0b5fc0."))
        return colour.lower()
