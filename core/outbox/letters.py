"""A mail as plain values, and the mail it becomes."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from email.utils import formataddr
from typing import Any, Self
from urllib.parse import urlsplit

from django.conf import settings
from django.core.mail import EmailMessage

from core import text
from core.outbox.models import Mail


@dataclass(frozen=True, slots=True)
class Letter:
    """What is sent to one person."""

    to: str
    subject: str
    body: str
    sender: str = ""
    """A name; the address is always ours."""
    reply_to: str = ""
    is_personal: bool = False
    """Whether somebody wrote it: then it is no automatic mail, and holiday replies are welcome."""
    references: Sequence[str] = ()
    """Message-IDs of earlier mails in the same talk, oldest first."""

    def as_payload(self) -> dict[str, Any]:
        return asdict(self)

    @classmethod
    def of(cls, payload: Mapping[str, Any]) -> Self:
        return cls(**payload)


def message_id(mail: Mail) -> str:
    """The same for every try of one mail, so that a mailbox that got two can know them as one."""
    host = urlsplit(settings.SITE_URL).hostname or "localhost"
    return f"<effect.{mail.pk}.{mail.created_at:%Y%m%d%H%M%S}@{host}>"


def message(letter: Letter, mail: Mail) -> EmailMessage:
    """Clean whatever the row holds: one line end in a name would stop every mail of that person."""
    sender, name = settings.DEFAULT_FROM_EMAIL, text.one_line(letter.sender).strip()
    return EmailMessage(
        subject=" ".join(text.one_line(letter.subject).split()),
        body=text.lines(letter.body),
        from_email=formataddr((name, sender)) if name else sender,
        to=[_address(letter.to)],
        reply_to=[_address(letter.reply_to)] if letter.reply_to else [],
        headers={
            "Message-ID": message_id(mail),
            **_automatic(letter),
            **_thread(letter),
        },
    )


def _address(kept: str) -> str:
    """Clean; with a line end inside it would become another address, so it stays and is refused."""
    one = kept.strip()
    return one if len(one.splitlines()) > 1 else text.identifier(one).strip()


def _thread(letter: Letter) -> dict[str, str]:
    """So that a mailbox shows the talk as one."""
    if not letter.references:
        return {}
    return {
        "In-Reply-To": letter.references[-1],
        "References": " ".join(letter.references),
    }


def _automatic(letter: Letter) -> dict[str, str]:
    """Nobody's holiday reply should come back to a machine."""
    return {} if letter.is_personal else {"Auto-Submitted": "auto-generated"}
