"""The figures of the plan, and time to fill, without a database."""

from datetime import date

import pytest

from campaigns.workforce.counting import (
    Figures,
    Period,
    Seat,
    figures,
    first_of_each,
    lines,
    period_of,
)
from campaigns.workforce.time_to_fill import (
    Acceptance,
    Reading,
    from_approval,
    from_publication,
)

TODAY = date(2026, 11, 25)
YESTERDAY = date(2026, 11, 24)


def test_needed_is_filled_and_open_together():
    found = figures(
        [
            Seat("Care", TODAY, is_filled=True),
            Seat("Care", YESTERDAY, is_filled=True),
            Seat("Care", TODAY),
            Seat("Care", YESTERDAY),
            Seat("Care", YESTERDAY, is_in_procedure=True),
        ],
        today=TODAY,
    )

    assert found == Figures(needed=5, filled=2, open=3, in_procedure=1, late=2)


def test_a_seat_is_late_the_day_after_it_was_needed_by():
    assert not Seat("Care", TODAY).is_late(TODAY)
    assert Seat("Care", YESTERDAY).is_late(TODAY)
    assert not Seat("Care", YESTERDAY, is_filled=True).is_late(TODAY)


@pytest.mark.parametrize(
    ("day", "per", "first", "last"),
    [
        ("2026-01-01", "quarter", "2026-01-01", "2026-03-31"),
        ("2026-06-30", "quarter", "2026-04-01", "2026-06-30"),
        ("2026-12-31", "quarter", "2026-10-01", "2026-12-31"),
        ("2028-02-29", "month", "2028-02-01", "2028-02-29"),
        ("2026-12-01", "month", "2026-12-01", "2026-12-31"),
    ],
)
def test_a_day_lies_in_one_period(day, per, first, last):
    found = period_of(date.fromisoformat(day), per)

    assert found == Period(date.fromisoformat(first), date.fromisoformat(last))


def test_a_line_for_each_department_and_period_in_order():
    seats = [
        Seat("workshop", date(2026, 1, 5)),
        Seat("Care", date(2026, 12, 5)),
        Seat("Care", date(2026, 2, 5)),
        Seat("Care", date(2026, 3, 5)),
    ]

    found = lines(seats, per="quarter", today=TODAY)

    assert [(name, period.number, line.needed) for name, period, line in found] == [
        ("Care", 1, 2),
        ("Care", 4, 1),
        ("workshop", 1, 1),
    ]


def test_three_people_for_two_seats_are_two():
    seats = [(1, 10), (1, 11), (2, 20), (2, 21), (3, 30)]

    assert first_of_each(seats, {1: 3, 2: 1}) == {10, 11, 20}


def acceptance(accepted, approved=None, published=None):
    days = (accepted, approved, published)
    return Acceptance(*(date.fromisoformat(day) if day else None for day in days))


THREE = [
    acceptance("2026-10-11", "2026-10-01", "2026-10-08"),
    acceptance("2026-10-21", "2026-10-01", "2026-10-08"),
    acceptance("2027-10-01", "2026-10-01", None),
]


def test_time_to_fill_is_the_median_from_approval_to_acceptance():
    assert from_approval(THREE) == Reading(20, 3)


def test_from_publication_stands_beside_it_and_says_what_it_left_out():
    assert from_publication(THREE) == Reading(8, 2, left_out=1)


def test_approved_and_accepted_on_one_day_is_no_days():
    assert from_approval([acceptance("2026-10-01", "2026-10-01")]) == Reading(0, 1)


def test_published_after_the_acceptance_does_not_count():
    late = acceptance("2026-10-01", "2026-09-01", "2026-10-02")

    assert from_publication([late]) is None
    assert from_approval([late]) == Reading(30, 1)


def test_without_a_hire_there_is_no_figure():
    assert from_approval([]) is None
    assert from_publication([]) is None
