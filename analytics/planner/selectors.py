"""What the backward planner reads: a campaign with its plan, and the history of a year."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from itertools import starmap
from typing import Any

from django.db.models import (
    Avg,
    BooleanField,
    Count,
    Exists,
    ExpressionWrapper,
    F,
    Max,
    Min,
    OuterRef,
    Q,
    QuerySet,
    Subquery,
    Sum,
)
from django.db.models.functions import Coalesce
from django.shortcuts import get_object_or_404

from analytics.clicks.models import Click
from analytics.metrics.models import Figure, Snapshot
from analytics.planner import history
from analytics.planner.advice import Answers
from analytics.planner.assumptions import STARTING, Assumed
from analytics.planner.calculation import Channel, Counts, Inputs, by_rhythm
from analytics.planner.history import (
    RIPE,
    Answered,
    Applicant,
    History,
    Milestones,
    PostResult,
)
from analytics.planner.models import (
    Assumption,
    BackwardPlan,
    ChannelShare,
    StoredHistory,
)
from campaigns.budget.models import CENT, BudgetLine, HourRate, Spend
from campaigns.planning.metrics import Metric
from campaigns.planning.models import Campaign, ChannelChoice, Goal, Kpi
from campaigns.proposals.models import Proposal
from campaigns.publishing.models import Publication
from campaigns.workforce.models import Opening
from candidates.applications.models import Application, StageChange, Touchpoint
from candidates.conversations.models import IS_WAITING, Conversation
from core.users.models import Membership, Organisation

YEAR = timedelta(days=365)
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
    """History, assumptions and progress of a campaign (with `organisation` and `backward_plan`).

    Four queries. Progress is that of the last year, or since a plan that began earlier.
    """
    since = now - YEAR
    plan: BackwardPlan | None = getattr(campaign, "backward_plan", None)
    if plan is not None:
        first = datetime.combine(plan.begins_on, time.min, campaign.organisation.zone)
        since = min(since, first)
    return Inputs(
        campaign,
        history_of(campaign.organisation),
        assumed_in(campaign),
        posts_of(campaign, since=since),
        milestones_of(campaign, since=since),
        now,
    )


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


def history_of(organisation: Organisation) -> History:
    """What its last year said, as it was counted last. One query."""
    kept = StoredHistory.objects.filter(organisation=organisation).first()
    return History.from_json(kept.figures, kept.counted_at) if kept else History()


def count_history(organisation: Organisation, *, now: datetime) -> History:
    """Count the last year of this organisation. It reads every row, so no page asks for it."""
    since = now - YEAR
    return history.count(
        starmap(PostResult, _posts(Q(organisation=organisation), since).iterator()),
        starmap(Applicant, _applicants(organisation, since).iterator()),
        starmap(Answered, _answered(organisation, now).iterator()),
        dict(_spent(organisation, since.date())),
        now=now,
    )


def posts_of(campaign: Campaign, *, since: datetime) -> list[PostResult]:
    """What is out and what is to come of one campaign. One query."""
    return list(starmap(PostResult, _posts(Q(post__campaign=campaign), since)))


def milestones_of(campaign: Campaign, *, since: datetime) -> list[Milestones]:
    """How far those got who applied in one campaign. One query."""
    rows = Application.objects.filter(campaign=campaign, applied_at__gte=since)
    return list(starmap(Milestones, rows.order_by().values_list(*_milestones())))


def _posts(which: Q, since: datetime) -> QuerySet[Any, Any]:
    """Publications with the impressions and clicks they brought, as PostResult has them."""
    impressions = Snapshot.objects.filter(
        publication=OuterRef("pk"), figure=Figure.IMPRESSIONS
    )
    clicks = Click.objects.filter(link=OuterRef("link"))
    return (
        Publication.objects.filter(
            which, due_at__gte=since, status__in=[*PLANNED, Status.PUBLISHED]
        )
        .order_by()
        .values_list(
            "account_id",
            "post__campaign_id",
            ExpressionWrapper(Q(status=Status.PUBLISHED), BooleanField()),
            Coalesce("published_at", "due_at"),
            _per(impressions, "publication", Max("value")),
            # `*` is counted in the index alone; `pk` would look up every click.
            Coalesce(_per(clicks, "link", Count("*")), 0),
        )
    )


def _milestones() -> tuple[Any, ...]:
    """The columns of Milestones."""
    offers = StageChange.objects.filter(
        application=OuterRef("pk"), to_status=Application.Status.OFFER
    )
    first_offer = _per(offers, "application", Min("at"))
    return ("applied_at", "qualified_at", "interviewed_at", first_offer, "hired_at")


def _applicants(organisation: Organisation, since: datetime) -> QuerySet[Any, Any]:
    """Applications by their last tracked link, and when each got further."""
    links = Touchpoint.objects.filter(
        application=OuterRef("pk"), link__isnull=False
    ).order_by("-at", "-pk")
    return (
        Application.objects.filter(
            candidate__organisation=organisation, applied_at__gte=since
        )
        .order_by()
        .values_list(
            *_milestones(),
            Subquery(links.values("link__account_id")[:1]),
            Subquery(links.values("link__publication__published_at")[:1]),
        )
    )


def _per(rows: QuerySet[Any], key: str, total: Any) -> Subquery:
    """One aggregate of the rows that belong to the outer row by `key`."""
    return Subquery(rows.order_by().values(key).annotate(x=total).values("x"))


def _answered(organisation: Organisation, now: datetime) -> QuerySet[Any, Any]:
    """Answered conversations of the last year, but for those in which somebody may still apply."""
    applied = Application.objects.filter(
        candidate=OuterRef("candidate"), applied_at__gt=OuterRef("responded_at")
    )
    return (
        Conversation.objects.filter(
            candidate__organisation=organisation,
            responded_at__range=(now - YEAR, now - RIPE),
            answered_at__isnull=False,
        )
        .order_by()
        .values_list("responded_at", "answered_at", Exists(applied))
    )


def _spent(organisation: Organisation, since: date) -> QuerySet[Any, Any]:
    """(campaign, money and hours at their rate)."""
    spent = Spend.objects.filter(
        campaign__organisation=organisation, spent_on__gte=since
    )
    total = Sum(F("amount") + F("hours") * F("hour_rate"))
    return spent.values_list("campaign_id").annotate(spent=total).order_by()


def answers_of(campaign: Campaign, history: History, *, now: datetime) -> Answers:
    """Who was answered within a day and who later, and how many wait in this campaign. One query."""
    waiting = Conversation.objects.filter(
        IS_WAITING, campaign=campaign, responded_at__gte=now - YEAR, answered_at=None
    )
    return replace(history.answers, waiting=waiting.count())
