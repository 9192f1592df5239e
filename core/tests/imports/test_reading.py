"""Files as people bring them, read to rows of cells."""

from datetime import date, datetime

import pytest

from core.imports.reading import ABOVE, MAX_BYTES, MAX_ROWS, Unreadable, Why, open_book
from core.tests.imports.files import xls, xlsx
from tests import hostile

TABLE = "Datum;Leverancier;Bedrag\r\n\r\n24-11-2026;Café José;1.234,56\r\n;;\r\n"
ROWS = [
    (1, ["Datum", "Leverancier", "Bedrag"]),
    (3, ["24-11-2026", "Café José", "1.234,56"]),
]


def rows(content, sheet=0):
    return open_book(content).rows(sheet)


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16", "utf-16-le", "utf-16-be"]
)
def test_a_text_file_in_any_usual_encoding(encoding):
    assert rows(TABLE.encode(encoding)) == ROWS


@pytest.mark.parametrize("first", ["sep=;", "SEP=;", '"sep=;"', "sep=;;;"])
def test_the_delimiter_may_stand_above_the_table(first):
    (heading, line) = rows(f"{first}\r\n{TABLE}".encode())

    assert (heading[0], line[0]) == (2, 4)
    assert heading[1] == ROWS[0][1]


def test_a_named_delimiter_counts_even_when_another_is_likelier():
    assert rows(b"sep=|\na,b|c\nd,e|f\n") == [(2, ["a,b", "c"]), (3, ["d,e", "f"])]
    assert rows(b"sep=\\t\na\tb\n1\t2\n")[0] == (2, ["a", "b"])


@pytest.mark.parametrize("sign", [";", ",", "\t", "|"])
def test_the_delimiter_is_not_taken_from_a_title(sign):
    lines = ["Facturen, november; alles | wat er is", ""]
    lines += [sign.join(["Datum", "Bedrag", "Voor"])]
    lines += [
        sign.join([f"2{n}-11-2026", '"1.234,56"', '"ads; en meer"']) for n in range(9)
    ]

    found = rows("\n".join(lines).encode())

    assert found[-1][1] == ["28-11-2026", "1.234,56", "ads; en meer"]


def test_commas_in_amounts_are_no_delimiter():
    lines = ["A;B;C;D"] + ["1,00;2,00;3,00;4,00"] * 30

    assert rows("\n".join(lines).encode())[1][1] == ["1,00", "2,00", "3,00", "4,00"]


def test_a_cell_of_several_lines_is_one_cell():
    found = rows(b'a;b\n"one\ntwo";"say ""x"""\n')

    assert found[1] == (3, ["one two", 'say "x"'])


def test_a_spreadsheet_is_read_as_it_is():
    day = datetime(2026, 11, 24)  # noqa: DTZ001
    content = xlsx(["Datum", "Bedrag", None], [None] * 3, [day, 19.99, None])

    assert rows(content) == [(1, ["Datum", "Bedrag"]), (3, [day, 19.99])]


@pytest.mark.parametrize("said", ["A1", "A1:A2", "A1:XFD1048576", "B7"])
def test_the_size_a_spreadsheet_says_it_has_is_not_believed(said):
    content = hostile.xlsx(hostile.HEADING, before=f'<dimension ref="{said}"/>')

    assert rows(content)[1] == (2, ["20-11-2026", "12,50"])


def test_every_sheet_is_there_by_its_name():
    book = open_book(xlsx(sheets={"Uitleg": [["Lees mij"]], "Facturen": [["a", "b"]]}))

    assert book.names == ["Uitleg", "Facturen"]
    assert book.rows(1) == [(1, ["a", "b"])]


def test_an_old_excel_file_is_read():
    content = xls(["Datum", "Bedrag", ""], ["", "", ""], [date(2026, 11, 3), 12.5, "x"])

    found = rows(content)

    assert found[0] == (1, ["Datum", "Bedrag", None])
    assert found[1][0] == 3
    assert found[1][1][:2] == [datetime(2026, 11, 3), 12.5]  # noqa: DTZ001


def test_an_old_excel_file_with_a_cell_far_away_ends_within_its_limits():
    content = xls(["a"], far=[(65_535, 255, "z")])

    with pytest.raises(Unreadable):
        rows(content)


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (b"", Why.EMPTY),
        (b"  \n ", Why.EMPTY),
        (b"PK\x03\x04 no spreadsheet", Why.BROKEN),
        (b"\x89PNG\r\n\x1a\n\x00\x00", Why.BROKEN),
        (b"\xd0\xcf\x11\xe0 old", Why.BROKEN),
        (b"a" * (MAX_BYTES + 1), Why.TOO_LARGE),
        (b"a;b\n" * (MAX_ROWS + ABOVE + 2), Why.TOO_LONG),
        (b";".join([b"a"] * 61) + b"\na;b\n", Why.TOO_WIDE),
        (b'a;"' + b"x" * 140_000 + b'"\n', Why.BROKEN),
    ],
)
def test_a_wrong_file_is_refused_with_the_reason(content, why):
    with pytest.raises(Unreadable) as refusal:
        rows(content)

    assert refusal.value.why == why
