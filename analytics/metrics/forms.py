"""Figures as somebody reads them off a platform."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from analytics.metrics.models import Figure
from campaigns.publishing.models import Publication
from core.ui.forms import FormLook

MOST = 10**10


class FiguresForm(forms.Form):
    """One field for each figure that the platform shows; what is left empty is not known."""

    def __init__(self, *args: Any, publication: Publication, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        shown = publication.account.connector.counts or ("reactions", "comments")
        for figure in Figure:
            if figure.value in shown:
                self.fields[figure.value] = forms.IntegerField(
                    label=figure.label,
                    min_value=0,
                    max_value=MOST,
                    required=False,
                )
        self.helper = FormLook(*self.fields)

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        if not self.errors and all(value is None for value in cleaned.values()):
            raise forms.ValidationError(_("Fill in at least one figure."))
        return cleaned

    def figures(self) -> dict[str, int]:
        return {name: v for name, v in self.cleaned_data.items() if v is not None}
