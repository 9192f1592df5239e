"""The list of posts."""

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _

from campaigns.content.models import Post
from campaigns.content.wording import TONES
from core.ui import formats
from core.ui.components import Empty, badge, link, platform_badge
from core.ui.tables import Column, Table

STATUSES, KINDS = dict(Post.Status.choices), dict(Post.Kind.choices)


def channels(post: Post) -> SafeString:
    """A mark for each channel, with its name for who cannot see the mark."""
    marks = [
        (platform_badge(account.platform_label, named=False),)
        for account in post.accounts.all()
    ]
    return format_html(
        '<span class="btn-row">{}</span>', format_html_join("", "{}", marks)
    )


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
            show=lambda p: p.campaign.name,
            plain=lambda p: p.campaign.name,
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
            show=channels,
            plain=lambda p: ", ".join(str(account) for account in p.accounts.all()),
        ),
        Column(
            "author",
            _("Written by"),
            sort="author__user__name",
            show=lambda p: p.author.user.name,
            plain=lambda p: p.author.user.name,
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
