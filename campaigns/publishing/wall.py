"""What the clock on the wall says, and the nights on which it says something twice or not at all.

Pure: numbers in, numbers out. The wall is a naive datetime, the zone an IANA zone.
"""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, tzinfo
from typing import Literal


@dataclass(frozen=True, slots=True)
class Moment:
    """One real moment, as the clock on the wall showed it."""

    wall: datetime
    """Naive; with `fold`: 0 the first, 1 the second of a double hour."""
    at: datetime
    """The same in UTC."""
    offset: timedelta

    @property
    def fold(self) -> int:
        return self.wall.fold

    @property
    def offset_text(self) -> str:
        """How far from UTC, as people write it: UTC+2, UTC+5:30."""
        minutes = round(self.offset.total_seconds() / 60)
        sign = "-" if minutes < 0 else "+"
        hours, rest = divmod(abs(minutes), 60)
        return f"UTC{sign}{hours}" + (f":{rest:02d}" if rest else "")


@dataclass(frozen=True, slots=True)
class Choice:
    """A wall time that is no single moment; the two real ones around it, earlier first."""

    kind: Literal["gap", "double"]
    options: tuple[Moment, Moment]


def moments(wall: datetime, zone: tzinfo) -> Moment | Choice:
    """The moment at which the clock of `zone` shows `wall`, or the two that can be meant."""
    first, second = (_moment(wall, zone, fold) for fold in (0, 1))
    if first == second:
        return _at(wall, zone, first)
    if _shown(first, zone) == wall.replace(fold=0):
        return Choice("double", (_at(wall, zone, first), _at(wall, zone, second)))
    # Python reads a missing time with the offset before and after the jump; shown again these are
    # the same distance before and after it.
    earlier, later = sorted((first, second))
    return Choice(
        "gap",
        (
            _at(_shown(earlier, zone), zone, earlier),
            _at(_shown(later, zone), zone, later),
        ),
    )


def shown(at: datetime, zone: tzinfo) -> Moment:
    """What the clock of `zone` shows at a real moment; the way back of `moments`."""
    local = at.astimezone(zone)
    return Moment(
        local.replace(tzinfo=None), at.astimezone(UTC), local.utcoffset() or timedelta()
    )


def _moment(wall: datetime, zone: tzinfo, fold: int) -> datetime:
    return wall.replace(tzinfo=zone, fold=fold).astimezone(UTC)


def _shown(at: datetime, zone: tzinfo) -> datetime:
    return at.astimezone(zone).replace(tzinfo=None, fold=0)


def _at(wall: datetime, zone: tzinfo, at: datetime) -> Moment:
    local = at.astimezone(zone)
    return Moment(
        wall.replace(tzinfo=None, fold=local.fold), at, local.utcoffset() or timedelta()
    )
