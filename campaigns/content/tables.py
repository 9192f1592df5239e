"""The list of posts."""

from collections.abc import Iterable

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import F, OuterRef, QuerySet
from django.db.models.functions import JSONObject
from django.utils.safestring import SafeString
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from campaigns.channels.connectors import find
from campaigns.channels.models import ChannelAccount
from campaigns.content.models import Post
from campaigns.content.wording import TONES
from core.together import Row
from core.ui import formats
from core.ui.components import Empty, badge, link, platform_badge
from core.ui.tables import Column, Table

STATUSES, KINDS = dict(Post.Status.choices), dict(Post.Kind.choices)


def rows(posts: QuerySet[Post]) -> QuerySet[Post]:
    """With what a row shows of the campaign, the writer and the channels, and no more of them."""
    channels = ChannelAccount.objects.filter(posts=OuterRef("pk"))
    line = JSONObject(platform="platform", name="name")
    return posts.only("title", "status", "kind", "updated_at").annotate(
        campaign_name=F("campaign__name"),
        author_name=F("author__user__name"),
        channels=ArraySubquery(channels.order_by("platform", "name").values(line=line)),
    )


def marks(channels: Iterable[Row]) -> SafeString:
    """A mark for each channel, with its name for who cannot see the mark."""
    labels = (gettext(find(one["platform"]).label) for one in channels)
    drawn = "".join(platform_badge(label, named=False) for label in labels)
    return SafeString(f'<span class="btn-row">{drawn}</span>')


class PostTable(Table[Post]):
    name = "posts"
    caption = _("Posts")
    start_sort = "-updated_at"
    columns = (
        Column(
            "title",
            _("Working title"),
            is_title=True,
            sort="title",
            show=lambda p: link(p.get_absolute_url(), p.title),
            plain=lambda p: p.title,
        ),
        Column(
            "status",
            _("Status"),
            sort="status",
            show=lambda p: badge(STATUSES[p.status], TONES[p.status]),
            plain=lambda p: p.get_status_display(),
        ),
        Column(
            "campaign",
            _("Campaign"),
            sort="campaign__name",
            show=lambda p: p.campaign_name,
            plain=lambda p: p.campaign_name,
        ),
        Column(
            "kind",
            _("Kind"),
            sort="kind",
            show=lambda p: KINDS[p.kind],
            plain=lambda p: p.get_kind_display(),
            hides_on_phone=True,
        ),
        Column(
            "channels",
            _("Channels"),
            show=lambda p: marks(p.channels),
            plain=lambda p: ", ".join(one["name"] for one in p.channels),
        ),
        Column(
            "author",
            _("Written by"),
            sort="author__user__name",
            show=lambda p: p.author_name,
            plain=lambda p: p.author_name,
            hides_on_phone=True,
        ),
        Column(
            "updated_at",
            _("Changed"),
            sort="updated_at",
            show=lambda p: formats.ago(p.updated_at),
            align="end",
        ),
    )
    empty = Empty(
        _("No posts yet"),
        _(
            "Write a text once, look how it stands on every channel, and have it approved."
        ),
        icon="pencil",
    )
