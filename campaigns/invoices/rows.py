"""From the cells of one row to an invoice, or to what is wrong with it. Pure."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from enum import StrEnum

from campaigns.invoices.columns import Columns
from core import days, numbers

CENT = Decimal("0.01")
MOST = Decimal(10) ** 8
LENGTHS = {"supplier": 120, "invoice_number": 60, "reference": 60, "note": 200}


class Fault(StrEnum):
    """What is wrong with a row."""

    NO_DATE = "no_date"
    OUTSIDE = "outside"
    FUTURE = "future"
    NO_AMOUNT = "no_amount"
    NOT_ABOVE_ZERO = "not_above_zero"
    OTHER_CURRENCY = "other_currency"
    TWICE_IN_FILE = "twice_in_file"
    KNOWN = "known"
    UNKNOWN_KIND = "unknown_kind"
    UNKNOWN_CHANNEL = "unknown_channel"


@dataclass(frozen=True, slots=True)
class Around:
    """What the rows are judged by: the campaign, and what the ledger holds already."""

    first: date
    last: date
    today: date
    currency: str
    kinds: Mapping[str, str]
    """The name of a kind in lower case → the kind."""
    channels: Mapping[str, int]
    known: frozenset[tuple[str, str]] = frozenset()
    """(supplier, invoice number) in lower case."""


@dataclass(slots=True)
class Invoice:
    """One row as it was understood; with faults it is not imported."""

    number: int
    spent_on: date | None = None
    amount: Decimal | None = None
    texts: dict[str, str] = field(default_factory=dict)
    kind: str = ""
    account: int | None = None
    faults: list[Fault] = field(default_factory=list)

    @property
    def key(self) -> tuple[str, str]:
        texts = self.texts
        return texts["supplier"].lower(), texts["invoice_number"].lower()


def invoices(
    rows: Iterable[tuple[int, list[object]]], columns: Columns, around: Around
) -> list[Invoice]:
    """Every row under the heading, each with all that is wrong with it."""
    seen: set[tuple[str, str]] = set()
    read = []
    for number, cells in rows:
        one = _invoice(number, cells, columns, around)
        if one.texts["invoice_number"]:
            if one.key in seen:
                one.faults.append(Fault.TWICE_IN_FILE)
            elif one.key in around.known:
                one.faults.append(Fault.KNOWN)
            seen.add(one.key)
        read.append(one)
    return read


def _invoice(
    number: int, cells: list[object], columns: Columns, around: Around
) -> Invoice:
    def cell(name: str) -> object:
        place = columns.get(name)
        return cells[place] if place is not None and place < len(cells) else None

    one = Invoice(number)
    one.texts = {name: _text(cell(name))[:length] for name, length in LENGTHS.items()}
    written = amount_in(cell("amount"))
    one.spent_on = days.parse(cell("spent_on"))
    one.amount = written.value if written else None
    one.faults += _wrong_day(one.spent_on, around)
    one.faults += _wrong_amount(one.amount)
    said = _text(cell("currency"))
    named = numbers.currency_in(said) or said
    if not named and written:
        named = written.currency
    if named and named != around.currency:
        one.faults.append(Fault.OTHER_CURRENCY)
    kind, channel = _text(cell("kind")).lower(), _text(cell("account")).lower()
    one.kind = around.kinds.get(kind, "")
    one.account = around.channels.get(channel)
    if kind and not one.kind:
        one.faults.append(Fault.UNKNOWN_KIND)
    if channel and one.account is None:
        one.faults.append(Fault.UNKNOWN_CHANNEL)
    return one


def _wrong_day(day: date | None, around: Around) -> list[Fault]:
    if day is None:
        return [Fault.NO_DATE]
    if day > around.today:
        return [Fault.FUTURE]
    return [] if around.first <= day <= around.last else [Fault.OUTSIDE]


def _wrong_amount(amount: Decimal | None) -> list[Fault]:
    if amount is None:
        return [Fault.NO_AMOUNT]
    return [] if amount > 0 else [Fault.NOT_ABOVE_ZERO]


def _text(cell: object) -> str:
    """A spreadsheet keeps invoice 1024 as 1024.0."""
    if isinstance(cell, float) and cell.is_integer():
        cell = int(cell)
    return " ".join(str("" if cell is None else cell).split()).replace("\x00", "")


def amount_in(cell: object) -> numbers.Number | None:
    """What a person or a spreadsheet wrote, in whole cents."""
    if isinstance(cell, bool):
        return None
    is_figure = isinstance(cell, int | float | Decimal)
    text = f"{cell:f}" if is_figure else _text(cell)
    found = numbers.parse(text)
    if found is None or abs(found.value) >= MOST:
        return None
    return numbers.Number(found.value.quantize(CENT), found.currency)
