"""Choose what a campaign begins from, and say how the new one differs."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from campaigns.beginnings import operations
from campaigns.beginnings.forms import BeginForm
from campaigns.beginnings.library import TEMPLATES
from campaigns.beginnings.operations import Wish
from campaigns.beginnings.selectors import copied_plan, earlier_campaigns
from campaigns.beginnings.templates import Template, last_day
from campaigns.beginnings.wording import Facts, copied_facts, template_facts
from campaigns.planning.models import Campaign
from campaigns.planning.selectors import get_counted_campaign_or_404
from campaigns.planning.tables import TONES, period
from core.http import Request
from core.ui import forms as looks
from core.ui.components import Tone
from core.users.access import allowed
from core.users.roles import MAY_PLAN


@dataclass(frozen=True, slots=True)
class TemplateCard:
    """A template to choose, with what it brings."""

    template: Template
    facts: Facts


@dataclass(frozen=True, slots=True)
class EarlierRow:
    """An earlier campaign to copy."""

    campaign: Campaign
    period: str
    tone: Tone


@allowed(*MAY_PLAN)
@require_safe
def begin(request: Request) -> HttpResponse:
    """The templates, the earlier campaigns, and nothing at all."""
    context = {
        "cards": [TemplateCard(one, template_facts(one)) for one in TEMPLATES.values()],
        "earlier": [
            EarlierRow(one, period(one), TONES[one.status])
            for one in earlier_campaigns(request.member)
        ],
    }
    return render(request, "campaigns/beginnings/begin.html", context)


@allowed(*MAY_PLAN)
@require_http_methods(["GET", "POST"])
def begin_from_template(request: Request, key: str) -> HttpResponse:
    template = TEMPLATES.get(key)
    if template is None:
        raise Http404
    first = _next_monday(timezone.localdate())
    return _form_page(
        request,
        initial={"starts_on": first, "ends_on": last_day(first, template.days)},
        lesson=Campaign.objects.visible_to(request.member).finished().first(),
        title=str(template.title),
        brings=template_facts(template),
        operation=lambda wish: operations.begin_from_template(
            template=template, wish=wish, by=request.member, now=timezone.now()
        ),
    )


@allowed(*MAY_PLAN)
@require_http_methods(["GET", "POST"])
def begin_from_earlier(request: Request, slug: str) -> HttpResponse:
    earlier, now = get_counted_campaign_or_404(request.member, slug), timezone.now()
    plan = copied_plan(earlier, now=now)
    first = _next_monday(timezone.localdate())
    return _form_page(
        request,
        initial={
            "name": earlier.name,
            "brand": earlier.brand_id,
            "starts_on": first,
            "ends_on": first + (earlier.ends_on - earlier.starts_on),
            "personas": plan.personas,
            "vacancies": plan.vacancies,
        },
        lesson=earlier if earlier.next_time or earlier.worked else None,
        title=_("Again: %(name)s") % {"name": earlier.name},
        brings=copied_facts(plan),
        operation=lambda wish: operations.begin_from_earlier(
            earlier=earlier, wish=wish, by=request.member, now=now
        ),
    )


def _form_page(
    request: Request,
    *,
    initial: dict[str, Any],
    operation: Callable[[Wish], Campaign],
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
            made = operation(form.wish())
        except ValidationError as refusal:
            form.add_error(None, refusal)
        else:
            messages.success(request, _("The plan is there. Make it your own."))
            return redirect(made)
    context = {"form": form, **shown}
    return looks.answer(request, "campaigns/beginnings/begin_form.html", context, form)


def _next_monday(today: date) -> date:
    return today + timedelta(days=7 - today.weekday())
