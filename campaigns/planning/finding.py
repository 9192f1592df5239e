"""A campaign, a row of its plan, and what an earlier one taught, as somebody may see them.

Every page of a campaign begins with one of these, so the questions are kept (core.users.finding).
"""

from functools import cache
from typing import Any, TypeVar

from django.db import models

from campaigns.planning.models import Campaign
from core.prepared import Given
from core.users.finding import NUMBER, Kept, Visible
from core.users.models import Membership

Found = TypeVar("Found", bound=models.Model)

_BY_SLUG: Kept[Campaign] = Kept(
    lambda member: (
        Campaign.objects.visible_to(member)
        .select_related("brand")
        .filter(slug=Given("slug", models.CharField()))
    )
)


def of_address(slug: str, member: Membership) -> Campaign | None:
    """With its brand, and the organisation of who asks."""
    found = _BY_SLUG.get(member, slug=slug)
    if found:
        found.organisation = member.organisation
    return found


def of_key(
    model: type[Found], pk: int, member: Membership, *related: str
) -> Found | None:
    """A row that belongs to a campaign, with what hangs on it."""
    found: Found | None = _of_plan(model, related).get(member, pk)
    return found


@cache
def _of_plan(model: type[models.Model], related: tuple[str, ...]) -> Visible[Any]:
    rows: Any = model._default_manager
    return Visible(lambda member: rows.visible_to(member).select_related(*related))


def lesson_for(campaign: Campaign, member: Membership) -> Campaign | None:
    """What an earlier campaign taught, for one that has yet to begin."""
    return _LESSON.get(
        member,
        campaign=campaign.pk,
        brand=campaign.brand_id,
        began_from=campaign.began_from_id,
    )


def _lessons(member: Membership) -> models.QuerySet[Campaign]:
    campaign = Campaign(
        pk=Given("campaign", NUMBER),
        brand_id=Given("brand", NUMBER),
        began_from_id=Given("began_from", NUMBER),
    )
    lessons = Campaign.objects.visible_to(member).lessons_for(campaign)
    return lessons.only("name", "worked", "failed", "next_time")[:1]


_LESSON: Kept[Campaign] = Kept(_lessons)
