"""What the pages of one person read."""

from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from candidates.people.models import Candidate
from core.audit import wording
from core.audit.models import AuditEvent
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


def trail(candidate: Candidate) -> list[Event]:
    """Who looked at or changed this file, newest first."""
    events = (
        AuditEvent.objects.filter(organisation_id=candidate.organisation_id)
        .about(candidate)
        .select_related("actor")
        .order_by("-at", "-pk")
    )
    return [_line(event) for event in events[:TRAIL_SHOWN]]


def _line(event: AuditEvent) -> Event:
    title, icon = TRAIL_LABELS.get(event.verb) or (
        capfirst(str(wording.deed_of(event.verb))),
        "point",
    )
    actor = event.actor.name if event.actor else ""
    return Event(
        title=title, icon=icon, at=event.at, by=actor or _("The product itself")
    )
