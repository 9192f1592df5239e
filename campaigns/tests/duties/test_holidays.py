"""Days on which nobody is expected to work."""

from datetime import date

import pytest

from campaigns.duties.holidays import easter, holiday, holidays, is_working_day


@pytest.mark.parametrize(
    "day",
    [
        date(2019, 4, 21),
        date(2024, 3, 31),
        date(2025, 4, 20),
        date(2026, 4, 5),
        date(2027, 3, 28),
        date(2038, 4, 25),
    ],
)
def test_easter_is_where_the_almanac_has_it(day):
    assert easter(day.year) == day


@pytest.mark.parametrize(
    ("day", "is_off"),
    [
        (date(2026, 4, 6), True),  # Easter Monday
        (date(2026, 4, 3), False),  # Good Friday is no day off by law
        (date(2026, 4, 27), True),
        (date(2025, 4, 26), True),  # the 27th was a Sunday
        (date(2025, 4, 27), False),
        (date(2026, 5, 5), False),
        (date(2030, 5, 5), True),
        (date(2026, 5, 14), True),  # Ascension
        (date(2026, 5, 25), True),  # Whit Monday
        (date(2026, 12, 25), True),
        (date(2026, 12, 26), True),
        (date(2026, 12, 24), False),
    ],
)
def test_the_days_off_of_the_netherlands(day, is_off):
    assert (holiday(day) is not None) == is_off


def test_each_year_has_nine_or_ten():
    assert len(holidays(2026)) == 9
    assert len(holidays(2030)) == 10


def test_a_working_day_is_no_weekend_and_no_holiday():
    assert is_working_day(date(2026, 11, 27))
    assert not is_working_day(date(2026, 11, 28))
    assert not is_working_day(date(2026, 12, 25))
