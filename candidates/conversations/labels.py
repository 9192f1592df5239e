"""Words and colours for the states of conversations and of their e-mails."""

from dataclasses import dataclass
from datetime import datetime

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from candidates.conversations.models import Conversation
from candidates.conversations.standing import urgency
from core.outbox.models import Mail
from core.ui import formats
from core.ui.components import Text, Tone

MAIL_TONES: dict[str, Tone] = {
    Mail.Status.DONE: "success",
    Mail.Status.NEEDS_PERSON: "warning",
    Mail.Status.FAILED: "danger",
}
MAIL_LABELS: dict[str, Text] = {
    Mail.Status.SCHEDULED: gettext_lazy("E-mail, goes out now"),
    Mail.Status.DONE: gettext_lazy("E-mail, sent"),
    Mail.Status.CANCELLED: gettext_lazy("E-mail, not sent"),
}


@dataclass(frozen=True, slots=True)
class Label:
    """A state in words, with its colour."""

    text: Text
    tone: Tone = "neutral"


def turn_label(conversation: Conversation, now: datetime) -> Label:
    """Whose turn it is; waiting is said as a time."""
    if conversation.is_done:
        return Label(_("Done"), "success")
    if conversation.waiting_since is None:
        return Label(_("Their turn"))
    waited = now - conversation.waiting_since
    text = _("waits %(span)s") % {"span": formats.duration(waited)}
    return Label(text, urgency(waited))


def mail_label(status: str) -> Label:
    """What became of an e-mail."""
    text = MAIL_LABELS.get(status) or Mail.Status(status).label
    return Label(text, MAIL_TONES.get(status, "neutral"))
