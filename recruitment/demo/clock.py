"""Many lives, one clock: each tells when it goes on, and the clock wakes them in order.

A life is a generator. It yields the moment at which it wants to be woken and gets that
moment as `now`. Whoever wants to be woken after today is not: that part has yet to happen.
"""

import heapq
from collections.abc import Generator
from datetime import UTC, datetime, time, timedelta
from itertools import count
from random import Random
from zoneinfo import ZoneInfo

Life = Generator[datetime, datetime, None]
SATURDAY = 5


class Clock:
    """Counts days from today: -84 is twelve weeks ago, 1 is tomorrow."""

    def __init__(self, now: datetime, zone: ZoneInfo, seed: int) -> None:
        # In UTC: an hour is an hour, also in the nights on which the clock is put.
        self.now, self.zone = now.astimezone(UTC), zone
        self.today = now.astimezone(zone).date()
        self.random = Random(seed)  # noqa: S311 - the same story every time, no secret
        self._asleep: list[tuple[datetime, int, Life]] = []
        self._number = count()

    def at(self, day: int, hour: int = 9, minute: int = 0) -> datetime:
        """A moment on a day; what belongs to today or before never lies after now."""
        on = self.today + timedelta(days=day)
        moment = datetime.combine(on, time(hour, minute), self.zone).astimezone(UTC)
        if day <= 0:
            moment = min(moment, self.now - timedelta(minutes=30 - minute % 30))
        return moment

    def some_time(self, day: int, first: int = 8, last: int = 21) -> datetime:
        """Somewhere on a day."""
        return self.at(
            day, self.random.randint(first, last), self.random.randint(0, 59)
        )

    def workday(self, day: int) -> int:
        """No office work on a weekend: the Friday before, or for what comes the Monday after."""
        weekday = (self.today + timedelta(days=day)).weekday()
        if weekday < SATURDAY:
            return day
        return day + 7 - weekday if day > 0 else day - (weekday - SATURDAY + 1)

    def office(self, day: int) -> datetime:
        """Somewhere in office hours."""
        return self.some_time(self.workday(day), 9, 16)

    def day_of(self, moment: datetime) -> int:
        """The other way round."""
        return (moment.astimezone(self.zone).date() - self.today).days

    def begin(self, life: Life) -> None:
        """Somebody joins the story."""
        self._sleep(next(life), life)

    def play(self) -> None:
        """Until today, in the order of time."""
        while self._asleep and self._asleep[0][0] <= self.now:
            now, _number, life = heapq.heappop(self._asleep)
            try:
                self._sleep(life.send(now), life)
            except StopIteration:
                continue

    def _sleep(self, until: datetime, life: Life) -> None:
        heapq.heappush(self._asleep, (until, next(self._number), life))
