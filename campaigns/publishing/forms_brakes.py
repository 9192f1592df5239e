"""Understand what should stop and why, and what should become of posts on hold."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from campaigns.channels.models import ChannelAccount
from campaigns.publishing.forms import MomentForm
from campaigns.publishing.models import Publication, PublicationQuerySet, Switch
from core.address_values import whole_number
from core.ui.forms import Pair
from core.users.models import Membership

ALL, CHANGES, PLATFORM, ACCOUNT = "all", "changes", "platform", "account"


class SwitchOffForm(forms.Form):
    """What is to stop, in one choice; and why, for colleagues who wonder."""

    what = forms.ChoiceField(label=_("What should stop?"))
    reason = forms.CharField(
        label=_("Why?"),
        max_length=200,
        help_text=_("Your colleagues read this on every page."),
    )

    def __init__(self, *args: Any, member: Membership, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        mine = ChannelAccount.objects.visible_to(member).in_use()
        self.accounts = {
            f"{ACCOUNT}:{account.pk}": account
            for account in mine.order_by("platform", "name")
        }
        platforms = {
            f"{PLATFORM}:{account.platform}": account.platform_label
            for account in self.accounts.values()
        }
        self.fields["what"].choices = [  # type: ignore[attr-defined]
            ("", _("Choose")),
            (ALL, _("All publishing")),
            (_("One platform"), list(platforms.items())),
            (
                _("One channel"),
                [
                    (key, f"{account.platform_label} · {account.name}")
                    for key, account in self.accounts.items()
                ],
            ),
            (CHANGES, _("All changes by colleagues (read-only)")),
        ]

    def scope(self) -> dict[str, Any]:
        """As `switch_off` wants it."""
        what = self.cleaned_data["what"]
        kind, _colon, name = what.partition(":")
        return {
            "platform": name if kind == PLATFORM else "",
            "account": self.accounts.get(what),
            "stops": Switch.Stops.CHANGES
            if kind == CHANGES
            else Switch.Stops.PUBLISHING,
        }


class HeldForm(forms.Form):
    """Which posts on hold, and what should become of them."""

    class Deed:
        NOW, MOVE, DROP = "now", "move", "drop"

    chosen = forms.ModelMultipleChoiceField(
        label=_("Posts"),
        queryset=Publication.objects.none(),
        error_messages={"required": _("Choose at least one post.")},
    )
    deed = forms.ChoiceField(
        label=_("What should happen"),
        choices=[(Deed.NOW, ""), (Deed.MOVE, ""), (Deed.DROP, "")],
        error_messages={"required": _("Choose what should happen.")},
    )

    def __init__(self, *args: Any, held: PublicationQuerySet, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["chosen"].queryset = held  # type: ignore[attr-defined]

    @property
    def is_moving(self) -> bool:
        """Whether a new time is asked for, also when something else is wrong."""
        return self.data.get("deed") == self.Deed.MOVE

    @property
    def ticked(self) -> set[int]:
        """The ids that were ticked, also when something else is wrong."""
        chosen = self.data.getlist("chosen") if self.is_bound else []  # type: ignore[attr-defined]
        return {pk for key in chosen if (pk := whole_number(key)) is not None}


class NewTimeForm(MomentForm):
    """One new moment for what was chosen; posts of one channel still keep their distance."""

    # The same page can publish now or drop, for which no time is needed.
    use_required_attribute = False
    layout = (Pair("day", "time"),)
