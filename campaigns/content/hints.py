"""What makes a recruiting post better, as far as a rule can see. Pure; hints, never refusals."""

import re
from dataclasses import dataclass

from campaigns.guidelines.rules.whole import is_paid

NEXT_STEP = re.compile(
    r"\b(solliciteer|reageer|bel|app|mail|stuur|kom|loop|meld|vraag|lees|bekijk|klik|"
    r"apply|call|message|send|write|come|join|ask|read|see|click|dm)\b|\?\s*$",
    re.IGNORECASE | re.MULTILINE,
)
LONG = 900


@dataclass(frozen=True, slots=True)
class Hint:
    """One point of a good post, and whether this one has it."""

    code: str
    is_met: bool


def hints(
    *, text: str, is_vacancy: bool, has_vacancy: bool, has_link: bool, has_picture: bool
) -> list[Hint]:
    """The list for this post; points that do not apply are left out."""
    found = [
        Hint("link", has_link),
        Hint("picture", has_picture),
        Hint("next_step", bool(NEXT_STEP.search(text))),
        Hint("short", len(text) <= LONG),
    ]
    if is_vacancy:
        found[:0] = [Hint("vacancy", has_vacancy), Hint("salary", is_paid(text))]
    return found
