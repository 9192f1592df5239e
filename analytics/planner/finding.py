"""The campaign that is planned backwards, as somebody may see it: a kept question (core.users.finding)."""

from django.db import models
from django.db.models import Exists, OuterRef

from analytics.planner.models import BackwardPlan
from campaigns.planning.models import Campaign, ChannelChoice
from core.prepared import Given
from core.users.finding import Kept
from core.users.models import Membership

_BY_SLUG: Kept[Campaign] = Kept(
    lambda member: (
        Campaign.objects.visible_to(member)
        .filter(slug=Given("slug", models.CharField()))
        .select_related("backward_plan")
        .annotate(
            has_channels=Exists(ChannelChoice.objects.filter(campaign=OuterRef("pk")))
        )
    )
)


def of_address(
    slug: str, member: Membership
) -> tuple[Campaign, BackwardPlan | None] | None:
    """With its plan when somebody made one, and `has_channels`. One query."""
    campaign = _BY_SLUG.get(member, slug=slug)
    if campaign is None:
        return None
    campaign.organisation = member.organisation
    return campaign, getattr(campaign, "backward_plan", None)
