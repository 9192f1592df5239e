"""A lane of effects beside the loop of a process: its own thread, its own seat, its own session.

A mail server that thinks for half a minute keeps mails waiting, and nothing else.
"""

import logging
import threading

from django.db import DatabaseError, InterfaceError, connection

from core.effects import working
from core.seats import Seat

log = logging.getLogger(__name__)
EACH = 10.0
"""Begin nothing new from one seat after this."""


class Alongside(threading.Thread):
    """Works until it is stopped; a database that is away is waited for."""

    def __init__(self, lane: str, *, tick: float) -> None:
        super().__init__(name=f"effects-{lane}", daemon=True)
        self.lane = lane
        self.tick = tick
        self.stopping = threading.Event()

    def run(self) -> None:
        while not self.stopping.is_set():
            try:
                self._look()
            except (DatabaseError, InterfaceError) as error:
                log.warning("%s: the database is away (%s)", self.name, error)
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
        if not working.is_anything_due(self.lane):
            return
        with Seat() as seat:
            working.work(
                seat, seconds=EACH, lane=self.lane, is_stopping=self.stopping.is_set
            )
