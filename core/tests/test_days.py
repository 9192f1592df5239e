"""A day is read the same in Dutch and in English, in a form and in a file."""

from datetime import date, datetime

import pytest

from core.days import moment_text, order_in, parse, time_text

THIRD = [
    *("3-11-2026", "03-11-2026", "3/11/26", "03.11.2026", "3 11 2026"),
    *("2026-11-03", "2026/11/03", "20261103", "2026-11-03T09:30:00Z"),
    *("03-11-2026 00:00", "3/11/2026, 9:05:10 PM", "2026-11-03 13:28:00 UTC"),
    *("3 nov 2026", "3 nov. 2026", "3 november 2026", "di 3 nov 2026", "3-nov-26"),
    *("Nov 3, 2026", "November 3rd 2026", "Tue, Nov 3, 2026", "3e november 2026"),
    # As phones and word processors copy them: dashes, marks that nobody sees, a short year with its sign.
    *(
        "3\u20133\u20132026".replace("3\u20133", "3\u201311"),
        "03\u201111\u20112026",
        "3 - 11 - 2026",
    ),
    *(
        "\u200e3 nov 2026",
        "\u202a3-11-2026\u202c",
        "3\u00a0nov\u00a02026",
        "3 nov \u201926",
        "3-11-'26",
    ),
    *("3-11-2026, 14.30", "3-11-2026 14:30 uur", "2026-11-03 00:00:00+00"),
    "Tue, 03 Nov 2026 00:00:00 GMT",
    *("46329", "46329,5", 46329, 46329.75, " 3 nov  2026 "),
    *(date(2026, 11, 3), datetime(2026, 11, 3, 23, 59)),  # noqa: DTZ001
]


@pytest.mark.parametrize("written", THIRD)
def test_days_as_people_and_spreadsheets_write_them(written):
    assert parse(written) == date(2026, 11, 3)


@pytest.mark.parametrize(
    ("name", "month"),
    [("maart", 3), ("mrt", 3), ("mei", 5), ("May", 5), ("okt", 10), ("October", 10)],
)
def test_months_have_dutch_and_english_names(name, month):
    assert parse(f"1 {name} 2026") == date(2026, month, 1)


@pytest.mark.parametrize(
    "written",
    [
        *("", None, True, "soon", "3 nov", "31-02-2026", "11/25/2026", "3 foo 2026"),
        *("2026", "123", 45, 10.5, "0000-00-00", "1-1-000", "99991231", "²-1-2026"),
        *("3-11/2026", "3 nov 2026 maybe", "١-١-2026", "1" * 80),
    ],
)
def test_what_is_no_day(written):
    assert parse(written) is None


def test_a_file_may_put_the_month_first():
    assert parse("11/03/2026", is_month_first=True) == date(2026, 11, 3)
    assert parse("11/25/2026 08:00", is_month_first=True) == date(2026, 11, 25)
    assert order_in("11/25/2026") == "month"
    assert order_in("25-11-2026 00:00") == "day"
    assert order_in("11/03/2026") == ""
    assert order_in(46329) == ""


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("2026-11-03T09:30", "2026-11-03T09:30"),
        ("2026-11-03 9:30:10", "2026-11-03T09:30"),
        ("3 nov 2026 9.30", "2026-11-03T09:30"),
        ("03-11-2026, 9u30", "2026-11-03T09:30"),
        ("3 nov 2026", ""),
        ("2026-11-03T25:00", ""),
        ("soon 09:30", ""),
        ("", ""),
    ],
)
def test_a_day_with_a_time(written, meant):
    assert moment_text(written) == meant


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("9:30", "09:30"),
        ("09.30", "09:30"),
        ("9u30", "09:30"),
        ("24:00", ""),
        ("9", ""),
    ],
)
def test_a_time_of_the_day(written, meant):
    assert time_text(written) == meant
