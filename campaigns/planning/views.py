"""The list of campaigns, one campaign from draft to finished, and the steps of its method."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import Http404, HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import (
    require_http_methods,
    require_POST,
    require_safe,
)

from campaigns.brands.other_brands import MEANT
from campaigns.planning import operations, overview
from campaigns.planning.filters import CampaignFilter
from campaigns.planning.forms_campaign import CampaignForm, CloseForm
from campaigns.planning.models import Campaign
from campaigns.planning.selectors import (
    get_campaign_or_404,
    get_campaign_with_steps_or_404,
    get_counted_campaign_or_404,
    lesson_for,
)
from campaigns.planning.steps import MethodStep
from campaigns.planning.tables import TONES, CampaignTable, period
from campaigns.planning.tabs import campaign_tabs, slots
from campaigns.planning.wording import STEPS
from core.http import Request
from core.states import IllegalMove, LostRace
from core.ui import forms as looks
from core.ui.components import Action, Empty
from core.users.access import allowed
from core.users.roles import MAY_PLAN


@require_safe
def campaign_list(request: Request) -> HttpResponseBase:
    mine = Campaign.objects.visible_to(request.member).select_related("brand")
    filters = CampaignFilter(request.GET, mine.with_counts())
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
    """The overview: the ten steps, and what features above show of this campaign."""
    now = timezone.now()
    found = get_campaign_with_steps_or_404(request.member, slug, now=now)
    may_change = request.member.is_one_of(*MAY_PLAN)
    lines = overview.step_lines(found, now=now, member=request.member)
    is_draft = found.status == Campaign.Status.DRAFT
    missing = overview.missing_parts(found, now=now) if is_draft else []
    context = {
        "campaign": found,
        "status_tone": TONES[found.status],
        "tabs": campaign_tabs(found, request.member, "campaigns:campaign"),
        "slots": slots(found, request.member),
        "steps": lines,
        "is_next_step_primary": bool(missing) or not is_draft,
        "done": overview.done_count(lines),
        "baseline": overview.baseline(found),
        "period": period(found),
        "missing": missing,
        "is_draft": is_draft,
        "is_running": found.status == Campaign.Status.RUNNING,
        "is_closed": found.status == Campaign.Status.CLOSED,
        "team": found.team.select_related("user").order_by("user__name"),
        "vacancies": found.vacancies.order_by("title"),
        "lesson": lesson_for(found, request.member) if is_draft else None,
        "may_change": may_change,
    }
    return render(request, "campaigns/planning/campaign.html", context)


@require_safe
def method_step(request: Request, slug: str, key: str) -> HttpResponse:
    """One of the ten steps: what is done and missing, whose it is, where it is done."""
    now = timezone.now()
    found = get_campaign_with_steps_or_404(request.member, slug, now=now)
    if key not in set(MethodStep):
        raise Http404
    lines = overview.step_lines(found, now=now, member=request.member)
    current = next(n for n, line in enumerate(lines) if line.step == key)
    context = {
        "campaign": found,
        "tabs": campaign_tabs(found, request.member, "campaigns:campaign"),
        "line": lines[current],
        "words": STEPS[MethodStep(key)],
        "before": lines[current - 1] if current else None,
        "after": lines[current + 1] if current + 1 < len(lines) else None,
        "next": next((line for line in lines if line.is_next), None),
    }
    return render(request, "campaigns/planning/method_step.html", context)


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
    found = get_campaign_or_404(request.member, slug)
    name = found.name
    form = CampaignForm(request.POST or None, instance=found, member=request.member)
    if request.method == "POST" and form.is_valid():
        names = ("personas", "vacancies", "team", MEANT)
        groups = {name: form.cleaned_data[name] for name in names}
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
    found, now = get_counted_campaign_or_404(request.member, slug), timezone.now()
    if found.status != Campaign.Status.DRAFT:
        return redirect(found)
    status = 200
    if request.method == "POST":
        try:
            operations.start(campaign=found, by=request.member, now=now)
        except LostRace:
            return redirect(found)
        except ValidationError:
            status = looks.SEE_THE_MISTAKES
        else:
            messages.success(request, _("The campaign runs."))
            return redirect(found)
    missing = overview.missing_parts(found, now=now)
    context = {
        "campaign": found,
        "missing": missing,
        "cancel_url": found.get_absolute_url(),
        "tone": "primary",
    }
    template = "missing.html" if missing else "start.html"
    return render(request, f"campaigns/planning/{template}", context, status=status)


@allowed(*MAY_PLAN)
@require_http_methods(["GET", "POST"])
def close_campaign(request: Request, slug: str) -> HttpResponse:
    """Finish, with a short evaluation."""
    found = get_campaign_or_404(request.member, slug)
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
    found = get_campaign_or_404(request.member, slug)
    try:
        operations.reopen(campaign=found, by=request.member, now=timezone.now())
    except (IllegalMove, LostRace):
        messages.warning(request, _("This campaign is not finished."))
    else:
        messages.success(request, _("The campaign runs again."))
    return redirect(found)
