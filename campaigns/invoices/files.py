"""From an uploaded file to rows of cells: CSV as people save it, or a spreadsheet. Pure."""

import csv
import io
import zipfile
from enum import StrEnum

from openpyxl import load_workbook

from core import text

MAX_BYTES = 2_000_000
MAX_UNPACKED = 40_000_000
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
        return [(reader.line_num, list(cells)) for cells in reader]
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
        unpacked, rows = _unpacked(content), _cells(content)
    except Exception as mistake:  # the library has no base class for its refusals
        raise Unreadable(Why.BROKEN) from mistake
    if unpacked > MAX_UNPACKED:
        raise Unreadable(Why.TOO_LARGE)
    return rows


def _unpacked(content: bytes) -> int:
    """How large the parts say they are; what is too large is not opened."""
    with zipfile.ZipFile(io.BytesIO(content)) as packed:
        return sum(part.file_size for part in packed.infolist())


def _cells(content: bytes) -> list[Row]:
    """Up to one row more than is allowed."""
    if _unpacked(content) > MAX_UNPACKED:
        return []
    book = load_workbook(io.BytesIO(content), read_only=True, data_only=True)
    rows: list[Row] = []
    for number, cells in enumerate(book.worksheets[0].iter_rows(values_only=True), 1):
        if any(map(_says, cells)):
            rows.append((number, _without_tail(list(cells))))
        if len(rows) > MAX_ROWS + 1:
            break
    return rows


def _without_tail(cells: list[Cell]) -> list[Cell]:
    while cells and not _says(cells[-1]):
        cells.pop()
    return cells
