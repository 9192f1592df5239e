"""Every clock time of Amsterdam is one moment, two moments, or none."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from campaigns.publishing.wall import Choice, Moment, moments, shown
from campaigns.tests.publishing.conftest import clock

pytestmark = pytest.mark.fault("TM-01")
AMSTERDAM = ZoneInfo("Europe/Amsterdam")


def at(text):
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


@pytest.mark.parametrize(
    ("wall", "moment"),
    [
        ("2026-11-25T12:00", "2026-11-25T11:00"),
        ("2026-07-01T12:00", "2026-07-01T10:00"),
        ("2027-03-28T01:59", "2027-03-28T00:59"),
        ("2027-03-28T03:00", "2027-03-28T01:00"),
        ("2026-10-25T01:59", "2026-10-24T23:59"),
        ("2026-10-25T03:00", "2026-10-25T02:00"),
    ],
)
def test_an_ordinary_time_is_one_moment(wall, moment):
    found = moments(datetime.fromisoformat(wall), AMSTERDAM)

    assert isinstance(found, Moment)
    assert found.at == at(moment)


@pytest.mark.parametrize(
    ("wall", "before", "after"),
    [
        ("2027-03-28T02:30", "2027-03-28T01:30", "2027-03-28T03:30"),
        ("2027-03-28T02:00", "2027-03-28T01:00", "2027-03-28T03:00"),
    ],
)
def test_a_missing_time_gives_the_real_ones_around_it(wall, before, after):
    found = moments(datetime.fromisoformat(wall), AMSTERDAM)

    assert isinstance(found, Choice)
    assert found.kind == "gap"
    assert [option.wall.isoformat("T", "minutes") for option in found.options] == [
        before,
        after,
    ]
    for option in found.options:
        assert moments(option.wall, AMSTERDAM).at == option.at


@pytest.mark.parametrize("day", ["2026-10-25", "2027-10-31"])
def test_a_double_time_is_one_of_two_moments_an_hour_apart(day):
    found = moments(datetime.fromisoformat(f"{day}T02:30"), AMSTERDAM)

    assert found.kind == "double"
    assert [option.at for option in found.options] == [
        at(f"{day}T00:30"),
        at(f"{day}T01:30"),
    ]
    assert [option.fold for option in found.options] == [0, 1]
    assert [option.offset_text for option in found.options] == ["UTC+2", "UTC+1"]


def test_half_hours_of_other_zones_are_understood():
    lord_howe = ZoneInfo("Australia/Lord_Howe")  # its clock jumps half an hour

    found = moments(clock("2026-10-04 02:15"), lord_howe)

    assert found.kind == "gap"
    assert found.options[1].offset_text == "UTC+11"
    assert found.options[0].offset_text == "UTC+10:30"


def test_what_is_shown_leads_back_to_the_moment():
    second = at("2026-10-25T01:30")

    moment = shown(second, AMSTERDAM)

    assert (moment.wall.replace(fold=0), moment.fold) == (
        clock("2026-10-25 02:30"),
        1,
    )
    assert moments(moment.wall, AMSTERDAM).options[moment.fold].at == second
