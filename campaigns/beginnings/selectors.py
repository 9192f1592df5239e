"""What the pages that begin a campaign read."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from campaigns.audience.models import Persona
from campaigns.planning.models import Campaign
from campaigns.vacancies.models import Vacancy
from core.users.models import Membership

MOST_EARLIER = 20


def earlier_campaigns(member: Membership) -> list[Campaign]:
    """The last ones that have begun, with their brand."""
    begun = Campaign.objects.visible_to(member).exclude(status=Campaign.Status.DRAFT)
    ordered = begun.select_related("brand").order_by("-ends_on", "-pk")
    return list(ordered[:MOST_EARLIER])


@dataclass(frozen=True, slots=True)
class CopiedPlan:
    """What of an earlier campaign comes along to a new one."""

    goal_count: int
    kpi_count: int
    channel_count: int
    duty_kind_count: int
    personas: Sequence[Persona]
    vacancies: Sequence[Vacancy]
    """Those that are still open."""


def copied_plan(campaign: Campaign, *, now: datetime) -> CopiedPlan:
    """Of a campaign that was read with its counts."""
    return CopiedPlan(
        goal_count=campaign.goal_count,
        kpi_count=campaign.kpi_count,
        channel_count=campaign.channel_count,
        duty_kind_count=campaign.duties.values("kind").distinct().count(),
        personas=list(campaign.personas.all()),
        vacancies=list(campaign.vacancies.open(now)),
    )
