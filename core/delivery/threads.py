"""A lane beside the loop of a process: its own thread, worker lock and database session.

A mail server that thinks for half a minute keeps mails waiting, and nothing else.
"""

import logging
import threading

from django.db import InterfaceError, OperationalError, connection

from core.delivery import engine
from core.delivery.worker_locks import WorkerLock

log = logging.getLogger(__name__)
EACH = 10.0
"""Begin nothing new with one lock after this."""


class LaneThread(threading.Thread):
    """Works until it is stopped; a database that is away is waited for."""

    def __init__(self, lane: str, *, tick: float) -> None:
        super().__init__(name=f"delivery-{lane}", daemon=True)
        self.lane = lane
        self.tick = tick
        self.stopping = threading.Event()

    def run(self) -> None:
        while not self.stopping.is_set():
            try:
                self._look()
            except (OperationalError, InterfaceError):
                # The loop of the process says that the database is away, and when it is back.
                connection.close()
            except Exception:
                # A mistake of ours about one row must not stop the others.
                log.exception("%s: stumbled", self.name)
                connection.close()
            self.stopping.wait(self.tick)
        connection.close()

    def stop(self, *, patience: float) -> None:
        """What is under way may end; nothing new begins."""
        self.stopping.set()
        self.join(patience)

    def _look(self) -> None:
        if not engine.is_anything_due(self.lane):
            return
        with WorkerLock() as lock:
            engine.work(
                lock, seconds=EACH, lane=self.lane, is_stopping=self.stopping.is_set
            )
