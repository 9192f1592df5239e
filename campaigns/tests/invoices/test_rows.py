"""Rows of bookkeepings, by worked examples."""

from datetime import date
from decimal import Decimal

import pytest

from campaigns.invoices.columns import IMPORTER
from campaigns.invoices.rows import Around, Fault, Known, invoices
from core.imports.cells import amount, day
from core.imports.headings import guess

D = Decimal
HEAD = ["Factuurdatum", "Leverancier", "Factuurnummer", "Bedrag excl. btw", "Kanaal"]
COLUMNS = {
    "spent_on": 0,
    "supplier": 1,
    "invoice_number": 2,
    "amount": 3,
    "account": 4,
}
LEDGER = (date(2026, 11, 20), D(50), "drukkerij")
AROUND = Around(
    first=date(2026, 11, 1),
    last=date(2026, 12, 31),
    today=date(2026, 11, 25),
    currency="EUR",
    kinds={"advertenties": "media"},
    channels={"linkedin": 7},
    known=frozenset({("drukkerij", "f-9")}),
    numbered={LEDGER: 1},
    unnumbered={LEDGER: 1},
)


@pytest.mark.parametrize(
    ("cell", "meant"),
    [
        ("1.234,56", "1234.56"),
        ("1,234.56", "1234.56"),
        ("1.250", "1250"),
        ("€ 12,5", "12.50"),
        ("250 EUR", "250"),
        ("250,-", "250"),
        ("(100,00)", "-100"),
        ("12,50-", "-12.50"),
        (19.99, "19.99"),
        (1200, "1200"),
        (1e7, "10000000"),
        ("-5", "-5"),
    ],
)
def test_amounts_as_people_and_spreadsheets_write_them(cell, meant):
    assert amount(cell).value == D(meant)


@pytest.mark.parametrize("cell", ["", None, "veel", "NaN", "1e30", True, 1e30])
def test_what_is_no_amount(cell):
    assert amount(cell) is None


def test_a_day_that_cannot_be_counted_with_is_none():
    assert day("3 nov 2026") == date(2026, 11, 3)
    assert day("1-1-0001") is None
    assert day("03/11/2026", is_month_first=True) == date(2026, 3, 11)


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
        (row(amount="-10"), []),
        (row(amount="0,00"), [Fault.ZERO]),
        (row(amount="$ 10"), [Fault.OTHER_CURRENCY]),
        (row(amount="abc"), [Fault.NO_AMOUNT]),
        (row(day="46350"), []),
        (row(channel="Radio"), [Fault.UNKNOWN_CHANNEL]),
        (row(day="", amount="x"), [Fault.NO_DATE, Fault.NO_AMOUNT]),
    ],
)
def test_each_fault_of_a_row_is_found(cells, faults):
    assert invoices([(2, cells)], COLUMNS, AROUND)[0].faults == faults


def test_a_number_that_stands_twice_counts_once():
    first, second = invoices([(2, row()), (3, row())], COLUMNS, AROUND)

    assert (first.faults, second.faults) == ([], [Fault.TWICE_IN_FILE])


@pytest.mark.parametrize(
    ("cells", "known"),
    [
        (row(number="f-9"), Known.NUMBER),
        (row(day="20-11-2026", number="", amount="50"), Known.ALIKE),
        (row(day="20-11-2026", number="F-8", amount="50"), Known.ALIKE),
        (row(day="20-11-2026", number="", amount="51"), None),
        (row(day="21-11-2026", number="", amount="50"), None),
        (row(day="20-11-2026", number="", amount="50", who="Ander"), None),
    ],
)
def test_what_the_ledger_has_is_known_again(cells, known):
    one = invoices([(2, cells)], COLUMNS, AROUND)[0]

    assert (one.known, one.faults) == (known, [])
    assert one.is_good(takes_alike=False) == (known is None)
    assert one.is_good(takes_alike=True) == (known is not Known.NUMBER)


def test_each_expense_of_the_ledger_stands_for_one_row():
    cells = row(day="20-11-2026", number="", amount="50")

    found = invoices([(2, cells), (3, cells), (4, cells)], COLUMNS, AROUND)

    assert [one.known for one in found] == [Known.ALIKE, Known.ALIKE, None]


def test_two_numbers_that_differ_are_two_invoices():
    cells = [row(day="20-11-2026", number=n, amount="50") for n in ("F-7", "F-8")]

    found = invoices(enumerate(cells), COLUMNS, AROUND)

    assert [one.known for one in found] == [Known.ALIKE, None]


@pytest.mark.parametrize(
    ("heading", "columns"),
    [
        (HEAD, COLUMNS),
        (
            ["Date", "Vendor", "Invoice no", "Amount", "Order number"],
            {
                "spent_on": 0,
                "supplier": 1,
                "invoice_number": 2,
                "amount": 3,
                "reference": 4,
            },
        ),
        (
            [
                "Vervaldatum",
                "Datum factuur",
                "Factuur",
                "Btw",
                "Bedrag incl. btw",
                "Netto",
            ],
            {"spent_on": 1, "invoice_number": 2, "amount": 5},
        ),
        (
            ["Invoice #", "Due date", "Total incl. VAT", "Description"],
            {"invoice_number": 0, "note": 3},
        ),
        (["Naam", "Datum", "Totaal"], {"supplier": 0, "spent_on": 1, "amount": 2}),
        (["Naam", "Datum", "Btw", "Totaal"], {"supplier": 0, "spent_on": 1}),
    ],
)
def test_columns_are_guessed_from_their_headings(heading, columns):
    assert guess(heading, IMPORTER.columns) == columns
