"""Another moment for a proposal."""

from django import forms
from django.utils.translation import gettext_lazy as _

from campaigns.planning.forms import DayInput
from core.ui.forms import FormLook, Pair


class MoveProposalForm(forms.Form):
    """A day and a time on the clock of the organisation."""

    day = forms.DateField(label=_("Day"), widget=DayInput)
    at = forms.TimeField(
        label=_("Time"), widget=forms.TimeInput({"type": "time"}, format="%H:%M")
    )
    helper = FormLook(Pair("day", "at"))


class DragProposalForm(forms.Form):
    """The day on the calendar that a proposal was dragged to."""

    date = forms.DateField(
        label=_("Day"),
        input_formats=["%Y-%m-%d"],
        error_messages=dict.fromkeys(
            ("required", "invalid"),
            _("This is not a day. Choose one from the calendar."),
        ),
    )
