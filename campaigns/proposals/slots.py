"""On which days and of which kind posts are proposed. Pure."""

from collections.abc import Iterator
from datetime import date, time, timedelta

# Followers read after work; a second post on a day stands apart from the first.
TIMES = (time(17, 0), time(12, 0), time(8, 30))
WORKDAYS = 5
WEEK = 7
# A vacancy, and between them what working here is like.
KINDS = (
    "vacancy",
    "behind_the_scenes",
    "vacancy",
    "team",
    "vacancy",
    "testimonial",
    "vacancy",
    "tip",
)


def days_left(monday: date, *, after: date, until: date) -> list[date]:
    """Working days of a week that are still free to plan; a weekend is none."""
    week = [monday + timedelta(days=n) for n in range(WORKDAYS)]
    return [day for day in week if after < day <= until]


def moments(days: list[date], count: int) -> Iterator[tuple[date, time]]:
    """`count` moments, evenly over the days; full days get a second and a third time."""
    for start in range(0, count, len(days) or 1):
        if not days or start >= len(days) * len(TIMES):
            return
        some = min(count - start, len(days))
        for n in range(some):
            place = (2 * n + 1) * len(days) // (2 * some)
            yield days[place], TIMES[start // len(days)]


def kind_of(monday: date, number: int) -> str:
    """Kinds take turns over the weeks, so that each channel gets some of everything."""
    return KINDS[(monday.toordinal() // WEEK * 2 + number - 1) % len(KINDS)]
