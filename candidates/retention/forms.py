"""Confirm an erasure, say why somebody is kept longer, answer what a night asks."""

from django import forms
from django.utils.translation import gettext_lazy as _

from candidates.retention.models import Extension


class EraseForm(forms.Form):
    """Typing the name is the pause in which a mistake is noticed."""

    typed_name = forms.CharField(
        label=_("Type the full name to confirm"),
        max_length=200,
        widget=forms.TextInput(
            attrs={"autocomplete": "off", "autocapitalize": "words"}
        ),
    )


class KeepForm(forms.Form):
    """Why somebody is kept longer."""

    kind = forms.ChoiceField(
        label=_("Why"),
        choices=Extension.Kind.choices,
        widget=forms.RadioSelect,
        initial=Extension.Kind.CONSENT,
    )
    reason = forms.CharField(
        label=_("Reason"),
        max_length=1_000,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("When and how they agreed, or what the hold is about."),
    )


class AnswerForm(forms.Form):
    """What an administrator decides, and the number of people they saw."""

    answer = forms.ChoiceField(
        label=_("Answer"), choices=[("go", "go"), ("wait", "wait")]
    )
    due = forms.IntegerField(label=_("People"), min_value=0, max_value=10**9)


class MovedForm(forms.Form):
    """Whether the file of a hire stands in the HR system; it must be said, either way."""

    moved = forms.ChoiceField(
        label=_("Moved to the HR system"), choices=[("yes", "yes"), ("no", "no")]
    )
