"""What a template for a campaign is, and how long its steps take. Pure."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta

from django.utils.functional import Promise


@dataclass(frozen=True, slots=True)
class StepIdea:
    """Something to do; `day` counts from the first day, which is 1."""

    title: Promise
    day: int


@dataclass(frozen=True, slots=True)
class KpiIdea:
    """A figure to reach by the last day; somebody makes it their own."""

    metric: str
    target: int


@dataclass(frozen=True, slots=True)
class GoalIdea:
    title: Promise
    kpis: tuple[KpiIdea, ...]
    steps: tuple[StepIdea, ...]


@dataclass(frozen=True, slots=True)
class ChannelRole:
    """What a channel is for; the first platform of these on which we have an account."""

    reason: Promise
    platforms: tuple[str, ...]
    posts_a_week: int


@dataclass(frozen=True, slots=True)
class DutyIdea:
    kind: str
    weekdays: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Template:
    """A campaign as others have planned it before; all of it can be changed afterwards."""

    key: str
    title: Promise
    text: Promise
    icon: str
    motive: str
    baseline: str
    days: int
    """How long such a campaign usually takes."""
    goals: tuple[GoalIdea, ...]
    channels: tuple[ChannelRole, ...]
    duties: tuple[DutyIdea, ...]
    mix: Mapping[str, int] = field(default_factory=dict)
    """Kind of post → percent of the posts."""

    @property
    def steps(self) -> list[StepIdea]:
        return sorted(
            (step for goal in self.goals for step in goal.steps),
            key=lambda step: step.day,
        )

    @property
    def least_days(self) -> int:
        """The day on which its last step is due: a shorter campaign cannot take them all."""
        return max(step.day for step in self.steps)


def length(starts_on: date, ends_on: date) -> int:
    """Days from the first to the last, both included."""
    return (ends_on - starts_on).days + 1


def last_day(starts_on: date, days: int) -> date:
    """The last day of a campaign of so many days."""
    return starts_on + timedelta(days=days - 1)


def moved(day: date, *, by: timedelta, first: date, last: date) -> date:
    """A date of an earlier plan in the new one, kept inside its period."""
    return min(max(day + by, first), last)
