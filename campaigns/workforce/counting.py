"""The seats of a year in figures. Pure: seats in, lines per department and period out."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

Per = Literal["quarter", "month"]
MONTHS = {"quarter": 3, "month": 1}
STATES = ("needed", "filled", "open", "in_procedure", "late")


@dataclass(frozen=True, slots=True)
class Seat:
    """A wanted seat: filled, or open; of the open ones somebody may be in procedure."""

    department: str
    needed_by: date
    is_filled: bool = False
    is_in_procedure: bool = False

    def is_late(self, today: date) -> bool:
        """Open on the day after it was needed by."""
        return not self.is_filled and self.needed_by < today


@dataclass(frozen=True, slots=True)
class Figures:
    """`needed` = `filled` + `open`; `in_procedure` and `late` are parts of `open`."""

    needed: int
    filled: int
    open: int
    in_procedure: int
    late: int


@dataclass(frozen=True, slots=True)
class Period:
    """A month or a quarter, from its first day to its last."""

    first: date
    last: date

    @property
    def number(self) -> int:
        """Which quarter."""
        return (self.first.month + 2) // 3


def figures(seats: Iterable[Seat], *, today: date) -> Figures:
    kept = list(seats)
    open_ones = [seat for seat in kept if not seat.is_filled]
    return Figures(
        needed=len(kept),
        filled=len(kept) - len(open_ones),
        open=len(open_ones),
        in_procedure=sum(seat.is_in_procedure for seat in open_ones),
        late=sum(seat.is_late(today) for seat in open_ones),
    )


def period_of(day: date, per: Per) -> Period:
    """The month or quarter that a day lies in."""
    length = MONTHS[per]
    month = (day.month - 1) // length * length + 1
    first = date(day.year, month, 1)
    beyond = month + length
    after = date(day.year, beyond, 1) if beyond <= 12 else date(day.year + 1, 1, 1)  # noqa: PLR2004
    return Period(first, after - timedelta(days=1))


def lines(
    seats: Iterable[Seat], *, per: Per, today: date
) -> list[tuple[str, Period, Figures]]:
    """One line for each department and period in which a seat is needed, in that order."""
    found: dict[tuple[str, Period], list[Seat]] = defaultdict(list)
    for seat in seats:
        found[seat.department, period_of(seat.needed_by, per)].append(seat)
    order = sorted(found, key=lambda key: (key[0].casefold(), key[0], key[1].first))
    return [(*key, figures(found[key], today=today)) for key in order]


def first_of_each(
    seats: Iterable[tuple[int, int]], people: Mapping[int, int]
) -> set[int]:
    """The seats that somebody is in procedure for.

    `seats` are (requisition, seat) in the order in which they are filled; `people` says
    how many are in procedure for each requisition. Three people for two seats are two.
    """
    left = dict(people)
    taken: set[int] = set()
    for requisition, seat in seats:
        if left.get(requisition, 0) > 0:
            left[requisition] -= 1
            taken.add(seat)
    return taken
