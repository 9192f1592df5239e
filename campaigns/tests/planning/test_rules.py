"""What a campaign needs, what a target may be, and which steps are done: tables of examples."""

from datetime import date
from decimal import Decimal

import pytest

from campaigns.planning.lifecycle import (
    Lack,
    Standing,
    lacks_for_start,
    thin_answers,
)
from campaigns.planning.steps import Finding, MethodStep, done_count, progress
from campaigns.planning.targets import Aim, remarks

TODAY = date(2026, 11, 25)
LATER = date(2027, 1, 31)


@pytest.mark.parametrize(
    ("standing", "lacks"),
    [
        (Standing(1, 1, 1, LATER), []),
        (Standing(0, 0, 1, LATER), [Lack.GOAL]),
        (Standing(2, 0, 1, LATER), [Lack.KPI]),
        (Standing(1, 1, 0, LATER), [Lack.CHANNEL]),
        (Standing(1, 1, 1, date(2026, 11, 24)), [Lack.TIME]),
        (Standing(1, 1, 1, TODAY), []),
        (Standing(0, 0, 0, LATER), [Lack.GOAL, Lack.CHANNEL]),
    ],
)
def test_a_start_needs_a_goal_with_a_figure_a_channel_and_time(standing, lacks):
    assert lacks_for_start(standing, today=TODAY) == lacks


@pytest.mark.parametrize(
    ("text", "is_enough"),
    [("", False), ("   Fine.   ", False), ("Photos of real work brought most.", True)],
)
def test_an_evaluation_is_a_sentence(text, is_enough):
    assert (thin_answers({"worked": text}) == []) is is_enough


def aim(**changes):
    about = {
        "baseline": Decimal(12),
        "target": Decimal(40),
        "due_on": date(2026, 12, 31),
        "starts_on": date(2026, 11, 1),
        "ends_on": LATER,
        "baseline_on": date(2026, 10, 30),
    }
    return Aim(**{**about, **changes})


@pytest.mark.parametrize(
    ("changes", "found"),
    [
        ({}, {}),
        ({"target": Decimal(12)}, {"target": "same_as_baseline"}),
        ({"target": Decimal(-1)}, {"target": "negative"}),
        ({"baseline": Decimal(-3)}, {"baseline": "negative"}),
        ({"due_on": date(2026, 10, 30)}, {"due_on": "before_baseline"}),
        ({"due_on": date(2026, 10, 31)}, {"due_on": "before_start"}),
        ({"due_on": date(2027, 2, 1)}, {"due_on": "after_end"}),
        ({"due_on": LATER}, {}),
        ({"baseline_on": None, "due_on": date(2026, 11, 1)}, {}),
        (
            {"baseline": Decimal("0.04"), "target": Decimal("1.01"), "is_share": True},
            {"target": "more_than_all"},
        ),
        (
            {"baseline": Decimal("0.04"), "target": Decimal("0.08"), "is_share": True},
            {},
        ),
    ],
)
def test_a_target_must_be_possible(changes, found):
    assert remarks(aim(**changes)) == found


def states(findings):
    return {step.step: step.state for step in progress(findings)}


def test_the_first_step_that_is_not_done_is_the_next():
    seen = states(
        {
            MethodStep.WHY: Finding(is_done=True),
            MethodStep.GOALS: Finding(is_done=False),
            MethodStep.PERSONA: Finding(is_done=True),
            MethodStep.CHANNELS: Finding(is_done=False),
        }
    )

    assert seen[MethodStep.WHY] == "done"
    assert seen[MethodStep.GOALS] == "next"
    assert seen[MethodStep.PERSONA] == "done"
    assert seen[MethodStep.CHANNELS] == "open"
    assert seen[MethodStep.COLLEAGUES] == "later"


def test_the_reason_why_comes_before_the_ten():
    steps = progress({step: Finding(is_done=True) for step in MethodStep})

    assert [step.number for step in steps] == list(range(11))
    assert done_count(steps) == 10
