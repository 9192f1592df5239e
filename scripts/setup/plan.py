"""Which steps each command needs."""

import fcntl
import sys
from pathlib import Path

from scripts.setup import browser, front_end, node, pds, python_packages
from scripts.setup.steps import RUN, Step, StepFailed, take


def plan(goal: str) -> list[Step]:
    """The steps to a goal, in order."""
    if goal == "check":
        return [python_packages.step("requirements-dev.txt")]
    if goal == "run":
        packages = python_packages.step("requirements-local.txt")
        return [packages, *node.steps(), *front_end.steps()]
    packages = python_packages.step("requirements-dev.txt")
    newest = max(node.FOR_BUILDING, pds.NODE) if pds.is_here() else node.FOR_BUILDING
    return [
        packages,
        *node.steps(newest),
        *front_end.steps(),
        *pds.steps(),
        *browser.steps(),
    ]


def main(goals: list[str]) -> int:
    """One set-up at a time in one checkout."""
    if not goals or not set(goals) <= {"run", "check", "test"}:
        print("usage: bootstrap.py run|check|test", file=sys.stderr)
        return 2
    RUN.mkdir(exist_ok=True)
    with Path(RUN / "setup.lock").open("a") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            print("waiting for another set-up of this checkout ...", flush=True)
            fcntl.flock(lock, fcntl.LOCK_EX)
        try:
            for goal in goals:
                take(plan(goal))
        except StepFailed as reason:
            print(
                f"\n{reason}\n\nSet-up stopped. Run the command again when the cause is gone.",
                file=sys.stderr,
            )
            return 1
        except KeyboardInterrupt:
            return 130
    return 0
