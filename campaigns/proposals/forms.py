"""Another moment for a proposal."""

from typing import Any

from django import forms
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from campaigns.planning.forms import DayInput
from campaigns.proposals.models import Proposal
from core.ui.forms import FormLook, Pair


class MoveProposalForm(forms.Form):
    """A day and a time on the clock of the organisation."""

    day = forms.DateField(label=_("Day"), widget=DayInput)
    at = forms.TimeField(
        label=_("Time"), widget=forms.TimeInput({"type": "time"}, format="%H:%M")
    )
    helper = FormLook(Pair("day", "at"))


class DropTogetherForm(forms.Form):
    """Which of the standing proposals nobody wants."""

    chosen = forms.ModelMultipleChoiceField(
        Proposal.objects.none(),
        label=_("Proposals"),
        error_messages={
            "required": _("Choose at least one proposal."),
            "invalid_choice": _(
                "One of these was settled meanwhile. Look at the list again."
            ),
        },
    )

    def __init__(self, *args: Any, standing: QuerySet[Proposal], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["chosen"].queryset = standing  # type: ignore[attr-defined]


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
