"""Understand where and when a post went out without us."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from campaigns.channels.models import ChannelAccount
from campaigns.publishing.forms import MomentForm
from core.ui.forms import Pair


class EarlierForm(MomentForm):
    """Channel, address, and the moment on the clock of the organisation."""

    account = forms.ModelChoiceField(
        label=_("Channel"), queryset=ChannelAccount.objects.none(), empty_label=None
    )
    url = forms.CharField(
        label=_("Address of the post"),
        max_length=500,
        widget=forms.URLInput({"placeholder": "https://", "inputmode": "url"}),
        help_text=_("Copy it from the platform: “Copy link to post”."),
    )
    layout = ("account", "url", Pair("day", "time"))

    def __init__(
        self, *args: Any, accounts: Iterable[ChannelAccount], **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        free = [account.pk for account in accounts]
        field = self.fields["account"]
        field.queryset = ChannelAccount.objects.filter(pk__in=free).order_by(  # type: ignore[attr-defined]
            "platform", "name"
        )
        field.label_from_instance = (  # type: ignore[attr-defined]
            lambda account: f"{account.platform_label} · {account.name}"
        )

    @property
    def published_at(self) -> datetime:
        """The real moment that was typed or chosen."""
        wall: datetime = self.cleaned_data["wall"]
        return wall if wall.tzinfo else wall.replace(tzinfo=self.zone)
