"""A list as a spreadsheet: figures stay figures and days stay days."""

from collections.abc import Iterable
from datetime import date, datetime
from decimal import Decimal
from tempfile import TemporaryFile

from django.http import FileResponse
from django.utils import timezone
from openpyxl import Workbook
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE

from core.ui import csv

TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
LONGEST_CELL = 32_000
Cell = str | int | float | Decimal | date | None


def cell(value: object) -> Cell:
    """One value; a text that a spreadsheet would run as a formula begins with an apostrophe."""
    if isinstance(value, bool):
        return int(value)
    if isinstance(value, datetime):
        moment = timezone.localtime(value) if timezone.is_aware(value) else value
        return moment.replace(tzinfo=None)
    if value is None or isinstance(value, int | float | Decimal | date):
        return value
    return str(ILLEGAL_CHARACTERS_RE.sub("", csv.cell(value)))[:LONGEST_CELL]


def answer(
    name: str, head: Iterable[object], rows: Iterable[Iterable[object]]
) -> FileResponse:
    """A download `name.xlsx`, written row by row to a file that goes when it is sent."""
    book = Workbook(write_only=True)
    sheet = book.create_sheet(name[:31])
    sheet.append([cell(value) for value in head])
    for row in rows:
        sheet.append([cell(value) for value in row])
    file = TemporaryFile()  # noqa: SIM115 - FileResponse closes it
    book.save(file)
    file.seek(0)
    return FileResponse(
        file, as_attachment=True, filename=f"{name}.xlsx", content_type=TYPE
    )
