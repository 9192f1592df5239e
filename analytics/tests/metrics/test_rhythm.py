"""How often a publication is measured."""

from datetime import UTC, datetime, timedelta

import pytest

from analytics.metrics.rhythm import first_at, next_at, span_at

MINUTE, HOUR, DAY = timedelta(minutes=1), timedelta(hours=1), timedelta(days=1)
OUT = datetime(2026, 11, 25, 11, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("age", "span"),
    [
        (HOUR, HOUR),
        (6 * HOUR, HOUR),
        (12 * HOUR, 6 * HOUR),
        (10 * DAY, DAY),
        (90 * DAY, 7 * DAY),
        (365 * DAY, 7 * DAY),
        (366 * DAY, None),
    ],
)
def test_often_while_it_is_young(age, span):
    assert span_at(age) == span


def test_not_in_its_first_ten_minutes():
    assert first_at(OUT, None) == OUT + 10 * MINUTE


def test_what_was_measured_goes_on_from_there():
    assert first_at(OUT, OUT + 3 * HOUR) == OUT + 4 * HOUR


@pytest.mark.parametrize(
    ("misses", "wait"),
    [(0, DAY), (1, 2 * DAY), (4, 16 * DAY), (5, 30 * DAY), (100, 30 * DAY)],
)
def test_each_miss_doubles_the_wait_up_to_a_month(misses, wait):
    asked = OUT + 10 * DAY

    assert next_at(OUT, asked, misses=misses) == asked + wait


@pytest.mark.parametrize("age", [359 * DAY, 364 * DAY, 400 * DAY])
def test_nobody_asks_for_what_will_be_too_old(age):
    assert next_at(OUT, OUT + age) is None
