"""How long somebody stands on the list before an erasure, and when a night stops to ask. Pure."""

from datetime import date, timedelta

# Who expires within this stands on the list, and nobody goes who did not stand there so long.
ON_THE_LIST = timedelta(days=7)
# More than this in one night is asked first: so many people, or this share of all of them.
MOST, SHARE = 20, 5
# The machine may have been off for a night. A longer gap may be a wrong clock.
LONGEST_GAP = timedelta(days=2)
# So long an erasure by hand can be undone.
UNDO = timedelta(hours=1)
WITH_CONSENT = timedelta(days=365)


def most_in_a_night(people: int) -> int:
    """How many may go without asking. One always may: below twenty people it is above the share."""
    return min(MOST, max(1, people * SHARE // 100))


def goes_on(*, listed_on: date, kept_until: date) -> date:
    """The first night in which somebody on the list is erased."""
    return max(listed_on + ON_THE_LIST, kept_until + timedelta(days=1))


def fits(*, last: date, night: date) -> bool:
    """Whether a night comes as it should after the one that was worked last."""
    return timedelta() < night - last <= LONGEST_GAP
