"""Lists as spreadsheets."""

from datetime import UTC, date, datetime
from decimal import Decimal
from io import BytesIO

import pytest
from openpyxl import load_workbook

from core.ui import csv, xlsx

ROWS = [
    ["Anna", Decimal("1250.50"), date(2026, 11, 25), None],
    ["=HYPERLINK(1)", 3, datetime(2026, 11, 25, 11, 0, tzinfo=UTC), True],
    ["a\x07b", "-1+1", "@x", ""],
]


def sheet():
    content = b"".join(xlsx.answer("list", ["Name", "A", "B", "C"], ROWS))
    return [
        [cell.value for cell in row] for row in load_workbook(BytesIO(content)).active
    ]


def test_figures_stay_figures_and_days_stay_days():
    head, anna, *_rest = sheet()

    assert head == ["Name", "A", "B", "C"]
    assert anna[:2] == ["Anna", 1250.5]
    assert anna[2].date() == date(2026, 11, 25)


TEXTS = [
    "-10 graden",
    "=HYPERLINK(1)",
    "=1+1",
    "+31 6 12345678",
    "@anna",
    "-",
    "\tx",
    "#N/A",
    "#vacature",
    "'s morgens",
]


@pytest.mark.parametrize("text", TEXTS)
def test_text_is_shown_as_it_is_and_never_run(text):
    content = b"".join(xlsx.answer("list", [text], [[text]]))

    for (found,) in load_workbook(BytesIO(content)).active:
        assert found.value == text
        assert found.data_type == "s"
        is_guarded = text.startswith(("=", "+", "-", "@", "\t", "#"))
        assert bool(found.quotePrefix) == is_guarded


@pytest.mark.parametrize("text", TEXTS[:7])
def test_a_csv_keeps_its_guard(text):
    assert csv.cell(text) == f"'{text}"


def test_a_moment_stands_on_the_readers_clock():
    assert sheet()[2][2] == datetime(2026, 11, 25, 12, 0)  # noqa: DTZ001


def test_control_characters_are_left_out():
    assert sheet()[3][0] == "ab"
