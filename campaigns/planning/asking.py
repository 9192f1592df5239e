"""What the small pages of a plan have in common: find the campaign, ask, do, go back."""

from collections.abc import Callable

from django import forms
from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse

from campaigns.planning.finding import Found, of_address, of_key
from campaigns.planning.models import Campaign, Goal
from core.http import Request
from core.ui import forms as looks

GOALS = "#goals"


def find(request: Request, slug: str) -> Campaign:
    """The campaign at this address, when this person may see it."""
    found = of_address(slug, request.member)
    if found is None:
        raise Http404
    return found


def find_row(request: Request, model: type[Found], pk: int, *related: str) -> Found:
    """A row of a plan, when this person may see its campaign."""
    found = of_key(model, pk, request.member, *related)
    if found is None:
        raise Http404
    return found


def find_goal(request: Request, pk: int) -> Goal:
    goal = find_row(request, Goal, pk, "campaign")
    goal.campaign.organisation = request.member.organisation
    return goal


def plan_url(campaign: Campaign, anchor: str = "") -> str:
    return reverse("campaigns:campaign-plan", args=[campaign.slug]) + anchor


def ask(
    request: Request,
    *,
    campaign: Campaign,
    form: forms.BaseForm,
    deed: Callable[[], object],
    title: str,
    done: str,
    anchor: str = "",
    why: str = "",
) -> HttpResponse:
    """A form on a page of its own: what is wrong stands beside the field, and stays."""
    if request.method == "POST" and form.is_valid():
        try:
            deed()
        except ValidationError as refusal:
            form.add_error(None, refusal)
        else:
            messages.success(request, done)
            return redirect(plan_url(campaign, anchor))
    context = {
        "campaign": campaign,
        "form": form,
        "heading": title,
        "why": why,
        "back_url": plan_url(campaign, anchor),
    }
    return looks.answer(request, "campaigns/planning/small_form.html", context, form)


def confirm(
    request: Request,
    *,
    campaign: Campaign,
    deed: Callable[[], object],
    question: str,
    text: str,
    done: str,
    anchor: str = "",
) -> HttpResponse:
    """Ask once before something is taken out of the plan."""
    if request.method == "POST":
        deed()
        messages.success(request, done)
        return redirect(plan_url(campaign, anchor))
    context = {
        "campaign": campaign,
        "question": question,
        "text": text,
        "cancel_url": plan_url(campaign, anchor),
    }
    return render(request, "campaigns/planning/remove.html", context)
