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

from analytics.planner import drawing, finding, operations, page, proposing, reckoning
from analytics.planner.assumptions import LABELS
from analytics.planner.forms import AssumptionForm, PlanForm
from analytics.planner.models import BackwardPlan
from analytics.planner.path import TooLate
from campaigns.planning import places
from campaigns.planning.models import Campaign
from campaigns.proposals import operations as proposals
from core.http import Request
from core.ui import forms as looks
from core.users.access import allowed
from core.users.roles import MAY_PLAN, MAY_SEE_MONEY


def _campaign(request: Request, slug: str) -> tuple[Campaign, BackwardPlan | None]:
    """The campaign, and its plan when somebody made one."""
    found = finding.of_address(slug, request.member)
    if found is None:
        raise Http404
    return found


def _home(campaign: Campaign) -> str:
    return reverse("analytics:campaign-planner", args=[campaign.slug])


@allowed(*MAY_SEE_MONEY)
@require_safe
def planner(request: Request, slug: str) -> HttpResponse:
    """The chain, what it stands on, the weeks, how far we are, and what would help."""
    campaign, plan = _campaign(request, slug)
    ground = reckoning.ground_of(campaign, now=timezone.now())
    channels = reckoning.channels_of(campaign, plan) if plan else []
    context: dict[str, Any] = {
        "campaign": campaign,
        "plan": plan,
        "tabs": places.tabs(campaign, request.member, "campaigns:campaign-plan"),
        "may_change": request.member.is_one_of(*MAY_PLAN),
        "has_channels": campaign.has_channels,  # type: ignore[attr-defined]
    }
    needs: list[reckoning.ChannelNeeds] = []
    if plan is not None:
        try:
            found = reckoning.work_out(
                ground, plan, channels, *proposing.asked(campaign)
            )
        except TooLate as late:
            context["too_late"] = operations.too_late(late)
        else:
            needs = found.channels
            context["shares_missing"] = found.shares_missing
            context |= drawing.page_of(found) if needs else {}
    context["ground"] = drawing.ground(
        page.ground_lines(ground, needs), may_change=context["may_change"]
    )
    return render(request, "analytics/planner/planner.html", context)


@allowed(*MAY_PLAN)
@require_http_methods(["GET", "POST"])
def edit_plan(request: Request, slug: str) -> HttpResponse:
    """Hires, date, budget and shares."""
    campaign, plan = _campaign(request, slug)
    form = PlanForm(
        request.POST if request.method == "POST" else None,
        channels=reckoning.channels_of(campaign, plan),
        plan=plan,
    )
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
    campaign, _plan = _campaign(request, slug)
    if key not in LABELS:
        raise Http404
    now = reckoning.assumed_in(campaign)[key]
    form = AssumptionForm(
        request.POST if request.method == "POST" else None, key=key, now=now
    )
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
    campaign, plan = _campaign(request, slug)
    if plan is None:
        return redirect(_home(campaign))
    now = timezone.now()
    try:
        found = reckoning.work_out(
            reckoning.ground_of(campaign, now=now),
            plan,
            reckoning.channels_of(campaign, plan),
            *proposing.asked(campaign),
        )
        new = proposals.propose(
            campaign=campaign, by=request.member, asks=proposing.asks(found), now=now
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
