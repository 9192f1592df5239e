"""The ten steps of the method, and which of them this campaign has taken.

Pure. A step is done when the product sees it done, never by a tick; none is ever locked.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Literal

State = Literal["done", "next", "open", "later"]


class MethodStep(StrEnum):
    """In the order of the method; `why` comes before the first."""

    WHY = "why"
    GOALS = "goals"
    PERSONA = "persona"
    CHANNELS = "channels"
    MEANS = "means"
    GUIDELINES = "guidelines"
    CONTENT = "content"
    CALENDAR = "calendar"
    APPROACH = "approach"
    COLLEAGUES = "colleagues"
    MEASURE = "measure"


@dataclass(frozen=True, slots=True)
class Finding:
    """What the product sees of one step: whether that is enough, and a line about it."""

    is_done: bool
    said: str = ""


@dataclass(frozen=True, slots=True)
class Progress:
    """One step of the overview."""

    step: MethodStep
    number: int
    state: State
    said: str


def progress(findings: Mapping[MethodStep, Finding]) -> list[Progress]:
    """All steps in order; the first that is not done is the next one.

    A step about which nothing can be found has no place in the product yet: later.
    """
    steps: list[Progress] = []
    has_next = False
    for number, step in enumerate(MethodStep):
        finding = findings.get(step)
        state: State = "later"
        if finding:
            state = "done" if finding.is_done else "open" if has_next else "next"
            has_next = has_next or state == "next"
        steps.append(Progress(step, number, state, finding.said if finding else ""))
    return steps


def done_count(steps: list[Progress]) -> int:
    """How many of the ten are done; `why` is the start, not one of the ten."""
    return sum(step.state == "done" for step in steps if step.step != MethodStep.WHY)
