"""Days as people and spreadsheets write them in Dutch and in English, in forms and in files. Pure.

| written | read as |
| --- | --- |
| `25-11-2026` `25/11/26` `25.11.2026` `25 11 2026` | day, month, year; in a file that a person says is American: month first |
| `2026-11-25` `2026/11/25` `20261125` | year, month, day |
| `3 nov 2026` `di 3 november 2026` `Nov 3, 2026` `3rd March 2026` | by the name of the month |
| `03-11-2026 00:00` `2026-11-03T09:30:00Z` | the day as it is written; the time is left out |
| `46329` | the day with that number in a spreadsheet |

Years of two digits are of this century. A day without a year is no day. Whether a day can be counted with
(`core.address_values.FIRST_DAY`) is asked by who takes it.
"""

import re
from datetime import date, datetime, timedelta

from core import text as texts

LONGEST = 60
# Day 0 of spreadsheets, and the numbers that are days of this century and the one before rather than amounts.
_DAY_ZERO = date(1899, 12, 30)
_FIRST_SERIAL, _LAST_SERIAL = 20_000, 80_000
_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "jan januari january",
            "feb februari february",
            "mrt maart mar march",
            "apr april",
            "mei may",
            "jun juni june",
            "jul juli july",
            "aug augustus august",
            "sep sept september",
            "okt oktober oct october",
            "nov november",
            "dec december",
        ),
        start=1,
    )
    for name in names.split()
}
_WEEKDAYS = frozenset(
    [
        "ma",
        "di",
        "wo",
        "do",
        "vr",
        "za",
        "zo",
        "maandag",
        "dinsdag",
        "woensdag",
        "donderdag",
        "vrijdag",
        "zaterdag",
        "zondag",
        "mon",
        "tue",
        "wed",
        "thu",
        "fri",
        "sat",
        "sun",
        "monday",
        "tuesday",
        "wednesday",
        "thursday",
        "friday",
        "saturday",
        "sunday",
    ]
)
_TIME = re.compile(
    r",?[ t]{1,3}[0-9]{1,2}[:.][0-9]{2}(?::[0-9]{2}(?:\.[0-9]{1,6})?)?"
    r"(?: ?(?:[ap]m|uur|h))?(?: ?(?:z|utc|gmt|[+-][0-9]{2}(?::?[0-9]{2})?))?\Z"
)
# Dashes that word processors and phones make of a hyphen, and the signs before a short year.
_ALIKE = str.maketrans(
    dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2212", "-")
    | dict.fromkeys("'\u2018\u2019")
)
_AROUND_DASH = re.compile(r"(?<=[0-9]) ?- ?(?=[0-9])")
_FIRST_WORD = re.compile(r"([a-z]{2,10})[.,]{0,2} ")
_FIGURES = re.compile(
    r"(?P<d>[0-9]{1,2})([-/. ])(?P<m>[0-9]{1,2})\2(?P<y>[0-9]{4}|[0-9]{2})"
)
_PATTERNS = (
    re.compile(r"(?P<y>[0-9]{4})([-/.])(?P<m>[0-9]{1,2})\2(?P<d>[0-9]{1,2})"),
    re.compile(r"(?P<y>[12][0-9]{3})(?P<m>[0-9]{2})(?P<d>[0-9]{2})"),
    re.compile(
        r"(?P<d>[0-9]{1,2})(?:e|st|nd|rd|th)?[-. ]{1,2}(?P<m>[a-z]{3,9})[-. ,]{1,2}(?P<y>[0-9]{4}|[0-9]{2})"
    ),
    re.compile(
        r"(?P<m>[a-z]{3,9})\.? (?P<d>[0-9]{1,2})(?:st|nd|rd|th)?,? (?P<y>[0-9]{4}|[0-9]{2})"
    ),
)
_CLOCK = re.compile(r"([01]?[0-9]|2[0-3])[:.u]([0-5][0-9])(?::[0-5][0-9])?")
_DAY_AND_CLOCK = re.compile(
    r"(.{6,40}?)(?:,? | ?t)([0-9]{1,2}[:.u][0-9]{2}(?::[0-9]{2})?)"
)
_SERIAL = re.compile(r"([0-9]{5})(?:[.,][0-9]{1,12})?")


def parse(value: object, *, is_month_first: bool = False) -> date | None:
    """The day that a typed text or a cell of a file is, or None."""
    if isinstance(value, datetime):
        return value.date()
    if isinstance(value, date):
        return value
    if isinstance(value, bool):
        return None
    if isinstance(value, int | float):
        return _of_serial(value)
    return _of_text(str(value or ""), is_month_first)


def time_text(text: str) -> str:
    """`9:30`, `09.30` and `9u30` as `09:30`; empty when it is no time of the day."""
    found = _CLOCK.fullmatch(text.strip().lower()) if len(text) <= LONGEST else None
    return f"{int(found[1]):02}:{found[2]}" if found else ""


def moment_text(text: str) -> str:
    """A day and a time as `2026-11-03T09:30`; empty when it is none."""
    text = " ".join(text.lower().split()) if len(text) <= LONGEST else ""
    found = _DAY_AND_CLOCK.fullmatch(text)
    if not found:
        return ""
    day, clock = parse(found[1].rstrip(",")), time_text(found[2])
    return f"{day}T{clock}" if day and clock else ""


def order_in(value: object) -> str:
    """What `11/25/2026` says of its file: `month` first, `day` first, or nothing (empty)."""
    found = _FIGURES.fullmatch(_plain(str(value))) if isinstance(value, str) else None
    if not found:
        return ""
    first, second = int(found["d"]), int(found["m"])
    if first > 12 >= second:  # noqa: PLR2004
        return "day"
    return "month" if second > 12 >= first else ""  # noqa: PLR2004


def _plain(text: str) -> str:
    """Lower case, single spaces, without a day of the week before and a time behind."""
    if len(text) > LONGEST:
        return ""
    text = texts.identifier(text).translate(_ALIKE)
    text = " ".join(text.lower().split())
    found = _FIRST_WORD.match(text)
    if found and found[1] in _WEEKDAYS:
        text = text[found.end() :]
    return _AROUND_DASH.sub("-", _TIME.sub("", text)).rstrip(",")


def _of_serial(value: float) -> date | None:
    if not _FIRST_SERIAL <= value <= _LAST_SERIAL:
        return None
    return _DAY_ZERO + timedelta(days=int(value))


def _of_text(text: str, is_month_first: bool) -> date | None:  # noqa: FBT001
    text = _plain(text)
    if found := _FIGURES.fullmatch(text):
        day, month = found["d"], found["m"]
        if is_month_first:
            day, month = month, day
        return _made(found["y"], month, day)
    for pattern in _PATTERNS:
        if found := pattern.fullmatch(text):
            return _made(found["y"], found["m"], found["d"])
    if found := _SERIAL.fullmatch(text):
        return _of_serial(int(found[1]))
    return None


def _made(year: str, month: str, day: str) -> date | None:
    """`month` in figures or by its name."""
    number = int(month) if month.isdecimal() else _MONTHS.get(month, 0)
    try:
        return date(int(year) + (2000 if len(year) == 2 else 0), number, int(day))  # noqa: PLR2004
    except ValueError:
        return None
