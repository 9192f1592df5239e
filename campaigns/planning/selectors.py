"""What the pages of a campaign read."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import Prefetch
from django.shortcuts import get_object_or_404

from campaigns.audience.models import Persona
from campaigns.planning import figures
from campaigns.planning.models import (
    Campaign,
    CampaignQuerySet,
    ChannelChoice,
    Goal,
    Kpi,
    Step,
)
from campaigns.planning.step_sources import SOURCES
from campaigns.vacancies.models import Vacancy
from campaigns.workforce.models import Requisition
from campaigns.workforce.wording import filled_of
from core.users.models import Membership


def _visible_to(member: Membership) -> CampaignQuerySet:
    return Campaign.objects.visible_to(member).select_related("brand", "organisation")


def get_campaign_or_404(member: Membership, slug: str) -> Campaign:
    """With its brand and organisation; 404 when this member may not see it."""
    return get_object_or_404(_visible_to(member), slug=slug)


def get_counted_campaign_or_404(member: Membership, slug: str) -> Campaign:
    """The same, with the counts of its plan."""
    return get_object_or_404(_visible_to(member).with_counts(), slug=slug)


def get_campaign_with_steps_or_404(
    member: Membership, slug: str, *, now: datetime
) -> Campaign:
    """The same, with its lead and all that the step sources read."""
    campaigns = _visible_to(member).with_counts().select_related("lead__user")
    for source in SOURCES:
        campaigns = source.extend(campaigns, now=now)
    return get_object_or_404(campaigns, slug=slug)


def lesson_for(campaign: Campaign, member: Membership) -> Campaign | None:
    """The finished campaign whose lessons help one that has yet to begin."""
    return Campaign.objects.visible_to(member).lessons_for(campaign).first()


def only_running_campaign(vacancy: Vacancy, day: date) -> Campaign | None:
    """The one running campaign that this vacancy was in on a day; None with none, or several."""
    running = Campaign.objects.running().filter(
        organisation=vacancy.organisation_id, vacancies=vacancy, starts_on__lte=day
    )
    found = list(running[:2])
    return found[0] if len(found) == 1 else None


@dataclass(frozen=True, slots=True)
class KpiLine:
    """A KPI with its values as text."""

    kpi: Kpi
    baseline: str
    target: str


@dataclass(frozen=True, slots=True)
class GoalCard:
    """A goal with all that hangs on it."""

    goal: Goal
    requisition: Requisition | None
    filled: str
    """`2 of 6 filled`; empty without a requisition."""
    kpis: Sequence[KpiLine]
    steps: Sequence[Step]


@dataclass(frozen=True, slots=True)
class Plan:
    """The plan of one campaign."""

    goals: Sequence[GoalCard]
    personas: Sequence[Persona]
    channels: Sequence[ChannelChoice]


def plan_of(campaign: Campaign, *, currency: str) -> Plan:
    goals = campaign.goals.order_by("pk").prefetch_related(
        Prefetch("kpis", Kpi.objects.order_by("due_on", "pk")),
        Prefetch(
            "steps",
            Step.objects.select_related("owner__user").order_by("due_on", "pk"),
        ),
        Prefetch("requisition", Requisition.objects.with_seats()),
    )
    channels = campaign.channel_choices.select_related("account")
    return Plan(
        goals=[_goal_card(goal, currency) for goal in goals],
        personas=list(campaign.personas.order_by("name")),
        channels=list(channels.order_by("account__name")),
    )


def _goal_card(goal: Goal, currency: str) -> GoalCard:
    requisition = goal.requisition
    filled = ""
    if requisition:
        filled = filled_of(
            requisition.filled_count,  # type: ignore[attr-defined]
            requisition.seat_count,  # type: ignore[attr-defined]
        )
    kpis = [
        KpiLine(
            kpi=kpi,
            baseline=figures.shown(kpi.metric, kpi.baseline, currency),
            target=figures.shown(kpi.metric, kpi.target, currency),
        )
        for kpi in goal.kpis.all()
    ]
    return GoalCard(goal, requisition, filled, kpis, list(goal.steps.all()))
