"""Files as bookkeepings write them, by worked examples."""

from datetime import date, datetime
from decimal import Decimal
from io import BytesIO

import pytest
from openpyxl import Workbook

from campaigns.invoices.columns import guessed
from campaigns.invoices.files import MAX_ROWS, Unreadable, Why, rows_of
from campaigns.invoices.rows import Around, Fault, amount_in, invoices

D = Decimal
HEAD = ["Factuurdatum", "Leverancier", "Factuurnummer", "Bedrag excl. btw", "Kanaal"]
COLUMNS = {
    "spent_on": 0,
    "supplier": 1,
    "invoice_number": 2,
    "amount": 3,
    "account": 4,
}
AROUND = Around(
    first=date(2026, 11, 1),
    last=date(2026, 12, 31),
    today=date(2026, 11, 25),
    currency="EUR",
    kinds={"advertenties": "media"},
    channels={"linkedin": 7},
    known=frozenset({("drukkerij", "f-9")}),
)


@pytest.mark.parametrize(
    ("cell", "amount"),
    [
        ("1.234,56", "1234.56"),
        ("1,234.56", "1234.56"),
        ("1.250", "1250"),
        ("€ 12,5", "12.50"),
        ("250 EUR", "250"),
        (19.99, "19.99"),
        (1200, "1200"),
        ("-5", "-5"),
    ],
)
def test_amounts_as_people_and_spreadsheets_write_them(cell, amount):
    assert amount_in(cell).value == D(amount)


@pytest.mark.parametrize("cell", ["", None, "veel", "NaN", "1e30", True])
def test_what_is_no_amount(cell):
    assert amount_in(cell) is None


def row(day="24-11-2026", who="Drukkerij", number="F-1", amount="10,00", channel=""):
    return [day, who, number, amount, channel]


@pytest.mark.parametrize(
    ("cells", "faults"),
    [
        (row(), []),
        (row(channel="LinkedIn"), []),
        (row(day="soon"), [Fault.NO_DATE]),
        (row(day="26-11-2026"), [Fault.FUTURE]),
        (row(day="31-10-2026"), [Fault.OUTSIDE]),
        (row(amount=""), [Fault.NO_AMOUNT]),
        (row(amount="-10"), [Fault.NOT_ABOVE_ZERO]),
        (row(amount="$ 10"), [Fault.OTHER_CURRENCY]),
        (row(number="f-9"), [Fault.KNOWN]),
        (row(channel="Radio"), [Fault.UNKNOWN_CHANNEL]),
        (row(day="", amount="x"), [Fault.NO_DATE, Fault.NO_AMOUNT]),
    ],
)
def test_each_fault_of_a_row_is_found(cells, faults):
    assert invoices([(2, cells)], COLUMNS, AROUND)[0].faults == faults


def test_a_number_that_stands_twice_counts_once():
    first, second = invoices([(2, row()), (3, row())], COLUMNS, AROUND)

    assert (first.faults, second.faults) == ([], [Fault.TWICE_IN_FILE])


def test_columns_are_guessed_from_their_headings():
    assert guessed(HEAD) == COLUMNS
    assert guessed(["Date", "Vendor", "Invoice no", "Amount", "Order number"]) == {
        "spent_on": 0,
        "supplier": 1,
        "invoice_number": 2,
        "amount": 3,
        "reference": 4,
    }


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
def test_a_text_file_in_any_usual_encoding(encoding):
    text = "Datum;Leverancier;Bedrag\r\n\r\n24-11-2026;Café José;1.234,56\r\n;;\r\n"

    assert rows_of(text.encode(encoding)) == [
        (1, ["Datum", "Leverancier", "Bedrag"]),
        (3, ["24-11-2026", "Café José", "1.234,56"]),
    ]


def test_a_spreadsheet_is_read_as_it_is():
    book = Workbook()
    book.active.append(["Datum", "Bedrag", None])
    book.active.append([None, None, None])
    book.active.append([datetime(2026, 11, 24), 19.99, None])  # noqa: DTZ001
    file = BytesIO()
    book.save(file)

    head, first = rows_of(file.getvalue())

    assert head == (1, ["Datum", "Bedrag"])
    assert (first[0], amount_in(first[1][1]).value) == (3, D("19.99"))


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (b"", Why.EMPTY),
        (b"  \n ", Why.EMPTY),
        (b"Just a letter.", Why.NO_TABLE),
        (b"Datum;Bedrag\n", Why.NO_TABLE),
        (b"PK\x03\x04 no spreadsheet", Why.BROKEN),
        (b"\x89PNG\r\n\x1a\n\x00\x00", Why.BROKEN),
        (b"\xd0\xcf\x11\xe0 old", Why.OLD_EXCEL),
        (b"a" * 2_000_001, Why.TOO_LARGE),
        (b"a;b\n" * (MAX_ROWS + 2), Why.TOO_LONG),
        (b";".join([b"a"] * 61) + b"\na;b\n", Why.TOO_WIDE),
    ],
)
def test_a_wrong_file_is_refused_with_the_reason(content, why):
    with pytest.raises(Unreadable) as refusal:
        rows_of(content)

    assert refusal.value.why == why
