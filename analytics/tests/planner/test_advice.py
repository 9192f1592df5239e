"""Advice is given where own data supports it, and nowhere else."""

import pytest

from analytics.planner.advice import (
    Answers,
    CannotTell,
    Faster,
    faster,
    more_posts,
    per_post,
)
from analytics.planner.intervals import Interval, exactly
from analytics.planner.rates import Count, Known, Origin, Rate


def known(origin=Origin.CHANNEL):
    return {
        Rate.IMPRESSIONS_PER_POST: Known(exactly(1000), Origin.CHANNEL, 12),
        Rate.CLICK_THROUGH: Known(exactly(0.02), Origin.CHANNEL, 12_000),
        Rate.APPLY: Known(Interval(0.025, 0.05, 0.1), origin, 240),
    }


def test_a_post_brings_what_its_own_channel_showed():
    post = per_post(known())

    assert (post.low, post.likely, post.high) == pytest.approx((0.5, 1, 2))


@pytest.mark.parametrize("origin", [Origin.OWN, Origin.ASSUMED])
def test_of_a_channel_without_own_cases_nothing_is_said(origin):
    assert per_post(known(origin)) is None


@pytest.mark.parametrize(
    ("gap", "weeks", "a_week", "closes"),
    [(8, 4, 2, True), (9, 4, 3, True), (100, 4, 7, False)],
)
def test_so_many_posts_a_week_close_the_gap(gap, weeks, a_week, closes):
    found = more_posts(gap, weeks, Interval(0.5, 1, 2))

    assert (found.a_week, found.closes_the_gap) == (a_week, closes)
    assert found.brings == Interval(0.5, 1, 2).times(a_week * weeks)


@pytest.mark.parametrize(("gap", "weeks"), [(0, 4), (-2, 4), (5, 0)])
def test_without_a_gap_or_a_week_there_is_no_advice(gap, weeks):
    assert more_posts(gap, weeks, exactly(1)) is None


def answers(soon, late):
    return Answers(Count(*soon), Count(*late), 6, 46, waiting=10)


def test_quick_answers_are_advised_where_they_made_a_clear_difference():
    found = faster(answers((30, 60), (6, 60)))

    assert isinstance(found, Faster)
    assert found.hours == 40
    assert found.brings.likely == pytest.approx(4)
    assert 0 < found.brings.low < 4 < found.brings.high


def test_a_difference_within_the_doubt_is_no_advice():
    assert faster(answers((12, 40), (9, 40))) == CannotTell()


@pytest.mark.parametrize(
    ("soon", "late", "expected"),
    [
        ((10, 19), (2, 60), CannotTell(1, 0)),
        ((30, 60), (0, 5), CannotTell(0, 15)),
        ((0, 0), (0, 0), CannotTell(20, 20)),
    ],
)
def test_below_twenty_conversations_it_says_how_many_are_missing(soon, late, expected):
    assert faster(answers(soon, late)) == expected
