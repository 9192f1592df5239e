"""Understand on which days and how long a post comes back."""

from typing import Any

from crispy_forms.bootstrap import InlineCheckboxes
from django import forms
from django.db.models import QuerySet
from django.utils.dates import WEEKDAYS
from django.utils.translation import gettext_lazy as _

from campaigns.channels.models import ChannelAccount
from campaigns.publishing.operations_series import MOST_TIMES, MOST_WEEKS
from core.ui.forms import FormLook, Pair

WEEK = [(number + 1, name) for number, name in WEEKDAYS.items()]


def _day() -> forms.DateInput:
    return forms.DateInput({"type": "date"}, format="%Y-%m-%d")


class SeriesForm(forms.Form):
    """Days of the week and a time on the clock of the organisation, until a day or a number."""

    weekdays = forms.TypedMultipleChoiceField(
        label=_("On these days"),
        choices=WEEK,
        coerce=int,
        error_messages={"required": _("Choose at least one day.")},
        widget=forms.CheckboxSelectMultiple,
    )
    at = forms.TimeField(
        label=_("Time"), widget=forms.TimeInput({"type": "time"}, format="%H:%M")
    )
    every_weeks = forms.IntegerField(
        label=_("Every how many weeks"),
        min_value=1,
        max_value=MOST_WEEKS,
        help_text=_("1 is every week, 2 is every other week."),
    )
    starts_on = forms.DateField(label=_("From"), widget=_day())
    ends_on = forms.DateField(
        label=_("Last day"),
        required=False,
        widget=_day(),
        help_text=_("Fill in a last day or a number of times."),
    )
    times = forms.IntegerField(
        label=_("Number of times"),
        required=False,
        min_value=1,
        max_value=MOST_TIMES,
    )
    accounts = forms.ModelMultipleChoiceField(
        label=_("On these channels"),
        queryset=ChannelAccount.objects.none(),
        widget=forms.CheckboxSelectMultiple,
    )
    may_be_late = forms.BooleanField(
        label=_("It may go out up to two hours late"),
        required=False,
        initial=True,
        help_text=_("After a breakdown. Of several missed dates only the last."),
    )

    def __init__(
        self, *args: Any, accounts: QuerySet[ChannelAccount], **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        field = self.fields["accounts"]
        field.queryset = accounts  # type: ignore[attr-defined]
        field.label_from_instance = (  # type: ignore[attr-defined]
            lambda account: f"{account.platform_label} · {account.name}"
        )
        field.initial = accounts
        self.helper = FormLook(
            InlineCheckboxes("weekdays"),
            Pair("at", "every_weeks"),
            "starts_on",
            Pair("ends_on", "times"),
            "accounts",
            "may_be_late",
        )

    def days_from(self, words: Any) -> None:
        """What the first day means where a series goes on differently."""
        self.fields["starts_on"].label = _("From this day on")
        self.fields["starts_on"].help_text = words

    def clean(self) -> dict[str, Any]:
        given = super().clean() or {}
        if bool(given.get("ends_on")) == bool(given.get("times")) and not (
            {"ends_on", "times"} & self.errors.keys()
        ):
            self.add_error("ends_on", _("Choose a last day or a number of times."))
        return given
