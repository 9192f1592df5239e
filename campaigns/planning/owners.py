"""Whose step of the method it is: who a room above names for it, else who leads."""

from collections.abc import Callable, Mapping

from campaigns.planning.evidence import Answers
from campaigns.planning.steps import MethodStep

Naming = Callable[[Answers], Mapping[MethodStep, str]]
NAMINGS: list[Naming] = []


def names(naming: Naming) -> Naming:
    """Register something that knows who has a step, from what it asked (`tells`)."""
    NAMINGS.append(naming)
    return naming


def owners(answers: Answers) -> dict[MethodStep, str]:
    """The name for each step; empty where nobody has it."""
    lead = "".join(one["name"] for one in answers["lead"])
    found = dict.fromkeys(MethodStep, lead)
    for naming in NAMINGS:
        found.update(naming(answers))
    return found
