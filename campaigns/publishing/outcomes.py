"""The outcome table: what an answer means for the publication. The only place that decides.

| what was observed                                      | verdict                                    |
| ------------------------------------------------------ | ------------------------------------------ |
| yes, with the id of the post                           | published                                  |
| not sent: unreachable, refused connection, TLS failure | will be tried again, counted, with jitter  |
| asked to slow down                                     | will be tried again, not counted           |
| content refused                                        | failed                                     |
| our access refused                                     | on hold; the account must sign in again    |
| "you have this already"                                | unknown: evidence of an earlier effect     |
| no clear answer, or we stumbled while asking           | unknown: it may be there                   |
| our own picture is gone, or is not the approved one    | on hold                                    |
| too late to begin (`given_back`)                       | will be tried again, not counted           |

Pure: an exception in, a verdict out.
"""

import secrets
from dataclasses import dataclass
from datetime import timedelta

from campaigns.channels.connectors.values import Published
from campaigns.publishing.models import Publication
from campaigns.publishing.pictures import PictureChanged
from core.outbound import (
    Disconnected,
    Duplicate,
    OutboundError,
    OutcomeUnknown,
    Rejected,
    Throttled,
    Unavailable,
)

Status = Publication.Status
MOST_TRIES = 6
LONGEST_WAIT = timedelta(minutes=15)
SLOW_DOWN = timedelta(seconds=60)
"""When a platform asks for patience without saying how much."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """Where the publication goes, and what the attempt remembers."""

    to: str
    outcome: str
    code: str = ""
    text: str = ""
    http_status: int | None = None
    published: Published | None = None
    remote_ref: str = ""
    is_counted: bool = True
    """Whether this was one of the six tries."""
    is_spent: bool = True
    """Whether one of the day's posts may have been used."""
    wait: timedelta | None = None
    """The platform named a time."""
    is_disconnected: bool = False

    @property
    def may_be_there(self) -> bool:
        return self.to in {Status.PUBLISHED, Status.UNKNOWN}


GIVEN_BACK = Verdict(
    Status.RETRY_WAIT, "given_back", is_counted=False, is_spent=False, wait=timedelta(0)
)


def yes(published: Published) -> Verdict:
    """The platform says that it is there, and names it. (`found` as outcome: we looked.)"""
    return Verdict(
        Status.PUBLISHED,
        "published",
        published=published,
        remote_ref=published.remote_id,
    )


def before_sending(error: Exception) -> Verdict:
    """Something went wrong in a step that nobody sees: certainly nothing was published."""
    if isinstance(error, OutcomeUnknown | Duplicate):
        error = Unavailable(error.code, error.text, status=error.status)
    if isinstance(error, OutboundError):
        return while_sending(error)
    if isinstance(error, FileNotFoundError):
        return Verdict(Status.HELD, "media", "media_missing", is_spent=False)
    if isinstance(error, PictureChanged):
        return Verdict(Status.HELD, "media", "media_changed", is_spent=False)
    return Verdict(Status.RETRY_WAIT, "stumbled", "stumbled", is_spent=False)


def while_sending(error: Exception) -> Verdict:
    """What an exception from the one visible request means."""
    if not isinstance(error, OutboundError):
        # A soft time limit, an answer we did not foresee, a bug: the request may have left.
        return Verdict(Status.UNKNOWN, "unknown", "stumbled", type(error).__name__)
    for kind, make in TABLE:
        if isinstance(error, kind):
            return make(error)
    return _doubt(error)


def _later(error: OutboundError) -> Verdict:
    return _verdict(error, Status.RETRY_WAIT, "unavailable", is_spent=False)


def _slower(error: OutboundError) -> Verdict:
    return _verdict(
        error,
        Status.RETRY_WAIT,
        "throttled",
        is_counted=False,
        is_spent=False,
        wait=error.retry_after or SLOW_DOWN,
    )


def _refused(error: OutboundError) -> Verdict:
    return _verdict(error, Status.FAILED, "rejected", is_spent=False)


def _disconnected(error: OutboundError) -> Verdict:
    return _verdict(
        error, Status.HELD, "disconnected", is_spent=False, is_disconnected=True
    )


def _duplicate(error: OutboundError) -> Verdict:
    return _verdict(error, Status.UNKNOWN, "duplicate")


def _doubt(error: OutboundError) -> Verdict:
    return _verdict(error, Status.UNKNOWN, "unknown")


# The first that fits counts: what is more particular stands first.
TABLE = (
    (Throttled, _slower),
    (Unavailable, _later),
    (Rejected, _refused),
    (Disconnected, _disconnected),
    (Duplicate, _duplicate),
    (OutcomeUnknown, _doubt),
)


def _verdict(
    error: OutboundError,
    to: str,
    outcome: str,
    *,
    is_counted: bool = True,
    is_spent: bool = True,
    is_disconnected: bool = False,
    wait: timedelta | None = None,
) -> Verdict:
    return Verdict(
        to,
        outcome,
        code=error.code,
        text=error.text[:500],
        http_status=error.status,
        remote_ref=error.remote_ref,
        is_counted=is_counted,
        is_spent=is_spent,
        is_disconnected=is_disconnected,
        wait=wait or error.retry_after,
    )


def patience(tries: int, first: timedelta, named: timedelta | None) -> timedelta:
    """How long to wait after so many tries: full jitter, and never less than the platform asks."""
    most: timedelta = min(first * 2**tries, LONGEST_WAIT)
    drawn = most * (secrets.randbelow(1000) / 1000)
    return max(drawn, named or timedelta(0))
