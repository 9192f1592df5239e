"""What a move through the procedure changes beside the stage. Pure."""

from collections.abc import Mapping
from datetime import datetime

# How far each stage is; who gets an offer was interviewed, and who is hired got an offer.
RANK = {"new": 0, "screening": 1, "interview": 2, "offer": 3, "hired": 4}
INTERVIEW, HIRED = RANK["interview"], RANK["hired"]
ENDED = ("hired", "rejected", "withdrawn")

Moments = Mapping[str, datetime | None]


def moments_after(
    to: str, before: Moments, *, now: datetime
) -> dict[str, datetime | None]:
    """The moments of an application in its new stage.

    Going back is a correction: what was reached by mistake was not reached. An end keeps
    what was reached before it. Whether somebody is qualified is decided at screening, by nobody's stage.
    """
    rank = RANK.get(to)
    after = dict(before)
    if rank is not None:
        interviewed = (before["interviewed_at"] or now) if rank >= INTERVIEW else None
        after["interviewed_at"] = interviewed
    after["hired_at"] = now if rank == HIRED else None
    after["ended_at"] = now if to in ENDED else None
    return after
