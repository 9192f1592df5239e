"""Moving a row from one state to the next, safely, when several workers may try."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, ClassVar, Self

from django.db import models


class IllegalMove(Exception):
    """The state diagram has no such arrow."""


class LostRace(Exception):
    """Somebody else moved the row first; there is nothing left to do here."""


def freely(states: Iterable[str]) -> Mapping[str, set[str]]:
    """A diagram in which every state may follow every other."""
    names = set(states)
    return {name: names - {name} for name in names}


class Stateful(models.Model):
    """A row whose `status` moves along the arrows of MOVES."""

    MOVES: ClassVar[Mapping[str, set[str]]]

    status: models.CharField[str, str]

    class Meta:
        abstract = True

    def move(self, to: str, **changes: Any) -> Self:
        """Write `to` and `changes` only if the row still is in the state we read."""
        if to not in self.MOVES[self.status]:
            raise IllegalMove(f"{self.status} → {to}")
        changes["status"] = to
        here = type(self)._default_manager.filter(pk=self.pk, status=self.status)
        if not here.update(**changes):
            raise LostRace(f"{self!r} is no longer {self.status}")
        for name, value in changes.items():
            setattr(self, name, value)
        return self
