"""What this room asks and tells about the steps of a campaign."""

from datetime import datetime, timedelta

from django.db.models import Min
from django.utils.translation import gettext as _

from analytics.metrics.models import Snapshot
from campaigns.planning.evidence import About, Answers, Questions, tells
from campaigns.planning.models import Campaign
from campaigns.planning.steps import Finding, MethodStep

# Before that, a figure says more about the day than about the campaign.
ENOUGH = timedelta(days=7)


def _ask(about: About) -> Questions:
    taken = Snapshot.objects.filter(publication__post__campaign=about.campaign)
    return {
        "first_figures": taken.order_by()
        .values("publication__post__campaign")
        .annotate(at=Min("taken_at"))
    }


@tells(_ask)
def measure(
    campaign: Campaign, answers: Answers, now: datetime
) -> dict[MethodStep, Finding]:
    """There are figures of at least a week."""
    if not answers["first_figures"]:
        return {MethodStep.MEASURE: Finding(is_done=False)}
    first = datetime.fromisoformat(answers["first_figures"][0]["at"])
    days = max((now - first).days, 0)
    said = _("Figures of %(days)s days.") % {"days": days}
    return {MethodStep.MEASURE: Finding(is_done=now - first >= ENOUGH, said=said)}
