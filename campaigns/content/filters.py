"""Which posts a list shows."""

from typing import Any

from django.db.models import Q, QuerySet
from django.utils.translation import gettext_lazy as _
from django_filters import ChoiceFilter, FilterSet, ModelChoiceFilter

from campaigns.channels.models import ChannelAccount
from campaigns.content.models import Post, Variant
from campaigns.planning.models import Campaign
from core.http import Request
from core.search import holds, words_of
from core.ui.filters import SearchFilter

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
    q = SearchFilter(method="search")
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

    def search(self, posts: QuerySet[Post], _name: str, typed: str) -> Any:
        """In the title, the text and its variants."""
        for word in words_of(typed):
            # Apart, each by its indexes: one condition with OR would read every post.
            said = Post.objects.filter(holds(word, "title", texts=("text",)))
            own = Variant.objects.filter(holds(word, texts=("text",)))
            posts = posts.filter(
                Q(pk__in=said.values("pk")) | Q(pk__in=own.values("post"))
            )
        return posts
