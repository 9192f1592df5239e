"""When it must happen: the weeks for posts, and where each stage stands on a day. Pure."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from math import floor

from analytics.planner import chance
from analytics.planner.funnel_math import Stage
from analytics.planner.intervals import DUST, Interval, rounded_up
from analytics.planner.rates import Lead

DAY = timedelta(days=1)
WEEK = 7 * DAY
WORKDAYS = 5
# After how many waits a stage is reached; posts, impressions and clicks come at once.
WAITS: dict[Stage, tuple[Lead, ...]] = {
    Stage.POSTS: (),
    Stage.IMPRESSIONS: (),
    Stage.CLICKS: (),
    Stage.APPLICATIONS: (Lead.TO_APPLICATION,),
    Stage.QUALIFIED: (Lead.TO_APPLICATION, Lead.TO_INTERVIEW),
    Stage.INTERVIEWS: (Lead.TO_APPLICATION, Lead.TO_INTERVIEW),
    Stage.OFFERS: (Lead.TO_APPLICATION, Lead.TO_INTERVIEW, Lead.TO_OFFER),
    Stage.HIRES: tuple(Lead),
}


class TooLate(Exception):
    """Between the first post and the date there is less time than it takes."""

    def __init__(self, first_posts_by: date, earliest: date, days: int) -> None:
        super().__init__(f"{days} days")
        self.first_posts_by, self.earliest, self.days = first_posts_by, earliest, days


class Verdict(StrEnum):
    AHEAD = "ahead"
    ON = "on"
    BEHIND = "behind"
    EARLY = "early"
    FEW = "few"
    """So little is expected by now that chance alone may bring half of it."""
    UNMEASURED = "unmeasured"
    """Of some posts nobody knows the figure."""


def days_to(stage: Stage, leads: Mapping[Lead, Interval]) -> int:
    """Likely days from a post to this stage."""
    return rounded_up(sum(leads[lead].likely for lead in WAITS[stage]))


def monday_of(day: date) -> date:
    return day - timedelta(days=day.weekday())


@dataclass(frozen=True, slots=True)
class Window:
    """The days on which posts still lead to hires in time."""

    first: date
    last: date

    @property
    def weeks(self) -> list[date]:
        """Their Mondays."""
        count = (monday_of(self.last) - monday_of(self.first)) // WEEK + 1
        return [monday_of(self.first) + n * WEEK for n in range(count)]

    def passed(self, day: date, lag: int = 0) -> float:
        """The part of the posts (or of what follows `lag` days later) due by this day."""
        whole = (self.last - self.first).days + 1
        gone = (day - self.first).days + 1 - lag
        return min(max(gone / whole, 0), 1)


def window(
    *, begins: date, due: date, ends: date, leads: Mapping[Lead, Interval]
) -> Window:
    """From the first day to the last on which a post brings a hire by `due`.

    Posts go out while the campaign runs (until `ends`). Refuses with TooLate.
    """
    days = days_to(Stage.HIRES, leads)
    last = due - timedelta(days=days)
    if last < begins:
        raise TooLate(last, begins + timedelta(days=days), days)
    return Window(begins, max(min(last, ends), begins))


def spread(total: int, weeks: int) -> list[int]:
    """Whole posts over weeks, evenly; what is left over goes out early."""
    each, rest = divmod(total, weeks)
    return [each + (n < rest) for n in range(weeks)]


def days_left(monday: date, span: Window, today: date) -> int:
    """Working days of a week, after today, on which a post still can go out."""
    week = [monday + n * DAY for n in range(WORKDAYS)]
    return sum(max(today + DAY, span.first) <= day <= span.last for day in week)


def spread_by_days(total: int, days: Sequence[int]) -> list[int]:
    """Whole posts over weeks by their days, so that a short week is not a full one."""
    whole, passed, given = sum(days), 0, 0
    found = []
    for each in days:
        passed += each
        until = rounded_up(total * passed / whole)
        found.append(until - given)
        given = until
    return found


def expected(needs: Interval, part: float) -> Interval:
    """What should be there when this part has passed."""
    return needs.times(part)


def missing(actual: int, expected: float) -> int:
    """How many whole ones are not there of what should be."""
    return max(floor(expected + DUST) - actual, 0)


def decided(actual: int, expected: float) -> Verdict:
    """Of what people decide, such as posts: each one that should be there and is not counts."""
    if expected <= 0:
        return Verdict.EARLY
    if missing(actual, expected):
        return Verdict.BEHIND
    return Verdict.AHEAD if actual > rounded_up(expected) else Verdict.ON


def verdict(actual: int, expected: float, variation: float = 0.0) -> Verdict:
    """Of what comes by itself: behind or ahead only where chance seldom brings as much."""
    if expected <= 0:
        return Verdict.EARLY
    if expected < chance.ENOUGH_EXPECTED:
        return Verdict.FEW
    if actual <= chance.behind_at(expected, variation):
        return Verdict.BEHIND
    if actual >= chance.ahead_at(expected, variation):
        return Verdict.AHEAD
    return Verdict.ON


@dataclass(frozen=True, slots=True)
class Week:
    """One channel in one week: what the plan asks, and what came of it."""

    monday: date
    needed: int
    out: int = 0
    planned: int = 0
    proposed: int = 0
    dropped: int = 0
    is_over: bool = False

    @property
    def short(self) -> int:
        return max(self.needed - self.out - self.planned, 0)

    @property
    def to_propose(self) -> int:
        """A week that is over asks nothing any more."""
        return 0 if self.is_over else self.short

    @property
    def new(self) -> int:
        """Short, and not proposed before; what somebody dropped does not come back."""
        return max(self.to_propose - self.proposed - self.dropped, 0)


def weekly(
    *,
    posts: int,
    span: Window,
    today: date,
    out: Mapping[date, int],
    planned: Mapping[date, int],
    proposed: Mapping[date, int],
    dropped: Mapping[date, int],
) -> list[Week]:
    """The weeks of one channel: those behind us as they were meant, the others as they must be.

    What was not posted in time is spread over the working days that are left.
    """
    mondays = span.weeks
    meant = spread(posts, len(mondays))
    days = {monday: days_left(monday, span, today) for monday in mondays}
    coming = [monday for monday in mondays if days[monday]]
    over = [monday for monday in mondays if not days[monday]]
    before = sum(out.get(m, 0) + planned.get(m, 0) for m in over)
    # What is out in this week was made on days that have passed.
    done = {monday: out.get(monday, 0) for monday in coming}
    rest = max(posts - before - sum(done.values()), 0)
    shares = spread_by_days(rest, [days[monday] for monday in coming])
    need = dict(zip(mondays, meant, strict=True))
    need |= {m: done[m] + more for m, more in zip(coming, shares, strict=True)}
    needed = [need[monday] for monday in mondays]
    return [
        Week(
            monday,
            need,
            out.get(monday, 0),
            planned.get(monday, 0),
            proposed.get(monday, 0),
            dropped.get(monday, 0),
            is_over=monday in over,
        )
        for monday, need in zip(mondays, needed, strict=True)
    ]
