"""The sheets of an XLSX file as rows of cells, read within limits and never past them.

Neither `<dimension>` nor the numbers of rows and cells are believed: a file of one kilobyte
may claim a cell in row 99,999,999. Formulas come as the value they had when the file was saved.
"""

import io
import re
import warnings
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any, TypeVar
from xml.etree.ElementTree import iterparse

from openpyxl.reader.excel import ExcelReader
from openpyxl.styles.stylesheet import apply_stylesheet
from openpyxl.worksheet._reader import DATA_TAG, ROW_TAG, WorkSheetParser

from core.archives import Archive, Attributes, CannotOpen, walk

MOST_PARTS, MOST_UNPACKED, MOST_IN_PART = 500, 40_000_000, 20_000_000
# Elements of the parts around the sheet, and of the texts and the sheet itself.
MOST_AROUND, MOST_CELLS = 20_000, 250_000
# Elements `<row>`, empty ones too: a format on whole columns writes thousands of them.
MOST_ROW_ELEMENTS = 20_000
# Of all sheets together, and sheets that are looked at.
MOST_TOGETHER, MOST_SHEETS = 3 * MOST_CELLS, 20
LAST_ROW = 1_048_576
REFERENCE = re.compile(r"[A-Z]{1,3}[0-9]{1,7}")

T = TypeVar("T")
Cell = Any
Row = tuple[int, list[Cell]]


class TooLong(Exception):
    """The sheet goes on past the limits."""


@dataclass(frozen=True, slots=True)
class Limits:
    """Rows that hold something, and columns; what holds nothing does not count."""

    rows: int
    columns: int


class Workbook:
    """An opened file; `names` are those of its sheets. Raises `archives.CannotOpen`."""

    def __init__(self, content: bytes) -> None:
        self._parts = _Parts(content)
        self._left = MOST_TOGETHER
        self._book = _guarded(lambda: _Book(self._parts))
        self.names = [name for name, _part in self._book.sheets]

    def rows(self, sheet: int, limits: Limits) -> list[Row]:
        """(number in the file, cells) of every row that holds something, in the order of the file.

        One row and one column more than the limits are read, so that a caller can say that
        there are too many. Raises `TooLong` or `archives.CannotOpen`.
        """
        if self._left <= 0:
            raise TooLong
        self._parts.most = min(MOST_CELLS, self._left)
        found = _guarded(
            lambda: _rows(self._parts, self._book, self._book.sheets[sheet][1], limits)
        )
        self._left -= self._parts.walked
        return found


def _guarded(work: Callable[[], T]) -> T:
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            return work()
    except (CannotOpen, TooLong):
        raise
    except Exception as error:  # the library has no base class for its refusals
        raise CannotOpen("broken") from error


class _Parts:
    """The archive as openpyxl asks for it; each part is looked through before it is handed over."""

    def __init__(self, content: bytes) -> None:
        self.archive = Archive(
            content, most_parts=MOST_PARTS, most_unpacked=MOST_UNPACKED
        )
        self.filename = "the file"
        self.most = MOST_AROUND
        self.each: Callable[[str, Attributes], None] = _nothing
        self.walked = 0

    def namelist(self) -> list[str]:
        return self.archive.names

    def read(self, name: str) -> bytes:
        if name not in self.archive.names:
            raise KeyError(name)
        content = self.archive.read(name, most=MOST_IN_PART)
        self.walked = walk(content, self.each, most=self.most)
        return content

    def open(self, name: str) -> io.BytesIO:
        return io.BytesIO(self.read(name))


def _nothing(_name: str, _attributes: Attributes) -> None:
    pass


def _rows(parts: _Parts, book: "_Book", part: str, limits: Limits) -> list[Row]:
    parts.each = _believable()
    try:
        source = parts.open(part)
    except CannotOpen as error:
        # More cells than any table within the limits.
        raise TooLong if error.why == "bomb" else error from error
    found: list[Row] = []
    for number, cells in book.rows_of(source):
        held = [one for one in cells if _says(one["value"])]
        if not held:
            continue
        width = min(max(one["column"] for one in held), limits.columns + 1)
        row: list[Cell] = [None] * width
        for one in held:
            row[min(one["column"], width) - 1] = one["value"]
        found.append((number, row))
        if len(found) > limits.rows + 1:
            break
    return found


def _says(value: Cell) -> bool:
    return value is not None and (not isinstance(value, str) or bool(value.strip()))


def _believable() -> Callable[[str, Attributes], None]:
    """Refuses a number of a row or a cell that no sheet has, and stops at too many rows."""
    seen = 0

    def each(name: str, attributes: Attributes) -> None:
        nonlocal seen
        place = attributes.get("r", "")
        if name == "row":
            seen += 1
            if seen > MOST_ROW_ELEMENTS:
                raise TooLong
            if place and not (place.isascii() and place.isdigit()):
                raise CannotOpen("broken")
            if place and not (len(place) < 8 and 0 < int(place) <= LAST_ROW):  # noqa: PLR2004
                raise CannotOpen("broken")
        elif name == "c" and place and not REFERENCE.fullmatch(place):
            raise CannotOpen("broken")

    return each


class _Book:
    """What is around a sheet: its texts, which styles are dates, and where it stands."""

    def __init__(self, parts: _Parts) -> None:
        # The reader wants a zip file to begin with; it asks the parts from then on.
        reader = ExcelReader(_empty(), read_only=True, data_only=True, keep_links=False)
        reader.archive = parts
        reader.valid_files = parts.namelist()
        reader.read_manifest()
        parts.most = MOST_CELLS
        reader.read_strings()
        parts.most = MOST_AROUND
        reader.read_workbook()
        apply_stylesheet(parts, reader.wb)
        self.reader = reader
        self.sheets = self._sheets()

    def _sheets(self) -> list[tuple[str, str]]:
        """Name and part of each sheet with cells."""
        found = []
        for sheet, place in self.reader.parser.find_sheets():
            target = str(place.target)
            if "chartsheet" not in place.Type and target in self.reader.valid_files:
                found.append((str(sheet.name), target))
        if not found:
            raise CannotOpen("broken")
        return found[:MOST_SHEETS]

    def rows_of(self, source: io.BytesIO) -> Iterator[tuple[int, list[dict[str, Any]]]]:
        """Each row under `<sheetData>`; nothing after it is read."""
        book = self.reader.wb
        parser = WorkSheetParser(
            source,
            self.reader.shared_strings,
            data_only=True,
            epoch=book.epoch,
            date_formats=book._date_formats,
            timedelta_formats=book._timedelta_formats,
        )
        for _event, element in iterparse(source):  # noqa: S314 - `walk` was there first
            if element.tag == ROW_TAG:
                yield parser.parse_row(element)
                element.clear()
            elif element.tag == DATA_TAG:
                return


def _empty() -> io.BytesIO:
    made = io.BytesIO()
    zipfile.ZipFile(made, "w").close()
    return made
