"""From an uploaded file to sheets with rows of cells, within limits: CSV, XLSX and old Excel files. Pure."""

from collections.abc import Callable
from enum import StrEnum
from typing import Any, TypeVar

from core import text
from core.archives import CannotOpen
from core.imports import csv_text, xls, xlsx

ZIP, OLD_EXCEL = b"PK\x03\x04", b"\xd0\xcf\x11\xe0"
MAX_BYTES, MAX_COLUMNS = 2_000_000, 60
# Under the heading; above it may stand a title, a period, a note.
MAX_ROWS, ABOVE = 1000, 15
MOST = MAX_ROWS + ABOVE + 1
T = TypeVar("T")
Cell = Any
Row = tuple[int, list[Cell]]
"""(number in the file, cells)"""


class Why(StrEnum):
    """Why a file is refused."""

    EMPTY = "empty"
    TOO_LARGE = "too_large"
    TOO_LONG = "too_long"
    TOO_WIDE = "too_wide"
    NO_TABLE = "no_table"
    BROKEN = "broken"


class Unreadable(Exception):
    """No file with a table; `why` says what is wrong with it."""

    def __init__(self, why: Why) -> None:
        super().__init__(why)
        self.why = why


class Book:
    """An opened file: `names` of its sheets, and the rows of each when asked for."""

    def __init__(self, names: list[str], rows: Callable[[int], list[Row]]) -> None:
        self.names, self._rows = names, rows
        self._read: dict[int, list[Row]] = {}

    def rows(self, sheet: int) -> list[Row]:
        """Rows that hold something. Raises `Unreadable`."""
        if sheet not in self._read:
            found = [
                (number, list(map(_tidy, cells)))
                for number, cells in self._rows(sheet)
                if any(map(says, cells))
            ]
            _refuse_too_much(found)
            self._read[sheet] = found
        return self._read[sheet]


def _refuse_too_much(rows: list[Row]) -> None:
    if not rows:
        raise Unreadable(Why.NO_TABLE)
    if len(rows) > MOST:
        raise Unreadable(Why.TOO_LONG)
    if max(len(cells) for _number, cells in rows) > MAX_COLUMNS:
        raise Unreadable(Why.TOO_WIDE)


def open_book(content: bytes) -> Book:
    """The file by its content, whatever it is called. Raises `Unreadable`."""
    if not content.strip():
        raise Unreadable(Why.EMPTY)
    if len(content) > MAX_BYTES:
        raise Unreadable(Why.TOO_LARGE)
    if content.startswith(ZIP):
        return _workbook(content)
    if content.startswith(OLD_EXCEL):
        found = _opened(lambda: xls.sheets(content, rows=MOST, columns=MAX_COLUMNS))
        return Book([name for name, _rows in found], lambda sheet: found[sheet][1])
    try:
        rows: list[Row] = list(csv_text.rows(content, MOST + 1))
    except csv_text.NoText as mistake:
        raise Unreadable(Why.BROKEN) from mistake
    return Book([""], lambda _sheet: rows)


def _workbook(content: bytes) -> Book:
    book = _opened(lambda: xlsx.Workbook(content))
    within = xlsx.Limits(rows=MOST, columns=MAX_COLUMNS)

    def rows(sheet: int) -> list[Row]:
        try:
            return _opened(lambda: book.rows(sheet, within))
        except xlsx.TooLong as mistake:
            raise Unreadable(Why.TOO_LONG) from mistake

    return Book(book.names, rows)


def _opened(work: Callable[[], T]) -> T:
    try:
        return work()
    except CannotOpen as mistake:
        why = Why.TOO_LARGE if mistake.why == "bomb" else Why.BROKEN
        raise Unreadable(why) from mistake


def _tidy(cell: Cell) -> Cell:
    return text.identifier(cell) if isinstance(cell, str) else cell


def says(cell: Cell) -> bool:
    """Whether it holds anything."""
    return cell is not None and str(cell).strip() != ""
