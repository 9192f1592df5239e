"""How often a publication is measured: often while it is young. Pure."""

from datetime import timedelta

# Up to this age, measured once in this span.
RHYTHM = (
    (timedelta(hours=6), timedelta(hours=1)),
    (timedelta(hours=24), timedelta(hours=6)),
    (timedelta(days=30), timedelta(days=1)),
    (timedelta(days=365), timedelta(days=7)),
)
YOUNGEST = timedelta(minutes=10)


def is_due(age: timedelta, since_last: timedelta | None) -> bool:
    """Whether to ask again: `age` of the publication, time since the last measuring."""
    if age < YOUNGEST:
        return False
    for up_to, span in RHYTHM:
        if age <= up_to:
            return since_last is None or since_last >= span
    return False
