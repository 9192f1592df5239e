"""Keep personas, and keep protected traits out of them."""

from datetime import datetime

from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from campaigns.audience.models import Persona
from campaigns.audience.traits import Finding, findings
from core.audit.operations import record
from core.users.models import Membership

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


def refuse_traits(persona: Persona) -> None:
    """Equal treatment starts with whom we imagine: refused per field, with the words found."""
    said = {
        field.name: [_sentence(finding) for finding in found]
        for field in Persona._meta.concrete_fields
        if isinstance(field, models.CharField | models.TextField)
        and (found := findings(getattr(persona, field.name)))
    }
    if said:
        raise CannotKeepPersona(said)


def _sentence(finding: Finding) -> str:
    return gettext(
        "“%(words)s” is about %(trait)s. We look for people by their work and motives;"
        " choosing them by %(trait)s is not allowed. Say what they seek or can do."
    ) % {"words": finding.words, "trait": NAMES[finding.trait]}
