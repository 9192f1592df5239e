"""How figures and moments are written for a reader of Dutch or English."""

from datetime import UTC, date, datetime, timedelta
from decimal import Decimal

import pytest
from django.utils import timezone, translation

from core.ui import formats

WEDNESDAY = datetime(2026, 11, 25, 16, 0, tzinfo=UTC)  # 17:00 in Amsterdam


@pytest.fixture(autouse=True)
def amsterdam():
    with timezone.override("Europe/Amsterdam"):
        yield


@pytest.mark.parametrize(
    ("write", "value", "dutch", "english"),
    [
        (formats.number, 186400, "186.400", "186,400"),
        (formats.number, None, "–", "–"),
        (formats.percent, 0.405, "40,5%", "40.5%"),
        (formats.money, Decimal("1234.56"), "€ 1.234,56", "€1,234.56"),
        (formats.money, Decimal("9000.00"), "€ 9.000", "€9,000"),
        (formats.money, Decimal("14.20"), "€ 14,20", "€14.20"),
        (formats.money, Decimal("-50.5"), "€ -50,50", "€-50.50"),
        (formats.long_day, date(2026, 11, 25), "woensdag 25 november 2026", "Wednesday 25 November 2026"),
        (formats.clock, WEDNESDAY, "17:00", "17:00"),
        (formats.duration, timedelta(minutes=4), "4 min", "4 min"),
        (formats.duration, timedelta(hours=3), "3 uur", "3 hours"),
        (formats.duration, timedelta(hours=3, minutes=12), "3 u 12 min", "3 h 12 min"),
        (formats.duration, timedelta(days=1, hours=9), "1 dag", "1 day"),
    ],
)  # fmt: skip
def test_both_languages_are_equal_in_rank(write, value, dutch, english):
    with translation.override("nl"):
        assert write(value) == dutch
    with translation.override("en"):
        assert write(value) == english


def test_a_moment_of_another_year_says_its_year():
    with translation.override("nl"):
        assert formats.moment(WEDNESDAY, now=WEDNESDAY) == "wo 25 nov 17:00"
        later = WEDNESDAY + timedelta(days=60)
        assert formats.moment(WEDNESDAY, now=later) == "wo 25 nov 2026 17:00"


@pytest.mark.parametrize(
    ("passed", "dutch"),
    [
        (timedelta(seconds=20), "zojuist"),
        (timedelta(minutes=4), "4 min geleden"),
        (timedelta(hours=3), "3 uur geleden"),
        (timedelta(days=1), "gisteren 17:00"),
        (timedelta(days=3), "3 dagen geleden"),
        (timedelta(days=20), "25 nov"),
        (-timedelta(hours=2), "over 2 uur"),
        (-timedelta(days=1), "morgen 17:00"),
    ],
)
def test_how_long_ago_is_said_as_people_say_it(passed, dutch):
    with translation.override("nl"):
        assert formats.ago(WEDNESDAY, now=WEDNESDAY + passed) == dutch
