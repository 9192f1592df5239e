"""Files as other programs write them."""

from io import BytesIO

import xlwt
from openpyxl import Workbook


def xlsx(*rows, sheets=None):
    """One sheet with these rows, or sheets by their names."""
    book = Workbook()
    book.remove(book.active)
    for name, lines in (sheets or {"Blad1": rows}).items():
        sheet = book.create_sheet(name)
        for line in lines:
            sheet.append(line)
    made = BytesIO()
    book.save(made)
    return made.getvalue()


def xls(*rows, far=()):
    """An old Excel file; `far` are cells (row, column, value) besides."""
    book = xlwt.Workbook()
    sheet = book.add_sheet("Blad1")
    day = xlwt.easyxf(num_format_str="DD-MM-YYYY")
    for number, line in enumerate(rows):
        for place, value in enumerate(line):
            style = [day] if hasattr(value, "year") else []
            sheet.write(number, place, value, *style)
    for row, column, value in far:
        sheet.write(row, column, value)
    made = BytesIO()
    book.save(made)
    return made.getvalue()
