"""The clock by which the people of the demo live."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from recruitment.demo.clock import Clock

SUNDAY = datetime(2026, 11, 22, 11, 0, tzinfo=UTC)


@pytest.fixture
def clock():
    return Clock(SUNDAY, ZoneInfo("Europe/Amsterdam"), seed=1)


def test_lives_are_woken_in_the_order_of_time(clock):
    woken = []

    def life(name, *days):
        for day in days:
            now = yield clock.at(day)
            woken.append((name, now))

    clock.begin(life("Ann", -3, -1))
    clock.begin(life("Bo", -2))
    clock.play()

    assert [name for name, _at in woken] == ["Ann", "Bo", "Ann"]
    assert woken == sorted(woken, key=lambda pair: pair[1])


def test_what_lies_after_today_does_not_happen(clock):
    woken = []

    def life():
        woken.append((yield clock.at(-1)))
        woken.append((yield clock.at(1)))

    clock.begin(life())
    clock.play()

    assert len(woken) == 1


def test_a_moment_of_today_is_never_later_than_now(clock):
    assert clock.at(0, 23) < clock.now
    assert clock.at(1, 23) > clock.now


@pytest.mark.parametrize(
    ("day", "becomes"), [(0, -2), (-1, -2), (-2, -2), (6, 8), (7, 8), (8, 8)]
)
def test_the_office_is_closed_in_the_weekend(clock, day, becomes):
    assert clock.workday(day) == becomes


def test_days_are_counted_in_the_zone_of_the_organisation(clock):
    just_after_midnight = datetime(2026, 11, 21, 23, 30, tzinfo=UTC)

    assert clock.day_of(just_after_midnight) == 0
    assert clock.day_of(just_after_midnight - timedelta(hours=1)) == -1


def test_the_same_seed_tells_the_same_story():
    zone = ZoneInfo("Europe/Amsterdam")
    first, second = (Clock(SUNDAY, zone, seed=7) for _ in range(2))

    assert [first.some_time(-day) for day in range(9)] == [
        second.some_time(-day) for day in range(9)
    ]
