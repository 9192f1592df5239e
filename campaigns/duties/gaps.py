"""The gaps of some weeks: each once, with its days and its cause. Pure."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from campaigns.duties.roster import Cell, Presence, Turn, Why, cell, of_channel


@dataclass(frozen=True, slots=True)
class Line:
    """A row of the week: a kind of duty, for one channel where that was agreed apart."""

    kind: str
    account: int | None
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Gap:
    """Days on which something is done by nobody, for one reason."""

    kind: str
    account: int | None
    why: Why
    turn: Turn | None
    days: tuple[date, ...]


def lines(
    turns: Sequence[Turn],
    kinds: Iterable[str],
    channels: Sequence[int],
    days: Sequence[date],
    presence: Presence,
) -> list[Line]:
    """A line for each kind; a line for each channel of a kind that is divided by channel."""
    found = []
    for kind in kinds:
        mine = [turn for turn in turns if turn.kind == kind]
        apart = {turn.account for turn in mine if turn.account is not None}
        accounts: list[int | None] = [None]
        if apart:
            accounts = [*channels, *sorted(apart - set(channels))]
        for account in accounts:
            here = of_channel(mine, kind, account=account)
            cells = tuple(cell(here, kind, day, presence) for day in days)
            found.append(Line(kind, account, cells))
    return found


def gaps(found: Iterable[Line]) -> list[Gap]:
    """Together what has one cause: a person who left or is away, or a weekday without anybody."""
    together: dict[tuple[object, ...], list[date]] = {}
    for line in found:
        for one in line.cells:
            if one.gap is None:
                continue
            turn = one.filled[0].turn if one.filled else None
            weekday = None if turn else one.day.isoweekday()
            key = (line.kind, line.account, one.gap, turn, weekday)
            together.setdefault(key, []).append(one.day)
    return [
        Gap(kind, account, why, turn, tuple(days))  # type: ignore[arg-type]
        for (kind, account, why, turn, _weekday), days in together.items()
    ]
