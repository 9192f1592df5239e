"""What the features above planning know about the ten steps of a campaign.

Planning stands below budget, content, candidates and figures and imports none of them: each
registers one source when its app is ready.
"""

from collections.abc import Mapping
from datetime import datetime

from campaigns.planning.models import Campaign, CampaignQuerySet
from campaigns.planning.steps import Finding, MethodStep


class StepSource:
    """Knows about one step or more, and perhaps who has it.

    `extend` adds annotations and prefetches to the query of the campaign; the other two read them
    from the campaign that this query found.
    """

    def extend(
        self,
        campaigns: CampaignQuerySet,
        *,
        now: datetime,
    ) -> CampaignQuerySet:
        return campaigns

    def findings(
        self,
        campaign: Campaign,
        *,
        now: datetime,
    ) -> Mapping[MethodStep, Finding]:
        """How far each step is."""
        return {}

    def owners(self, campaign: Campaign) -> Mapping[MethodStep, str]:
        """Whose step it is: a name."""
        return {}


SOURCES: list[StepSource] = []


def register(source: StepSource) -> None:
    SOURCES.append(source)
