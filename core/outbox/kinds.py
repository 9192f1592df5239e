"""Which mails there are: each kind says how its letter is made, and what doubt means.

A layer registers its kinds by defining them: a subclass with a name stands in KINDS.
"""

from abc import ABC, abstractmethod
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import ClassVar

from django.utils.functional import Promise

from core.delivery.handlers import Doubt
from core.outbox.letters import Letter
from core.outbox.models import Mail, MailQuerySet
from core.users.models import Membership

KINDS: dict[str, "MailKind"] = {}


@dataclass(frozen=True, slots=True)
class About:
    """What a mail is about, in words, and the page of that."""

    words: str
    url: str = ""


class MailKind(ABC):
    """One sort of mail."""

    name: ClassVar[str] = ""
    label: ClassVar[str | Promise]
    doubt: ClassVar[Doubt] = Doubt.ASK
    has_own_page: ClassVar[bool] = False
    """Trouble stands on a page of its own, for whom that is; else among the mails that need somebody."""

    def __init_subclass__(cls) -> None:
        if cls.name:
            KINDS[cls.name] = cls()

    @abstractmethod
    def letter(self, mail: Mail) -> Letter:
        """What is sent; made as late as possible, from as little as possible."""

    def is_wanted(self, mail: Mail) -> bool:
        """Asked right before it is sent: does it still make sense?"""
        return True

    def when_done(self, mail: Mail, *, now: datetime) -> None:  # noqa: B027 - most need nothing
        """It was taken: write down what follows. In the transaction that says so; `now` is the database's."""

    def in_trouble(self, mail: Mail, *, now: datetime) -> None:  # noqa: B027 - telling nobody is an answer
        """It needs a person: tell whom it concerns. In the transaction that says so; `now` is the database's."""

    def about(self, mails: Collection[Mail]) -> Mapping[int, About]:
        """For colleagues, by the number of the mail: what it is about. All at once."""
        return {}


class FrozenMail(MailKind):
    """The words and the address were fixed when it was asked for; they go when it is over."""

    def letter(self, mail: Mail) -> Letter:
        return Letter.of(mail.payload)


def on_the_mail_page(member: Membership) -> MailQuerySet:
    """What may stand among the mails that need somebody."""
    elsewhere = [name for name, kind in KINDS.items() if kind.has_own_page]
    return Mail.objects.visible_to(member).exclude(kind__in=elsewhere)
