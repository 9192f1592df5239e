"""The lock of one process that acts on the outside world: it falls when the process dies.

A lease that ran out only says that somebody is slow. The lock says whether that somebody is dead,
and only of the dead may others conclude that no request of theirs is still under way.
"""

from __future__ import annotations

import os
import socket
from contextlib import suppress
from time import monotonic
from types import TracebackType
from typing import Self

from django.db import DatabaseError, InterfaceError, connection, transaction

LOCKS = 7
"""The family of advisory locks of workers; the layers above number theirs from 8."""

SIGN_EVERY = 0.25
"""Seconds between two signs of life: each is a commit, and a look is as good a proof for ourselves."""
_SIGN = "UPDATE core_workerslot SET seen_at = now() WHERE slot = %s"
_LOOK = "SELECT FROM core_workerslot WHERE slot = %s"

PLANS = {
    "enable_seqscan": "off",
    "enable_sort": "off",
    "jit": "off",
    "plan_cache_mode": "force_generic_plan",
}
"""A worker takes one row at a time from tables of any size, and must not read a whole one.

The server chooses a plan by what it last counted. In a rush the tables grow a hundredfold before it
counts again, and a plan that was right for ten attempts reads and sorts all five thousand at each claim.
"""


class WorkerLock:
    """Taken with `with`; keeps a database session of its own, beside the one that works."""

    def __init__(self) -> None:
        self.slot = 0
        self._line = connection.copy()
        self._signed_at = float("-inf")

    def __enter__(self) -> Self:
        with self._line.cursor() as cursor:
            # When the machine of this process vanishes without a goodbye, the server notices.
            cursor.execute(
                "SET tcp_keepalives_idle = 10; SET tcp_keepalives_interval = 5;"
                " SET tcp_keepalives_count = 3"
            )
            cursor.execute("BEGIN; SET LOCAL synchronous_commit = on")
            cursor.execute(
                "INSERT INTO core_workerslot (pid, host, started_at, seen_at)"
                " VALUES (%s, %s, now(), now()) RETURNING slot",
                [os.getpid(), socket.gethostname()[:120]],
            )
            (self.slot,) = cursor.fetchone()
            cursor.execute("SELECT pg_advisory_lock(%s, %s)", [LOCKS, self.slot])
            cursor.execute("COMMIT")
        plan_by_index()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        try:
            with self._line.cursor() as cursor:
                cursor.execute(
                    "DELETE FROM core_workerslot WHERE slot = %s", [self.slot]
                )
        except DatabaseError:
            pass  # the session is gone, and the lock with it; the reaper removes the row
        finally:
            self._line.close()
            _plan_as_usual()

    def is_held(self) -> bool:
        """Whether our session, and with it our lock, still lives; now and then it says so to others too."""
        is_time = monotonic() - self._signed_at >= SIGN_EVERY
        try:
            with self._line.cursor() as cursor:
                cursor.execute(_SIGN if is_time else _LOOK, [self.slot])
                is_there = bool(cursor.rowcount)
        except DatabaseError:
            return False
        if is_time:
            self._signed_at = monotonic()
        return is_there


def plan_by_index() -> None:
    """For this thread's session, until its lock is given up (a new session asks anew)."""
    settings = [f"set_config('{name}', '{to}', false)" for name, to in PLANS.items()]
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT {', '.join(settings)}")


def _plan_as_usual() -> None:
    """Other work of this thread, such as a report, goes better with the server's own choice."""
    with suppress(DatabaseError, InterfaceError), connection.cursor() as cursor:
        cursor.execute("; ".join(f"RESET {name}" for name in PLANS))


def is_dead(slot: int | None) -> bool:
    """Inside a transaction: nobody holds this worker's lock, and nobody can until we commit."""
    if slot is None:
        return True
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_try_advisory_xact_lock(%s, %s)", [LOCKS, slot])
        (is_free,) = cursor.fetchone()
    return bool(is_free)


def remove_dead_workers() -> None:
    """Rows of workers that ended without a goodbye."""
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(
            "DELETE FROM core_workerslot WHERE slot IN (SELECT slot FROM"
            " (SELECT slot FROM core_workerslot WHERE seen_at < now() - interval"
            " '1 minute' OFFSET 0) old WHERE pg_try_advisory_xact_lock(%s, slot))",
            [LOCKS],
        )
