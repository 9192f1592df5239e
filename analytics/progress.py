"""What this layer tells about the steps of a campaign."""

from collections.abc import Mapping
from datetime import datetime, timedelta

from django.db.models import OuterRef, Subquery
from django.utils.translation import gettext as _

from analytics.metrics.models import Snapshot
from campaigns.planning.models import Campaign, CampaignQuerySet
from campaigns.planning.step_sources import StepSource, register
from campaigns.planning.steps import Finding, MethodStep

# Before that, a figure says more about the day than about the campaign.
ENOUGH = timedelta(days=7)


class AnalyticsSteps(StepSource):
    """Measuring: there are figures of at least a week."""

    def extend(
        self,
        campaigns: CampaignQuerySet,
        *,
        now: datetime,
    ) -> CampaignQuerySet:
        taken = Snapshot.objects.filter(publication__post__campaign=OuterRef("pk"))
        first = taken.order_by("taken_at").values("taken_at")[:1]
        return campaigns.annotate(first_figures_at=Subquery(first))

    def findings(
        self, campaign: Campaign, *, now: datetime
    ) -> Mapping[MethodStep, Finding]:
        first: datetime | None = campaign.first_figures_at  # type: ignore[attr-defined]
        if first is None:
            return {MethodStep.MEASURE: Finding(is_done=False)}
        days = max((now - first).days, 0)
        said = _("Figures of %(days)s days.") % {"days": days}
        return {MethodStep.MEASURE: Finding(is_done=now - first >= ENOUGH, said=said)}


register(AnalyticsSteps())
