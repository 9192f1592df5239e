"""The moments that figures are made of."""

from datetime import timedelta

import pytest

from candidates.applications.procedure import moments_after

NOTHING = {
    "interviewed_at": None,
    "hired_at": None,
    "ended_at": None,
}


@pytest.mark.parametrize(
    ("to", "reached"),
    [
        ("new", set()),
        ("screening", set()),
        ("interview", {"interviewed_at"}),
        ("offer", {"interviewed_at"}),
        ("hired", {"interviewed_at", "hired_at", "ended_at"}),
        ("rejected", {"ended_at"}),
        ("withdrawn", {"ended_at"}),
    ],
)
def test_a_stage_reaches_its_moments(noon, to, reached):
    after = moments_after(to, NOTHING, now=noon)

    assert {name for name, at in after.items() if at} == reached


def test_a_rejection_keeps_what_was_reached(noon):
    later = noon + timedelta(days=3)
    interviewed = moments_after("interview", NOTHING, now=noon)

    after = moments_after("rejected", interviewed, now=later)

    assert after["interviewed_at"] == noon
    assert after["ended_at"] == later


def test_going_back_is_a_correction(noon):
    hired = moments_after("hired", NOTHING, now=noon)

    assert moments_after("screening", hired, now=noon) == NOTHING


def test_the_first_interview_stays_the_first(noon):
    interviewed = moments_after("interview", NOTHING, now=noon)

    offered = moments_after("offer", interviewed, now=noon + timedelta(days=9))

    assert offered["interviewed_at"] == noon
