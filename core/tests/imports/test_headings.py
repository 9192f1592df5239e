"""Where a table begins and what its columns hold, guessed from words."""

import pytest

from core.imports.headings import (
    NEVER_A_DAY,
    NEVER_AN_AMOUNT,
    Column,
    Heading,
    find,
    fingerprint,
    guess,
    heading_of,
    is_month_first,
    is_total,
    names,
)
from core.imports.reading import Unreadable, open_book
from core.tests.imports.files import xlsx

DAY = Column(
    "day",
    ("factuurdatum", "datum", "date"),
    never=NEVER_A_DAY,
    is_day=True,
    is_needed=True,
)
AMOUNT = Column(
    "amount",
    ("excl", "netto", "bedrag", "amount"),
    doubtful=("totaal",),
    never=NEVER_AN_AMOUNT,
    is_needed=True,
)
NUMBER = Column("number", ("factuurnummer",), only=("factuur", "nummer"))
COLUMNS = (DAY, AMOUNT, NUMBER)


@pytest.mark.parametrize(
    ("headings", "found"),
    [
        (["Datum", "Bedrag"], {"day": 0, "amount": 1}),
        (["Vervaldatum", "Factuurdatum", "Bedrag"], {"day": 1, "amount": 2}),
        (["Due date", "Amount incl. VAT"], {}),
        (["Datum betaald", "Btw-bedrag", "Bedrag incl. btw"], {}),
        (["Datum", "Btw", "Bedrag incl.", "Bedrag excl."], {"day": 0, "amount": 3}),
        (["Bedrag excl. btw", "Bedrag"], {"amount": 0}),
        (["Bedrag (exclusief btw)", "Totaal"], {"amount": 0}),
        (["Totaal", "Btw"], {}),
        (["Totaal", "Datum"], {"day": 1, "amount": 0}),
        (["Datum factuur", "Factuur"], {"day": 0, "number": 1}),
        (["Datum factuur", "Factuur_nummer", "BEDRAG"], {"day": 0, "amount": 2}),
        (["Mandatum", "Bedragen", "Nummerbord"], {}),
    ],
)
def test_columns_are_guessed_by_whole_words(headings, found):
    assert guess(headings, COLUMNS) == found


def place(*rows):
    found = find(open_book(xlsx(*rows)), COLUMNS)
    return str(found.heading)


def test_a_heading_is_found_under_a_title():
    row = ["20-11-2026", 12.5]
    assert (
        place(["Facturen november"], ["Periode", "11"], ["Datum", "Bedrag"], row) == "3"
    )
    assert place(["Datum", "Bedrag"], row, ["Datum", "Bedrag"], row) == "1"
    assert place(["A", "B"], row) == "1"
    assert place(["Rapport"], ["A", "B"], row) == "2"


def test_a_heading_merged_over_others_gives_them_its_word():
    content = xlsx(
        ["Factuur", None, "Netto", "Btw", "Verval"],
        ["Datum", "Nummer", "EUR", "EUR", "Datum"],
        ["20-11-2026", "F1", 10, 2.1, "20-12-2026"],
    )
    book = open_book(content)

    found = find(book, COLUMNS)

    assert str(found.heading) == "1-2"
    written = names(book.rows(0), found.heading)
    assert written == [
        "Factuur Datum",
        "Factuur Nummer",
        "Netto EUR",
        "Btw EUR",
        "Verval Datum",
    ]
    assert guess(written, COLUMNS) == {"day": 0, "amount": 2}


def test_the_sheet_with_the_table_is_found():
    book = open_book(
        xlsx(
            sheets={
                "Uitleg": [["Lees", "mij"], ["dit", "dat"]],
                "Leeg": [],
                "Facturen": [["Datum", "Bedrag"], ["20-11-2026", 1]],
            }
        )
    )

    assert find(book, COLUMNS).sheet == 2


@pytest.mark.parametrize("rows", [[["Datum", "Bedrag"]], [["Alleen"], ["dit"]]])
def test_no_table_is_said(rows):
    with pytest.raises(Unreadable):
        find(open_book(xlsx(*rows)), COLUMNS)


def test_a_heading_is_kept_as_a_text():
    rows = [(3, ["a", "b"])]

    assert heading_of("", rows) == Heading(3, 3)
    assert heading_of("2-3", rows) == Heading(2, 3)
    assert str(Heading(2, 3)) == "2-3"


def test_totals_are_known_by_their_first_word():
    assert is_total([None, "Totaal", 12])
    assert is_total(["Grand total:", 12])
    assert not is_total(["Totaal Media BV", 12])
    assert not is_total(["20-11-2026", "Totaal", 12])


def test_days_that_can_only_be_read_month_first():
    rows = [(2, ["11/03/2026"]), (3, ["11/25/2026 08:00"])]

    assert is_month_first(rows, [0])
    assert not is_month_first(rows[:1], [0])
    assert not is_month_first([*rows, (4, ["25/11/2026"])], [0])


def test_files_with_the_same_headings_are_known_again():
    assert fingerprint(["Datum", "Bedrag "]) == fingerprint(["datum", "BEDRAG"])
    assert fingerprint(["Datum", "Bedrag"]) != fingerprint(["Bedrag", "Datum"])
