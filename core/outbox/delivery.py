"""Mails for the delivery engine.

| the mail server                               | what it means                      |
| --------------------------------------------- | ---------------------------------- |
| away, or silent before the text was offered   | not sent: tried again              |
| 4xx at any step                               | not sent: tried again              |
| 5xx about us (sign-in, sender)                | not sent: tried again              |
| 5xx about the recipient or the text           | refused: a person is told          |
| silent or cut after the last dot              | unknown: it may be on its way      |
| 250 after the last dot                        | sent                               |
"""

from datetime import datetime
from typing import Any

from django.core.mail import EmailMessage
from django.db import models

from core.delivery.handlers import MAIL, Doubt, Handler
from core.delivery.models import DONE
from core.delivery.outcomes import Outcome, Result
from core.outbox.kinds import KINDS, MailKind
from core.outbox.letters import message
from core.outbox.models import Mail
from core.outbox.smtp import hand_over

SLOW = 5.0
"""Seconds after which a no says that the next will take as long."""


class MailHandler(Handler[Mail]):
    """One mail to one person. A mail server cannot be asked what became of it."""

    name = "mail"
    model = Mail
    lane = MAIL

    def due(self) -> models.QuerySet[Mail]:
        """Kinds that this version does not know are left to one that does."""
        return super().due().filter(kind__in=KINDS)

    def judge(self, row: Mail, now: datetime) -> Any:
        return None if _kind(row).is_wanted(row) else "not_wanted"

    def prepare(self, row: Mail) -> EmailMessage:
        mail = message(_kind(row).letter(row), row)
        mail.message()  # a broken address or heading shows here, before anybody hears of us
        return mail

    def send(self, row: Mail, prepared: EmailMessage) -> None:
        hand_over(prepared)

    def on_success(self, row: Mail, outcome: Outcome, now: datetime) -> None:
        if outcome.name != "perhaps":
            _kind(row).when_done(row, now=now)
        code = outcome.name if outcome.name == "perhaps" else ""
        row.end(DONE, now=now, trouble_code=code)

    def doubt_of(self, row: Mail) -> Doubt:
        return _kind(row).doubt

    def ask_for_help(self, row: Mail, now: datetime) -> None:
        _kind(row).in_trouble(row, now=now)

    def must_rest(self, outcome: Outcome, seconds: float) -> bool:
        is_slow = seconds > SLOW and outcome.result is not Result.SUCCESS
        return is_slow or outcome.code == "mail_unreachable"


def _kind(row: Mail) -> MailKind:
    return KINDS[row.kind]
