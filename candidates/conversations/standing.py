"""Whose turn it is, since when, and when they first spoke: from the messages alone. Pure."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Literal

Urgency = Literal["neutral", "warning", "danger"]

SOON = timedelta(hours=4)
LONG = timedelta(hours=24)


@dataclass(frozen=True, slots=True)
class Said:
    """One message: when, and whether it came from them."""

    at: datetime
    is_theirs: bool


@dataclass(frozen=True, slots=True)
class Standing:
    """What the messages say about a conversation."""

    last_message_at: datetime | None
    # Their first message after our last one: since then they wait.
    waiting_since: datetime | None
    # Their first message ever. Our own first message to somebody we found is no response.
    responded_at: datetime | None
    # Our first message after that.
    answered_at: datetime | None


def standing(
    messages: Iterable[Said], *, responded_at: datetime | None = None
) -> Standing:
    """Read the messages in the order in which they were said.

    `responded_at` is a response that was not written down (somebody called; we logged
    only what we answered).
    """
    in_order = sorted(messages, key=lambda said: said.at)
    theirs = [said.at for said in in_order if said.is_theirs]
    ours = [said.at for said in in_order if not said.is_theirs]
    first = min([*theirs, *([responded_at] if responded_at else [])], default=None)
    unanswered = [at for at in theirs if not ours or at > ours[-1]]
    answers = [at for at in ours if first is not None and at >= first]
    return Standing(
        last_message_at=in_order[-1].at if in_order else None,
        waiting_since=unanswered[0] if unanswered else None,
        responded_at=first,
        answered_at=answers[0] if answers else None,
    )


def urgency(waited: timedelta) -> Urgency:
    """How loudly a waiting time is shown."""
    if waited >= LONG:
        return "danger"
    return "warning" if waited >= SOON else "neutral"
