"""Which effects there are: each kind says how it is sent, how one looks, and what doubt means.

A room registers its kinds by defining them: a subclass with a name stands in KINDS. The machinery
knows nothing of them but this.
"""

from abc import ABC, abstractmethod
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import Enum
from typing import ClassVar

from django.utils.functional import Promise

from core.effects.models import Effect, EffectQuerySet
from core.ui.components import Text
from core.users.models import Membership

KINDS: dict[str, "Kind"] = {}
MAIL, PLATFORMS, HOOKS = "mail", "platforms", "webhooks"


class Doubt(Enum):
    """What to do when nobody can tell whether it happened. None of these is a guess."""

    ASK = "ask"
    """A second one would do harm: a person decides."""
    LEAVE = "leave"
    """One that is missing does less harm than two: it is left as it is."""
    REPEAT = "repeat"
    """The other side knows our handle: a machine may do it again."""


class Look(Enum):
    """What a look at the other side told."""

    THERE = "there"
    ABSENT = "absent"
    """Certainly not there, and it will not appear any more."""
    NOBODY_KNOWS = "nobody_knows"


@dataclass(frozen=True, slots=True)
class About:
    """What an effect is about, in words, and the page of that."""

    words: str
    url: str = ""


class Kind(ABC):
    """One sort of effect."""

    name: ClassVar[str] = ""
    label: ClassVar[str | Promise]
    doubt: ClassVar[Doubt] = Doubt.ASK
    lane: ClassVar[str] = PLATFORMS
    """Whose slowness it shares: each lane is worked on by itself, so that none waits for another."""
    has_own_page: ClassVar[bool] = False
    """Trouble stands on a page of its own, for whom that is; else among the mails that need somebody."""
    troubles: ClassVar[Mapping[str, Text]] = {}
    """What its codes mean for colleagues; the code "" stands for every other. Without: as for a mail."""

    def __init_subclass__(cls) -> None:
        if cls.name:
            KINDS[cls.name] = cls()

    @abstractmethod
    def send(self, effect: Effect) -> None:
        """Do it, once. Silence means yes; every no is one of `core.refusals`."""

    def look(self, effect: Effect) -> Look:
        """Whether it is there; a mail server, for one, cannot be asked."""
        return Look.NOBODY_KNOWS

    def is_wanted(self, effect: Effect) -> bool:
        """Asked right before it is sent: does it still make sense?"""
        return True

    def when_done(self, effect: Effect, *, now: datetime) -> None:  # noqa: B027 - most need nothing
        """It happened: write down what follows. In the transaction that says so; `now` is the database's."""

    def in_trouble(self, effect: Effect, *, now: datetime) -> None:  # noqa: B027 - telling nobody is an answer
        """It needs a person: tell whom it concerns. In the transaction that says so; `now` is the database's."""

    def about(self, effects: Collection[Effect]) -> Mapping[int, About]:
        """For colleagues, by the number of the effect: what it is about. All at once."""
        return {}


def kind_of(effect: Effect) -> Kind:
    return KINDS[effect.kind]


def on_the_mail_page(member: Membership) -> EffectQuerySet:
    """What may stand among the mails that need somebody."""
    elsewhere = [name for name, kind in KINDS.items() if kind.has_own_page]
    return Effect.objects.visible_to(member).exclude(kind__in=elsewhere)


def names_in(lane: str | None) -> set[str]:
    """The kinds of one lane; of all of them without one."""
    return {name for name, kind in KINDS.items() if lane in {None, kind.lane}}
