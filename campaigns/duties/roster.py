"""Who is on duty on a day: the holder, else the stand-in, else nobody. Pure.

People and channels are numbers here; the words are in `wording`.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from campaigns.duties.holidays import is_working_day

Span = tuple[date, date]
# For these somebody must be there on every working day: people wait for an answer.
DAILY = frozenset({"comments", "reactions", "messages"})


class Why(StrEnum):
    """Why nobody is there."""

    NOT_GIVEN = "not_given"
    AWAY = "away"
    LEFT = "left"
    ROLE = "role"


@dataclass(frozen=True, slots=True)
class Turn:
    """One duty of one person. Without days it is every day, without channel all of them."""

    pk: int
    kind: str
    member: int
    stand_in: int | None = None
    weekdays: tuple[int, ...] = ()
    account: int | None = None
    platform: str = ""
    is_able: bool = True
    """Whether the holder's role is still enough for it."""

    def falls_on(self, day: date) -> bool:
        return not self.weekdays or day.isoweekday() in self.weekdays


@dataclass(frozen=True, slots=True)
class Presence:
    """Who no longer works here, and who is away when (both days included)."""

    left: frozenset[int] = frozenset()
    away: Mapping[int, Sequence[Span]] = field(default_factory=dict)

    def why_not(self, member: int, day: date) -> Why | None:
        """Nothing when this person is there."""
        if member in self.left:
            return Why.LEFT
        spans = self.away.get(member, ())
        if any(first <= day <= last for first, last in spans):
            return Why.AWAY
        return None


@dataclass(frozen=True, slots=True)
class Filled:
    """What becomes of one turn on one day."""

    turn: Turn
    person: int | None
    why: Why | None = None
    """Why it is not the holder."""

    @property
    def is_stand_in(self) -> bool:
        return self.person is not None and self.person != self.turn.member


def filled(turn: Turn, day: date, presence: Presence) -> Filled:
    """The holder, else the stand-in, else nobody, whatever the weekday."""
    why = presence.why_not(turn.member, day)
    if why is not Why.LEFT and not turn.is_able:
        why = Why.ROLE
    if why is None:
        return Filled(turn, turn.member)
    second = turn.stand_in
    if second is not None and presence.why_not(second, day) is None:
        return Filled(turn, second, why)
    return Filled(turn, None, why)


def of_channel(
    turns: Iterable[Turn], kind: str, *, account: int | None = None, platform: str = ""
) -> list[Turn]:
    """The turns of one kind that count here: those of this channel, else those of all."""
    mine = [turn for turn in turns if turn.kind == kind]
    own = [
        turn
        for turn in mine
        if (account is not None and turn.account == account)
        or (platform and turn.platform == platform)
    ]
    return own or [turn for turn in mine if turn.account is None]


@dataclass(frozen=True, slots=True)
class Cell:
    """One duty on one day."""

    day: date
    filled: tuple[Filled, ...]
    gap: Why | None = None


def cell(turns: Iterable[Turn], kind: str, day: date, presence: Presence) -> Cell:
    """Who does this on this day, and whether that leaves a gap.

    A gap is a turn that nobody takes while nobody else is there, or a working day on which
    people wait for an answer and nobody was asked. On a day off nothing is asked.
    """
    here = tuple(filled(t, day, presence) for t in turns if t.falls_on(day))
    works = is_working_day(day)
    is_day_off = day.isoweekday() < 6 and not works  # noqa: PLR2004 - Saturday
    if is_day_off or any(one.person for one in here):
        return Cell(day, here)
    if here:
        return Cell(day, here, here[0].why)
    return Cell(day, here, Why.NOT_GIVEN if works and kind in DAILY else None)


def people(
    turns: Iterable[Turn], day: date, presence: Presence, *, any_day: bool = False
) -> list[int]:
    """Who is there for these turns on this day, each once, in the order of the turns."""
    asked = (filled(t, day, presence) for t in turns if any_day or t.falls_on(day))
    return list(dict.fromkeys(one.person for one in asked if one.person is not None))
