"""Goals, their figures and their steps: a small page for each."""

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from campaigns.planning import operations
from campaigns.planning.forms import GoalForm, KpiForm, StepForm
from campaigns.planning.models import Goal, Kpi, Step
from campaigns.planning.views.small import ask, confirm, find, plan_url
from core.http import Request
from core.users.access import allowed
from core.users.roles import MAY_PLAN

ANCHOR = "#goals"


def find_goal(request: Request, pk: int) -> Goal:
    goals = Goal.objects.visible_to(request.member)
    return get_object_or_404(goals.select_related("campaign__organisation"), pk=pk)


def find_kpi(request: Request, pk: int) -> Kpi:
    kpis = Kpi.objects.visible_to(request.member)
    return get_object_or_404(kpis.select_related("goal__campaign__organisation"), pk=pk)


def find_step(request: Request, pk: int) -> Step:
    steps = Step.objects.visible_to(request.member)
    rows = steps.select_related("goal__campaign__organisation", "owner__user")
    return get_object_or_404(rows, pk=pk)


@allowed(*MAY_PLAN)
@require_http_methods(["GET", "POST"])
def add_goal(request: Request, slug: str) -> HttpResponse:
    campaign = find(request, slug)
    form = GoalForm(request.POST or None)
    return ask(
        request,
        campaign=campaign,
        form=form,
        deed=lambda: operations.add_goal(
            campaign=campaign,
            by=request.member,
            now=timezone.now(),
            **form.cleaned_data,
        ),
        title=_("Add a goal"),
        why=_("What will be different when this campaign ends?"),
        done=_("The goal is there. Give it a figure to reach."),
        anchor=ANCHOR,
    )


@allowed(*MAY_PLAN)
@require_http_methods(["GET", "POST"])
def edit_goal(request: Request, pk: int) -> HttpResponse:
    goal = find_goal(request, pk)
    form = GoalForm(request.POST or None, instance=goal)
    return ask(
        request,
        campaign=goal.campaign,
        form=form,
        deed=lambda: operations.change_goal(
            goal=form.save(commit=False), by=request.member, now=timezone.now()
        ),
        title=_("Edit this goal"),
        done=_("Saved."),
        anchor=ANCHOR,
    )


@allowed(*MAY_PLAN)
@require_http_methods(["GET", "POST"])
def remove_goal(request: Request, pk: int) -> HttpResponse:
    goal = find_goal(request, pk)
    return confirm(
        request,
        campaign=goal.campaign,
        deed=lambda: operations.remove_goal(
            goal=goal, by=request.member, now=timezone.now()
        ),
        question=_("Remove the goal “%(goal)s”?") % {"goal": goal},
        text=_("Its figures and steps go with it."),
        done=_("Removed."),
        anchor=ANCHOR,
    )


@allowed(*MAY_PLAN)
@require_http_methods(["GET", "POST"])
def add_kpi(request: Request, pk: int) -> HttpResponse:
    goal = find_goal(request, pk)
    campaign = goal.campaign
    start = {
        "baseline": campaign.baseline_value or 0,
        "metric": campaign.baseline_metric,
        "due_on": campaign.ends_on,
    }
    return _ask_kpi(request, goal, KpiForm(request.POST or None, initial=start), None)


@allowed(*MAY_PLAN)
@require_http_methods(["GET", "POST"])
def edit_kpi(request: Request, pk: int) -> HttpResponse:
    kpi = find_kpi(request, pk)
    form = KpiForm(request.POST or None, instance=kpi)
    return _ask_kpi(request, kpi.goal, form, kpi)


def _ask_kpi(
    request: Request, goal: Goal, form: KpiForm, kpi: Kpi | None
) -> HttpResponse:
    return ask(
        request,
        campaign=goal.campaign,
        form=form,
        deed=lambda: operations.set_kpi(
            goal=goal,
            kpi=kpi,
            by=request.member,
            now=timezone.now(),
            **form.cleaned_data,
        ),
        title=_("A figure for “%(goal)s”") % {"goal": goal},
        why=_("One or two figures are enough. They say how far the goal is."),
        done=_("Saved."),
        anchor=ANCHOR,
    )


@allowed(*MAY_PLAN)
@require_http_methods(["GET", "POST"])
def remove_kpi(request: Request, pk: int) -> HttpResponse:
    kpi = find_kpi(request, pk)
    return confirm(
        request,
        campaign=kpi.goal.campaign,
        deed=lambda: operations.remove_kpi(
            kpi=kpi, by=request.member, now=timezone.now()
        ),
        question=_("Remove the figure “%(kpi)s”?") % {"kpi": kpi},
        text=_("What was measured stays; only the target goes."),
        done=_("Removed."),
        anchor=ANCHOR,
    )


@allowed(*MAY_PLAN)
@require_http_methods(["GET", "POST"])
def add_step(request: Request, pk: int) -> HttpResponse:
    goal = find_goal(request, pk)
    form = StepForm(
        request.POST or None, member=request.member, initial={"owner": request.member}
    )
    return ask(
        request,
        campaign=goal.campaign,
        form=form,
        deed=lambda: operations.add_step(
            goal=goal, by=request.member, now=timezone.now(), **form.cleaned_data
        ),
        title=_("A step for “%(goal)s”") % {"goal": goal},
        why=_("Small enough for one person and one date."),
        done=_("Saved. Its owner knows."),
        anchor=ANCHOR,
    )


@allowed(*MAY_PLAN)
@require_http_methods(["GET", "POST"])
def edit_step(request: Request, pk: int) -> HttpResponse:
    step = find_step(request, pk)
    form = StepForm(request.POST or None, instance=step, member=request.member)
    return ask(
        request,
        campaign=step.goal.campaign,
        form=form,
        deed=lambda: operations.change_step(
            step=form.save(commit=False), by=request.member, now=timezone.now()
        ),
        title=_("Edit this step"),
        done=_("Saved."),
        anchor=ANCHOR,
    )


@require_POST
def finish_step(request: Request, pk: int) -> HttpResponse:
    """Its owner may say so too, whatever the role."""
    step = _mine(request, pk)
    operations.finish_step(step=step, by=request.member, now=timezone.now())
    return redirect(plan_url(step.goal.campaign, ANCHOR))


@require_POST
def reopen_step(request: Request, pk: int) -> HttpResponse:
    step = _mine(request, pk)
    operations.reopen_step(step=step, by=request.member, now=timezone.now())
    return redirect(plan_url(step.goal.campaign, ANCHOR))


def _mine(request: Request, pk: int) -> Step:
    """A step of one's own, or any for who plans."""
    steps = Step.objects.visible_to(request.member)
    if not request.member.is_one_of(*MAY_PLAN):
        steps = steps.filter(owner=request.member)
    return get_object_or_404(steps.select_related("goal__campaign"), pk=pk)


@allowed(*MAY_PLAN)
@require_http_methods(["GET", "POST"])
def remove_step(request: Request, pk: int) -> HttpResponse:
    step = find_step(request, pk)
    return confirm(
        request,
        campaign=step.goal.campaign,
        deed=lambda: operations.remove_step(
            step=step, by=request.member, now=timezone.now()
        ),
        question=_("Remove the step “%(step)s”?") % {"step": step},
        text="",
        done=_("Removed."),
        anchor=ANCHOR,
    )
