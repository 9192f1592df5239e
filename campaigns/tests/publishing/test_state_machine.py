"""Any order of deeds, crashes, answers and waits: never two posts, nothing unapproved, nothing lost.

The machine itself must be worth something: it finds every mistake of `mistakes`, each planted alone.
What it tries is the same at each run; `MACHINE_EXAMPLES=500` lets chance try more.
"""

import os
from contextlib import suppress
from datetime import timedelta

import pytest
from hypothesis import HealthCheck, Phase, seed, settings
from hypothesis.stateful import run_state_machine_as_test

from campaigns.tests.publishing.machine import Publishing
from campaigns.tests.publishing.mistakes import MISTAKES, SOON, TRIED
from tests.doubles.fixtures import start_noticeboard

pytestmark = [
    pytest.mark.servers,
    pytest.mark.slow,
    pytest.mark.fault("SM-01"),
    pytest.mark.django_db(transaction=True),
]
FIXED = 9
WANTED = os.environ.get("MACHINE_EXAMPLES")


@pytest.fixture(scope="module")
def forgetful_board(tmp_path_factory):
    board = start_noticeboard(tmp_path_factory.mktemp("machine"), "--forgetful")
    yield board
    board.running.end()


@pytest.fixture
def world(forgetful_board, campaign, hanna, settings):
    settings.PUBLISH_SPACING = timedelta(0)
    settings.PUBLISH_PATIENCE = timedelta(seconds=1)
    Publishing.world = {"board": forgetful_board, "campaign": campaign, "hanna": hanna}
    return Publishing.world


def run(examples, *, is_fixed, order=None):
    """Other orders of trying are other seeds; without one it is what Hypothesis makes of the class."""

    class Tried(Publishing):
        """Of its own, because a seed stays on the class."""

    machine = Publishing if order is None else seed(order)(Tried)
    run_state_machine_as_test(
        machine,
        settings=settings(
            max_examples=examples,
            stateful_step_count=10,
            derandomize=is_fixed,
            deadline=None,
            database=None,
            # Finding takes as long as it may, shrinking would not.
            phases=(Phase.generate,),
            report_multiple_bugs=False,
            suppress_health_check=list(HealthCheck),
        ),
    )


def test_whatever_happens(world):
    run(int(WANTED or FIXED), is_fixed=not WANTED)

    assert not world.get("broken")


@pytest.mark.parametrize("mistake", MISTAKES, ids=lambda one: one.__name__)
def test_the_machine_finds_a_planted_mistake(mistake, world, monkeypatch):
    mistake(monkeypatch)
    with suppress(Exception):
        order, examples = TRIED.get(mistake, SOON)
        run(examples, is_fixed=True, order=order)
    assert world.get("broken", set()) & MISTAKES[mistake]
