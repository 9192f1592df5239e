"""Who does what: the weeks ahead, giving and taking duties."""

from datetime import date, timedelta

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import (
    require_http_methods,
    require_POST,
    require_safe,
)

from campaigns.duties import operations
from campaigns.duties.forms import DutyForm, GapForm
from campaigns.duties.models import Duty
from campaigns.duties.weeks import WEEK, WEEKS, Weeks
from campaigns.planning.models import Campaign
from campaigns.planning.selectors import get_campaign_or_404
from campaigns.planning.tabs import campaign_tabs
from core import address_values
from core.http import Request
from core.ui import forms as looks
from core.users.access import allowed
from core.users.roles import MAY_PLAN, MAY_WRITE

FURTHEST = timedelta(weeks=104)


def _url(campaign: Campaign) -> str:
    return reverse("campaigns:campaign-duties", args=[campaign.slug])


def _find(request: Request, pk: int) -> Duty:
    mine = Duty.objects.visible_to(request.member).with_people()
    return get_object_or_404(mine.select_related("campaign__organisation"), pk=pk)


def _monday(asked: str, today: date) -> date:
    """The Monday of the day that was asked for, else of this week."""
    day = address_values.day(asked) or today
    if abs(day - today) > FURTHEST:
        day = today
    return day - timedelta(days=day.weekday())


@require_safe
def duties(request: Request, slug: str) -> HttpResponse:
    """Two weeks as a table, with the gaps in words and who has what."""
    campaign = get_campaign_or_404(request.member, slug)
    today = timezone.localdate(timezone=request.member.organisation.zone)
    weeks = Weeks(
        campaign, _monday(request.GET.get("from", ""), today), today, request.member
    )
    context = {
        "campaign": campaign,
        "tabs": campaign_tabs(campaign, request.member, "campaigns:campaign-duties"),
        "may_plan": request.member.is_one_of(*MAY_PLAN),
        "page": weeks,
        "earlier": weeks.monday - WEEK * WEEKS,
        "later": weeks.monday + WEEK * WEEKS,
        "is_now": weeks.monday <= today < weeks.monday + WEEK,
    }
    return render(request, "campaigns/duties/duties.html", context)


@allowed(*MAY_PLAN)
@require_http_methods(["GET", "POST"])
def add_duty(request: Request, slug: str) -> HttpResponse:
    campaign = get_campaign_or_404(request.member, slug)
    start: dict[str, object] = {"weekdays": [1, 2, 3, 4, 5]} | {
        name: request.GET[name] for name in ("kind", "account") if name in request.GET
    }
    if weekday := request.GET.get("weekday"):
        start["weekdays"] = [weekday]
    form = DutyForm(
        request.POST or None,
        member=request.member,
        campaign=campaign,
        instance=Duty(campaign=campaign),
        initial=start,
    )
    return _ask(request, campaign, form, None)


@allowed(*MAY_PLAN)
@require_http_methods(["GET", "POST"])
def edit_duty(request: Request, pk: int) -> HttpResponse:
    duty = _find(request, pk)
    campaign = duty.campaign
    form = DutyForm(
        request.POST or None, instance=duty, member=request.member, campaign=campaign
    )
    return _ask(request, campaign, form, duty)


def _ask(
    request: Request, campaign: Campaign, form: DutyForm, duty: Duty | None
) -> HttpResponse:
    if request.method == "POST" and form.is_valid():
        try:
            operations.give_duty(
                campaign=campaign,
                duty=duty,
                by=request.member,
                now=timezone.now(),
                **form.cleaned_data,
            )
        except ValidationError as refusal:
            form.add_error(None, refusal)
        else:
            messages.success(request, _("Saved."))
            return redirect(_url(campaign))
    context = {"campaign": campaign, "form": form, "back_url": _url(campaign)}
    return looks.answer(request, "campaigns/duties/duty_form.html", context, form)


@allowed(*MAY_PLAN)
@require_http_methods(["GET", "POST"])
def take_duty(request: Request, pk: int) -> HttpResponse:
    duty = _find(request, pk)
    campaign = duty.campaign
    if request.method == "POST":
        operations.take_away(duty=duty, by=request.member, now=timezone.now())
        messages.success(request, _("The duty is free again."))
        return redirect(_url(campaign))
    context = {
        "campaign": campaign,
        "question": _("Take this duty from %(name)s?") % {"name": duty.member},
        "text": duty.get_kind_display(),
        "cancel_url": _url(campaign),
    }
    return render(request, "campaigns/planning/remove.html", context)


@allowed(*MAY_WRITE)
@require_POST
def cover_duty(request: Request, pk: int) -> HttpResponse:
    """I step in for who left or is away."""
    duty = _find(request, pk)
    try:
        operations.cover(duty=duty, by=request.member, now=timezone.now())
    except ValidationError as refusal:
        messages.error(request, " ".join(refusal.messages))
    else:
        messages.success(request, _("Thank you: you stand in now."))
    return redirect(_url(duty.campaign))


@allowed(*MAY_WRITE)
@require_POST
def fill_gap(request: Request, slug: str) -> HttpResponse:
    """I take the day of the week that nobody has."""
    campaign = get_campaign_or_404(request.member, slug)
    form = GapForm(request.POST, campaign=campaign)
    if not form.is_valid():
        messages.error(request, _("This gap is not there any more."))
        return redirect(_url(campaign))
    try:
        operations.fill(
            campaign=campaign,
            by=request.member,
            now=timezone.now(),
            **form.cleaned_data,
        )
    except ValidationError as refusal:
        messages.error(request, " ".join(refusal.messages))
    else:
        messages.success(request, _("Thank you: this day is yours now."))
    return redirect(_url(campaign))
