"""How much the checker finds in a file of labelled texts, and how often it cries wolf.

    python -m campaigns.tests.guidelines.measure FILE [--show]

One JSON object a line: `language`, `text`, `kind` (the ground, or `post` with `ground`), `must_stop`;
posts also `salary_given` and `next_step_given`. Recall: of the texts that must stop, those with a
remark that stops. False alarms: of the others, those with any remark on choosing people. For salary
and next step: of the posts that lack it, those that are told; of those that have it, those told wrongly.
"""

import json
import sys
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from campaigns.guidelines.rules.book import Rule
from campaigns.guidelines.rules.checker import remarks
from campaigns.guidelines.rules.facts import Style, Subject
from campaigns.guidelines.rules.remarks import Remark

CHOOSING = {
    Rule.AGE, Rule.SEX, Rule.ORIGIN, Rule.RELIGION, Rule.HEALTH, Rule.FAMILY, Rule.PAY_HISTORY, Rule.PHOTO,
}  # fmt: skip
LACKING = {Rule.SALARY: "salary_given", Rule.NEXT_STEP: "next_step_given"}


@dataclass
class Score:
    """Of the texts with a fault those found, of the innocent those alarmed."""

    faulty: int = 0
    found: int = 0
    innocent: int = 0
    alarmed: int = 0

    def count(self, *, is_faulty: bool, is_found: bool) -> None:
        self.faulty += is_faulty
        self.found += is_faulty and is_found
        self.innocent += not is_faulty
        self.alarmed += not is_faulty and is_found

    @property
    def recall(self) -> float:
        return self.found / self.faulty if self.faulty else 1.0

    @property
    def false_alarms(self) -> float:
        return self.alarmed / self.innocent if self.innocent else 0.0

    def __str__(self) -> str:
        return (
            f"recall {self.recall:6.1%} ({self.found} of {self.faulty}), "
            f"false alarms {self.false_alarms:5.1%} ({self.alarmed} of {self.innocent})"
        )


def read(path: Path) -> list[dict[str, Any]]:
    lines = path.read_text(encoding="utf-8").splitlines()
    return [json.loads(line) for line in lines if line.strip()]


def measure(rows: Iterable[dict[str, Any]], *, show: bool = False) -> dict[str, Score]:
    """By language, by language and kind, and for what posts lack."""
    scores: dict[str, Score] = defaultdict(Score)
    for row in rows:
        language, is_post = row["language"], row["kind"] == "post"
        found = remarks(Subject(row["text"], language, is_vacancy=is_post), Style())
        is_found = _is_found(found, must_stop=row["must_stop"])
        shape = "posts" if is_post else "sentences"
        for name in (language, f"{language} {shape}", f"{language} {row['kind']}"):
            scores[name].count(is_faulty=row["must_stop"], is_found=is_found)
        if show and is_found != row["must_stop"]:
            _tell("missed" if row["must_stop"] else "alarm", row, found)
        for rule, given in LACKING.items() if is_post else ():
            is_told = any(one.rule == rule for one in found)
            scores[f"{language} {rule.value}"].count(
                is_faulty=not row[given], is_found=is_told
            )
            if show and is_told == row[given]:
                _tell(rule.value, row, [])
    return scores


def _is_found(found: list[Remark], *, must_stop: bool) -> bool:
    """A fault counts when it stops; any remark on an innocent text is an alarm."""
    choosing = [one for one in found if one.rule in CHOOSING]
    return any(one.is_blocking for one in choosing) if must_stop else bool(choosing)


def _tell(what: str, row: dict[str, Any], found: list[Remark]) -> None:
    said = [(one.rule.value, one.words) for one in found if one.rule in CHOOSING]
    sys.stdout.write(f"{what}: {row['text']!r} {said}\n")


if __name__ == "__main__":
    for name, score in sorted(
        measure(read(Path(sys.argv[1])), show="--show" in sys.argv).items()
    ):
        sys.stdout.write(f"{name:16} {score}\n")
