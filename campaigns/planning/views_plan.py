"""The plan of one campaign on one page; its personas and channels on small pages.

`form_page` and `confirm_page` are the small pages of the whole plan, those of goals and steps too.
"""

from collections.abc import Callable

from django import forms
from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from campaigns.brands.other_brands import MEANT
from campaigns.planning import operations
from campaigns.planning.forms import ChoiceForm, PersonasForm
from campaigns.planning.models import Campaign, ChannelChoice
from campaigns.planning.selectors import get_campaign_or_404, plan_of
from campaigns.planning.tabs import campaign_tabs
from core.http import Request
from core.ui import forms as looks
from core.users.access import allowed
from core.users.roles import MAY_PLAN, MAY_SEE_MONEY, MAY_SEE_SEATS

GOALS, PERSONAS, CHANNELS = "#goals", "#personas", "#channels"


def plan_url(campaign: Campaign, anchor: str = "") -> str:
    return reverse("campaigns:campaign-plan", args=[campaign.slug]) + anchor


def form_page(
    request: Request,
    *,
    campaign: Campaign,
    form: forms.BaseForm,
    operation: Callable[[], object],
    title: str,
    done: str,
    anchor: str = "",
    why: str = "",
) -> HttpResponse:
    """A form on a page of its own; a valid one runs the operation and leads back to the plan."""
    if request.method == "POST" and form.is_valid():
        try:
            operation()
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


def confirm_page(
    request: Request,
    *,
    campaign: Campaign,
    operation: Callable[[], object],
    question: str,
    text: str,
    done: str,
    anchor: str = "",
) -> HttpResponse:
    """Ask once before something is taken out of the plan."""
    if request.method == "POST":
        operation()
        messages.success(request, done)
        return redirect(plan_url(campaign, anchor))
    context = {
        "campaign": campaign,
        "question": question,
        "text": text,
        "cancel_url": plan_url(campaign, anchor),
    }
    return render(request, "campaigns/planning/remove.html", context)


@require_safe
def plan(request: Request, slug: str) -> HttpResponse:
    """Goals, personas and channels, each with its own way to add."""
    member = request.member
    campaign = get_campaign_or_404(member, slug)
    context = {
        "campaign": campaign,
        "tabs": campaign_tabs(campaign, member, "campaigns:campaign-plan"),
        "plan": plan_of(campaign, currency=member.organisation.currency),
        "mission": member.organisation.mission,
        "today": timezone.localdate(),
        "member": member,
        "may_change": member.is_one_of(*MAY_PLAN),
        "may_see_seats": member.is_one_of(*MAY_SEE_SEATS),
        "sees_money": member.is_one_of(*MAY_SEE_MONEY),
    }
    return render(request, "campaigns/planning/plan.html", context)


@allowed(*MAY_PLAN)
@require_http_methods(["GET", "POST"])
def choose_personas(request: Request, slug: str) -> HttpResponse:
    campaign = get_campaign_or_404(request.member, slug)
    form = PersonasForm(
        request.POST if request.method == "POST" else None,
        member=request.member,
        campaign=campaign,
        initial={"personas": campaign.personas.all()},
    )
    return form_page(
        request,
        campaign=campaign,
        form=form,
        operation=lambda: operations.choose_personas(
            campaign=campaign,
            by=request.member,
            now=timezone.now(),
            **form.cleaned_data,
        ),
        title=_("For whom is this campaign?"),
        done=_("Saved."),
        anchor=PERSONAS,
    )


def _find_choice(request: Request, pk: int) -> ChannelChoice:
    choices = ChannelChoice.objects.visible_to(request.member)
    related = choices.select_related(
        "campaign__organisation", "campaign__brand", "account"
    )
    return get_object_or_404(related, pk=pk)


@allowed(*MAY_PLAN)
@require_http_methods(["GET", "POST"])
def add_channel(request: Request, slug: str) -> HttpResponse:
    campaign = get_campaign_or_404(request.member, slug)
    asked = {"account": request.GET.get("account", "")}
    form = ChoiceForm(
        request.POST or None, member=request.member, campaign=campaign, initial=asked
    )
    return form_page(
        request,
        campaign=campaign,
        form=form,
        operation=lambda: operations.choose_channel(
            campaign=campaign,
            by=request.member,
            now=timezone.now(),
            **form.cleaned_data,
        ),
        title=_("Choose a channel"),
        why=_("Two channels kept up well do more than five kept up badly."),
        done=_("The channel is part of the campaign."),
        anchor=CHANNELS,
    )


@allowed(*MAY_PLAN)
@require_http_methods(["GET", "POST"])
def edit_channel(request: Request, pk: int) -> HttpResponse:
    choice = _find_choice(request, pk)
    form = ChoiceForm(
        request.POST or None,
        instance=choice,
        member=request.member,
        campaign=choice.campaign,
    )
    return form_page(
        request,
        campaign=choice.campaign,
        form=form,
        operation=lambda: operations.change_choice(
            choice=form.save(commit=False),
            by=request.member,
            is_other_brand_meant=form.cleaned_data[MEANT],
            now=timezone.now(),
        ),
        title=_("Edit this channel"),
        done=_("Saved."),
        anchor=CHANNELS,
    )


@allowed(*MAY_PLAN)
@require_http_methods(["GET", "POST"])
def leave_channel(request: Request, pk: int) -> HttpResponse:
    choice = _find_choice(request, pk)
    return confirm_page(
        request,
        campaign=choice.campaign,
        operation=lambda: operations.leave_channel(
            choice=choice, by=request.member, now=timezone.now()
        ),
        question=_("Stop using %(channel)s in this campaign?") % {"channel": choice},
        text=_("The account stays in the register, and what was published stays too."),
        done=_("The campaign no longer uses this channel."),
        anchor=CHANNELS,
    )
