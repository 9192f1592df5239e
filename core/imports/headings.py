"""Where the table of a file begins, and which of its columns holds what: guessed, for a person to look at. Pure."""

import hashlib
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from core import days, numbers
from core.imports.reading import ABOVE, Book, Row, Unreadable, Why, says

_SIGNS = re.compile(r"[^\w#%]+|_")
# “Excl. btw” speaks of VAT to say that it is not in it.
_WITHOUT_VAT = re.compile(
    r"\b(excl|exclusief|excluding|exclusive of|ex|zonder|without|before) (?:de |the )?(?:btw|vat|tax)\b"
)
_TOTAL = re.compile(r"(?:sub|eind|grand )?tota(?:al|l|len|ls)(?: generaal)?|som|sum")
# Of a heading: in a choice of a form.
SHORT = 70

Columns = dict[str, int]


@dataclass(frozen=True, slots=True)
class Column:
    """Something an importer looks for in a file."""

    name: str
    words: tuple[str, ...]
    """Words of a heading that mean it, in lower case, best first; whole words, anywhere in the heading."""
    only: tuple[str, ...] = ()
    """Words that mean it when they are the whole heading."""
    doubtful: tuple[str, ...] = ()
    """The same, but only in a file without a heading of `never`."""
    never: tuple[str, ...] = ()
    """A heading with a word that begins so is not guessed."""
    is_day: bool = False
    is_needed: bool = False


@dataclass(frozen=True, slots=True)
class Heading:
    """The rows of a file, by their numbers, that say what is under them; two where one is merged over others."""

    first: int
    last: int

    def __str__(self) -> str:
        return (
            str(self.first) if self.first == self.last else f"{self.first}-{self.last}"
        )


@dataclass(frozen=True, slots=True)
class Place:
    """Where a table was found, and how sure that is: how many of its columns were recognised."""

    sheet: int
    heading: Heading
    found: int


def words(listed: str) -> tuple[str, ...]:
    """`"datum, date"` → `("datum", "date")`."""
    return tuple(one.strip() for one in listed.split(","))


# Never guessed: what is with VAT, or to be paid by a day, is neither the amount nor the day of anything.
NEVER_AN_AMOUNT = words(
    "btw, vat, tax, incl, inkl, bruto, gross, openstaand, outstanding, verval, due"
)
NEVER_A_DAY = words("verval, due, betaal, betaald, paid, payment, uiterste")


def heading_of(written: str, rows: Sequence[Row]) -> Heading:
    """What `str` made; the first row that holds something where nothing was written."""
    first, _dash, last = written.partition("-")
    if not first.isdecimal():
        return Heading(rows[0][0], rows[0][0])
    return Heading(int(first), int(last) if last.isdecimal() else int(first))


def names(rows: Sequence[Row], heading: Heading) -> list[str]:
    """What stands above each column. Of two rows the upper one goes on to the right until its next word."""
    of = dict(rows)
    lower = [_written(cell) for cell in of.get(heading.last, [])]
    if heading.first == heading.last:
        return lower
    upper = [_written(cell) for cell in of.get(heading.first, [])]
    found, above = [], ""
    for place in range(max(len(upper), len(lower))):
        own = lower[place] if place < len(lower) else ""
        above = (upper[place] if place < len(upper) else "") or above
        found.append(own if own == above else f"{above} {own}".strip())
    return found


def under(rows: Sequence[Row], heading: Heading) -> list[Row]:
    return [row for row in rows if row[0] > heading.last]


def is_total(cells: Sequence[object]) -> bool:
    """A row that adds up the ones above it."""
    first = next((cell for cell in cells if says(cell)), "")
    return bool(_TOTAL.fullmatch(_plain(str(first)[:SHORT])))


def fingerprint(headings: Sequence[str]) -> str:
    """The same for every file with these headings in this order."""
    return hashlib.sha256("\n".join(map(_plain, headings)).encode()).hexdigest()


def guess(headings: Sequence[str], columns: Sequence[Column]) -> Columns:
    """The best place for each column; no place serves two."""
    plain = [_plain(one) for one in headings]
    found: Columns = {}
    for column in columns:
        place = _place(plain, column, set(found.values()))
        if place is not None:
            found[column.name] = place
    return found


def _place(headings: list[str], column: Column, taken: set[int]) -> int | None:
    refused = {n for n, one in enumerate(headings) if _has_one(one, column.never)}
    free = [n for n in range(len(headings)) if n not in taken | refused]
    words = column.words if refused else column.words + column.doubtful
    for word in words:
        same = [n for n in free if headings[n] == word]
        holds = [n for n in free if f" {word} " in f" {headings[n]} "]
        if same or holds:
            return (same or holds)[0]
    return next((n for word in column.only for n in free if headings[n] == word), None)


def _has_one(heading: str, beginnings: Sequence[str]) -> bool:
    return any(word.startswith(tuple(beginnings)) for word in heading.split())


def possible(rows: Sequence[Row]) -> list[Heading]:
    """Rows near the top that may be a heading, alone or with the row above."""
    top = rows[: ABOVE + 1]
    single = [Heading(number, number) for number, cells in top if _filled(cells) > 1]
    pairs = [
        Heading(above[0], below[0])
        for above, below in pairwise(top)
        if _is_text(above[1]) and _is_text(below[1])
    ]
    return single + pairs


def find(book: Book, columns: Sequence[Column]) -> Place:
    """The sheet and rows whose words say the most; the first table when none says anything.

    Raises `Unreadable` when no sheet holds a heading with rows under it.
    """
    best: Place | None = None
    refusal = Unreadable(Why.NO_TABLE)
    for sheet in range(len(book.names)):
        try:
            rows = book.rows(sheet)
        except Unreadable as problem:
            refusal = problem if problem.why != Why.NO_TABLE else refusal
            continue
        for heading in possible(rows):
            if not under(rows, heading):
                continue
            found = _score(rows, heading, columns)
            if best is None or found > best.found:
                best = Place(sheet, heading, found)
    if best is None:
        raise refusal
    return best


def _score(rows: Sequence[Row], heading: Heading, columns: Sequence[Column]) -> int:
    """What is needed counts double, and a row of figures says nothing."""
    of = dict(rows)
    if not _is_text(of[heading.last]):
        return 0
    found = guess(names(rows, heading), columns)
    return sum(1 + column.is_needed for column in columns if column.name in found)


def is_month_first(rows: Sequence[Row], places: Sequence[int]) -> bool:
    """Whether the days in these columns can only be read month first."""
    said = {
        days.order_in(cells[place])
        for _number, cells in rows
        for place in places
        if place < len(cells)
    }
    return "month" in said and "day" not in said


def _filled(cells: Sequence[object]) -> int:
    return sum(map(says, cells))


def _is_text(cells: Sequence[object]) -> bool:
    """At least two cells, most of them words and no figures or days."""
    held = [cell for cell in cells if says(cell)]
    words = [
        cell
        for cell in held
        if isinstance(cell, str) and not numbers.parse(cell) and not days.parse(cell)
    ]
    return len(held) > 1 and 2 * len(words) > len(held)


def _written(cell: object) -> str:
    return " ".join(str(cell).split()) if says(cell) else ""


def _plain(heading: str) -> str:
    words = " ".join(_SIGNS.sub(" ", heading.lower()).split())
    return _WITHOUT_VAT.sub(r"\1", words)


def choices(rows: Sequence[Row]) -> Mapping[str, str]:
    """Each possible heading and its words, for a form."""
    said = {
        str(heading): " · ".join(filter(None, names(rows, heading)))
        for heading in possible(rows)
    }
    return {
        key: words if len(words) <= SHORT else f"{words[: SHORT - 1]}…"
        for key, words in said.items()
    }
