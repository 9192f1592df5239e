"""The pages around a campaign: its tabs, and the fragments that features above fill in.

Features above are known by URL name only.
"""

from urllib.parse import urlencode

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from campaigns.planning.models import Campaign
from core.http import Request
from core.ui.components import Tab
from core.users.models import Membership
from core.users.roles import EVERYBODY, MAY_SEE_MONEY, MAY_TALK, Role

BY_SLUG, BY_FILTER, BY_ITSELF = "slug", "filter", "itself"
TABS = (
    (_("Overview"), "campaigns:campaign", BY_SLUG, EVERYBODY),
    (_("Plan"), "campaigns:campaign-plan", BY_SLUG, EVERYBODY),
    (_("Duties"), "campaigns:campaign-duties", BY_SLUG, EVERYBODY),
    (_("Budget"), "campaigns:campaign-budget", BY_SLUG, MAY_SEE_MONEY),
    (_("Hours"), "campaigns:campaign-hours", BY_SLUG, (Role.RECRUITER,)),
    (_("Content"), "campaigns:post-list", BY_FILTER, EVERYBODY),
    (_("Calendar"), "campaigns:calendar", BY_FILTER, EVERYBODY),
    (_("People"), "candidates:candidate-list", BY_FILTER, MAY_TALK),
    (_("Results"), "analytics:campaign-report", BY_SLUG, EVERYBODY),
)
SLOTS = (
    ("kpis", "analytics:campaign-kpis", EVERYBODY),
    ("pace", "campaigns:campaign-pace", MAY_SEE_MONEY),
    ("publications", "campaigns:campaign-publications", EVERYBODY),
    ("people", "candidates:campaign-people", MAY_TALK),
)


def address(name: str, campaign: Campaign, by: str = BY_SLUG) -> str:
    """A page of this campaign, a list filtered by it, or a page of the organisation."""
    if by == BY_ITSELF:
        return reverse(name)
    if by == BY_SLUG:
        return reverse(name, args=[campaign.slug])
    return f"{reverse(name)}?{urlencode({'campaign': campaign.slug})}"


def campaign_tabs(campaign: Campaign, member: Membership, current: str) -> list[Tab]:
    """The pages of a campaign that this member may open; `current` is a URL name."""
    return [
        Tab(label, address(name, campaign, by), is_current=name == current)
        for label, name, by, roles in TABS
        if member.role in roles
    ]


def tabs_of_filter(request: Request, current: str) -> list[Tab]:
    """On a list: the tabs of the campaign it is filtered by, else none."""
    slug = request.GET.get("campaign", "")
    visible = Campaign.objects.visible_to(request.member)
    campaign = visible.filter(slug=slug).first() if slug else None
    return campaign_tabs(campaign, request.member, current) if campaign else []


def slots(campaign: Campaign, member: Membership) -> dict[str, str]:
    """Addresses of the fragments on the overview."""
    return {
        key: address(name, campaign)
        for key, name, roles in SLOTS
        if member.role in roles
    }
