"""What the backward planner reads: a campaign with its plan, and the history of a year."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from decimal import Decimal
from itertools import starmap
from statistics import median
from typing import Any

from django.db.models import (
    Avg,
    Count,
    Exists,
    F,
    Max,
    Min,
    OuterRef,
    QuerySet,
    Subquery,
    Sum,
)
from django.db.models.functions import Coalesce
from django.shortcuts import get_object_or_404

from analytics.clicks.models import Click
from analytics.metrics.models import Figure, Snapshot
from analytics.planner import rates
from analytics.planner.advice import Answers
from analytics.planner.assumptions import STARTING, Assumed
from analytics.planner.calculation import Channel, Counts, Inputs, by_rhythm
from analytics.planner.history import (
    DAY,
    RIPE,
    Applicant,
    History,
    PostResult,
    latest_application,
)
from analytics.planner.models import Assumption, BackwardPlan, ChannelShare
from campaigns.budget.models import CENT, BudgetLine, HourRate, Spend
from campaigns.planning.metrics import Metric
from campaigns.planning.models import Campaign, ChannelChoice, Goal, Kpi
from campaigns.proposals.models import Proposal
from campaigns.publishing.models import Publication
from campaigns.workforce.models import Opening
from candidates.applications.models import Application, StageChange, Touchpoint
from candidates.conversations.models import Conversation
from core.users.models import Membership, Organisation

YEAR = timedelta(days=365)
# An answer within a day is quick. By the clock, nights and weekends included.
SOON = timedelta(days=1)
Status = Publication.Status
# On the calendar: not out yet, and not stopped either.
PLANNED = (
    Status.SCHEDULED,
    Status.RETRY_WAIT,
    Status.SENDING,
    Status.UNKNOWN,
    Status.AWAITING_HAND,
    Status.NEEDS_PERSON,
)


def campaign_with_plan(
    slug: str, member: Membership
) -> tuple[Campaign, BackwardPlan | None]:
    """The campaign with `has_channels`, and its plan when somebody made one; or 404."""
    choices = ChannelChoice.objects.filter(campaign=OuterRef("pk"))
    campaigns = Campaign.objects.visible_to(member).select_related(
        "organisation", "backward_plan"
    )
    campaign = get_object_or_404(
        campaigns.annotate(has_channels=Exists(choices)), slug=slug
    )
    return campaign, getattr(campaign, "backward_plan", None)


def inputs_of(campaign: Campaign, *, now: datetime) -> Inputs:
    """History and assumptions of a campaign (with `organisation`). Four queries."""
    history = history_of(campaign.organisation, now=now)
    return Inputs(campaign, history, assumed_in(campaign), now)


def assumed_in(campaign: Campaign) -> dict[str, Assumed]:
    """What each step is taken for here: what somebody typed, else the starting value."""
    typed = {
        row.key: Assumed(row.low, row.likely, row.high, row.source)
        for row in Assumption.objects.filter(campaign=campaign)
    }
    return {**STARTING, **typed}


def channels_of(campaign: Campaign, plan: BackwardPlan | None) -> list[Channel]:
    """The chosen channels with their share; before there is a plan by their rhythm."""
    share = ChannelShare.objects.filter(plan=plan, account=OuterRef("account"))
    choices = ChannelChoice.objects.filter(campaign=campaign).select_related("account")
    found: list[Any] = list(
        choices.annotate(share=Subquery(share.values("percent")[:1])).order_by(
            "account__name", "pk"
        )
    )
    if plan is not None:
        return [Channel(c.account, c.posts_a_week, c.share or 0) for c in found]
    usual = by_rhythm([c.posts_a_week for c in found])
    return [
        Channel(c.account, c.posts_a_week, percent)
        for c, percent in zip(found, usual, strict=True)
    ]


@dataclass(frozen=True, slots=True)
class Wanted:
    """What the campaign says already of a plan that has yet to be made."""

    hires: int | None
    due_on: date
    budget: Decimal | None


def wanted_of(campaign: Campaign) -> Wanted:
    """From the target of hires, else the open seats of its goals, and its ledger. Four queries."""
    target = (
        Kpi.objects.filter(goal__campaign=campaign, metric=Metric.HIRES)
        .order_by("due_on", "pk")
        .first()
    )
    seats = Opening.objects.open().filter(
        requisition__in=Goal.objects.filter(campaign=campaign).values("requisition")
    )
    found = seats.aggregate(n=Count("pk"), needed_by=Max("needed_by"))
    last = target.due_on if target else found["needed_by"] or campaign.ends_on
    hires = int(target.target) if target else found["n"]
    lines = BudgetLine.objects.filter(campaign=campaign)
    planned = lines.aggregate(money=Sum("planned"), hours=Sum("planned_hours"))
    rates_known = HourRate.objects.filter(organisation=campaign.organisation_id)
    rate = rates_known.aggregate(n=Avg("rate"))["n"] or 0
    money = (planned["money"] or 0) + (planned["hours"] or 0) * rate
    budget = Decimal(money).quantize(CENT) if money else None
    return Wanted(hires or None, min(last, campaign.ends_on), budget)


def proposed_and_dropped(campaign: Campaign) -> tuple[Counts, Counts]:
    """Proposals that still stand, and those somebody dropped, by the week that asked for them."""
    standing: Counter[tuple[int, date]] = Counter()
    dropped: Counter[tuple[int, date]] = Counter()
    rows = Proposal.objects.filter(campaign=campaign)
    for account, week, status in rows.values_list("account_id", "week", "status"):
        if status in Proposal.STANDING:
            standing[account, week] += 1
        elif status == Proposal.Status.DROPPED:
            dropped[account, week] += 1
    return standing, dropped


def history_of(organisation: Organisation, *, now: datetime) -> History:
    """The last year of this organisation. Three queries, however many rows."""
    since = now - YEAR
    return History(
        posts=_posts(organisation, since),
        applicants=list(starmap(Applicant, _applicants(organisation, since))),
        spent=dict(_spent(organisation, since.date())),
        now=now,
    )


def _posts(organisation: Organisation, since: datetime) -> list[PostResult]:
    """What is out and what is to come, with the impressions and clicks it brought."""
    impressions = Snapshot.objects.filter(
        publication=OuterRef("pk"), figure=Figure.IMPRESSIONS
    )
    clicks = Click.objects.filter(link=OuterRef("link"))
    rows = (
        Publication.objects.filter(
            organisation=organisation,
            due_at__gte=since,
            status__in=[*PLANNED, Status.PUBLISHED],
        )
        .order_by()
        .values_list(
            "account_id",
            "post__campaign_id",
            "status",
            Coalesce("published_at", "due_at"),
            _per(impressions, "publication", Max("value")),
            # `*` is counted in the index alone; `pk` would look up every click.
            Coalesce(_per(clicks, "link", Count("*")), 0),
        )
    )
    return [
        PostResult(account, campaign, status == Status.PUBLISHED, *figures)
        for account, campaign, status, *figures in rows
    ]


def _applicants(organisation: Organisation, since: datetime) -> QuerySet[Any, Any]:
    """Applications by their last tracked link, and when each got further."""
    links = Touchpoint.objects.filter(
        application=OuterRef("pk"), link__isnull=False
    ).order_by("-at", "-pk")
    offers = StageChange.objects.filter(
        application=OuterRef("pk"), to_status=Application.Status.OFFER
    )
    return (
        Application.objects.filter(
            candidate__organisation=organisation, applied_at__gte=since
        )
        .order_by()
        .values_list(
            "campaign_id",
            "candidate_id",
            Subquery(links.values("link__account_id")[:1]),
            "applied_at",
            Subquery(links.values("link__publication__published_at")[:1]),
            "qualified_at",
            "interviewed_at",
            _per(offers, "application", Min("at")),
            "hired_at",
        )
    )


def _per(rows: QuerySet[Any], key: str, total: Any) -> Subquery:
    """One aggregate of the rows that belong to the outer row by `key`."""
    return Subquery(rows.order_by().values(key).annotate(x=total).values("x"))


def _spent(organisation: Organisation, since: date) -> QuerySet[Any, Any]:
    """(campaign, money and hours at their rate)."""
    spent = Spend.objects.filter(
        campaign__organisation=organisation, spent_on__gte=since
    )
    total = Sum(F("amount") + F("hours") * F("hour_rate"))
    return spent.values_list("campaign_id").annotate(spent=total).order_by()


def answers_of(campaign: Campaign, history: History, *, now: datetime) -> Answers:
    """Of whom we answered within a day and of whom later: how many applied after that.

    From all conversations of the organisation of the last year. One query.
    """
    applied = latest_application(history.applicants)
    rows = Conversation.objects.filter(
        candidate__organisation_id=campaign.organisation_id,
        responded_at__gte=now - YEAR,
    ).values_list("campaign_id", "candidate_id", "responded_at", "answered_at")
    soon, late = AnswerGroup(), AnswerGroup()
    waiting = 0
    for of_campaign, candidate, responded, answered in rows.order_by():
        if answered is None:
            waiting += of_campaign == campaign.pk
            continue
        if responded is None or responded > now - RIPE:
            continue
        group = soon if answered - responded <= SOON else late
        group.add(
            answered - responded,
            has_applied=applied.get(candidate, responded) > responded,
        )
    return Answers(soon.count, late.count, soon.hours, late.hours, waiting)


class AnswerGroup:
    """Conversations that were answered about as fast."""

    def __init__(self) -> None:
        self.count = rates.Count()
        self.waits: list[float] = []

    def add(self, wait: timedelta, *, has_applied: bool) -> None:
        self.count += rates.Count(int(has_applied), 1)
        self.waits.append(wait / DAY * 24)

    @property
    def hours(self) -> float:
        return median(self.waits) if self.waits else 0.0
