"""The list of campaigns."""

from django.utils.translation import gettext_lazy as _

from campaigns.planning.models import Campaign
from core.ui import formats
from core.ui.columns import BadgeColumn, Column, DayColumn, LinkColumn
from core.ui.components import Empty, Tone
from core.ui.tables import Table

TONES: dict[str, Tone] = {
    Campaign.Status.DRAFT: "neutral",
    Campaign.Status.RUNNING: "success",
    Campaign.Status.CLOSED: "info",
}


def period(campaign: Campaign) -> str:
    return f"{formats.day(campaign.starts_on)} – {formats.day(campaign.ends_on)}"


class CampaignTable(Table):
    list_name = "campaigns"
    caption = _("Campaigns")
    default_order = "-starts_on"
    empty = Empty(
        _("No campaigns yet"),
        _(
            "A campaign ties a reason and a goal to channels, posts and people, so that you can say afterwards what it brought."
        ),
        icon="speakerphone",
    )

    name = LinkColumn(_("Name"), note="brand__name", order_by="name", is_title=True)
    status = BadgeColumn(_("Status"), tones=TONES, order_by="status")
    motive = Column(_("Why now"), hides_on_phone=True)
    starts_on = DayColumn(_("Starts on"), order_by="starts_on")
    ends_on = DayColumn(_("Ends on"), order_by="ends_on")
    goal_count = Column(_("Goals"), order_by="goal_count", align="end")
    channel_count = Column(_("Channels"), order_by="channel_count", align="end")
