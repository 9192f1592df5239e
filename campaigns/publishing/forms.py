"""Understand a moment, channels, an address and a reason."""

from collections.abc import Iterable
from datetime import datetime, tzinfo
from typing import Any

from django import forms
from django.utils import formats
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from campaigns.channels.models import ChannelAccount
from campaigns.publishing import wall
from core.ui.forms import FormLook, Pair


class MomentForm(forms.Form):
    """A day and a time on the clock of the organisation.

    On the two nights a year on which a time comes twice or not at all, the two real
    moments are offered; `wall` is then the one that was chosen.
    """

    day = forms.DateField(
        label=_("Day"), widget=forms.DateInput({"type": "date"}, format="%Y-%m-%d")
    )
    time = forms.TimeField(
        label=_("Time"), widget=forms.TimeInput({"type": "time"}, format="%H:%M")
    )
    choice = forms.ChoiceField(
        label=_("Which moment do you mean?"),
        required=False,
        widget=forms.RadioSelect,
    )
    layout: tuple[Any, ...] = (Pair("day", "time"),)

    def __init__(self, *args: Any, zone: tzinfo, **kwargs: Any) -> None:
        self.zone = zone
        super().__init__(*args, **kwargs)
        self.asked = self._choice_to_make() if self.is_bound else None
        if self.asked:
            self.fields["choice"].choices = [  # type: ignore[attr-defined]
                (_key(moment), _words(moment)) for moment in self.asked.options
            ]
            self.helper = FormLook(self.layout[0], "choice", *self.layout[1:])
        else:
            del self.fields["choice"]
            self.helper = FormLook(*self.layout)

    def _choice_to_make(self) -> wall.Choice | None:
        """What was typed, on a night on which it is no single moment."""
        try:
            day = self.fields["day"].clean(self.data.get(self.add_prefix("day")))
            at = self.fields["time"].clean(self.data.get(self.add_prefix("time")))
        except forms.ValidationError:
            return None
        found = wall.moments(datetime.combine(day, at), self.zone)
        return found if isinstance(found, wall.Choice) else None

    def clean(self) -> dict[str, Any]:
        super().clean()
        given = self.cleaned_data
        if not {"day", "time"} <= given.keys():
            return given
        given["wall"] = datetime.combine(given["day"], given["time"])
        if self.asked:
            chosen = [
                m.at for m in self.asked.options if _key(m) == given.get("choice")
            ]
            given["wall"] = chosen[0] if chosen else None
            if not chosen:
                self.add_error("choice", why_asked(self.asked, given["time"]))
        return given


def why_asked(found: wall.Choice, time: Any) -> str:
    """Why one time is no moment."""
    shown = formats.time_format(time, "H:i")
    if found.kind == "gap":
        return gettext(
            "In this night the clock goes forward and skips %(time)s. Choose one of the two."
        ) % {"time": shown}
    return gettext(
        "In this night the clock goes back, so %(time)s comes twice. Choose one of the two."
    ) % {"time": shown}


def _key(moment: wall.Moment) -> str:
    return moment.at.isoformat()


def _words(moment: wall.Moment) -> str:
    return f"{moment.wall:%H:%M} ({moment.offset_text})"


class MoveForm(MomentForm):
    """Another moment for one publication."""


class DroppedForm(forms.Form):
    """The day on which a card of the calendar was dropped."""

    date = forms.DateField(
        label=_("Day"),
        input_formats=["%Y-%m-%d"],
        error_messages=dict.fromkeys(
            ["required", "invalid"],
            _("This is not a day. Choose one from the calendar."),
        ),
    )


class ScheduleForm(MomentForm):
    """When and on which of its channels a post goes out."""

    accounts = forms.ModelMultipleChoiceField(
        label=_("On these channels"),
        queryset=ChannelAccount.objects.none(),
        widget=forms.CheckboxSelectMultiple,
    )
    may_be_late = forms.BooleanField(
        label=_("It may go out up to two hours late"),
        required=False,
        initial=True,
        help_text=_("After a breakdown. Later than that, we ask you first."),
    )
    layout = (Pair("day", "time"), "accounts", "may_be_late")

    def __init__(
        self, *args: Any, accounts: Iterable[ChannelAccount], **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        free = [account.pk for account in accounts]
        field = self.fields["accounts"]
        field.queryset = ChannelAccount.objects.filter(pk__in=free).order_by(  # type: ignore[attr-defined]
            "platform", "name"
        )
        field.label_from_instance = (  # type: ignore[attr-defined]
            lambda account: f"{account.platform_label} · {account.name}"
        )
        field.initial = free


class AddressForm(forms.Form):
    """Where the post stands on the platform."""

    url = forms.CharField(
        label=_("Address of the post"),
        max_length=500,
        widget=forms.URLInput({"placeholder": "https://", "inputmode": "url"}),
        help_text=_("Copy it from the platform: “Copy link to post”."),
    )


class OptionalAddressForm(AddressForm):
    """The same, where we may know the address already."""

    url = forms.CharField(
        label=_("Address of the post"),
        max_length=500,
        required=False,
        widget=forms.URLInput({"placeholder": "https://", "inputmode": "url"}),
        help_text=_("Copy it from the platform: “Copy link to post”."),
    )


class ReasonForm(forms.Form):
    reason = forms.CharField(label=_("Why not?"), max_length=300)
