"""What this room tells about the steps of a campaign: one query each."""

from datetime import datetime, timedelta

from django.db.models import Min
from django.utils.translation import gettext as _

from analytics.metrics.models import Snapshot
from campaigns.planning.evidence import tells
from campaigns.planning.models import Campaign
from campaigns.planning.steps import Finding, MethodStep

# Before that, a figure says more about the day than about the campaign.
ENOUGH = timedelta(days=7)


@tells
def measure(campaign: Campaign, now: datetime) -> dict[MethodStep, Finding]:
    """There are figures of at least a week."""
    first = Snapshot.objects.filter(publication__post__campaign=campaign).aggregate(
        at=Min("taken_at")
    )["at"]
    if first is None:
        return {MethodStep.MEASURE: Finding(is_done=False)}
    days = max((now - first).days, 0)
    said = _("Figures of %(days)s days.") % {"days": days}
    return {MethodStep.MEASURE: Finding(is_done=now - first >= ENOUGH, said=said)}
