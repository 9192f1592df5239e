"""The list of campaigns, and one campaign from draft to finished."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import (
    require_http_methods,
    require_POST,
    require_safe,
)

from campaigns.planning import drawing_steps, finding, operations, overview, places
from campaigns.planning.asking import find
from campaigns.planning.counts import with_counts
from campaigns.planning.evidence import count, gathered
from campaigns.planning.filters import CampaignFilter
from campaigns.planning.forms_campaign import CampaignForm, CloseForm
from campaigns.planning.models import Campaign
from campaigns.planning.tables import TONES, CampaignTable, period
from core.http import Request
from core.states import IllegalMove, LostRace
from core.ui import forms as looks
from core.ui.components import Action, Empty
from core.users.access import allowed
from core.users.roles import MAY_PLAN


@require_safe
def campaign_list(request: Request) -> HttpResponseBase:
    mine = Campaign.objects.visible_to(request.member).select_related("brand")
    filters = CampaignFilter(request.GET, with_counts(mine))
    table = CampaignTable(filters.qs, request=request, filters=filters)
    if table.is_export:
        return table.export()
    may_change = request.member.is_one_of(*MAY_PLAN)
    if may_change:
        new = Action(_("New campaign"), reverse("campaigns:campaign-begin"))
        first = CampaignTable.empty
        table.empty = Empty(first.title, first.text, first.icon, new)
    context = {"table": table, "may_change": may_change}
    return render(request, "campaigns/planning/campaign_list.html", context)


@require_safe
def campaign(request: Request, slug: str) -> HttpResponse:
    """The overview: the ten steps, and what the rooms above show of this campaign."""
    found = find(request, slug)
    now = timezone.now()
    answers = gathered(found, now=now)
    may_change = request.member.is_one_of(*MAY_PLAN)
    lines = overview.step_lines(found, answers, now=now, member=request.member)
    is_draft = found.status == Campaign.Status.DRAFT
    missing = overview.still_missing(found, now=now) if is_draft else []
    context = {
        "campaign": found,
        "status": (found.get_status_display(), TONES[found.status]),
        "tabs": places.tabs(found, request.member, "campaigns:campaign"),
        "slots": places.slots(found, request.member),
        "steps": drawing_steps.rows(
            lines, may_change=may_change, is_main=bool(missing) or not is_draft
        ),
        "done": overview.taken(lines),
        "baseline": overview.baseline(found),
        "period": period(found),
        "missing": missing,
        "is_draft": is_draft,
        "is_running": found.status == Campaign.Status.RUNNING,
        "is_closed": found.status == Campaign.Status.CLOSED,
        "team": answers["team"],
        "vacancies": answers["vacancies"],
        "lesson": finding.lesson_for(found, request.member) if is_draft else None,
        "may_change": may_change,
    }
    return render(request, "campaigns/planning/campaign.html", context)


@allowed(*MAY_PLAN)
@require_http_methods(["GET", "POST"])
def add_campaign(request: Request) -> HttpResponse:
    form = CampaignForm(request.POST or None, member=request.member)
    if request.method == "POST" and form.is_valid():
        try:
            created = operations.create_campaign(
                by=request.member, now=timezone.now(), **form.cleaned_data
            )
        except ValidationError as refusal:
            form.add_error(None, refusal)
        else:
            messages.success(request, _("The campaign is there. Next: the goals."))
            return redirect(created)
    context = {"form": form, "back_url": reverse("campaigns:campaign-list")}
    return looks.answer(request, "campaigns/planning/campaign_form.html", context, form)


@allowed(*MAY_PLAN)
@require_http_methods(["GET", "POST"])
def edit_campaign(request: Request, slug: str) -> HttpResponse:
    found = find(request, slug)
    name = found.name
    form = CampaignForm(request.POST or None, instance=found, member=request.member)
    if request.method == "POST" and form.is_valid():
        groups = {n: form.cleaned_data[n] for n in ("personas", "vacancies", "team")}
        try:
            operations.change_campaign(
                campaign=form.save(commit=False),
                by=request.member,
                now=timezone.now(),
                **groups,
            )
        except ValidationError as refusal:
            form.add_error(None, refusal)
        else:
            messages.success(request, _("Saved."))
            return redirect(found)
    context = {"form": form, "name": name, "back_url": found.get_absolute_url()}
    return looks.answer(request, "campaigns/planning/campaign_form.html", context, form)


@allowed(*MAY_PLAN)
@require_http_methods(["GET", "POST"])
def start_campaign(request: Request, slug: str) -> HttpResponse:
    """What is missing, in words with the way to it; or the last question."""
    found = find(request, slug)
    if found.status != Campaign.Status.DRAFT:
        return redirect(found)
    if request.method == "POST":
        try:
            operations.start(campaign=found, by=request.member, now=timezone.now())
        except LostRace:
            return redirect(found)
        except ValidationError:
            return _start_page(request, found, status=looks.SEE_THE_MISTAKES)
        messages.success(request, _("The campaign runs."))
        return redirect(found)
    return _start_page(request, found, status=200)


def _start_page(request: Request, campaign: Campaign, *, status: int) -> HttpResponse:
    now = timezone.now()
    count(campaign)
    missing = overview.still_missing(campaign, now=now)
    context = {
        "campaign": campaign,
        "missing": missing,
        "cancel_url": campaign.get_absolute_url(),
        "tone": "primary",
    }
    template = "missing.html" if missing else "start.html"
    return render(request, f"campaigns/planning/{template}", context, status=status)


@allowed(*MAY_PLAN)
@require_http_methods(["GET", "POST"])
def close_campaign(request: Request, slug: str) -> HttpResponse:
    """Finish, with a short evaluation."""
    found = find(request, slug)
    if found.status != Campaign.Status.RUNNING:
        return redirect(found)
    told = {name: getattr(found, name) for name in CloseForm.base_fields}
    form = CloseForm(request.POST if request.method == "POST" else None, initial=told)
    if request.method == "POST" and form.is_valid():
        try:
            operations.close(
                campaign=found,
                by=request.member,
                now=timezone.now(),
                **form.cleaned_data,
            )
        except LostRace:
            return redirect(found)
        except ValidationError as refusal:
            form.add_error(None, refusal)
        else:
            messages.success(request, _("Finished. Well done."))
            return redirect(found)
    context = {"form": form, "campaign": found}
    return looks.answer(request, "campaigns/planning/close.html", context, form)


@allowed(*MAY_PLAN)
@require_POST
def reopen_campaign(request: Request, slug: str) -> HttpResponse:
    """Go on with a finished campaign."""
    found = find(request, slug)
    try:
        operations.reopen(campaign=found, by=request.member, now=timezone.now())
    except (IllegalMove, LostRace):
        messages.warning(request, _("This campaign is not finished."))
    else:
        messages.success(request, _("The campaign runs again."))
    return redirect(found)
