"""How often a publication is measured: often while it is young. Pure."""

from datetime import datetime, timedelta

# Up to this age, measured once in this span.
RHYTHM = (
    (timedelta(hours=6), timedelta(hours=1)),
    (timedelta(hours=24), timedelta(hours=6)),
    (timedelta(days=30), timedelta(days=1)),
    (timedelta(days=365), timedelta(days=7)),
)
YOUNGEST = timedelta(minutes=10)


# A post that the platform does not know is asked for less and less often.
LONGEST_WAIT = timedelta(days=30)
MOST_DOUBLINGS = 10


def span_at(age: timedelta) -> timedelta | None:
    """How long after a measuring a publication of this age is asked for again; None: never."""
    return next((span for up_to, span in RHYTHM if age <= up_to), None)


def first_at(published_at: datetime, measured_at: datetime | None) -> datetime | None:
    """When to ask for a publication that is new to us, or that was measured at that moment."""
    if measured_at is None:
        return published_at + YOUNGEST
    return next_at(published_at, measured_at)


def next_at(
    published_at: datetime, asked_at: datetime, *, misses: int = 0
) -> datetime | None:
    """When to ask again; each miss in a row doubles the wait. None when it is too old by then."""
    span = span_at(asked_at - published_at)
    if span is None:
        return None
    wait = min(span * 2 ** min(misses, MOST_DOUBLINGS), max(span, LONGEST_WAIT))
    moment = asked_at + wait
    return moment if span_at(moment - published_at) else None
