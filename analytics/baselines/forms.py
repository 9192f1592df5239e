"""The measured figure as fields of the campaign's form."""

from collections.abc import Mapping
from copy import deepcopy
from typing import Any

from django import forms

from campaigns.planning.forms_campaign import CampaignForm


class MeasuredForm(forms.Form):
    """Some fields of the campaign's form once more, filled in; htmx swaps them into the page."""

    use_required_attribute = False

    def __init__(self, values: Mapping[str, Any]) -> None:
        super().__init__(initial=dict(values))
        for name in values:
            field = deepcopy(CampaignForm.base_fields[name])
            css = "form-select" if hasattr(field, "choices") else "form-control"
            field.widget.attrs |= {"hx-swap-oob": "true", "class": css}
            self.fields[name] = field
