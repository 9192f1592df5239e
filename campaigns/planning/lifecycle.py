"""What a campaign needs for its next state. Pure: facts in, what is missing out."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

SHORTEST_EVALUATION = 20


class Lack(StrEnum):
    """Something a campaign misses; the words and the way to it are in `wording`."""

    GOAL = "goal"
    KPI = "kpi"
    CHANNEL = "channel"
    TIME = "time"


@dataclass(frozen=True, slots=True)
class Standing:
    """What a campaign has, as counted."""

    goals: int
    kpis: int
    channels: int
    ends_on: date


def lacks_for_start(standing: Standing, *, today: date) -> list[Lack]:
    """Running means: there is something to reach, a place to say it, and days left."""
    lacks = []
    if not standing.goals:
        lacks.append(Lack.GOAL)
    elif not standing.kpis:
        lacks.append(Lack.KPI)
    if not standing.channels:
        lacks.append(Lack.CHANNEL)
    if has_passed(standing.ends_on, today=today):
        lacks.append(Lack.TIME)
    return lacks


def thin_answers(answers: Mapping[str, str]) -> list[str]:
    """The questions of the evaluation whose answer is a word at most, not a sentence."""
    return [
        name
        for name, text in answers.items()
        if len(text.strip()) < SHORTEST_EVALUATION
    ]


def has_passed(ends_on: date, *, today: date) -> bool:
    """No day is left: the last day itself still counts."""
    return ends_on < today
