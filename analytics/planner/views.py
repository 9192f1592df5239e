"""The backward planner of one campaign. For who may see money."""

from typing import Any

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import (
    require_http_methods,
    require_POST,
    require_safe,
)

from analytics.planner import calculation, operations, page, selectors
from analytics.planner.assumptions import LABELS
from analytics.planner.calculation import Calculation, Inputs
from analytics.planner.forms import AssumptionForm, PlanForm
from analytics.planner.models import BackwardPlan
from analytics.planner.schedule import TooLate
from campaigns.planning.models import Campaign
from campaigns.planning.tabs import campaign_tabs
from campaigns.proposals import operations as proposals
from core.http import Request
from core.ui import forms as looks
from core.ui.number_fields import use_currency
from core.users.access import allowed
from core.users.roles import MAY_PLAN, MAY_SEE_MONEY


def _home(campaign: Campaign) -> str:
    return reverse("analytics:campaign-planner", args=[campaign.slug])


def _calculated(plan: BackwardPlan, inputs: Inputs) -> Calculation:
    campaign = inputs.campaign
    channels = selectors.channels_of(campaign, plan)
    proposed, dropped = selectors.proposed_and_dropped(campaign)
    return calculation.calculate(inputs, plan, channels, proposed, dropped)


@allowed(*MAY_SEE_MONEY)
@require_safe
def planner(request: Request, slug: str) -> HttpResponse:
    """The funnel backwards, what it is based on, the weeks, the progress, and advice."""
    campaign, plan = selectors.campaign_with_plan(slug, request.member)
    inputs = selectors.inputs_of(campaign, now=timezone.now())
    context: dict[str, Any] = {
        "campaign": campaign,
        "plan": plan,
        "tabs": campaign_tabs(campaign, request.member, "campaigns:campaign-plan"),
        "may_change": request.member.is_one_of(*MAY_PLAN),
        "has_channels": campaign.has_channels,  # type: ignore[attr-defined]
        "counted_at": inputs.history.counted_at,
    }
    needs: list[calculation.ChannelNeeds] = []
    if plan is not None:
        try:
            found = _calculated(plan, inputs)
        except TooLate as late:
            context["too_late"] = operations.too_late(late)
        else:
            needs = found.channels
            context["shares_missing"] = found.shares_missing
            context["page"] = page.plan_page(found) if needs else None
    context["steps"] = page.step_lines(inputs, needs)
    return render(request, "analytics/planner/planner.html", context)


@allowed(*MAY_PLAN)
@require_http_methods(["GET", "POST"])
def edit_plan(request: Request, slug: str) -> HttpResponse:
    """Hires, date, budget and shares."""
    campaign, plan = selectors.campaign_with_plan(slug, request.member)
    form = PlanForm(
        request.POST if request.method == "POST" else None,
        channels=selectors.channels_of(campaign, plan),
        known=plan or selectors.wanted_of(campaign),
    )
    use_currency(form, request.member.organisation.currency)
    if request.method == "POST" and form.is_valid():
        try:
            operations.make_plan(
                campaign=campaign,
                by=request.member,
                now=timezone.now(),
                **form.wanted(),
            )
        except ValidationError as refusal:
            form.add_error(None, refusal)
        else:
            messages.success(request, _("Worked out. This is what it takes."))
            return redirect(_home(campaign))
    context = {
        "campaign": campaign,
        "form": form,
        "heading": _("What must be reached, and when?"),
        "back_url": _home(campaign),
    }
    return looks.answer(request, "analytics/planner/form.html", context, form)


@allowed(*MAY_PLAN)
@require_http_methods(["GET", "POST"])
def edit_assumption(request: Request, slug: str, key: str) -> HttpResponse:
    """What a step is taken for in this campaign."""
    campaign, _plan = selectors.campaign_with_plan(slug, request.member)
    if key not in LABELS:
        raise Http404
    now = selectors.assumed_in(campaign)[key]
    form = AssumptionForm(
        request.POST if request.method == "POST" else None, key=key, now=now
    )
    use_currency(form, request.member.organisation.currency)
    if request.method == "POST" and form.is_valid():
        try:
            operations.assume(
                campaign=campaign,
                by=request.member,
                key=key,
                now=timezone.now(),
                **form.assumed(),
            )
        except ValidationError as refusal:
            form.add_error(None, refusal)
        else:
            messages.success(request, _("Saved. The plan counts with it."))
            return redirect(f"{_home(campaign)}#ground")
    context = {
        "campaign": campaign,
        "form": form,
        "heading": LABELS[key],
        "back_url": _home(campaign),
    }
    return looks.answer(request, "analytics/planner/form.html", context, form)


@allowed(*MAY_PLAN)
@require_POST
def propose(request: Request, slug: str) -> HttpResponse:
    """Put what is short on the calendar as proposals; twice does no harm."""
    campaign, plan = selectors.campaign_with_plan(slug, request.member)
    if plan is None:
        return redirect(_home(campaign))
    now = timezone.now()
    try:
        found = _calculated(plan, selectors.inputs_of(campaign, now=now))
        new = proposals.propose(
            campaign=campaign, by=request.member, asks=found.asks(), now=now
        )
    except TooLate as late:
        messages.error(request, operations.too_late(late))
        return redirect(_home(campaign))
    except ValidationError as refusal:
        messages.error(request, " ".join(refusal.messages))
        return redirect(_home(campaign))
    messages.success(request, _proposed(new))
    calendar = reverse("campaigns:calendar")
    return redirect(f"{calendar}?campaign={campaign.slug}")


def _proposed(new: int) -> str:
    if not new:
        return _("Nothing new to propose: what is short was proposed already.")
    return ngettext(
        "%(n)s post is proposed on the calendar. Nothing goes out by itself.",
        "%(n)s posts are proposed on the calendar. Nothing goes out by itself.",
        new,
    ) % {"n": new}
