"""What a campaign needs for its next state. Pure: facts in, what is missing out."""

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
    if standing.ends_on < today:
        lacks.append(Lack.TIME)
    return lacks


def is_evaluation(text: str) -> bool:
    """A word is no evaluation; a sentence is."""
    return len(text.strip()) >= SHORTEST_EVALUATION
