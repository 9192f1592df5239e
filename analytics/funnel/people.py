"""Applications and first signs of interest: one definition for funnel, KPIs, costs and rows.

A response is the first sign of interest of a person in a campaign, ever: their first message
or comment, or their application when they had not written before. It counts once, in the
period of that moment, however a year is cut up. What belongs to no campaign is counted the same
way, as if “no campaign” were one.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Any

from django.db.models import Exists, F, OuterRef, Q, QuerySet, Subquery
from django.db.models.functions import Coalesce

from analytics.funnel.period import Period
from analytics.funnel.scope import Scope
from candidates.applications.models import Application, Touchpoint
from candidates.conversations.models import Conversation

OWNER = "candidate__organisation"
# Moments of an application that are counted, and the name of each count.
MILESTONES = {
    "applied_at": "applications",
    "qualified_at": "qualified",
    "interviewed_at": "interviews",
    "hired_at": "hires",
}
NO_CAMPAIGN = 0


class Counting(StrEnum):
    """What the days of a period say of an application."""

    COHORT = "cohort"
    """How far those got who applied in these days."""
    ACTIVITY = "activity"
    """What took place in these days, whenever they applied."""


def within(moment: str, period: Period) -> Q:
    """The moment lies in the period."""
    start, end = period.span
    return Q(**{f"{moment}__gte": start, f"{moment}__lt": end})


def reached(moment: str, period: Period, counting: Counting) -> Q:
    """The application got to this milestone, as the period counts it."""
    if counting is Counting.ACTIVITY:
        return within(moment, period)
    return within("applied_at", period) & Q(**{f"{moment}__isnull": False})


def applications(scope: Scope) -> QuerySet[Application]:
    return Application.objects.filter(scope.rows("campaign", OWNER)).order_by()


def counted(scope: Scope, period: Period, counting: Counting) -> QuerySet[Application]:
    """Applications that have any milestone to count in this period."""
    which = Q()
    for moment in MILESTONES:
        which |= reached(moment, period, counting)
    return applications(scope).filter(which)


def with_source(rows: QuerySet[Application]) -> QuerySet[Any]:
    """Adds `account` of the last tracked link, and `platform` of the first conversation."""
    links = Touchpoint.objects.filter(application=OuterRef("pk"), link__isnull=False)
    talks = Conversation.objects.filter(candidate=OuterRef("candidate"))
    return rows.annotate(
        account=Subquery(links.order_by("-at", "-pk").values("link__account_id")[:1]),
        platform=Subquery(talks.order_by("started_at").values("platform")[:1]),
    )


def first_talks(scope: Scope) -> QuerySet[Any]:
    """Conversations in which a person gave their first sign of interest."""
    talks = Conversation.objects.filter(
        scope.rows("campaign", OWNER), responded_at__isnull=False
    ).annotate(of=_campaign())
    sooner = Q(responded_at__lt=OuterRef("responded_at"))
    sooner |= Q(responded_at=OuterRef("responded_at"), pk__lt=OuterRef("pk"))
    return talks.filter(
        ~Exists(_same(Conversation).filter(sooner)),
        ~Exists(_same(Application).filter(applied_at__lt=OuterRef("responded_at"))),
    ).order_by()


def first_applications(scope: Scope) -> QuerySet[Any]:
    """Applications of people who had given no sign of interest before."""
    sooner = Q(applied_at__lt=OuterRef("applied_at"))
    sooner |= Q(applied_at=OuterRef("applied_at"), pk__lt=OuterRef("pk"))
    return (
        applications(scope)
        .annotate(of=_campaign())
        .filter(
            ~Exists(_same(Application).filter(sooner)),
            ~Exists(
                _same(Conversation).filter(responded_at__lte=OuterRef("applied_at"))
            ),
        )
    )


def _campaign() -> Coalesce:
    return Coalesce(F("campaign_id"), NO_CAMPAIGN)


def _same(model: type[Application | Conversation]) -> QuerySet[Any]:
    """Of the same person in the same campaign, or both in none."""
    rows = model._default_manager.filter(candidate=OuterRef("candidate"))
    return rows.annotate(of=_campaign()).filter(of=OuterRef("of")).order_by()
