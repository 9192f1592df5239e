"""Choose what a campaign begins from, and say how the new one differs."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from campaigns.beginnings import operations, reading, showing
from campaigns.beginnings.forms import BeginForm
from campaigns.beginnings.library import TEMPLATES
from campaigns.beginnings.operations import Wish
from campaigns.beginnings.templates import last_day
from campaigns.planning.asking import find
from campaigns.planning.models import Campaign
from core.http import Request
from core.ui import forms as looks
from core.users.access import allowed
from core.users.roles import MAY_PLAN

MOST_EARLIER = 20


@allowed(*MAY_PLAN)
@require_safe
def begin(request: Request) -> HttpResponse:
    """The templates, the earlier campaigns, and nothing at all."""
    mine = Campaign.objects.visible_to(request.member).select_related("brand")
    earlier = mine.exclude(status=Campaign.Status.DRAFT).order_by("-ends_on", "-pk")
    context = {
        "templates": showing.cards(TEMPLATES.values()),
        "earlier": showing.earlier_rows(earlier[:MOST_EARLIER]),
    }
    return render(request, "campaigns/beginnings/begin.html", context)


@allowed(*MAY_PLAN)
@require_http_methods(["GET", "POST"])
def begin_from_template(request: Request, key: str) -> HttpResponse:
    template = TEMPLATES.get(key)
    if template is None:
        raise Http404
    first = _next_monday(timezone.localdate())
    return _ask(
        request,
        initial={"starts_on": first, "ends_on": last_day(first, template.days)},
        lesson=Campaign.objects.visible_to(request.member).finished().first(),
        title=str(template.title),
        brings=showing.brings(template),
        deed=lambda wish: operations.begin_from_template(
            template=template, wish=wish, by=request.member, now=timezone.now()
        ),
    )


@allowed(*MAY_PLAN)
@require_http_methods(["GET", "POST"])
def begin_from_earlier(request: Request, slug: str) -> HttpResponse:
    earlier, now = find(request, slug), timezone.now()
    found = reading.read(campaign=earlier.pk, now=now)
    first = _next_monday(timezone.localdate())
    return _ask(
        request,
        initial={
            "name": earlier.name,
            "brand": earlier.brand_id,
            "starts_on": first,
            "ends_on": first + (earlier.ends_on - earlier.starts_on),
            "personas": [one["id"] for one in found["personas"]],
            "vacancies": [one["id"] for one in found["vacancies"]],
        },
        lesson=earlier if earlier.next_time or earlier.worked else None,
        title=_("Again: %(name)s") % {"name": earlier.name},
        brings=showing.copied(found),
        deed=lambda wish: operations.begin_from_earlier(
            earlier=earlier, wish=wish, by=request.member, now=now
        ),
    )


def _ask(
    request: Request,
    *,
    initial: dict[str, Any],
    deed: Callable[[Wish], Campaign],
    **shown: object,
) -> HttpResponse:
    """Nothing typed is lost: what cannot be stands beside its field."""
    form = BeginForm(
        request.POST if request.method == "POST" else None,
        member=request.member,
        initial=initial,
    )
    if request.method == "POST" and form.is_valid():
        try:
            made = deed(form.wish())
        except ValidationError as refusal:
            form.add_error(None, refusal)
        else:
            messages.success(request, _("The plan is there. Make it your own."))
            return redirect(made)
    context = {"form": form, **shown}
    return looks.answer(request, "campaigns/beginnings/begin_form.html", context, form)


def _next_monday(today: date) -> date:
    return today + timedelta(days=7 - today.weekday())
