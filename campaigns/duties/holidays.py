"""The public holidays of the Netherlands. Pure.

Source: the list of the Dutch government (rijksoverheid.nl, official holidays). Liberation Day
is a day off once in five years in most collective agreements, so it counts in those years only.
"""

from collections.abc import Mapping
from datetime import date, timedelta
from enum import StrEnum
from functools import cache

SATURDAY = 6
SUNDAY = 7
LUSTRUM = 5


class Holiday(StrEnum):
    """Codes; the words are in `wording`."""

    NEW_YEAR = "new_year"
    EASTER = "easter"
    EASTER_MONDAY = "easter_monday"
    KINGS_DAY = "kings_day"
    LIBERATION_DAY = "liberation_day"
    ASCENSION = "ascension"
    PENTECOST = "pentecost"
    PENTECOST_MONDAY = "pentecost_monday"
    CHRISTMAS = "christmas"
    BOXING_DAY = "boxing_day"


def easter(year: int) -> date:
    """Easter Sunday of the Gregorian calendar, by the rule of Meeus, Jones and Butcher."""
    a, b, c = year % 19, year // 100, year % 100
    h = (19 * a + b - b // 4 - (b - (b + 8) // 25 + 1) // 3 + 15) % 30
    i = (32 + 2 * (b % 4) + 2 * (c // 4) - h - c % 4) % 7
    m = (a + 11 * h + 22 * i) // 451
    month, day = divmod(h + i - 7 * m + 114, 31)
    return date(year, month, day + 1)


@cache
def holidays(year: int) -> Mapping[date, Holiday]:
    """Day to holiday, of one year. Good Friday is no day off by law, so it is not in it."""
    sunday = easter(year)
    king = date(year, 4, 27)
    if king.isoweekday() == SUNDAY:
        king -= timedelta(days=1)
    found = {
        date(year, 1, 1): Holiday.NEW_YEAR,
        sunday: Holiday.EASTER,
        sunday + timedelta(days=1): Holiday.EASTER_MONDAY,
        king: Holiday.KINGS_DAY,
        sunday + timedelta(days=39): Holiday.ASCENSION,
        sunday + timedelta(days=49): Holiday.PENTECOST,
        sunday + timedelta(days=50): Holiday.PENTECOST_MONDAY,
        date(year, 12, 25): Holiday.CHRISTMAS,
        date(year, 12, 26): Holiday.BOXING_DAY,
    }
    if year % LUSTRUM == 0:
        found[date(year, 5, 5)] = Holiday.LIBERATION_DAY
    return found


def holiday(day: date) -> Holiday | None:
    """The holiday that this day is, if any."""
    return holidays(day.year).get(day)


def is_working_day(day: date) -> bool:
    """Monday to Friday, and no public holiday."""
    return day.isoweekday() < SATURDAY and holiday(day) is None
