"""Choose the days of a report."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _


def _field(label: Any) -> forms.DateField:
    return forms.DateField(
        label=label,
        required=False,
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
    )


class PeriodForm(forms.Form):
    """Two days; the view reads them leniently, a report never refuses to open."""

    to = _field(_("To"))

    def __init__(self, first: object, last: object) -> None:
        super().__init__(initial={"from": first, "to": last}, auto_id="period-%s")
        self.fields = {"from": _field(_("From")), **self.fields}
