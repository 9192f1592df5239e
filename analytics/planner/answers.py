"""How quick and slow answers compare, from this organisation's own conversations. One query."""

from __future__ import annotations

from datetime import datetime, timedelta
from statistics import median

from analytics.planner.advice import Answers
from analytics.planner.history import DAY, RIPE, YEAR, Way
from analytics.planner.rates import Count
from campaigns.planning.models import Campaign
from candidates.conversations.models import Conversation

# An answer within a day is quick. By the clock, nights and weekends included.
SOON = timedelta(days=1)


def compare(campaign: Campaign, ways: list[Way], *, now: datetime) -> Answers:
    """Of whom we answered within a day and of whom later: how many applied after that."""
    applied: dict[int, datetime] = {}
    for way in ways:
        applied[way.candidate] = max(
            way.applied, applied.get(way.candidate, way.applied)
        )
    rows = Conversation.objects.filter(
        candidate__organisation_id=campaign.organisation_id,
        responded_at__gte=now - YEAR,
    ).values_list("campaign_id", "candidate_id", "responded_at", "answered_at")
    soon, late = _Group(), _Group()
    waiting = 0
    for of_campaign, candidate, responded, answered in rows.order_by():
        if answered is None:
            waiting += of_campaign == campaign.pk
            continue
        if responded is None or responded > now - RIPE:
            continue
        group = soon if answered - responded <= SOON else late
        group.take(
            answered - responded,
            has_applied=applied.get(candidate, responded) > responded,
        )
    return Answers(soon.count, late.count, soon.hours, late.hours, waiting)


class _Group:
    """Conversations that were answered about as fast."""

    def __init__(self) -> None:
        self.count = Count()
        self.waits: list[float] = []

    def take(self, wait: timedelta, *, has_applied: bool) -> None:
        self.count += Count(int(has_applied), 1)
        self.waits.append(wait / DAY * 24)

    @property
    def hours(self) -> float:
        return median(self.waits) if self.waits else 0.0
