"""What this layer tells about the steps of a campaign, and about seats."""

from collections.abc import Mapping
from datetime import datetime

from django.db.models import Count
from django.utils.translation import ngettext

from campaigns.planning.models import Campaign, CampaignQuerySet, per_campaign
from campaigns.planning.step_sources import StepSource, register
from campaigns.planning.steps import Finding, MethodStep
from campaigns.workforce.selectors import counts_procedure
from candidates.applications.models import Application
from candidates.conversations.models import Conversation


class CandidateSteps(StepSource):
    """Approaching: somebody talks to people, and writes it down."""

    def extend(
        self,
        campaigns: CampaignQuerySet,
        *,
        now: datetime,
    ) -> CampaignQuerySet:
        talks = per_campaign(Conversation.objects.all(), "campaign")
        return campaigns.annotate(conversation_count=talks)

    def findings(
        self,
        campaign: Campaign,
        *,
        now: datetime,
    ) -> Mapping[MethodStep, Finding]:
        count: int = campaign.conversation_count  # type: ignore[attr-defined]
        said = ngettext("%(n)s conversation.", "%(n)s conversations.", count)
        return {
            MethodStep.APPROACH: Finding(
                is_done=bool(count), said=said % {"n": count} if count else ""
            )
        }


register(CandidateSteps())


@counts_procedure
def in_procedure(organisation_id: int) -> dict[int, int]:
    """How many people are in procedure for each requisition, over all of its vacancies."""
    rows = (
        Application.objects.of_people()
        .in_procedure()
        .filter(
            candidate__organisation=organisation_id, vacancy__requisition__isnull=False
        )
    )
    counted = rows.values_list("vacancy__requisition").annotate(n=Count("pk"))
    return dict(counted.order_by())
