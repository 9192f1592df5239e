"""The list of campaigns."""

from django import forms
from django.utils.translation import gettext_lazy as _
from django_filters import CharFilter, ChoiceFilter, FilterSet

from campaigns.planning.models import Campaign
from core.ui import formats
from core.ui.components import Empty, Tone, badge, link
from core.ui.tables import Column, Table

TONES: dict[str, Tone] = {
    Campaign.Status.DRAFT: "neutral",
    Campaign.Status.RUNNING: "success",
    Campaign.Status.CLOSED: "info",
}


def period(campaign: Campaign) -> str:
    return f"{formats.day(campaign.starts_on)} – {formats.day(campaign.ends_on)}"


class CampaignFilter(FilterSet):  # type: ignore[misc]
    q = CharFilter(
        label=_("Search"),
        field_name="name",
        lookup_expr="icontains",
        widget=forms.TextInput(attrs={"type": "search"}),
    )
    status = ChoiceFilter(
        label=_("Status"), choices=Campaign.Status.choices, empty_label=_("All")
    )

    class Meta:
        model = Campaign
        fields = ["q", "status"]


class CampaignTable(Table[Campaign]):
    name = "campaigns"
    caption = _("Campaigns")
    start_sort = "-starts_on"
    columns = (
        Column(
            "name",
            _("Name"),
            is_title=True,
            sort="name",
            show=lambda c: link(c.get_absolute_url(), c.name, c.brand.name),
            plain=lambda c: c.name,
        ),
        Column(
            "status",
            _("Status"),
            sort="status",
            show=lambda c: badge(c.get_status_display(), TONES[c.status]),
            plain=lambda c: c.get_status_display(),
        ),
        Column(
            "motive",
            _("Why now"),
            show=lambda c: c.get_motive_display(),
            plain=lambda c: c.get_motive_display(),
            hides_on_phone=True,
        ),
        Column(
            "starts_on",
            _("Starts on"),
            sort="starts_on",
            show=lambda c: formats.day(c.starts_on),
        ),
        Column(
            "ends_on",
            _("Ends on"),
            sort="ends_on",
            show=lambda c: formats.day(c.ends_on),
        ),
        Column("goal_count", _("Goals"), sort="goal_count", align="end"),
        Column("channel_count", _("Channels"), sort="channel_count", align="end"),
    )
    empty = Empty(
        _("No campaigns yet"),
        _(
            "A campaign ties a reason and a goal to channels, posts and people, so that you can say afterwards what it brought."
        ),
        icon="speakerphone",
    )
