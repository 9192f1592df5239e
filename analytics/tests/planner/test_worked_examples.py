"""The arithmetic of the plan, by examples that one can follow with pencil and paper."""

import re
from decimal import Decimal
from pathlib import Path

import pytest

from analytics.planner import funnel_math
from analytics.planner.assumptions import STARTING
from analytics.planner.funnel_math import Money, Stage
from analytics.planner.intervals import (
    Interval,
    exactly,
    mean,
    middle,
    rounded_up,
    share,
)
from analytics.planner.rates import (
    Count,
    Lead,
    Measured,
    Origin,
    Rate,
    Seen,
    Waited,
    choose,
    wait,
)

HOW_TO = Path(__file__).parents[3] / "docs" / "how-to" / "plan-backwards.md"
SURE = {
    Rate.IMPRESSIONS_PER_POST: exactly(1000),
    Rate.CLICK_THROUGH: exactly(0.02),
    Rate.APPLY: exactly(0.05),
    Rate.QUALIFY: exactly(0.5),
    Rate.INTERVIEW: exactly(0.8),
    Rate.OFFER: exactly(0.25),
    Rate.ACCEPT: exactly(0.8),
}
BACKWARDS = tuple(reversed(Stage))


def wholes(needs):
    return {stage: needs[stage].whole for stage in BACKWARDS}


@pytest.mark.parametrize(
    ("hires", "expected"),
    [
        # hires, offers, interviews, qualified, applications, clicks, impressions, posts
        (1, (1, 2, 5, 7, 13, 250, 12_500, 13)),
        (4, (4, 5, 20, 25, 50, 1_000, 50_000, 50)),
        (6, (6, 8, 30, 38, 75, 1_500, 75_000, 75)),
        (10, (10, 13, 50, 63, 125, 2_500, 125_000, 125)),
    ],
)
def test_where_every_rate_is_certain_the_chain_is_plain_division(hires, expected):
    needs = funnel_math.needed(hires, SURE)

    assert [needs[stage].whole for stage in BACKWARDS] == [(n, n, n) for n in expected]


@pytest.mark.parametrize(
    ("rate", "doubt", "applications"),
    [
        # Only one step in doubt: low and high are plain division too.
        (Rate.QUALIFY, Interval(0.25, 0.5, 1), (25, 50, 100)),
        (Rate.OFFER, Interval(0.2, 0.25, 0.5), (25, 50, 63)),
        # A step after the applications does not touch them.
        (Rate.APPLY, Interval(0.01, 0.05, 0.1), (50, 50, 50)),
    ],
)
def test_one_doubtful_step_widens_what_stands_before_it(rate, doubt, applications):
    needs = funnel_math.needed(4, {**SURE, rate: doubt})

    assert needs[Stage.APPLICATIONS].whole == applications


def test_two_doubtful_steps_are_not_both_at_their_worst():
    """Each alone doubles at worst; together 2 to the power √2, not four times as many."""
    half = Interval(0.25, 0.5, 1)
    needs = funnel_math.needed(
        4, {**SURE, Rate.QUALIFY: half, Rate.ACCEPT: Interval(0.4, 0.8, 0.8)}
    )

    assert needs[Stage.APPLICATIONS].high == pytest.approx(50 * 2**2**0.5)
    assert needs[Stage.APPLICATIONS].low == pytest.approx(25)


def test_channels_are_added_up_low_with_low():
    one = funnel_math.needed(3, {**SURE, Rate.QUALIFY: Interval(0.25, 0.5, 1)})

    both = funnel_math.together([one, one])

    assert both[Stage.HIRES] == exactly(6)
    assert both[Stage.APPLICATIONS].whole == (38, 75, 150)


@pytest.mark.parametrize(
    ("hits", "cases", "low", "high"),
    [
        (12, 60, 0.142, 0.274),
        (3, 20, 0.075, 0.278),
        (120, 600, 0.180, 0.222),
        (20, 20, 0.924, 1),
        (0, 20, 0, 0.076),
    ],
)
def test_few_cases_make_a_wide_interval(hits, cases, low, high):
    found = share(hits, cases)

    assert (found.low, found.high) == pytest.approx((low, high), abs=0.001)
    assert found.likely == hits / cases


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        ([800, 1200, 1000, 1400], (898.1, 1100, 1301.9)),
        ([500] * 12, (500, 500, 500)),
        # However wild, a mean is never taken for nothing.
        ([0, 0, 0, 10_000], (125, 2500, 6409.5)),
    ],
)
def test_a_mean_is_given_or_taken_its_standard_error(values, expected):
    seen = Measured(len(values), sum(values), sum(value**2 for value in values))
    found = mean(seen.mean, seen.deviation, seen.cases)

    assert (found.low, found.likely, found.high) == pytest.approx(expected, abs=0.5)


def test_days_are_the_median_between_the_quartiles():
    assert middle([3, 5, 8, 9, 20]) == Interval(5, 8, 9)


@pytest.mark.parametrize(("value", "whole"), [(2, 2), (2.0000000001, 2), (2.1, 3)])
def test_half_a_post_does_not_exist(value, whole):
    assert rounded_up(value) == whole


FEW = Seen({Rate.APPLY: Count(2, 300)})
ENOUGH = Seen({Rate.APPLY: Count(30, 300)})
ASSUMED = Interval(0.03, 0.06, 0.1)


@pytest.mark.parametrize(
    ("channel", "everywhere", "origin", "cases"),
    [
        (ENOUGH, ENOUGH, Origin.CHANNEL, 300),
        (FEW, ENOUGH, Origin.OWN, 300),
        (FEW, FEW, Origin.ASSUMED, 0),
        (Seen({Rate.APPLY: Count(5, 19)}), FEW, Origin.ASSUMED, 0),
        (Seen({Rate.APPLY: Count(5, 20)}), FEW, Origin.CHANNEL, 20),
    ],
)
def test_own_history_counts_when_there_is_enough_of_it(
    channel, everywhere, origin, cases
):
    known = choose(Rate.APPLY, channel=channel, everywhere=everywhere, assumed=ASSUMED)

    assert (known.origin, known.cases) == (origin, cases)


@pytest.mark.parametrize(("posts", "origin"), [(4, Origin.ASSUMED), (5, Origin.OWN)])
def test_impressions_need_five_posts(posts, origin):
    known = choose(
        Rate.IMPRESSIONS_PER_POST,
        channel=Seen(),
        everywhere=Seen(impressions=Measured(posts, 1000 * posts, 1000**2 * posts)),
        assumed=ASSUMED,
    )

    assert known.origin == origin


@pytest.mark.parametrize(("cases", "origin"), [(9, Origin.ASSUMED), (10, Origin.OWN)])
def test_days_need_ten_cases(cases, origin):
    assert wait(Waited.of([4.0] * cases), ASSUMED).origin == origin


def test_a_plan_costs_whole_posts_in_whole_cents():
    posts = Interval(2.1, 4.2, 8.0)
    a_post = Money(Decimal("10.10"), Decimal("20.25"), Decimal("40.00"))

    assert funnel_math.cost(posts, a_post) == Money(
        Decimal("30.30"), Decimal("101.25"), Decimal("320.00")
    )


@pytest.mark.parametrize(
    ("spent", "expected"),
    [
        ({1: (Decimal(400), 10), 2: (Decimal(600), 10)}, ("40.00", "50.00", "60.00")),
        # A campaign of four posts does not count; one campaign is no range.
        ({1: (Decimal(400), 20), 2: (Decimal(600), 4)}, None),
        ({1: (Decimal(400), 10), 2: (Decimal(600), 9)}, None),
        ({}, None),
    ],
)
def test_the_price_of_a_post_comes_from_two_campaigns_at_least(spent, expected):
    found = funnel_math.prices(spent, least=20)

    assert found == (expected and Money(*map(Decimal, expected)))


def test_the_page_that_explains_it_counts_the_same():
    """docs/how-to/plan-backwards.md works out six hires with the starting values."""
    rates = {rate: STARTING[rate].interval for rate in Rate}
    needs = funnel_math.needed(6, rates)
    rows = re.findall(
        r"^\| (\w+) \| ([\d,]+) \| ([\d,]+) \| ([\d,]+) \|$",
        HOW_TO.read_text(),
        re.MULTILINE,
    )
    told = {
        name: tuple(int(figure.replace(",", "")) for figure in figures)
        for name, *figures in rows
    }

    assert told == {str(stage): needs[stage].whole for stage in Stage}
    days = sum(STARTING[lead].interval.likely for lead in Lead)
    assert f"{days:.0f} days" in HOW_TO.read_text()
