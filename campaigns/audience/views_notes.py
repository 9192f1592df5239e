"""What a persona rests on: notes with a source and a date."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from campaigns.audience import operations
from campaigns.audience.forms import NoteForm
from campaigns.audience.models import Persona, ResearchNote
from core.http import Request
from core.ui import forms as looks
from core.users.access import allowed
from core.users.roles import MAY_PLAN


def _find(request: Request, pk: int) -> ResearchNote:
    notes = ResearchNote.objects.visible_to(request.member)
    return get_object_or_404(notes.select_related("persona"), pk=pk)


@allowed(*MAY_PLAN)
@require_http_methods(["GET", "POST"])
def add_note(request: Request, pk: int) -> HttpResponse:
    persona = get_object_or_404(Persona.objects.visible_to(request.member), pk=pk)
    return _edit(request, ResearchNote(persona=persona))


@allowed(*MAY_PLAN)
@require_http_methods(["GET", "POST"])
def edit_note(request: Request, pk: int) -> HttpResponse:
    return _edit(request, _find(request, pk))


@allowed(*MAY_PLAN)
@require_http_methods(["GET", "POST"])
def remove_note(request: Request, pk: int) -> HttpResponse:
    note = _find(request, pk)
    persona = note.persona
    if request.method == "POST":
        operations.remove_note(note=note, by=request.member, now=timezone.now())
        messages.success(request, _("The note is gone."))
        return redirect(persona)
    context = {
        "note": note,
        "persona": persona,
        "cancel_url": persona.get_absolute_url(),
    }
    return render(request, "campaigns/audience/remove_note.html", context)


def _edit(request: Request, note: ResearchNote) -> HttpResponse:
    form = NoteForm(request.POST or None, instance=note)
    if request.method == "POST" and form.is_valid():
        try:
            operations.keep_note(
                note=form.save(commit=False), by=request.member, now=timezone.now()
            )
        except ValidationError as refusal:
            form.add_error(None, refusal)
        else:
            messages.success(request, _("Saved."))
            return redirect(note.persona)
    context = {"form": form, "persona": note.persona}
    return looks.answer(request, "campaigns/audience/edit_note.html", context, form)
