"""make faults: break everything on purpose, and print what happened, a line for each row of the matrix.

ARGS="K-05 RD-04" runs these rows only.
"""

import re
import sys
import time
from collections import defaultdict
from pathlib import Path
from typing import Any

import pytest

BASE = Path(__file__).resolve().parent.parent
MATRIX = BASE / "docs" / "reference" / "fault-matrix.md"
PLACES = [
    "tests/faults",
    "campaigns/tests/publishing",
    "campaigns/tests/channels",
    "campaigns/tests/content",
]


class Recorder:
    """A plugin of pytest: how each row went, and how long it took."""

    def __init__(self, wanted: set[str]) -> None:
        self.wanted = wanted
        self.rows: dict[str, list[str]] = {}
        self.outcomes: dict[str, list[str]] = defaultdict(list)
        self.seconds: dict[str, float] = defaultdict(float)

    def pytest_collection_modifyitems(
        self, config: pytest.Config, items: list[pytest.Item]
    ) -> None:
        """Keep the tests of the rows that were asked for."""
        kept, left = [], []
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
            if report.when == "call" or report.outcome == "failed":
                self.outcomes[row].append(report.outcome)


def matrix() -> tuple[dict[str, tuple[str, str]], dict[str, str]]:
    """What the document says: rows that are proven, and rows that are not, with the reason."""
    proven, _, rest = MATRIX.read_text().partition("## Not proven here")
    line = r"^\| ([A-Z]{1,2}-\d\d) \| ([^|]+) \| ([^|]+) \|$"
    rows = {
        name: (done.strip(), happens.strip())
        for name, done, happens in re.findall(line, proven, re.MULTILINE)
    }
    reason = r"^\| ([A-Z]{1,2}-\d\d) \| ([^|]+) \|$"
    return rows, dict(re.findall(reason, rest, re.MULTILINE))


def main() -> int:
    wanted = set(sys.argv[1:])
    recorder = Recorder(wanted)
    began = time.monotonic()
    code = pytest.main(["-q", "-m", "fault", "-W", "ignore", *PLACES], [recorder])
    rows, unproven = matrix()
    print(f"\n{'row':<7}{'result':<9}{'tests':>5}{'s':>8}  what is done: what happens")
    bad = 0
    for name, (done, happens) in rows.items():
        if wanted and name not in wanted:
            continue
        outcomes = recorder.outcomes.get(name, [])
        is_good = bool(outcomes) and set(outcomes) == {"passed"}
        bad += not is_good
        result = "ok" if is_good else ("NO TEST" if not outcomes else "FAILED")
        seconds = recorder.seconds[name]
        print(
            f"{name:<7}{result:<9}{len(outcomes):>5}{seconds:>8.1f}  {done}: {happens}"
        )
    for name, reason in unproven.items():
        if not wanted or name in wanted:
            print(f"{name:<7}{'not run':<9}{'':>13}  {reason.strip()}")
    print(
        f"{len(recorder.outcomes)} rows, {bad} not good, {time.monotonic() - began:.0f} s;"
        " after each: nothing lost, at most one effect for each publication"
    )
    return int(code) or bool(bad)


if __name__ == "__main__":
    sys.exit(main())
