"""What every importer does with a file: find its table, remember how it is read, and take its rows in by pieces."""

import hashlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Protocol, TypeVar

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from core.imports import headings
from core.imports.headings import Column, Columns, Heading
from core.imports.labels import REFUSALS
from core.imports.models import FoundBy, ImportedFile, Layout
from core.imports.reading import MAX_ROWS, Book, Row, Unreadable, Why, open_book
from core.users.models import Organisation

# Rows that one request takes in.
PIECE = 100


class CannotImport(ValidationError):
    """The message is for who brought the file."""


@dataclass(frozen=True, slots=True)
class Importer:
    """What a feature says about the files it takes."""

    name: str
    columns: tuple[Column, ...]

    @property
    def needed(self) -> list[str]:
        return [column.name for column in self.columns if column.is_needed]


@dataclass(frozen=True, slots=True)
class Table:
    """A file as it is read now."""

    book: Book
    names: list[str]
    rows: list[Row]
    """Under the heading, without totals."""
    totals: list[int]
    """Numbers of the rows that add up others."""


class Numbered(Protocol):
    """A row as its importer understood it."""

    number: int


Understood = TypeVar("Understood", bound=Numbered)


def facts_of(
    content: bytes, *, importer: Importer, organisation: Organisation
) -> dict[str, Any]:
    """The fields of an `ImportedFile` for a file that comes in; refuses what holds no table."""
    try:
        book = open_book(content)
        facts = _found(book, importer, organisation)
    except Unreadable as refusal:
        raise CannotImport({"file": REFUSALS[refusal.why]}) from refusal
    return {**facts, "content": content, "sha256": hashlib.sha256(content).hexdigest()}


def _found(
    book: Book, importer: Importer, organisation: Organisation
) -> dict[str, Any]:
    """A table that somebody chose columns for before, else the likeliest."""
    known = {
        one.fingerprint: one
        for one in Layout.objects.filter(
            organisation=organisation, importer=importer.name
        )
    }
    for sheet in range(len(book.names)) if known else ():
        try:
            rows = book.rows(sheet)
        except Unreadable:
            continue
        for heading in headings.possible(rows):
            key = headings.fingerprint(headings.names(rows, heading))
            if key in known and _under(rows, heading):
                return _as_remembered(sheet, heading, known[key])
    place = headings.find(book, importer.columns)
    return _as_guessed(book, place.sheet, place.heading, importer)


def _under(rows: Sequence[Row], heading: Heading) -> list[Row]:
    """The rows of a table, not more than one import may have."""
    found = headings.under(rows, heading)
    if len(found) > MAX_ROWS:
        raise Unreadable(Why.TOO_LONG)
    return found


def _as_remembered(sheet: int, heading: Heading, layout: Layout) -> dict[str, Any]:
    return {
        "sheet": sheet,
        "heading": str(heading),
        "columns": layout.columns,
        "is_month_first": layout.is_month_first,
        "found_by": FoundBy.REMEMBERED,
    }


def _as_guessed(
    book: Book, sheet: int, heading: Heading, importer: Importer
) -> dict[str, Any]:
    rows = book.rows(sheet)
    under = _under(rows, heading)
    if not under:
        raise Unreadable(Why.NO_TABLE)
    columns = headings.guess(headings.names(rows, heading), importer.columns)
    days = [
        columns[one.name]
        for one in importer.columns
        if one.is_day and one.name in columns
    ]
    return {
        "sheet": sheet,
        "heading": str(heading),
        "columns": columns,
        "is_month_first": headings.is_month_first(under, days),
        "found_by": FoundBy.GUESSED,
    }


def table_of(brought: ImportedFile) -> Table:
    """The table of a file that was taken in."""
    book = brought.book()
    rows = book.rows(brought.sheet)
    heading = headings.heading_of(brought.heading, rows)
    under = headings.under(rows, heading)
    return Table(
        book=book,
        names=headings.names(rows, heading),
        rows=[row for row in under if not headings.is_total(row[1])],
        totals=[number for number, cells in under if headings.is_total(cells)],
    )


def choose(
    *,
    brought: ImportedFile,
    importer: Importer,
    organisation: Organisation,
    sheet: int,
    heading: str,
    columns: Columns,
    is_month_first: bool,
    now: datetime,
) -> None:
    """Say where the table is, or which column holds what. Of another table the columns are guessed."""
    refuse_unless_uploaded(brought)
    book = brought.book()
    try:
        if sheet != brought.sheet:
            one = Book([book.names[sheet]], lambda _n: book.rows(sheet))
            found = headings.find(one, importer.columns).heading
            facts = _as_guessed(book, sheet, found, importer)
        elif heading != brought.heading:
            found = headings.heading_of(heading, book.rows(sheet))
            facts = _as_guessed(book, sheet, found, importer)
        else:
            facts = {
                "columns": columns,
                "is_month_first": is_month_first,
                "found_by": FoundBy.CHOSEN,
            }
    except Unreadable as refusal:
        raise CannotImport({"sheet": REFUSALS[refusal.why]}) from refusal
    for name, value in facts.items():
        setattr(brought, name, value)
    brought.save(update_fields=list(facts))
    if brought.found_by == FoundBy.CHOSEN:
        remember(brought=brought, importer=importer, organisation=organisation, now=now)


def remember(
    *,
    brought: ImportedFile,
    importer: Importer,
    organisation: Organisation,
    now: datetime,
) -> None:
    """Read the next file with these headings in the same way."""
    Layout.objects.update_or_create(
        organisation=organisation,
        importer=importer.name,
        fingerprint=headings.fingerprint(table_of(brought).names),
        defaults={
            "columns": brought.columns,
            "is_month_first": brought.is_month_first,
            "used_at": now,
        },
    )


def refuse_unless_uploaded(brought: ImportedFile) -> None:
    """A file is read another way, imported or thrown away only before its import began."""
    if brought.status != ImportedFile.Status.UPLOADED:
        raise CannotImport(_("This file was imported already."))


@transaction.atomic
def take_piece(
    *,
    brought: ImportedFile,
    rows: Sequence[Understood],
    write: Callable[[Understood], object],
    now: datetime,
    most: int = PIECE,
) -> bool:
    """Write the next rows of an import that began; says whether it was the last piece.

    Who calls holds the lock on the row of `brought`. The file is thrown away with the last piece.
    """
    left = [one for one in rows if one.number > brought.row]
    for one in left[:most]:
        try:
            write(one)
        except ValidationError as refusal:
            said = " ".join(refusal.messages)
            words = {"row": one.number, "said": said}
            raise CannotImport(_("Row %(row)s: %(said)s") % words) from refusal
        brought.row = one.number
        brought.count += 1
    brought.save(update_fields=["row", "count"])
    if len(left) > most:
        return False
    brought.move(ImportedFile.Status.IMPORTED, imported_at=now, content=b"")
    return True
