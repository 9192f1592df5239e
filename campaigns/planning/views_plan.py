"""The plan of one campaign on one page."""

from dataclasses import dataclass
from typing import Any

from django.db.models import Prefetch
from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.dates import WEEKDAYS_ABBR
from django.utils.functional import Promise
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from campaigns.planning import figures, operations, places
from campaigns.planning.asking import ask, find
from campaigns.planning.forms import PersonasForm
from campaigns.planning.models import Campaign, ChannelChoice, Duty, Goal, Kpi, Step
from campaigns.workforce.models import Requisition
from campaigns.workforce.wording import filled_of
from core.http import Request
from core.ui import formats
from core.ui.components import platform_badge
from core.users.access import allowed
from core.users.roles import MAY_PLAN, MAY_SEE_MONEY, MAY_SEE_SEATS


@dataclass(frozen=True, slots=True)
class KpiLine:
    kpi: Kpi
    baseline: str
    target: str


@dataclass(frozen=True, slots=True)
class StepLine:
    step: Step
    is_late: bool


@dataclass(frozen=True, slots=True)
class GoalCard:
    goal: Goal
    kpis: list[KpiLine]
    steps: list[StepLine]
    # What is needed and filled of the requisition, when the goal has one.
    seats: str = ""


@dataclass(frozen=True, slots=True)
class ChannelLine:
    choice: ChannelChoice
    platform: SafeString


@dataclass(frozen=True, slots=True)
class DutyLine:
    duty: Duty
    days: str
    has_left: bool
    has_stand_in: bool


@require_safe
def plan(request: Request, slug: str) -> HttpResponse:
    """Goals, personas, channels and duties, each with its own way to add."""
    campaign = find(request, slug)
    duties = [_duty_line(duty) for duty in _duties(campaign)]
    context = {
        "campaign": campaign,
        "tabs": places.tabs(campaign, request.member, "campaigns:campaign-plan"),
        "goals": _goals(campaign),
        "personas": campaign.personas.order_by("name"),
        "channels": _channels(campaign),
        "duties": duties,
        "unfilled": _unfilled(duties),
        "may_change": request.member.is_one_of(*MAY_PLAN),
        "sees_money": request.member.is_one_of(*MAY_SEE_MONEY),
        "may_see_seats": request.member.is_one_of(*MAY_SEE_SEATS),
    }
    return render(request, "campaigns/planning/plan.html", context)


def _goals(campaign: Campaign) -> list[GoalCard]:
    today = timezone.localdate()
    currency = campaign.organisation.currency
    steps = Step.objects.select_related("owner__user").order_by("due_on", "pk")
    goals = Goal.objects.filter(campaign=campaign).prefetch_related(
        Prefetch("kpis", Kpi.objects.order_by("due_on", "pk")),
        Prefetch("steps", steps),
        Prefetch("requisition", Requisition.objects.with_seats()),
    )
    return [
        GoalCard(
            goal,
            [
                KpiLine(
                    kpi,
                    figures.shown(kpi.metric, kpi.baseline, currency),
                    figures.shown(kpi.metric, kpi.target, currency),
                )
                for kpi in goal.kpis.all()
            ],
            [
                StepLine(step, is_late=not step.done_at and step.due_on < today)
                for step in goal.steps.all()
            ],
            seats=_seats(goal),
        )
        for goal in goals.order_by("pk")
    ]


def _seats(goal: Goal) -> str:
    """`2 of 4 seats filled, needed by 1 Mar`."""
    asked: Any = goal.requisition
    if asked is None:
        return ""
    return _("Seats: %(filled)s, needed by %(day)s") % {
        "filled": filled_of(asked.filled_count, asked.seat_count),
        "day": formats.day(asked.last_needed_by),
    }


def _channels(campaign: Campaign) -> list[ChannelLine]:
    choices = ChannelChoice.objects.filter(campaign=campaign)
    return [
        ChannelLine(choice, platform_badge(choice.account.platform_label))
        for choice in choices.select_related("account").order_by("account__name")
    ]


def _duties(campaign: Campaign) -> list[Duty]:
    duties = Duty.objects.filter(campaign=campaign).order_by("kind", "pk")
    return list(duties.select_related("member__user", "stand_in__user"))


def _duty_line(duty: Duty) -> DutyLine:
    member = duty.member
    return DutyLine(
        duty,
        days=days(duty.weekdays),
        has_left=not (member.is_active and member.user.is_active),
        has_stand_in=duty.stand_in_id is not None,
    )


def days(weekdays: list[int]) -> str:
    """`every day`, `Mon to Fri`, or the days themselves."""
    if weekdays == [1, 2, 3, 4, 5, 6, 7]:
        return _("every day")
    if weekdays == [1, 2, 3, 4, 5]:
        return _("on working days")
    return ", ".join(str(WEEKDAYS_ABBR[day - 1]) for day in weekdays)


def _unfilled(duties: list[DutyLine]) -> list[str | Promise]:
    """The duties that nobody has: each is a person who gets no answer."""
    given = {line.duty.kind for line in duties if not line.has_left}
    return [label for kind, label in Duty.Kind.choices if kind not in given]


@allowed(*MAY_PLAN)
@require_http_methods(["GET", "POST"])
def choose_personas(request: Request, slug: str) -> HttpResponse:
    campaign = find(request, slug)
    form = PersonasForm(
        request.POST if request.method == "POST" else None,
        member=request.member,
        initial={"personas": campaign.personas.all()},
    )
    return ask(
        request,
        campaign=campaign,
        form=form,
        deed=lambda: operations.choose_personas(
            campaign=campaign,
            by=request.member,
            now=timezone.now(),
            **form.cleaned_data,
        ),
        title=_("For whom is this campaign?"),
        done=_("Saved."),
        anchor="#personas",
    )
