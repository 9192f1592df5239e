"""Keep personas, and keep protected traits out of them."""

from datetime import datetime

from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from campaigns.audience.models import Persona, ResearchNote
from campaigns.audience.traits import Finding, findings
from core.audit.operations import record
from core.users.models import Membership

# Per field; the next ones are said when these are mended.
MOST_SENTENCES = 10
NAMES = {
    "age": _("age"),
    "sex": _("sex"),
    "origin": _("origin"),
    "religion": _("religion"),
    "health": _("health"),
    "private_life": _("private life"),
}


class CannotKeepPersona(ValidationError):
    """The message names the words and the reason."""


@transaction.atomic
def keep_persona(*, persona: Persona, by: Membership, now: datetime) -> Persona:
    """Save a new or changed persona that says what moves people, not who they are."""
    is_new = persona.pk is None
    if persona.brand and persona.brand.organisation_id != persona.organisation_id:
        raise CannotKeepPersona(
            {"brand": gettext("This belongs to another organisation.")}
        )
    refuse_traits(persona)
    try:
        persona.validate_constraints()
    except ValidationError as error:
        raise CannotKeepPersona({"name": error.messages}) from error
    persona.updated_at = now
    persona.save()
    verb = "campaigns.persona.added" if is_new else "campaigns.persona.changed"
    record(by=by, verb=verb, subject=persona, now=now)
    return persona


@transaction.atomic
def keep_note(*, note: ResearchNote, by: Membership, now: datetime) -> ResearchNote:
    """Save a new or changed note; its source has a date, and it tells what moves a group."""
    is_new = note.pk is None
    refuse_traits(note)
    if note.found_on > now.astimezone(by.organisation.zone).date():
        raise CannotKeepPersona({"found_on": gettext("This day has yet to come.")})
    note.save()
    _record(note, by, now, "noted" if is_new else "note_changed")
    return note


@transaction.atomic
def remove_note(*, note: ResearchNote, by: Membership, now: datetime) -> None:
    """Take a note away, because it is out of date or was never right."""
    _record(note, by, now, "note_removed")
    note.delete()


def _record(note: ResearchNote, by: Membership, now: datetime, what: str) -> None:
    record(
        by=by,
        verb=f"campaigns.persona.{what}",
        subject=note.persona,
        now=now,
        note=note.pk,
    )


def refuse_traits(row: Persona | ResearchNote) -> None:
    """Equal treatment starts with whom we imagine: refused per field, with the words found."""
    said = {
        field.name: [_sentence(finding) for finding in found[:MOST_SENTENCES]]
        for field in row._meta.concrete_fields
        if isinstance(field, models.CharField | models.TextField)
        and (found := findings(getattr(row, field.name)))
    }
    if said:
        raise CannotKeepPersona(said)


def _sentence(finding: Finding) -> str:
    return gettext(
        "“%(words)s” is about %(trait)s. We look for people by their work and motives;"
        " choosing them by %(trait)s is not allowed. Say what they seek or can do."
    ) % {"words": finding.words, "trait": NAMES[finding.trait]}
