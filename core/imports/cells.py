"""What a cell of a file holds: a text, an amount or a day. Pure."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal

from core import days, numbers
from core.address_values import FIRST_DAY, LAST_DAY

CENT = Decimal("0.01")
MOST = Decimal(10) ** 8


def at(cells: Sequence[object], place: int | None) -> object:
    """A row may end before its last column."""
    return cells[place] if place is not None and place < len(cells) else None


def text(cell: object) -> str:
    """A spreadsheet keeps number 1024 as 1024.0."""
    if isinstance(cell, float) and cell.is_integer():
        cell = int(cell)
    return " ".join(str("" if cell is None else cell).split())


def amount(cell: object) -> numbers.Number | None:
    """What a person or a spreadsheet wrote, in whole cents."""
    if isinstance(cell, bool):
        return None
    is_figure = isinstance(cell, int | float | Decimal)
    found = numbers.parse(f"{cell:f}" if is_figure else text(cell))
    if found is None or abs(found.value) >= MOST:
        return None
    return numbers.Number(found.value.quantize(CENT), found.currency)


def day(cell: object, *, is_month_first: bool = False) -> date | None:
    """A day that can be counted with."""
    found = days.parse(cell, is_month_first=is_month_first)
    return found if found and FIRST_DAY <= found <= LAST_DAY else None
