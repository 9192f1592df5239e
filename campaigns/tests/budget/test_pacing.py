"""Worked examples of too fast, on pace and too slow."""

from datetime import date
from decimal import Decimal

import pytest

from campaigns.budget.pacing import Pace, pacing, share_gone

FIRST, LAST = date(2026, 11, 1), date(2026, 11, 30)  # thirty days
HALF = date(2026, 11, 15)


def of(planned=1000, spent=0, committed=0, today=HALF):
    return pacing(
        planned=Decimal(planned),
        spent=Decimal(spent),
        committed=Decimal(committed),
        first=FIRST,
        last=LAST,
        today=today,
    )


@pytest.mark.parametrize(
    ("amounts", "today", "pace"),
    [
        ({"spent": 500}, HALF, Pace.ON_PACE),
        ({"spent": 650}, HALF, Pace.ON_PACE),
        ({"spent": 651}, HALF, Pace.TOO_FAST),
        ({"spent": 350}, HALF, Pace.ON_PACE),
        ({"spent": 349}, HALF, Pace.TOO_SLOW),
        ({"spent": 100, "committed": 600}, HALF, Pace.TOO_FAST),
        ({"spent": 100, "committed": 400}, HALF, Pace.ON_PACE),
        ({"spent": 600, "committed": 401}, HALF, Pace.OVER),
        ({"spent": 1000}, LAST, Pace.ON_PACE),
        ({"spent": 200}, LAST, Pace.TOO_SLOW),
        ({"spent": 200}, date(2026, 12, 20), Pace.ENDED_WITH_REST),
        ({"spent": 100}, date(2026, 10, 20), Pace.NOT_STARTED),
        ({"spent": 1100}, date(2026, 10, 20), Pace.OVER),
        ({"planned": 0, "spent": 100}, HALF, Pace.NO_PLAN),
    ],
)
def test_what_is_used_is_laid_beside_the_time_that_has_gone(amounts, today, pace):
    assert of(**amounts, today=today).pace == pace


def test_the_two_shares_stand_with_the_verdict():
    found = of(spent=600, committed=200)

    assert (found.used, found.gone) == (Decimal("0.8"), Decimal("0.5"))


def test_it_says_when_nothing_is_left_at_this_pace():
    # Fifteen days took three quarters: the whole lasts twenty days.
    assert of(spent=750).runs_out_on == date(2026, 11, 20)


def test_it_names_no_day_while_the_money_lasts():
    assert of(spent=500).runs_out_on is None


def test_today_is_a_day_that_has_gone():
    assert share_gone(FIRST, LAST, FIRST) == Decimal(1) / 30
    assert share_gone(FIRST, LAST, LAST) == 1
    assert share_gone(FIRST, FIRST, FIRST) == 1
