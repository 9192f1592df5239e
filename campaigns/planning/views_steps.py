"""Steps to take for a goal: given, done, taken back."""

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from campaigns.planning import operations
from campaigns.planning.forms import StepForm
from campaigns.planning.models import Step
from campaigns.planning.views_goals import find_goal
from campaigns.planning.views_plan import GOALS, confirm_page, form_page, plan_url
from core.http import Request
from core.users.access import allowed
from core.users.roles import MAY_PLAN


def _find_step(request: Request, pk: int) -> Step:
    steps = Step.objects.visible_to(request.member)
    related = steps.select_related("goal__campaign__organisation", "owner__user")
    return get_object_or_404(related, pk=pk)


@allowed(*MAY_PLAN)
@require_http_methods(["GET", "POST"])
def add_step(request: Request, pk: int) -> HttpResponse:
    goal = find_goal(request, pk)
    form = StepForm(
        request.POST or None, member=request.member, initial={"owner": request.member}
    )
    return form_page(
        request,
        campaign=goal.campaign,
        form=form,
        operation=lambda: operations.add_step(
            goal=goal, by=request.member, now=timezone.now(), **form.cleaned_data
        ),
        title=_("A step for “%(goal)s”") % {"goal": goal},
        why=_("Small enough for one person and one date."),
        done=_("Saved. Its owner knows."),
        anchor=GOALS,
    )


@allowed(*MAY_PLAN)
@require_http_methods(["GET", "POST"])
def edit_step(request: Request, pk: int) -> HttpResponse:
    step = _find_step(request, pk)
    form = StepForm(request.POST or None, instance=step, member=request.member)
    return form_page(
        request,
        campaign=step.goal.campaign,
        form=form,
        operation=lambda: operations.change_step(
            step=form.save(commit=False), by=request.member, now=timezone.now()
        ),
        title=_("Edit this step"),
        done=_("Saved."),
        anchor=GOALS,
    )


@require_POST
def finish_step(request: Request, pk: int) -> HttpResponse:
    """Its owner may say so too, whatever the role."""
    step = _mine(request, pk)
    operations.finish_step(step=step, by=request.member, now=timezone.now())
    return redirect(plan_url(step.goal.campaign, GOALS))


@require_POST
def reopen_step(request: Request, pk: int) -> HttpResponse:
    step = _mine(request, pk)
    operations.reopen_step(step=step, by=request.member, now=timezone.now())
    return redirect(plan_url(step.goal.campaign, GOALS))


def _mine(request: Request, pk: int) -> Step:
    """A step of one's own, or any for who plans."""
    steps = Step.objects.visible_to(request.member)
    if not request.member.is_one_of(*MAY_PLAN):
        steps = steps.filter(owner=request.member)
    return get_object_or_404(steps.select_related("goal__campaign"), pk=pk)


@allowed(*MAY_PLAN)
@require_http_methods(["GET", "POST"])
def remove_step(request: Request, pk: int) -> HttpResponse:
    step = _find_step(request, pk)
    return confirm_page(
        request,
        campaign=step.goal.campaign,
        operation=lambda: operations.remove_step(
            step=step, by=request.member, now=timezone.now()
        ),
        question=_("Remove the step “%(step)s”?") % {"step": step},
        text="",
        done=_("Removed."),
        anchor=GOALS,
    )
