"""What somebody asks for, without a database."""

from datetime import date
from decimal import Decimal

import pytest

from campaigns.workforce.needs import Need, Wish, days, remarks

TODAY = date(2026, 11, 25)
SOON = date(2026, 12, 1)


def need(*wishes, **changes):
    facts = {
        "hours_min": 24,
        "hours_max": 36,
        "salary_min": Decimal(2800),
        "salary_max": Decimal(3900),
        "wishes": wishes or (Wish(2, SOON),),
    }
    return Need(**{**facts, **changes})


def test_a_good_need_has_no_remarks():
    assert remarks(need(), today=TODAY) == {}
    assert remarks(need(Wish(1, TODAY)), today=TODAY) == {}


@pytest.mark.parametrize(
    ("wrong", "found"),
    [
        (need(wishes=()), {"seats_1": "no_seats"}),
        (need(Wish(0, SOON)), {"seats_1": "no_seats"}),
        (need(Wish(1, SOON), Wish(-2, SOON, line=3)), {"seats_3": "no_seats"}),
        (need(Wish(201, SOON)), {"seats_1": "too_many_seats"}),
        (need(Wish(10**12, SOON)), {"seats_1": "too_many_seats"}),
        (
            need(Wish(1, SOON), Wish(1, date(2026, 11, 24), line=2)),
            {"needed_by_2": "day_has_passed"},
        ),
        (need(Wish(1, date(9999, 12, 31))), {"needed_by_1": "day_too_far"}),
        (need(hours_min=40), {"hours_max": "hours_downwards"}),
        (need(hours_max=61), {"hours_max": "hours_too_many"}),
        (need(salary_min=Decimal(4000)), {"salary_max": "salary_downwards"}),
        (need(salary_min=Decimal(0)), {"salary_min": "salary_zero"}),
    ],
)
def test_what_cannot_be_is_said_beside_its_field(wrong, found):
    assert remarks(wrong, today=TODAY) == found


def test_all_that_is_wrong_is_said_at_once():
    wrong = need(Wish(0, date(2026, 1, 1)), salary_min=Decimal(9000))

    assert set(remarks(wrong, today=TODAY)) == {"seats_1", "needed_by_1", "salary_max"}


def test_each_seat_has_its_day_and_the_first_needed_comes_first():
    assert days([Wish(2, SOON), Wish(1, TODAY)]) == [TODAY, SOON, SOON]
