"""What the engine must be told about each kind of delivery: eligibility, the call, what an outcome means.

A layer registers its handlers when its tables are ready (`register`); the engine knows nothing else of them.
"""

from abc import ABC, abstractmethod
from collections.abc import Mapping
from datetime import datetime, timedelta
from enum import Enum
from typing import Any, ClassVar, Generic, TypeVar

from django.conf import settings
from django.contrib.postgres.functions import TransactionNow
from django.db import models, transaction

from core import clock
from core.delivery.backoff import backoff
from core.delivery.models import (
    CANCELLED,
    FAILED,
    NEEDS_PERSON,
    RETRY_WAIT,
    UNKNOWN,
    Delivery,
)
from core.delivery.outcomes import CannotTell, Look, Outcome, Result, success

PLATFORMS, MAIL, WEBHOOKS = "platforms", "mail", "webhooks"
"""Lanes: each is worked on by itself, so that the slowness of one server keeps only its own waiting."""

RECENT = timedelta(hours=1)
"""The attempts of this time count for the next wait, whatever their outcome was."""

HANDLERS: list["Handler[Any]"] = []
Row = TypeVar("Row", bound=Delivery)


class Doubt(Enum):
    """What to do when nobody can tell whether it was sent. None of these is a guess."""

    ASK = "ask"
    """A second one would do harm: a person decides."""
    LEAVE = "leave"
    """One that is missing does less harm than two: it is left as it is."""
    REPEAT = "repeat"
    """The other side recognises a repetition: it is sent again."""


class Handler(ABC, Generic[Row]):
    """One kind of delivery. The defaults are those of a mail: tried ten times, then a person is asked."""

    name: ClassVar[str]
    """In log lines and fault points."""
    model: type[Row]
    lane: ClassVar[str]
    max_attempts: ClassVar[int] = 10
    is_throttled_counted: ClassVar[bool] = True
    looks_needed: ClassVar[int] = 1
    """How many complete looks must find nothing before it counts as absent."""
    success_name: ClassVar[str] = "done"
    longest_wait: ClassVar[timedelta] = timedelta(days=1)
    """No outcome makes a row wait longer: `core.verdicts` cuts what the other side names."""
    attempt_columns: ClassVar[tuple[str, ...]] = ()
    """Columns of the row that a new attempt takes over."""
    keep_undecided: ClassVar[timedelta | None] = timedelta(days=28)
    """How long a row waits for a person before it is dropped; None: for ever."""

    # Eligibility

    def due(self) -> models.QuerySet[Row]:
        """What may be claimed now."""
        return self.model._default_manager.filter(
            status__in=Delivery.WAITING, next_at__lte=TransactionNow()
        )

    def next_due(self) -> Row | None:
        """The next row to claim, locked; `read_at` on it is the moment of this transaction."""
        return (
            self.due()
            .annotate(read_at=TransactionNow())
            .order_by("next_at", "pk")
            .select_for_update(skip_locked=True, of=("self",))
            .first()
        )

    def judge(self, row: Row, now: datetime) -> Any:
        """None: send it. Anything else is given to `put_aside`."""
        return None

    def put_aside(self, row: Row, reason: Any, now: datetime) -> None:
        """Act on what `judge` answered; by default it is not wanted any more."""
        row.end(CANCELLED, now=now, trouble_code="not_wanted")

    def when_judging_failed(self, row: Row) -> Any:
        """What counts as the answer of `judge` after an error of ours; by default sending will say it."""
        return None

    def outcome_values(self, outcome: Outcome) -> Mapping[str, Any]:
        """Further columns of an attempt that is over."""
        return {}

    def on_claim(self, row: Row, now: datetime) -> None:
        """In the transaction of the claim."""

    def unstopped(self, rows: models.QuerySet[Row]) -> models.QuerySet[Row]:
        """Asked right before the request: of these rows those that nobody cancelled or stopped meanwhile."""
        return rows

    # The call

    def prepare(self, row: Row) -> Any:
        """Steps that nobody outside notices. What it answers is given to `send`."""
        return None

    def has_asked(self, prepared: Any) -> bool:
        """Whether preparing asked the other side: then the time it took says nothing about us."""
        return False

    @abstractmethod
    def send(self, row: Row, prepared: Any) -> Any:
        """The one request with an effect. Every failure is one of `core.refusals`."""

    def look(self, row: Row) -> Look:
        """Whether an earlier attempt reached the other side; errors of the connection are raised."""
        return CannotTell("cannot_look")

    # What an outcome means

    def locked(self, pk: int) -> Row | None:
        """The row as it stands now, and nobody else moves it until we are done. None: it was erased."""
        return self.model._default_manager.select_for_update().filter(pk=pk).first()

    def conclude(self, row: Row, outcome: Outcome, now: datetime) -> None:
        """Move a locked row to where the outcome of its attempt says."""
        acts = {
            Result.SUCCESS: self.on_success,
            Result.NOT_SENT: self.on_not_sent,
            Result.THROTTLED: self.on_not_sent,
            Result.RELEASED: self.on_not_sent,
            Result.DISCONNECTED: self.on_disconnected,
            Result.REFUSED: self.on_refused,
            Result.BLOCKED: self.on_blocked,
            Result.UNKNOWN: self.on_unknown,
        }
        acts[outcome.result](row, outcome, now)

    @abstractmethod
    def on_success(self, row: Row, outcome: Outcome, now: datetime) -> None:
        """It happened: write down what follows, in the transaction that says so."""

    def on_not_sent(self, row: Row, outcome: Outcome, now: datetime) -> None:
        """Certainly not sent: try again later, or give up."""
        is_counted = outcome.result is Result.NOT_SENT or (
            outcome.result is Result.THROTTLED and self.is_throttled_counted
        )
        made = row.attempts_made - (0 if is_counted else 1)
        if made >= self.max_attempts:
            self.on_given_up(row, "too_many_tries", outcome, now)
            return
        # Whatever was counted: no two attempts without a growing wait between them.
        recent = row.attempts.filter(started_at__gt=now - RECENT).count()
        wait = max(backoff(recent, settings.PUBLISH_PATIENCE), outcome.wait)
        self.retry(row, outcome, attempts_made=made, next_at=now + wait, now=now)

    def retry(
        self,
        row: Row,
        outcome: Outcome,
        *,
        attempts_made: int,
        next_at: datetime,
        now: datetime,
    ) -> None:
        """Wait for the next attempt."""
        row.move(
            RETRY_WAIT,
            next_at=next_at,
            attempts_made=attempts_made,
            **self.trouble(outcome),
        )

    def on_disconnected(self, row: Row, outcome: Outcome, now: datetime) -> None:
        """Our access is refused; by default who keeps the server mends it, and it is tried again."""
        self.on_not_sent(row, _counted(outcome), now)

    def on_refused(self, row: Row, outcome: Outcome, now: datetime) -> None:
        """The other side does not take this."""
        row.move(FAILED, **self.trouble(outcome))
        self.ask_for_help(row, now)

    def on_blocked(self, row: Row, outcome: Outcome, now: datetime) -> None:
        """Something of ours must be mended first."""
        self.on_refused(row, outcome, now)

    def on_given_up(self, row: Row, code: str, outcome: Outcome, now: datetime) -> None:
        """The machine has done what it can: a person decides."""
        row.move(NEEDS_PERSON, **self.trouble(outcome, code))
        self.ask_for_help(row, now)

    def on_unknown(self, row: Row, outcome: Outcome, now: datetime) -> None:
        """It may have been sent: look for it at once."""
        row.move(
            UNKNOWN,
            next_at=now,
            unknown_since=now,
            looks_made=0,
            complete_looks=0,
            **self.trouble(outcome),
        )

    # Out of doubt

    doubt: ClassVar[Doubt] = Doubt.ASK

    @property
    def settle_time(self) -> timedelta:
        """How long after a lost answer the effect may still appear."""
        return timedelta(0)

    def doubt_of(self, row: Row) -> Doubt:
        """What to do about this row when nobody can tell."""
        return self.doubt

    def on_absent(self, row: Row, now: datetime) -> None:
        """It is not there: send it again."""
        outcome = Outcome(Result.NOT_SENT, "looked", row.trouble_code)
        self.conclude(row, outcome, now)

    def on_cannot_tell(self, row: Row, code: str, now: datetime) -> None:
        """Nobody can say whether it is there."""
        doubt = self.doubt_of(row)
        if doubt is Doubt.REPEAT:
            self.on_absent(row, now)
        elif doubt is Doubt.LEAVE:
            self.conclude(row, success(name="perhaps"), now)
        else:
            outcome = Outcome(Result.UNKNOWN, "unknown", row.trouble_code or code)
            self.on_given_up(row, outcome.code, outcome, now)

    # People

    def trouble(self, outcome: Outcome, code: str = "") -> Mapping[str, Any]:
        """The columns that say what is wrong with the row."""
        return {"trouble_code": code or outcome.code}

    def ask_for_help(self, row: Row, now: datetime) -> None:
        """It needs a person: tell whom it concerns, in the transaction that says so."""

    def must_rest(self, outcome: Outcome, seconds: float) -> bool:
        """Whether the server of this lane is best left alone until the next round."""
        return False

    def doubtable(self) -> models.QuerySet[Row]:
        """What is due and may have happened after the backup that was put back."""
        return self.due()

    @transaction.atomic
    def drop_undecided(self) -> int:
        """Nobody decided for weeks: it will not be sent. Says how many."""
        if self.keep_undecided is None:
            return 0
        now = clock.now()
        rows = self.model._default_manager.select_for_update(skip_locked=True).filter(
            status__in=Delivery.WITH_A_PERSON, created_at__lt=now - self.keep_undecided
        )
        return len(
            [row.end(CANCELLED, now=now, trouble_code="too_old") for row in rows]
        )


def _counted(outcome: Outcome) -> Outcome:
    return Outcome(
        Result.NOT_SENT,
        outcome.name,
        outcome.code,
        reply_code=outcome.reply_code,
        wait=outcome.wait,
    )


def register(*handlers: Handler[Any]) -> None:
    """Let the engine work for these."""
    HANDLERS.extend(handlers)


def in_lane(lane: str | None = None) -> list[Handler[Any]]:
    """The handlers of one lane; of all of them without one."""
    return [one for one in HANDLERS if lane in {None, one.lane}]
