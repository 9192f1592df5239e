"""Understand where to and about what."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from core.ui.forms import FormLook
from core.webhooks.events import choices


class EndpointForm(forms.Form):
    address = forms.URLField(
        label=_("Address of the other program"),
        help_text=_("It begins with https:// and can be reached from the internet."),
        max_length=500,
        assume_scheme="https",
    )
    events = forms.MultipleChoiceField(
        label=_("Tell it when"),
        choices=choices,
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": _("Choose at least one event.")},
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.helper = FormLook("address", "events")
