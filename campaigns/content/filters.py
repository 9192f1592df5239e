"""Which posts a list shows."""

from typing import Any

from django import forms
from django.db.models import Q, QuerySet
from django.utils.translation import gettext_lazy as _
from django_filters import CharFilter, ChoiceFilter, FilterSet, ModelChoiceFilter

from campaigns.channels.models import ChannelAccount
from campaigns.content.models import Post
from campaigns.planning.models import Campaign
from core.http import Request

ALL = _("All")


def my_campaigns(request: Request | None) -> QuerySet[Campaign]:
    if request is None:
        return Campaign.objects.none()
    mine = Campaign.objects.visible_to(request.member)
    return mine.only("name", "slug").order_by("name")


def my_channels(request: Request | None) -> QuerySet[ChannelAccount]:
    if request is None:
        return ChannelAccount.objects.none()
    channels = ChannelAccount.objects.visible_to(request.member)
    return channels.in_use().only("name").order_by("platform", "name")


class PostFilter(FilterSet):  # type: ignore[misc]
    q = CharFilter(
        max_length=200,
        label=_("Search"),
        method="search",
        widget=forms.TextInput(attrs={"type": "search"}),
    )
    status = ChoiceFilter(
        label=_("Status"), choices=Post.Status.choices, empty_label=ALL
    )
    campaign = ModelChoiceFilter(
        label=_("Campaign"),
        queryset=my_campaigns,
        to_field_name="slug",
        empty_label=ALL,
    )
    accounts = ModelChoiceFilter(
        label=_("Channel"), queryset=my_channels, empty_label=ALL
    )
    kind = ChoiceFilter(label=_("Kind"), choices=Post.Kind.choices, empty_label=ALL)

    class Meta:
        model = Post
        fields = ["q", "status", "campaign", "accounts", "kind"]

    def search(self, posts: QuerySet[Post], _name: str, words: str) -> Any:
        """In the title, the text and its variants."""
        own = posts.filter(variants__text__icontains=words).values("pk")
        return posts.filter(
            Q(title__icontains=words) | Q(text__icontains=words) | Q(pk__in=own)
        )
