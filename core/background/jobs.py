"""Work that no moment waits for, in small pieces; the layers above register theirs.

Celery does it in a task of its own, `manage.py publisher` in a thread beside its loop.
"""

import logging
import threading
from collections.abc import Callable
from datetime import datetime
from time import monotonic

from django.db import DatabaseError, InterfaceError, OperationalError, connection
from django.utils import timezone

from core.outages import DATABASE

log = logging.getLogger(__name__)
TICK, EACH = 5.0, 30.0
"""Seconds between two looks, and how long one goes on with new pieces."""

# Each does one piece, and says whether it found one.
JOBS: dict[str, Callable[[datetime], bool]] = {}


def register(name: str, job: Callable[[datetime], bool]) -> None:
    """Do this too. The same name again takes its place."""
    JOBS[name] = job


def work(
    *, seconds: float = EACH, is_stopping: Callable[[], bool] = lambda: False
) -> int:
    """Do pieces of every job until none is left or the time is over; how many."""
    end, done = monotonic() + seconds, 0
    for name, job in JOBS.items():
        while monotonic() < end and not is_stopping():
            try:
                if not job(timezone.now()):
                    break
            except (DatabaseError, InterfaceError):
                raise
            except Exception:
                # A mistake of ours in one job must not stop the others.
                log.exception("%s: stumbled", name)
                break
            done += 1
    return done


class Beside(threading.Thread):
    """Works until it is stopped; a database that is away is waited for."""

    def __init__(self) -> None:
        super().__init__(name="background", daemon=True)
        self.stopping = threading.Event()

    def run(self) -> None:
        while not self.stopping.is_set():
            try:
                work(is_stopping=self.stopping.is_set)
            except (OperationalError, InterfaceError) as error:
                DATABASE.began(error)
            except DatabaseError:
                log.exception("background: stumbled")
            connection.close()
            self.stopping.wait(TICK)

    def stop(self, *, patience: float) -> None:
        """What is under way may end; nothing new begins."""
        self.stopping.set()
        self.join(patience)
