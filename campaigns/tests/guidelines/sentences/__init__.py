"""Sentences with and without a fault, as people read them: one a line, in four files."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from campaigns.guidelines.rules.facts import Style, Subject

FOLDER = Path(__file__).parent
LINE = re.compile(r"(?P<rules>[^|]+) \| (?:\{(?P<facts>[^}]*)\} )?(?P<text>.+)")
NUMBERS = {
    "emoji": "emoji_most",
    "hashtags": "hashtags_most",
    "hashtags_min": "hashtags_least",
    "max": "length_most",
}


@dataclass(frozen=True)
class Sentence:
    """One line: what should be found in it, and under which circumstances."""

    rules: frozenset[str]
    subject: Subject
    style: Style

    @property
    def is_innocent(self) -> bool:
        return not self.rules


def read(name: str) -> Iterator[Sentence]:
    """`nl`, `en`, `nl_held_back` or `en_held_back`."""
    text = (FOLDER / f"{name}.txt").read_text(encoding="utf-8")
    for line in text.splitlines():
        if line and not line.startswith("#"):
            yield _understood(line, language=name[:2])


def _understood(line: str, *, language: str) -> Sentence:
    found = LINE.fullmatch(line)
    assert found, f"not of the form 'rule | sentence': {line}"
    facts = [fact for fact in (found["facts"] or "").split(",") if fact]
    rules = found["rules"].replace("-", "").split(",")
    return Sentence(
        frozenset(rule for rule in rules if rule),
        Subject(
            found["text"],
            language,
            is_vacancy="vacancy" in facts,
            has_link=False if "unlinked" in facts else None,
            has_picture="picture" in facts,
        ),
        _style(facts),
    )


def _style(facts: list[str]) -> Style:
    said = dict(fact.split("=", 1) for fact in facts if "=" in fact)
    return Style(
        address="u" if "u" in facts else "je" if "je" in facts else "",
        avoid=((said["avoid"], ""),) if "avoid" in said else (),
        hashtags_fixed=(said["fixed"],) if "fixed" in said else (),
        **{field: int(said[name]) for name, field in NUMBERS.items() if name in said},
    )
