"""A campaign, a row of its plan, and what an earlier one taught, as somebody may see them.

Every page of a campaign begins with one of these, so that they are written and planned
once for each role (see core.prepared).
"""

from functools import cache
from typing import Any, TypeVar

from django.db import models

from campaigns.planning.models import Campaign
from core.prepared import Given, Prepared
from core.users.models import Membership

ID = models.BigIntegerField()
Found = TypeVar("Found", bound=models.Model)


def of_address(slug: str, member: Membership) -> Campaign | None:
    """With its brand, and the organisation of who asks."""
    found = _by_slug(member.role).get(
        slug=slug, member=member.pk, organisation=member.organisation_id
    )
    if found:
        found.organisation = member.organisation
    return found


def of_key(
    model: type[Found], pk: int, member: Membership, *related: str
) -> Found | None:
    """A row that belongs to a campaign, with what hangs on it."""
    question: Prepared[Any] = _by_key(model, related, member.role)
    found: Found | None = question.get(
        pk=pk, member=member.pk, organisation=member.organisation_id
    )
    return found


def lesson_for(campaign: Campaign, member: Membership) -> Campaign | None:
    """What an earlier campaign taught, for one that has yet to begin."""
    return _lesson(member.role).get(
        campaign=campaign.pk,
        brand=campaign.brand_id,
        began_from=campaign.began_from_id,
        member=member.pk,
        organisation=member.organisation_id,
    )


@cache
def _by_slug(role: str) -> Prepared[Campaign]:
    def question() -> models.QuerySet[Campaign]:
        mine = Campaign.objects.visible_to(somebody(role))
        return mine.select_related("brand").filter(
            slug=Given("slug", models.CharField())
        )

    return Prepared(question)


@cache
def _by_key(
    model: type[models.Model], related: tuple[str, ...], role: str
) -> Prepared[Any]:
    def question() -> models.QuerySet[Any]:
        rows: Any = model._default_manager.filter(pk=Given("pk", ID))
        mine: models.QuerySet[Any] = rows.visible_to(somebody(role))
        return mine.select_related(*related)

    return Prepared(question)


@cache
def _lesson(role: str) -> Prepared[Campaign]:
    def question() -> models.QuerySet[Campaign]:
        campaign = Campaign(
            pk=Given("campaign", ID),
            brand_id=Given("brand", ID),
            began_from_id=Given("began_from", ID),
        )
        lessons = Campaign.objects.visible_to(somebody(role)).lessons_for(campaign)
        return lessons.only("name", "worked", "failed", "next_time")[:1]

    return Prepared(question)


def somebody(role: str) -> Membership:
    """Whoever has this role, in a question that is written before it is known who asks."""
    return Membership(
        pk=Given("member", ID), organisation_id=Given("organisation", ID), role=role
    )
