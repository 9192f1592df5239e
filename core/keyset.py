"""Long lists in pieces, from the last row that was shown on: no row twice, none left out when others come in.

The place in the list travels in the address: the moment by which the list is ordered, and the row.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any, Generic, TypeVar

from django.db.models import Model, Q, QuerySet

from core.address_values import LAST_DAY, whole_number

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
STEP = timedelta(microseconds=1)
LAST = (
    datetime(LAST_DAY.year, LAST_DAY.month, LAST_DAY.day, tzinfo=UTC) - EPOCH
) // STEP


@dataclass(frozen=True, slots=True)
class Place:
    """A row of a list that is ordered by a moment and then by number."""

    at: datetime
    pk: int

    @classmethod
    def read(cls, asked: str | None) -> Place | None:
        """What `str` wrote; None when it says no place."""
        moment, _dash, row = (asked or "").partition("-")
        steps, pk = whole_number(moment), whole_number(row)
        if steps is None or pk is None or steps > LAST:
            return None
        return cls(EPOCH + steps * STEP, pk)

    def __str__(self) -> str:
        return f"{(self.at - EPOCH) // STEP}-{self.pk}"

    def later(self, moment: str) -> Q:
        """The rows after it, where `moment` is the column."""
        is_after = Q(**{f"{moment}__gt": self.at}) | Q(pk__gt=self.pk)
        return Q(**{f"{moment}__gte": self.at}) & is_after

    def earlier(self, moment: str) -> Q:
        """The rows before it."""
        is_before = Q(**{f"{moment}__lt": self.at}) | Q(pk__lt=self.pk)
        return Q(**{f"{moment}__lte": self.at}) & is_before


Row = TypeVar("Row", bound=Model)


@dataclass(frozen=True, slots=True)
class Piece(Generic[Row]):
    """Some rows, the newest first, and where the ones before them begin."""

    rows: list[Row]
    earlier: Place | None
    is_first: bool


def newest(
    rows: QuerySet[Row, Any], moment: str, *, most: int, before: Place | None = None
) -> Piece[Row]:
    """The newest rows by this column, or the newest of those before a place."""
    found = rows.filter(before.earlier(moment)) if before else rows
    cut = list(found.order_by(f"-{moment}", "-pk")[: most + 1])
    shown = cut[:most]
    earlier = None
    if len(cut) > most:
        earlier = Place(getattr(shown[-1], moment), shown[-1].pk)
    return Piece(shown, earlier, is_first=before is None)
