"""How often a publication is measured."""

from datetime import timedelta

import pytest

from analytics.metrics.rhythm import is_due

HOUR, DAY = timedelta(hours=1), timedelta(days=1)


@pytest.mark.parametrize(
    ("age", "since_last", "due"),
    [
        (timedelta(minutes=5), None, False),
        (HOUR, None, True),
        (3 * HOUR, timedelta(minutes=59), False),
        (3 * HOUR, HOUR, True),
        (12 * HOUR, 5 * HOUR, False),
        (12 * HOUR, 6 * HOUR, True),
        (10 * DAY, 23 * HOUR, False),
        (10 * DAY, DAY, True),
        (90 * DAY, 6 * DAY, False),
        (90 * DAY, 7 * DAY, True),
        (400 * DAY, None, False),
    ],
)
def test_often_while_it_is_young(age, since_last, due):
    assert is_due(age, since_last) is due
