"""What the pages of one person read."""

from dataclasses import dataclass

from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from campaigns.audience.operations import NAMES
from campaigns.audience.traits import findings
from candidates.people.models import Candidate
from core.audit import wording
from core.audit.models import AuditEvent
from core.keyset import Place, newest
from core.ui.components import Event, Text

TRAIL_SHOWN = 30

# Verbs of the audit trail as the trail of a person words them, each with an icon.
TRAIL_LABELS: dict[str, tuple[Text, str]] = {
    "candidates.person.added": (gettext_lazy("Added"), "user-plus"),
    "candidates.person.viewed": (gettext_lazy("Opened the file"), "eye"),
    "candidates.conversation.viewed": (gettext_lazy("Read a conversation"), "eye"),
    "candidates.application.viewed": (gettext_lazy("Opened an application"), "eye"),
    "candidates.document.opened": (gettext_lazy("Opened a document"), "file-text"),
    "candidates.person.corrected": (gettext_lazy("Corrected"), "pencil"),
    "candidates.person.exported": (gettext_lazy("Took a copy"), "download"),
    "candidates.person.kept": (gettext_lazy("Kept longer"), "lock"),
    "candidates.person.hold_ended": (gettext_lazy("Legal hold ended"), "check"),
    "candidates.person.told": (gettext_lazy("Told that we keep the name"), "check"),
    "candidates.person.do_not_contact_set": (gettext_lazy("Do not contact"), "ban"),
    "candidates.person.do_not_contact_lifted": (
        gettext_lazy("May be contacted again"),
        "check",
    ),
}


@dataclass(frozen=True, slots=True)
class Trail:
    """Lines, the newest first, and where those before them are."""

    events: list[Event]
    # Empty where there are none.
    earlier_url: str


def trail(candidate: Candidate, *, before: Place | None = None) -> Trail:
    """Who looked at or changed this file, newest first."""
    events = (
        AuditEvent.objects.filter(organisation_id=candidate.organisation_id)
        .about(candidate)
        .select_related("actor")
    )
    piece = newest(events, "at", most=TRAIL_SHOWN, before=before)
    page = f"{candidate.get_absolute_url()}?part=trail&before={piece.earlier}"
    return Trail([_line(event) for event in piece.rows], page if piece.earlier else "")


def _line(event: AuditEvent) -> Event:
    title, icon = TRAIL_LABELS.get(event.verb) or (
        capfirst(str(wording.deed_of(event.verb))),
        "point",
    )
    actor = event.actor.name if event.actor else ""
    return Event(
        title=title, icon=icon, at=event.at, by=actor or _("The product itself")
    )


def traits_said_of(person: Candidate) -> list[str]:
    """What is written about somebody that says who they are, and not what they can do."""
    found = findings(f"{person.headline}\n{person.note}")
    return [f"“{one.words}” ({NAMES[one.trait]})" for one in found]
