"""A list as a spreadsheet: figures stay figures and days stay days."""

from collections.abc import Iterable
from datetime import date, datetime
from decimal import Decimal
from tempfile import TemporaryFile
from typing import Any

from django.http import FileResponse
from django.utils import timezone
from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE

from core.ui import csv

TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
LONGEST_CELL = 32_000
# Text that is read as a formula, or as the name of an error.
LOOKS_LIKE_MORE = (*csv.FORMULA_STARTS, "#")
Value = str | int | float | Decimal | date | None


def value_of(value: object) -> Value:
    """One value as a spreadsheet keeps it."""
    if isinstance(value, bool):
        return int(value)
    if isinstance(value, datetime):
        moment = timezone.localtime(value) if timezone.is_aware(value) else value
        return moment.replace(tzinfo=None)
    if value is None or isinstance(value, int | float | Decimal | date):
        return value
    return str(ILLEGAL_CHARACTERS_RE.sub("", str(value)))[:LONGEST_CELL]


def cell(sheet: Any, value: object) -> Any:
    """The value, or a cell that is marked as text where it would be run as a formula.

    The mark is the one that a person makes by typing an apostrophe first: it is not seen,
    and holds when somebody edits the cell.
    """
    kept = value_of(value)
    if not isinstance(kept, str) or not kept.startswith(LOOKS_LIKE_MORE):
        return kept
    marked = WriteOnlyCell(sheet, value=kept)
    marked.data_type = "s"
    marked.quotePrefix = True
    return marked


def answer(
    name: str, head: Iterable[object], rows: Iterable[Iterable[object]]
) -> FileResponse:
    """A download `name.xlsx`, written row by row to a file that goes when it is sent."""
    book = Workbook(write_only=True)
    sheet = book.create_sheet(name[:31])
    sheet.append([cell(sheet, value) for value in head])
    for row in rows:
        sheet.append([cell(sheet, value) for value in row])
    file = TemporaryFile()  # noqa: SIM115 - FileResponse closes it
    book.save(file)
    file.seek(0)
    return FileResponse(
        file, as_attachment=True, filename=f"{name}.xlsx", content_type=TYPE
    )
