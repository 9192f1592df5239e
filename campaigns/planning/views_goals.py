"""Goals and their figures: a small page for each."""

from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from campaigns.planning import operations
from campaigns.planning.forms import GoalForm, KpiForm
from campaigns.planning.metrics import KPI_OF, Metric
from campaigns.planning.models import Goal, Kpi
from campaigns.planning.selectors import get_campaign_or_404
from campaigns.planning.views_plan import GOALS, confirm_page, form_page
from core.http import Request
from core.ui.number_fields import use_currency
from core.users.access import allowed
from core.users.roles import MAY_PLAN


def find_goal(request: Request, pk: int) -> Goal:
    goals = Goal.objects.visible_to(request.member)
    return get_object_or_404(goals.select_related("campaign__organisation"), pk=pk)


def _find_kpi(request: Request, pk: int) -> Kpi:
    kpis = Kpi.objects.visible_to(request.member)
    related = kpis.select_related("goal__campaign__organisation")
    return get_object_or_404(related, pk=pk)


@allowed(*MAY_PLAN)
@require_http_methods(["GET", "POST"])
def add_goal(request: Request, slug: str) -> HttpResponse:
    campaign = get_campaign_or_404(request.member, slug)
    form = GoalForm(request.POST or None, member=request.member)
    return form_page(
        request,
        campaign=campaign,
        form=form,
        operation=lambda: operations.add_goal(
            campaign=campaign,
            by=request.member,
            now=timezone.now(),
            **form.cleaned_data,
        ),
        title=_("Add a goal"),
        why=_("What will be different when this campaign ends?"),
        done=_("The goal is there. Give it a figure to reach."),
        anchor=GOALS,
    )


@allowed(*MAY_PLAN)
@require_http_methods(["GET", "POST"])
def edit_goal(request: Request, pk: int) -> HttpResponse:
    goal = find_goal(request, pk)
    form = GoalForm(request.POST or None, instance=goal, member=request.member)
    return form_page(
        request,
        campaign=goal.campaign,
        form=form,
        operation=lambda: operations.change_goal(
            goal=form.save(commit=False), by=request.member, now=timezone.now()
        ),
        title=_("Edit this goal"),
        done=_("Saved."),
        anchor=GOALS,
    )


@allowed(*MAY_PLAN)
@require_http_methods(["GET", "POST"])
def remove_goal(request: Request, pk: int) -> HttpResponse:
    goal = find_goal(request, pk)
    return confirm_page(
        request,
        campaign=goal.campaign,
        operation=lambda: operations.remove_goal(
            goal=goal, by=request.member, now=timezone.now()
        ),
        question=_("Remove the goal “%(goal)s”?") % {"goal": goal},
        text=_("Its figures and steps go with it."),
        done=_("Removed."),
        anchor=GOALS,
    )


@allowed(*MAY_PLAN)
@require_http_methods(["GET", "POST"])
def add_kpi(request: Request, pk: int) -> HttpResponse:
    goal = find_goal(request, pk)
    campaign = goal.campaign
    is_same = campaign.baseline_metric in Metric.values
    start = {
        "baseline": campaign.baseline_value or 0 if is_same else 0,
        "metric": KPI_OF.get(campaign.baseline_metric, campaign.baseline_metric),
        "due_on": campaign.ends_on,
    }
    return _ask_kpi(request, goal, KpiForm(request.POST or None, initial=start), None)


@allowed(*MAY_PLAN)
@require_http_methods(["GET", "POST"])
def edit_kpi(request: Request, pk: int) -> HttpResponse:
    kpi = _find_kpi(request, pk)
    form = KpiForm(request.POST or None, instance=kpi)
    return _ask_kpi(request, kpi.goal, form, kpi)


def _ask_kpi(
    request: Request, goal: Goal, form: KpiForm, kpi: Kpi | None
) -> HttpResponse:
    use_currency(form, request.member.organisation.currency)
    return form_page(
        request,
        campaign=goal.campaign,
        form=form,
        operation=lambda: operations.set_kpi(
            goal=goal,
            kpi=kpi,
            by=request.member,
            now=timezone.now(),
            **form.cleaned_data,
        ),
        title=_("A figure for “%(goal)s”") % {"goal": goal},
        why=_("One or two figures are enough. They say how far the goal is."),
        done=_("Saved."),
        anchor=GOALS,
    )


@allowed(*MAY_PLAN)
@require_http_methods(["GET", "POST"])
def remove_kpi(request: Request, pk: int) -> HttpResponse:
    kpi = _find_kpi(request, pk)
    return confirm_page(
        request,
        campaign=kpi.goal.campaign,
        operation=lambda: operations.remove_kpi(
            kpi=kpi, by=request.member, now=timezone.now()
        ),
        question=_("Remove the figure “%(kpi)s”?") % {"kpi": kpi},
        text=_("What was measured stays; only the target goes."),
        done=_("Removed."),
        anchor=GOALS,
    )
