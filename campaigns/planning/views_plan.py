"""The plan of one campaign on one page."""

from django.http import HttpResponse
from django.middleware.csrf import get_token
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from campaigns.planning import drawing, operations, places, plan_reading
from campaigns.planning.asking import ask, find
from campaigns.planning.forms import PersonasForm
from core.http import Request
from core.users.access import allowed
from core.users.roles import MAY_PLAN, MAY_SEE_MONEY, MAY_SEE_SEATS


@require_safe
def plan(request: Request, slug: str) -> HttpResponse:
    """Goals, personas and channels, each with its own way to add."""
    campaign = find(request, slug)
    found = plan_reading.read(campaign=campaign.pk)
    may_change = request.member.is_one_of(*MAY_PLAN)
    rows = drawing.Rows(
        member=request.member,
        may_change=may_change,
        currency=request.member.organisation.currency,
        token=get_token(request),
        may_see_seats=request.member.is_one_of(*MAY_SEE_SEATS),
    )
    context = {
        "campaign": campaign,
        "tabs": places.tabs(campaign, request.member, "campaigns:campaign-plan"),
        "goals": rows.goals(found),
        "personas": rows.personas(found["personas"]),
        "channels": rows.channels(found["channels"]),
        "mission": request.member.organisation.mission,
        "may_change": may_change,
        "sees_money": request.member.is_one_of(*MAY_SEE_MONEY),
    }
    return render(request, "campaigns/planning/plan.html", context)


@allowed(*MAY_PLAN)
@require_http_methods(["GET", "POST"])
def choose_personas(request: Request, slug: str) -> HttpResponse:
    campaign = find(request, slug)
    form = PersonasForm(
        request.POST if request.method == "POST" else None,
        member=request.member,
        initial={"personas": campaign.personas.all()},
    )
    return ask(
        request,
        campaign=campaign,
        form=form,
        deed=lambda: operations.choose_personas(
            campaign=campaign,
            by=request.member,
            now=timezone.now(),
            **form.cleaned_data,
        ),
        title=_("For whom is this campaign?"),
        done=_("Saved."),
        anchor="#personas",
    )
