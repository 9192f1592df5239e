"""A server that is away: one line in the log when that begins, one when it is over."""

import logging
import threading
from time import monotonic

from django.db import InterfaceError, OperationalError

log = logging.getLogger(__name__)
# SQLSTATE classes and codes: no connection, the server stops or starts, no session to spare.
UNREACHABLE = ("08", "57P", "53300")
NO_CONNECTION = "error connecting"
MEETS_THE_DATABASE = ("celery.app.trace", "django.request")


class Outage:
    """What one process knows of one server. Safe to call from threads."""

    def __init__(self, what: str) -> None:
        """`what` is the name of the server as the log says it."""
        self.what = what
        self._since: float | None = None
        self._lock = threading.Lock()

    def began(self, error: BaseException | str | None) -> None:
        """It did not answer; the error, or in words. Only the first time of an outage is logged."""
        with self._lock:
            if self._since is not None:
                return
            self._since = monotonic()
        if not isinstance(error, str):
            error = type(getattr(error, "__cause__", None) or error).__name__
        log.warning("%s is away (%s)", self.what, error)

    def over(self) -> None:
        """It answered. Logged when it had been away."""
        if self._since is None:
            return
        with self._lock:
            since, self._since = self._since, None
        if since is not None:
            log.warning("%s is back after %.0f s", self.what, monotonic() - since)


DATABASE = Outage("the database")
REDIS = Outage("Redis")


def is_unreachable(error: BaseException | None) -> bool:
    """Whether the database could not be asked at all; a full disk or a deadlock is an answer."""
    if not isinstance(error, OperationalError | InterfaceError):
        return False
    state = getattr(error.__cause__, "sqlstate", None)
    return state is None or state.startswith(UNREACHABLE)


class OutagesOnce(logging.Filter):
    """Drops the tracebacks of each try and each page while a server is away: `Outage` says it once."""

    def filter(self, record: logging.LogRecord) -> bool:
        """Of a page, a task or the pool that met no database, and of a tick that met no Redis."""
        raised = record.exc_info[1] if record.exc_info else None
        if record.name in MEETS_THE_DATABASE and is_unreachable(raised):
            DATABASE.began(raised)
            return False
        if record.name == "psycopg.pool" and str(record.msg).startswith(NO_CONNECTION):
            DATABASE.began("no connection")
            return False
        if record.name == "celery.beat" and str(record.msg).startswith("Message Error"):
            REDIS.began(raised)
            return False
        return True
