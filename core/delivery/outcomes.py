"""What the answer to an attempt means. The only place that decides.

| observed                                                | result       |
| ------------------------------------------------------- | ------------ |
| success                                                 | SUCCESS      |
| certainly not sent: unreachable, connection refused     | NOT_SENT     |
| asked to slow down                                      | THROTTLED    |
| the content is refused                                  | REFUSED      |
| our access is refused                                   | DISCONNECTED |
| "you have this already": evidence of an earlier attempt | UNKNOWN      |
| no clear answer, or an error of ours while asking       | UNKNOWN      |
| an error of ours before anything was asked              | NOT_SENT     |
| not begun: cancelled, stopped, or too late to begin     | RELEASED     |
| ours to mend before it may be sent at all               | BLOCKED      |

Pure: an exception in, an outcome out. What a result means for a row is said by its handler.
"""

from dataclasses import dataclass, replace
from datetime import timedelta
from enum import Enum, auto
from typing import Any

from core.refusals import (
    Disconnected,
    Duplicate,
    OutboundError,
    OutcomeUnknown,
    Rejected,
    Throttled,
    Unavailable,
)

SLOW_DOWN = timedelta(seconds=60)
"""The wait when the other side asks for patience without saying how much."""
LONGEST_TEXT = 500


class Result(Enum):
    """What is known about one attempt."""

    SUCCESS = auto()
    NOT_SENT = auto()
    THROTTLED = auto()
    REFUSED = auto()
    DISCONNECTED = auto()
    UNKNOWN = auto()
    RELEASED = auto()
    BLOCKED = auto()


MAY_BE_THERE = frozenset({Result.SUCCESS, Result.UNKNOWN})


@dataclass(frozen=True, slots=True)
class Outcome:
    """The result of an attempt, and what its row remembers."""

    result: Result
    name: str
    """Kept with the attempt."""
    code: str = ""
    text: str = ""
    """The other side's own words; never kept where they may name a person."""
    reply_code: int | None = None
    remote_ref: str = ""
    wait: timedelta = timedelta(0)
    """What the other side asked for at least."""
    value: Any = None
    """What the call answered."""

    @property
    def may_be_there(self) -> bool:
        return self.result in MAY_BE_THERE


class Blocked(Exception):
    """Something of ours must be mended before this may be sent; `code` says what."""

    def __init__(self, code: str, name: str) -> None:
        super().__init__(code)
        self.code = code
        self.name = name


RELEASED = Outcome(Result.RELEASED, "given_back")
LOST = Outcome(Result.UNKNOWN, "lost", "lost")


def success(value: Any = None, *, name: str = "done") -> Outcome:
    """The other side says that it is done."""
    return Outcome(Result.SUCCESS, name, value=value)


def before_sending(error: Exception) -> Outcome:
    """An error in a step that nobody outside notices: certainly nothing was sent."""
    if isinstance(error, Blocked):
        return Outcome(Result.BLOCKED, error.name, error.code)
    if not isinstance(error, OutboundError):
        return Outcome(Result.NOT_SENT, "stumbled", "stumbled")
    outcome = while_sending(error)
    if outcome.may_be_there:
        return replace(outcome, result=Result.NOT_SENT, name="unavailable")
    return outcome


def while_sending(error: Exception) -> Outcome:
    """An error of the one request that has an effect."""
    if not isinstance(error, OutboundError):
        # A time limit, an answer we did not foresee, a bug: the request may have left.
        return Outcome(Result.UNKNOWN, "unknown", "stumbled", type(error).__name__)
    fitting = (row for row in TABLE if isinstance(error, row[0]))
    _kind, result, name = next(fitting, TABLE[-1])
    wait = error.retry_after or timedelta(0)
    if result is Result.THROTTLED:
        wait = wait or SLOW_DOWN
    return Outcome(
        result,
        name,
        code=error.code,
        text=error.text[:LONGEST_TEXT],
        reply_code=error.status,
        remote_ref=error.remote_ref,
        wait=wait,
    )


# The first that fits counts: what is more particular stands first.
TABLE: tuple[tuple[type[OutboundError], Result, str], ...] = (
    (Throttled, Result.THROTTLED, "throttled"),
    (Unavailable, Result.NOT_SENT, "unavailable"),
    (Rejected, Result.REFUSED, "rejected"),
    (Disconnected, Result.DISCONNECTED, "disconnected"),
    (Duplicate, Result.UNKNOWN, "duplicate"),
    (OutcomeUnknown, Result.UNKNOWN, "unknown"),
)


@dataclass(frozen=True, slots=True)
class Found:
    """A look at the other side: it is there."""

    value: Any = None


@dataclass(frozen=True, slots=True)
class Absent:
    """A look at everything that could hold it: it is not there."""


@dataclass(frozen=True, slots=True)
class CannotTell:
    """The other side cannot be asked this; `code` says why."""

    code: str


@dataclass(frozen=True, slots=True)
class NoAnswer:
    """The other side did not answer this time: an error is no absence."""

    code: str


Look = Found | Absent | CannotTell | NoAnswer
