"""What this room tells about the steps of a campaign: one query each."""

from datetime import datetime

from django.utils.translation import ngettext

from campaigns.planning.evidence import tells
from campaigns.planning.models import Campaign
from campaigns.planning.steps import Finding, MethodStep
from candidates.conversations.models import Conversation


@tells
def approach(campaign: Campaign, now: datetime) -> dict[MethodStep, Finding]:
    """Somebody talks to people, and writes it down."""
    count = Conversation.objects.filter(campaign=campaign).count()
    said = ngettext("%(n)s conversation.", "%(n)s conversations.", count)
    return {
        MethodStep.APPROACH: Finding(
            is_done=bool(count), said=said % {"n": count} if count else ""
        )
    }
