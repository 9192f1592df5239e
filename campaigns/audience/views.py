"""Personas: whom we want to reach."""

from typing import Any, NamedTuple

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.db.models import Count
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from campaigns.audience import operations
from campaigns.audience.forms import PersonaForm
from campaigns.audience.models import Persona, lines
from core.http import Request
from core.ui import forms as looks
from core.users.access import allowed
from core.users.roles import MAY_PLAN


class Part(NamedTuple):
    """One box of the card: a field and its icon."""

    name: str
    icon: str


CARD = (
    Part("seeks", icon="target"),
    Part("motives", icon="heart"),
    Part("doubts", icon="help-circle"),
    Part("skills", icon="tools"),
    Part("talents", icon="sparkles"),
    Part("interests", icon="bulb"),
    Part("media_habits", icon="device-mobile"),
    Part("found_at", icon="map-pin"),
    Part("attracting_words", icon="thumb-up"),
    Part("repelling_words", icon="thumb-down"),
)
LABELS = {field.name: field.verbose_name for field in Persona._meta.concrete_fields}


@require_safe
def persona_list(request: Request) -> HttpResponse:
    personas = (
        Persona.objects.visible_to(request.member)
        .select_related("brand")
        .annotate(campaign_count=Count("campaigns", distinct=True))
        .order_by("name")
    )
    context = {
        "personas": personas,
        "may_change": request.member.is_one_of(*MAY_PLAN),
    }
    return render(request, "campaigns/audience/persona_list.html", context)


@require_safe
def persona(request: Request, pk: int) -> HttpResponse:
    """What we know, what it rests on, and what came of it (fragments of other features)."""
    found = get_object_or_404(Persona.objects.visible_to(request.member), pk=pk)
    context = {
        **_card(found),
        "notes": found.notes.order_by("-found_on", "-pk"),
        "may_change": request.member.is_one_of(*MAY_PLAN),
    }
    return render(request, "campaigns/audience/persona.html", context)


@require_safe
def persona_card(request: Request, pk: int) -> HttpResponse:
    """One sheet of paper for the wall."""
    found = get_object_or_404(Persona.objects.visible_to(request.member), pk=pk)
    notes = found.notes.order_by("-found_on", "-pk")
    context = {**_card(found), "notes": notes}
    return render(request, "campaigns/audience/persona_card.html", context)


def _card(persona: Persona) -> dict[str, Any]:
    parts = [(LABELS[name], icon, lines(getattr(persona, name))) for name, icon in CARD]
    return {
        "persona": persona,
        "parts": [part for part in parts if part[2]],
        "open_parts": [label for label, _icon, said in parts if not said],
    }


@allowed(*MAY_PLAN)
@require_http_methods(["GET", "POST"])
def add_persona(request: Request) -> HttpResponse:
    return _edit(request, Persona(organisation=request.member.organisation))


@allowed(*MAY_PLAN)
@require_http_methods(["GET", "POST"])
def edit_persona(request: Request, pk: int) -> HttpResponse:
    mine = Persona.objects.visible_to(request.member)
    return _edit(request, get_object_or_404(mine, pk=pk))


def _edit(request: Request, persona: Persona) -> HttpResponse:
    name = persona.name
    form = PersonaForm(request.POST or None, instance=persona)
    if request.method == "POST" and form.is_valid():
        try:
            operations.keep_persona(
                persona=form.save(commit=False), by=request.member, now=timezone.now()
            )
        except ValidationError as refusal:
            form.add_error(None, refusal)
        else:
            messages.success(request, _("Saved."))
            return redirect(persona)
    context = {"form": form, "name": name, "persona": persona}
    return looks.answer(request, "campaigns/audience/edit_persona.html", context, form)
