"""The campaign that is planned backwards, as somebody may see it: planned once for each role."""

from functools import cache

from django.db import models
from django.db.models import Exists, OuterRef

from analytics.planner.models import BackwardPlan
from campaigns.planning.finding import somebody
from campaigns.planning.models import Campaign, ChannelChoice
from core.prepared import Given, Prepared
from core.users.models import Membership


def of_address(
    slug: str, member: Membership
) -> tuple[Campaign, BackwardPlan | None] | None:
    """With its plan when somebody made one, and `has_channels`. One query."""
    campaign = _by_slug(member.role).get(
        slug=slug, member=member.pk, organisation=member.organisation_id
    )
    if campaign is None:
        return None
    campaign.organisation = member.organisation
    return campaign, getattr(campaign, "backward_plan", None)


@cache
def _by_slug(role: str) -> Prepared[Campaign]:
    def question() -> models.QuerySet[Campaign]:
        mine = Campaign.objects.visible_to(somebody(role))
        chosen = ChannelChoice.objects.filter(campaign=OuterRef("pk"))
        return (
            mine.filter(slug=Given("slug", models.CharField()))
            .select_related("backward_plan")
            .annotate(has_channels=Exists(chosen))
        )

    return Prepared(question)
