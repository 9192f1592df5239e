"""How often somebody may do something."""

from datetime import UTC, datetime, timedelta

import pytest

from core import limits

NOON = datetime(2026, 11, 25, 11, 0, tzinfo=UTC)
RULE = {"guard": "apply", "most": 2, "per": timedelta(hours=1)}


@pytest.mark.django_db
def test_the_third_time_within_the_hour_is_too_much():
    tries = [limits.is_within(who="10.0.0.1", now=NOON, **RULE) for _ in range(3)]

    assert tries == [True, True, False]


@pytest.mark.django_db
def test_an_hour_later_it_may_again():
    for _ in range(3):
        limits.is_within(who="10.0.0.1", now=NOON, **RULE)

    assert limits.is_within(who="10.0.0.1", now=NOON + timedelta(hours=1), **RULE)


@pytest.mark.django_db
def test_the_address_itself_is_not_kept():
    limits.is_within(who="10.0.0.1", now=NOON, **RULE)

    assert not limits.Counter.objects.filter(key__contains="10.0.0.1").exists()
