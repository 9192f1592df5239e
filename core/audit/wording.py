"""The trail in words. A deed says what happened; the rooms name what it happened to."""

from django.utils.translation import pgettext_lazy

from core.audit.models import AuditEvent
from core.ui.components import Text

# Names of rows, by model. The rooms above add theirs.
SUBJECTS: dict[str, Text] = {
    "core.endpoint": pgettext_lazy("trail", "Webhook"),
    "core.invitation": pgettext_lazy("trail", "Invitation"),
    "core.organisation": pgettext_lazy("trail", "Organisation"),
    "core.membership": pgettext_lazy("trail", "Colleague"),
    "core.user": pgettext_lazy("trail", "Colleague"),
}
DEEDS: dict[str, Text] = {
    "absent": pgettext_lazy("deed", "not found on the platform"),
    "added": pgettext_lazy("deed", "added"),
    "address_corrected": pgettext_lazy("deed", "address corrected"),
    "allowed": pgettext_lazy("deed", "allowed"),
    "answers_said": pgettext_lazy("deed", "said what it answers"),
    "approved": pgettext_lazy("deed", "approved"),
    "asked": pgettext_lazy("deed", "asked for"),
    "assigned": pgettext_lazy("deed", "given to a colleague"),
    "begun": pgettext_lazy("deed", "begun"),
    "cancel_asked": pgettext_lazy("deed", "cancelled while it was being sent"),
    "cancelled": pgettext_lazy("deed", "cancelled"),
    "changed": pgettext_lazy("deed", "changed"),
    "chosen": pgettext_lazy("deed", "chosen"),
    "closed": pgettext_lazy("deed", "closed"),
    "confirmed": pgettext_lazy("deed", "posted by hand"),
    "connected": pgettext_lazy("deed", "connected"),
    "corrected": pgettext_lazy("deed", "corrected"),
    "created": pgettext_lazy("deed", "made"),
    "disconnected": pgettext_lazy("deed", "disconnected"),
    "do_not_contact_lifted": pgettext_lazy("deed", "may be contacted again"),
    "do_not_contact_set": pgettext_lazy("deed", "do not contact"),
    "done": pgettext_lazy("deed", "finished"),
    "dropped": pgettext_lazy("deed", "dropped"),
    "edited": pgettext_lazy("deed", "edited"),
    "erased": pgettext_lazy("deed", "erased"),
    "exported": pgettext_lazy("deed", "taken along as a file"),
    "filled": pgettext_lazy("deed", "filled"),
    "finished": pgettext_lazy("deed", "finished"),
    "found": pgettext_lazy("deed", "found on the platform"),
    "found_by_person": pgettext_lazy("deed", "found on the platform"),
    "founded": pgettext_lazy("deed", "founded"),
    "given": pgettext_lazy("deed", "given to a colleague"),
    "gone": pgettext_lazy("deed", "stopped by the receiver"),
    "handed": pgettext_lazy("deed", "given a link to hand over"),
    "handed_over": pgettext_lazy("deed", "ready to post by hand"),
    "held": pgettext_lazy("deed", "put on hold"),
    "invited": pgettext_lazy("deed", "invited"),
    "joined": pgettext_lazy("deed", "joined"),
    "left": pgettext_lazy("deed", "left out"),
    "left_out": pgettext_lazy("deed", "left out"),
    "logged": pgettext_lazy("deed", "logged"),
    "made": pgettext_lazy("deed", "made"),
    "made_read_only": pgettext_lazy("deed", "made read-only"),
    "made_writable": pgettext_lazy("deed", "open to changes again"),
    "mix_set": pgettext_lazy("deed", "mix of content set"),
    "moved": pgettext_lazy("deed", "moved"),
    "needs_person": pgettext_lazy("deed", "needs a person"),
    "opened": pgettext_lazy("deed", "opened"),
    "other_person": pgettext_lazy("deed", "said to be of another person"),
    "overridden": pgettext_lazy("deed", "let through with a reason"),
    "paused": pgettext_lazy("deed", "paused"),
    "personas_chosen": pgettext_lazy("deed", "personas chosen"),
    "proposed": pgettext_lazy("deed", "proposed"),
    "published": pgettext_lazy("deed", "published"),
    "received": pgettext_lazy("deed", "received"),
    "recorded": pgettext_lazy("deed", "written down"),
    "recorded_earlier": pgettext_lazy("deed", "written down: it was out already"),
    "refused": pgettext_lazy("deed", "refused by the platform"),
    "released": pgettext_lazy("deed", "released"),
    "reminded": pgettext_lazy("deed", "reminder sent"),
    "removal_asked": pgettext_lazy("deed", "asked to take it down"),
    "removal_failed": pgettext_lazy("deed", "could not be taken down"),
    "removed_by_person": pgettext_lazy("deed", "taken down by hand"),
    "hold_ended": pgettext_lazy("deed", "legal hold ended"),
    "moved_to_hr": pgettext_lazy("deed", "moved to the HR system"),
    "not_moved_to_hr": pgettext_lazy("deed", "not in the HR system yet"),
    "put_off": pgettext_lazy("deed", "put off"),
    "imported": pgettext_lazy("deed", "imported"),
    "kept": pgettext_lazy("deed", "kept"),
    "thrown_away": pgettext_lazy("deed", "thrown away"),
    "undone": pgettext_lazy("deed", "undone"),
    "uploaded": pgettext_lazy("deed", "brought in"),
    "removed": pgettext_lazy("deed", "removed"),
    "reopened": pgettext_lazy("deed", "opened again"),
    "renewed": pgettext_lazy("deed", "text renewed"),
    "repeated": pgettext_lazy("deed", "received once more"),
    "resumed": pgettext_lazy("deed", "resumed"),
    "retimed": pgettext_lazy("deed", "moved to another time"),
    "returned": pgettext_lazy("deed", "sent back"),
    "routed": pgettext_lazy("deed", "passed to who is on duty"),
    "same_person": pgettext_lazy("deed", "said to be of the same person"),
    "scheduled": pgettext_lazy("deed", "planned"),
    "screened": pgettext_lazy("deed", "decided at screening"),
    "sent": pgettext_lazy("deed", "sent"),
    "sent_again": pgettext_lazy("deed", "sent again"),
    "set": pgettext_lazy("deed", "set"),
    "signed_in": pgettext_lazy("deed", "signed in"),
    "skipped": pgettext_lazy("deed", "not posted"),
    "started": pgettext_lazy("deed", "started"),
    "stopped": pgettext_lazy("deed", "stopped in time"),
    "submitted": pgettext_lazy("deed", "sent for approval"),
    "switched_off": pgettext_lazy("deed", "publishing stopped"),
    "switched_on": pgettext_lazy("deed", "publishing resumed"),
    "tried": pgettext_lazy("deed", "tried out"),
    "taken": pgettext_lazy("deed", "taken off a colleague"),
    "told": pgettext_lazy("deed", "told that we keep the name"),
    "typed": pgettext_lazy("deed", "typed in"),
    "viewed": pgettext_lazy("deed", "opened to read"),
    "weighed": pgettext_lazy("deed", "weights set"),
    "withdrawn": pgettext_lazy("deed", "taken back"),
    "written": pgettext_lazy("deed", "written"),
}


def deed(event: AuditEvent) -> Text:
    """What happened; a deed without words shows its code rather than nothing."""
    return deed_of(event.verb)


def deed_of(verb: str) -> Text:
    """The same, from the code alone."""
    return DEEDS.get(verb.rpartition(".")[2], verb)


def subject(event: AuditEvent) -> str:
    """What it happened to, by kind and number: the trail keeps no names."""
    return f"{SUBJECTS.get(event.subject_type, event.subject_type)} {event.subject_id}"
