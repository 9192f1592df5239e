"""Verdicts respect chance: a simulation of plans that run exactly as expected, and at half the rate.

Seeded, so it says the same every time. Each run makes every post on its day; impressions differ from post to post,
and each next step is drawn person by person. `docs/reference/planner.md` holds the table.
"""

from math import exp
from random import Random

import pytest

from analytics.planner import chance
from analytics.planner.assumptions import STARTING
from analytics.planner.funnel_math import BACKWARDS, Stage, needed
from analytics.planner.history import USUAL_DIFFERENCE
from analytics.planner.rates import Rate
from analytics.planner.schedule import Verdict, decided, missing, verdict

RUNS = 1_000
SEED = 20261129
RATES = {rate: STARTING[rate].interval for rate in Rate}
# Where the plan stands: a part of its way.
PARTS = (0.1, 0.25, 0.5, 0.75, 1.0)
HIRES = 12
PEOPLE = (
    (Stage.APPLICATIONS, Rate.APPLY),
    (Stage.QUALIFIED, Rate.QUALIFY),
    (Stage.INTERVIEWS, Rate.INTERVIEW),
    (Stage.OFFERS, Rate.OFFER),
    (Stage.HIRES, Rate.ACCEPT),
)


def poisson(random, mean):
    """By counting for few; for many the normal distribution."""
    if mean > 200:
        return max(round(random.gauss(mean, mean**0.5)), 0)
    count, product, least = 0, random.random(), exp(-mean)
    while product > least:
        count += 1
        product *= random.random()
    return count


def run(random, posts, halved=None):
    """One plan until a day: how many reached each stage."""

    def rate(one):
        likely = RATES[one].likely
        return likely / 2 if one is halved else likely

    shape = 1 / USUAL_DIFFERENCE**2
    mean = rate(Rate.IMPRESSIONS_PER_POST)
    each = [random.gammavariate(shape, mean / shape) for _ in range(posts)]
    reached = {Stage.POSTS: posts, Stage.IMPRESSIONS: round(sum(each))}
    click = rate(Rate.CLICK_THROUGH)
    reached[Stage.CLICKS] = before = sum(poisson(random, one * click) for one in each)
    for stage, one in PEOPLE:
        share = rate(one)
        before = sum(random.random() < share for _ in range(before))
        reached[stage] = before
    return reached


def plan(part):
    """What is likely by this part of the way, when that many whole posts are out."""
    needs = needed(HIRES, RATES)
    posts = round(needs[Stage.POSTS].likely * part)
    share = posts / needs[Stage.POSTS].likely
    expected = {stage: needs[stage].likely * share for stage in Stage}
    return posts, expected, USUAL_DIFFERENCE**2 / posts


@pytest.mark.slow
@pytest.mark.parametrize("part", PARTS)
def test_a_plan_that_runs_as_expected_is_seldom_called_behind_or_ahead(part):
    random = Random(SEED)  # noqa: S311 - no secret
    posts, expected, variation = plan(part)
    said = {stage: dict.fromkeys(Verdict, 0) for stage in Stage}

    for _ in range(RUNS):
        for stage, count in run(random, posts).items():
            said[stage][verdict(count, expected[stage], variation)] += 1

    for stage, counts in said.items():
        assert counts[Verdict.BEHIND] <= chance.FALSE_ALARMS * RUNS, stage
        assert counts[Verdict.AHEAD] <= chance.FALSE_ALARMS * RUNS, stage
        if expected[stage] < chance.ENOUGH_EXPECTED:
            assert counts[Verdict.FEW] == RUNS, stage


@pytest.mark.slow
@pytest.mark.parametrize("part", PARTS)
def test_half_the_rate_is_seen_where_enough_is_expected(part):
    posts, expected, variation = plan(part)
    rates = dict(BACKWARDS)
    into = {
        Stage.IMPRESSIONS: Rate.IMPRESSIONS_PER_POST,
        Stage.CLICKS: Rate.CLICK_THROUGH,
        **dict(PEOPLE),
    }
    assert set(into.values()) == set(rates.values())
    for stage, rate in into.items():
        if expected[stage] < chance.ENOUGH_EXPECTED:
            continue
        random = Random(SEED)  # noqa: S311 - no secret
        seen = sum(
            verdict(run(random, posts, rate)[stage], expected[stage], variation)
            is Verdict.BEHIND
            for _ in range(RUNS // 2)
        )
        assert seen >= chance.SEEN * RUNS / 2, stage


@pytest.mark.parametrize("expected", [22, 22.4, 23, 30, 45, 89, 150, 400])
def test_both_bounds_hold_wherever_a_verdict_is_given(expected):
    def at_most(count, mean):
        return sum(chance._shares(mean, 0)[: count + 1])

    limit = chance.behind_at(expected)

    assert at_most(limit, expected) <= chance.FALSE_ALARMS
    assert at_most(limit, int(expected) / 2) >= chance.SEEN
    assert 1 - at_most(chance.ahead_at(expected) - 1, expected) <= chance.FALSE_ALARMS


def test_below_22_both_bounds_cannot_hold():
    """Why the page says “too few to tell”."""

    def at_most(count, mean):
        return sum(chance._shares(mean, 0)[: count + 1])

    for limit in range(22):
        is_quiet = at_most(limit, 21) <= chance.FALSE_ALARMS
        is_seen = at_most(limit, 10.5) >= chance.SEEN
        assert not (is_quiet and is_seen)


@pytest.mark.parametrize(
    ("actual", "expected", "variation", "said"),
    [
        (0, 0, 0, Verdict.EARLY),
        (0, 21.9, 0, Verdict.FEW),
        (15, 22, 0, Verdict.BEHIND),
        (16, 22, 0, Verdict.ON),
        (29, 22, 0, Verdict.ON),
        (30, 22, 0, Verdict.AHEAD),
        (15, 22, 0.1, Verdict.BEHIND),  # half is always seen
        (74, 89, 0, Verdict.BEHIND),
        (74, 89, 0.007, Verdict.ON),  # posts that differ much
        (900, 1000, 0, Verdict.BEHIND),
        (900, 1000, 0.02, Verdict.ON),
        (1100, 1000, 0, Verdict.AHEAD),
    ],
)
def test_what_is_said_of_a_count(actual, expected, variation, said):
    assert verdict(actual, expected, variation) is said


@pytest.mark.parametrize(
    ("actual", "expected", "said", "short"),
    [
        (24, 39, Verdict.BEHIND, 15),
        (38, 39, Verdict.BEHIND, 1),
        (38, 38.9, Verdict.ON, 0),
        (39, 39, Verdict.ON, 0),
        (41, 39, Verdict.AHEAD, 0),
        (0, 0, Verdict.EARLY, 0),
        (0, 0.9, Verdict.ON, 0),
        (0, 1, Verdict.BEHIND, 1),
    ],
)
def test_a_post_that_was_not_made_is_always_missed(actual, expected, said, short):
    assert decided(actual, expected) is said
    assert missing(actual, expected) == short
