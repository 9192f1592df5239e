"""From the cells of one row to an invoice, or to what is wrong with it. Pure."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from enum import StrEnum

from core import numbers
from core.imports import cells as cell_values
from core.imports.headings import Columns
from core.imports.reading import Row

LENGTHS = {"supplier": 120, "invoice_number": 60, "reference": 60, "note": 200}
Alike = tuple[date, Decimal, str]
"""(day, amount, supplier in lower case)"""


class Fault(StrEnum):
    """What is wrong with a row."""

    NO_DATE = "no_date"
    OUTSIDE = "outside"
    FUTURE = "future"
    NO_AMOUNT = "no_amount"
    ZERO = "zero"
    OTHER_CURRENCY = "other_currency"
    TWICE_IN_FILE = "twice_in_file"
    UNKNOWN_KIND = "unknown_kind"
    UNKNOWN_CHANNEL = "unknown_channel"


class Known(StrEnum):
    """Why a row is taken to be in the ledger already."""

    NUMBER = "number"
    ALIKE = "alike"


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
    numbered: Mapping[Alike, int] = field(default_factory=dict)
    """How many expenses with a number there are of each day, amount and supplier."""
    unnumbered: Mapping[Alike, int] = field(default_factory=dict)
    is_month_first: bool = False


@dataclass(slots=True)
class Invoice:
    """One row as it was understood; with faults it is not imported, and when it is known only if somebody says so."""

    number: int
    spent_on: date | None = None
    amount: Decimal | None = None
    texts: dict[str, str] = field(default_factory=dict)
    kind: str = ""
    account: int | None = None
    faults: list[Fault] = field(default_factory=list)
    known: Known | None = None

    @property
    def key(self) -> tuple[str, str]:
        texts = self.texts
        return texts["supplier"].lower(), texts["invoice_number"].lower()

    def is_good(self, *, takes_alike: bool) -> bool:
        is_new = self.known is None or (takes_alike and self.known is Known.ALIKE)
        return is_new and not self.faults


def invoices(rows: Iterable[Row], columns: Columns, around: Around) -> list[Invoice]:
    """Every row under the heading, each with all that is wrong with it."""
    seen: set[tuple[str, str]] = set()
    numbered, unnumbered = Counter(around.numbered), Counter(around.unnumbered)
    read = []
    for number, cells in rows:
        one = _invoice(number, cells, columns, around)
        if one.texts["invoice_number"]:
            if one.key in seen:
                one.faults.append(Fault.TWICE_IN_FILE)
            elif one.key in around.known:
                one.known = Known.NUMBER
            seen.add(one.key)
        if one.known is None and not one.faults:
            one.known = _alike(one, numbered, unnumbered)
        read.append(one)
    return read


def _alike(
    one: Invoice, numbered: Counter[Alike], unnumbered: Counter[Alike]
) -> Known | None:
    """An expense of the same day, amount and supplier; each stands for one row. Two numbers that differ are two invoices."""
    assert one.spent_on and one.amount is not None  # noqa: PT018, S101 - it has no faults
    key = (one.spent_on, one.amount, one.texts["supplier"].lower())
    for left in [unnumbered] if one.texts["invoice_number"] else [unnumbered, numbered]:
        if left[key] > 0:
            left[key] -= 1
            return Known.ALIKE
    return None


def _invoice(
    number: int, cells: list[object], columns: Columns, around: Around
) -> Invoice:
    def cell(name: str) -> object:
        return cell_values.at(cells, columns.get(name))

    text = cell_values.text
    one = Invoice(number)
    one.texts = {name: text(cell(name))[:length] for name, length in LENGTHS.items()}
    written = cell_values.amount(cell("amount"))
    one.spent_on = cell_values.day(
        cell("spent_on"), is_month_first=around.is_month_first
    )
    one.amount = written.value if written else None
    one.faults += _wrong_day(one.spent_on, around)
    one.faults += _wrong_amount(one.amount)
    said = text(cell("currency"))
    named = numbers.currency_in(said) or said
    if not named and written:
        named = written.currency
    if named and named != around.currency:
        one.faults.append(Fault.OTHER_CURRENCY)
    kind, channel = text(cell("kind")).lower(), text(cell("account")).lower()
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
    return [] if amount else [Fault.ZERO]
