"""What this room tells about the steps of a campaign, and about seats: one query each."""

from datetime import datetime
from functools import cache

from django.db.models import BigIntegerField, Count
from django.utils.translation import ngettext

from campaigns.planning.evidence import About, Answers, Questions, tells
from campaigns.planning.models import Campaign
from campaigns.planning.steps import Finding, MethodStep
from campaigns.workforce.evidence import tells as tells_of_seats
from candidates.applications.models import Application
from candidates.conversations.models import Conversation
from core.prepared import Given, Written, ask


def _ask(about: About) -> Questions:
    talks = Conversation.objects.filter(campaign=about.campaign).order_by()
    return {"conversations": talks.values("campaign").annotate(n=Count("pk"))}


@tells(_ask)
def approach(
    campaign: Campaign, answers: Answers, now: datetime
) -> dict[MethodStep, Finding]:
    """Somebody talks to people, and writes it down."""
    count = sum(one["n"] for one in answers["conversations"])
    said = ngettext("%(n)s conversation.", "%(n)s conversations.", count)
    return {
        MethodStep.APPROACH: Finding(
            is_done=bool(count), said=said % {"n": count} if count else ""
        )
    }


@cache
def _in_procedure() -> Written:
    rows = (
        Application.objects.of_people()
        .in_procedure()
        .filter(
            candidate__organisation_id=Given("organisation", BigIntegerField()),
            vacancy__requisition__isnull=False,
        )
    )
    counted = rows.values_list("vacancy__requisition").annotate(n=Count("pk"))
    return Written(counted.order_by())


@tells_of_seats
def in_procedure(organisation_id: int) -> dict[int, int]:
    """How many people are in procedure for each requisition, over all of its vacancies."""
    return dict(ask(*_in_procedure().given(organisation=organisation_id)))
