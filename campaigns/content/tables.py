"""The list of posts."""

from django.utils.translation import gettext_lazy as _

from campaigns.content.models import Post
from campaigns.content.wording import TONES
from core.ui.columns import AgoColumn, BadgeColumn, Column, LinkColumn, TemplateColumn
from core.ui.components import Empty
from core.ui.tables import Table


class PostTable(Table):
    list_name = "posts"
    caption = _("Posts")
    default_order = "-updated_at"
    empty = Empty(
        _("No posts yet"),
        _(
            "Write a text once, look how it stands on every channel, and have it approved."
        ),
        icon="pencil",
    )

    title = LinkColumn(_("Working title"), order_by="title", is_title=True)
    status = BadgeColumn(_("Status"), tones=TONES, order_by="status")
    campaign = Column(
        _("Campaign"), accessor="campaign__name", order_by="campaign__name"
    )
    kind = Column(_("Kind"), order_by="kind", hides_on_phone=True)
    channels = TemplateColumn(
        _("Channels"),
        accessor="accounts__all",
        template_name="campaigns/content/_channels_cell.html",
    )
    author = Column(
        _("Written by"),
        accessor="author__user__name",
        order_by="author__user__name",
        hides_on_phone=True,
    )
    updated_at = AgoColumn(_("Changed"), order_by="updated_at", align="end")

    def value_channels(self, record: Post) -> str:
        return ", ".join(channel.name for channel in record.accounts.all())
