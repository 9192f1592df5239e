"""The outcome table of effects: what an answer means. The only place that decides.

| what was observed                                 | verdict                                     |
| ------------------------------------------------- | ------------------------------------------- |
| yes                                               | done                                        |
| certainly not sent (`Unavailable`)                | tried again, counted, with jitter           |
| asked to slow down (`Throttled`)                  | tried again, counted, never sooner than said |
| refused (`Rejected`)                              | failed: a person is told                    |
| our access refused (`Disconnected`)               | tried again, counted: who keeps the server mends it |
| no clear answer, or we stumbled while asking      | unknown: it may have happened               |
| stumbled before anything was asked                | tried again, counted                        |

Pure: an exception in, a verdict out.
"""

from dataclasses import dataclass
from datetime import timedelta

from core.effects.models import Effect
from core.refusals import (
    Disconnected,
    OutboundError,
    OutcomeUnknown,
    Rejected,
    Unavailable,
)

Status = Effect.Status
MOST_TRIES = 10
LONGEST_WAIT = timedelta(minutes=15)


class NotBegun(Exception):
    """What a kind raises when it stumbled before anybody outside heard of us."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """Where the effect goes, and what the attempt remembers."""

    to: str
    outcome: str
    code: str = ""
    answer: int | None = None
    is_counted: bool = True
    wait: timedelta = timedelta(0)


YES = Verdict(Status.DONE, "done")
GIVEN_BACK = Verdict(Status.RETRY_WAIT, "given_back", is_counted=False)
LOST = Verdict(Status.UNKNOWN, "lost", "lost")


def no(error: Exception) -> Verdict:
    """What an exception from the one request means."""
    if isinstance(error, NotBegun):
        return Verdict(Status.RETRY_WAIT, "stumbled", "stumbled")
    if not isinstance(error, OutboundError):
        # A soft time limit, an answer we did not foresee, a bug: the request may have left.
        return Verdict(Status.UNKNOWN, "unknown", "stumbled")
    # A duplicate is evidence of an earlier effect: doubt, like every other unclear answer.
    kinds = (kind for kind in TABLE if isinstance(error, kind))
    to, outcome = TABLE[next(kinds, OutcomeUnknown)]
    wait = error.retry_after or timedelta(0)
    return Verdict(to, outcome, error.code, error.status, wait=wait)


TABLE: dict[type[OutboundError], tuple[str, str]] = {
    Unavailable: (Status.RETRY_WAIT, "unavailable"),
    Disconnected: (Status.RETRY_WAIT, "disconnected"),
    Rejected: (Status.FAILED, "refused"),
    OutcomeUnknown: (Status.UNKNOWN, "unknown"),
}
