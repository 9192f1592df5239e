"""What went wrong with a mail, and what can be done about it, in words for colleagues."""

from django.utils.translation import gettext_lazy as _

from core.outbox.models import Mail
from core.ui.components import Text, Tone

Status = Mail.Status
TONES: dict[str, Tone] = {Status.FAILED: "danger", Status.NEEDS_PERSON: "warning"}
TROUBLES: dict[str, Text] = {
    "mail_recipient": _(
        "The mail server knows no such address. Look whether it is typed right."
    ),
    "mail_text": _(
        "The mail server refuses this message, perhaps because it looks like spam."
    ),
    "mail_no_answer": _(
        "We handed the mail over and got no answer. It may have arrived: ask before you send it again."
    ),
    "lost": _(
        "We were interrupted while sending. It may have arrived: ask before you send it again."
    ),
    "restored": _(
        "A backup was put back. It may have been sent since: ask before you send it again."
    ),
    "too_many_tries": _(
        "The mail server did not take it, however often we tried. It certainly did not arrive."
    ),
}
OTHERWISE = _(
    "Something went wrong while sending. It may have arrived: ask before you send it again."
)


def trouble(code: str) -> Text:
    """What the code of a mail in trouble means."""
    return TROUBLES.get(code, OTHERWISE)
