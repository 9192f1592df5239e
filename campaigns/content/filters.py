"""Which posts a list shows."""

from collections.abc import Mapping
from functools import cache, partial
from typing import Any

from django import forms
from django.db.models import F, Q, QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from django_filters import CharFilter, ChoiceFilter, FilterSet, ModelChoiceFilter

from campaigns.channels.models import ChannelAccount
from campaigns.content import offers
from campaigns.content.models import Post
from campaigns.planning.models import Campaign
from core.together import Together
from core.users.models import Membership

ALL = _("All")


def my_campaigns(request: HttpRequest | None) -> QuerySet[Campaign]:
    if request is None:
        return Campaign.objects.none()
    mine = Campaign.objects.visible_to(request.member)  # type: ignore[attr-defined]
    return mine.only("name", "slug").order_by("name")


def my_channels(request: HttpRequest | None) -> QuerySet[ChannelAccount]:
    if request is None:
        return ChannelAccount.objects.none()
    channels = ChannelAccount.objects.visible_to(request.member)  # type: ignore[attr-defined]
    return channels.in_use().only("name").order_by("platform", "name")


class PostFilter(FilterSet):  # type: ignore[misc]
    q = CharFilter(
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

    def get_form_class(self) -> type[forms.Form]:
        """With the campaigns and channels to choose from, read in one question."""
        kind: type[forms.Form] = super().get_form_class()
        if self.request is not None:
            member = self.request.member
            found = _choices(member.role)(
                member=member.pk, organisation=member.organisation_id
            )
            for name, rows in found.items():
                kind.base_fields[name].read = [  # type: ignore[attr-defined]
                    (row["key"], row["name"]) for row in rows
                ]
        return kind

    def search(self, posts: QuerySet[Post], _name: str, words: str) -> Any:
        """In the title, the text and its variants."""
        own = posts.filter(variants__text__icontains=words).values("pk")
        return posts.filter(
            Q(title__icontains=words) | Q(text__icontains=words) | Q(pk__in=own)
        )


def _ask(role: str, member: int, organisation: int) -> Mapping[str, QuerySet[Any, Any]]:
    reader = Membership(pk=member, organisation_id=organisation, role=role)
    campaigns = offers.campaigns(reader).order_by("name")
    return {
        "campaign": campaigns.values("name", key=F("slug")),
        "accounts": offers.channels(reader).values("name", key=F("pk")),
    }


@cache
def _choices(role: str) -> Together:
    """One for each role: what somebody may see decides what is asked."""
    return Together(partial(_ask, role))
