"""From an uploaded file to rows of cells: CSV as people save it, or a spreadsheet. Pure."""

import csv
import io
from enum import StrEnum
from itertools import islice

from core import text
from core.archives import CannotOpen
from core.imports import xlsx

MAX_BYTES = 2_000_000
MAX_ROWS = 1000
MAX_COLUMNS = 60
SIGNATURE = b"PK\x03\x04"
BOMS = {b"\xef\xbb\xbf": "utf-8-sig", b"\xff\xfe": "utf-16", b"\xfe\xff": "utf-16"}
Cell = object
Row = tuple[int, list[Cell]]


class Why(StrEnum):
    """Why a file is refused."""

    EMPTY = "empty"
    TOO_LARGE = "too_large"
    TOO_LONG = "too_long"
    TOO_WIDE = "too_wide"
    NO_TABLE = "no_table"
    BROKEN = "broken"
    OLD_EXCEL = "old_excel"


class Unreadable(Exception):
    """No file with a table; `why` says what is wrong with it."""

    def __init__(self, why: Why) -> None:
        super().__init__(why)
        self.why = why


def rows_of(content: bytes) -> list[Row]:
    """Rows that hold something, with their number in the file; the first is the heading."""
    if not content.strip():
        raise Unreadable(Why.EMPTY)
    if len(content) > MAX_BYTES:
        raise Unreadable(Why.TOO_LARGE)
    if content.startswith(b"\xd0\xcf\x11\xe0"):
        raise Unreadable(Why.OLD_EXCEL)
    found = _sheet(content) if content.startswith(SIGNATURE) else _text(content)
    rows = [
        (number, list(map(_tidy, cells)))
        for number, cells in found
        if any(map(_says, cells))
    ]
    if len(rows) < 2:  # noqa: PLR2004 - a heading and one row
        raise Unreadable(Why.NO_TABLE)
    if len(rows) > MAX_ROWS + 1:
        raise Unreadable(Why.TOO_LONG)
    if max(len(cells) for _number, cells in rows) > MAX_COLUMNS:
        raise Unreadable(Why.TOO_WIDE)
    return rows


def _tidy(cell: Cell) -> Cell:
    return text.one_line(cell) if isinstance(cell, str) else cell


def _says(cell: Cell) -> bool:
    return cell is not None and str(cell).strip() != ""


def _text(content: bytes) -> list[Row]:
    if b"\x00" in content and not content.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise Unreadable(Why.BROKEN)
    decoded = _decoded(content)
    first = next((line for line in decoded.splitlines() if line.strip()), "")
    delimiter = max(";\t,", key=first.count)
    if delimiter not in first:
        raise Unreadable(Why.NO_TABLE)
    try:
        reader = csv.reader(io.StringIO(decoded, newline=""), delimiter=delimiter)
        rows = ((reader.line_num, list[Cell](cells)) for cells in reader)
        filled = (row for row in rows if any(map(_says, row[1])))
        return list(islice(filled, MAX_ROWS + 2))
    except csv.Error as mistake:
        raise Unreadable(Why.BROKEN) from mistake


def _decoded(content: bytes) -> str:
    """UTF-8 or UTF-16 with its mark, plain UTF-8, else what older Windows programs write."""
    for mark, encoding in BOMS.items():
        if content.startswith(mark):
            return content.decode(encoding, errors="replace")
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError:
        return content.decode("cp1252", errors="replace")


def _sheet(content: bytes) -> list[Row]:
    """The first sheet. Formulas come as the value they had when the file was saved."""
    try:
        return xlsx.rows(content, xlsx.Limits(rows=MAX_ROWS, columns=MAX_COLUMNS))
    except xlsx.TooLong as mistake:
        raise Unreadable(Why.TOO_LONG) from mistake
    except CannotOpen as mistake:
        why = Why.TOO_LARGE if mistake.why == "bomb" else Why.BROKEN
        raise Unreadable(why) from mistake
