"""A list as a file that Dutch and English spreadsheets open without questions."""

import csv
from collections.abc import Iterable, Iterator
from datetime import date, datetime
from decimal import Decimal

from django.http import StreamingHttpResponse
from django.utils import timezone, translation
from django.utils.translation import get_language

BOM = "\ufeff"
# A cell that starts so would be run as a formula by a spreadsheet.
FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")


class _Echo:
    """A file that hands back what is written, so that rows stream."""

    last = ""

    def write(self, text: str) -> int:
        self.last = text
        return len(text)


def cell(value: object) -> str:
    """One value: figures in the reader's notation, times in the organisation's zone."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "1" if value else "0"
    if isinstance(value, int | float | Decimal):
        return str(value).replace(".", ",") if _is_dutch() else str(value)
    if isinstance(value, datetime):
        moment = timezone.localtime(value) if timezone.is_aware(value) else value
        return f"{moment:%Y-%m-%d %H:%M}"
    if isinstance(value, date):
        return value.isoformat()
    text = str(value)
    return f"'{text}" if text.startswith(FORMULA_STARTS) else text


def _is_dutch() -> bool:
    return (get_language() or "").startswith("nl")


def lines(head: Iterable[object], rows: Iterable[Iterable[object]]) -> Iterator[str]:
    """The file, line by line."""
    echo = _Echo()
    writer = csv.writer(echo, delimiter=";" if _is_dutch() else ",")
    writer.writerow([cell(value) for value in head])
    yield BOM + echo.last
    for row in rows:
        writer.writerow([cell(value) for value in row])
        yield echo.last


def answer(
    name: str, head: Iterable[object], rows: Iterable[Iterable[object]]
) -> StreamingHttpResponse:
    """A streaming download `name.csv`; rows may be a generator over the database."""
    # Formatted in the reader's language, which is switched off once streaming has begun.
    language, zone = get_language(), timezone.get_current_timezone()

    def in_language() -> Iterator[str]:
        stream = lines(head, rows)
        while True:
            with translation.override(language), timezone.override(zone):
                line = next(stream, None)
            if line is None:
                return
            yield line

    return StreamingHttpResponse(
        in_language(),
        content_type="text/csv; charset=utf-8",
        headers={"Content-Disposition": f'attachment; filename="{name}.csv"'},
    )
