"""The notes of a persona, drawn in Python; what a person typed is escaped here."""

from collections.abc import Iterable

from django.urls import reverse
from django.utils.html import conditional_escape as esc
from django.utils.html import linebreaks
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from campaigns.audience.models import ResearchNote
from core.ui import formats


def note_rows(notes: Iterable[ResearchNote], *, may_change: bool) -> SafeString:
    """A row for each: what was found out, and where it stands."""
    return SafeString("".join(_row(note, may_change=may_change) for note in notes))


def _row(note: ResearchNote, *, may_change: bool) -> str:
    said = linebreaks(esc(note.text))
    deeds = ""
    if may_change:
        deeds = "".join(
            f'<a class="btn btn-sm btn-ghost" href="{reverse(to, args=[note.pk])}">{words}'
            f'<span class="visually-hidden"> {esc(note.source)}</span></a>'
            for to, words in (
                ("campaigns:persona-note-edit", _("Edit")),
                ("campaigns:persona-note-remove", _("Remove")),
            )
        )
        deeds = f'<div class="row-end d-print-none">{deeds}</div>'
    return (
        f'<li class="row-item"><div class="row-main">{said}'
        f'<span class="row-note">{esc(note.source)}, {formats.day(note.found_on)}</span>'
        f"</div>{deeds}</li>"
    )
