"""make faults: break everything on purpose, and print what happened, a line for each row of the matrix.

ARGS="K-05 RD-04" runs these rows only.
"""

import re
import sys
import time
from collections import Counter, defaultdict
from pathlib import Path
from typing import Any

import pytest

MOST_LINES = 4
BASE = Path(__file__).resolve().parent.parent
MATRIX = BASE / "docs" / "reference" / "fault-matrix.md"
PLACES = [
    "tests/faults",
    "campaigns/tests/publishing",
    "campaigns/tests/channels",
    "campaigns/tests/content",
]


class Recorder:
    """A plugin of pytest: how each row went, how long it took, and what its ledger said."""

    def __init__(self, wanted: set[str]) -> None:
        self.wanted = wanted
        self.rows: dict[str, list[str]] = {}
        self.outcomes: dict[str, list[str]] = defaultdict(list)
        self.seconds: dict[str, float] = defaultdict(float)
        self.seen: dict[str, Counter[str]] = defaultdict(Counter)
        self.reasons: dict[str, str] = {}

    def pytest_collection_modifyitems(
        self, config: pytest.Config, items: list[pytest.Item]
    ) -> None:
        """Keep the tests of the rows that were asked for."""
        kept: list[pytest.Item] = []
        left: list[pytest.Item] = []
        for item in items:
            names = [str(mark.args[0]) for mark in item.iter_markers("fault")]
            self.rows[item.nodeid] = names
            is_kept = bool(names) and (not self.wanted or self.wanted & set(names))
            (kept if is_kept else left).append(item)
        config.hook.pytest_deselected(items=left)
        items[:] = kept

    def pytest_runtest_logreport(self, report: Any) -> None:
        """Setting up and clearing away count too: the ledger is read there."""
        for row in self.rows.get(report.nodeid, []):
            self.seconds[row] += report.duration
            if report.when == "call" or report.outcome != "passed":
                self.outcomes[row].append(report.outcome)
            if report.outcome == "skipped":
                self.reasons[row] = str(report.longrepr[-1])
            if report.when == "teardown":
                self.seen[row].update(
                    text for name, text in report.user_properties if name == "saw"
                )

    def result(self, row: str) -> str:
        """In a word; a test that could not be run here is no success and no silence."""
        outcomes = set(self.outcomes.get(row, []))
        if not outcomes:
            return "NO TEST"
        if "failed" in outcomes:
            return "FAILED"
        return "not here" if "skipped" in outcomes else "ok"

    def said(self, row: str) -> list[str]:
        """What became of the posts of this row, and how often that was seen."""
        lines = [f"{times} x {text}" for text, times in self.seen[row].most_common()]
        return [self.reasons[row], *lines] if row in self.reasons else lines


def matrix() -> dict[str, tuple[str, str]]:
    """What the document says: of each row, what is done and what happens."""
    proven, _, _narrower = MATRIX.read_text().partition("\n## ")
    line = r"^\| ([A-Z]{1,2}-\d\d) \| ([^|]+) \| ([^|]+) \|$"
    return {
        name: (done.strip(), happens.strip())
        for name, done, happens in re.findall(line, proven, re.MULTILINE)
    }


def main() -> int:
    wanted = set(sys.argv[1:])
    recorder = Recorder(wanted)
    began = time.monotonic()
    code = pytest.main(["-q", "-m", "fault", "-W", "ignore", *PLACES], [recorder])
    print(f"\n{'row':<7}{'result':<9}{'tests':>5}{'s':>8}  what is done: what happens")
    bad = 0
    for name, (done, happens) in matrix().items():
        if wanted and name not in wanted:
            continue
        result = recorder.result(name)
        bad += result in {"NO TEST", "FAILED"}
        number, seconds = len(recorder.outcomes.get(name, [])), recorder.seconds[name]
        print(f"{name:<7}{result:<9}{number:>5}{seconds:>8.1f}  {done}: {happens}")
        for line in recorder.said(name)[:MOST_LINES]:
            print(f"{'':<31}{line}")
    print(
        f"{len(recorder.outcomes)} rows, {bad} not good, {len(recorder.reasons)} not proven"
        f" on this machine, {time.monotonic() - began:.0f} s; after each: nothing lost,"
        " at most one effect for each publication"
    )
    return int(code) or bool(bad)


if __name__ == "__main__":
    sys.exit(main())
