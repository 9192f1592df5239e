"""manage.py publisher: sends everything that is due and does all other periodic work, without Redis."""

import logging
import signal
import threading
from contextlib import suppress
from time import monotonic
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand
from django.db import InterfaceError, OperationalError, connection

from campaigns.publishing import retiming, signs
from core import clock
from core.background.jobs import Beside
from core.delivery import engine, watchdog
from core.delivery.handlers import MAIL, PLATFORMS, WEBHOOKS
from core.delivery.rescue import rescue
from core.delivery.threads import LaneThread
from core.delivery.worker_locks import WorkerLock
from core.outages import DATABASE
from recruitment.periodic import EVERY_MINUTE, Publisher, done_by

log = logging.getLogger(__name__)
ROUND = 10.0
"""Seconds between two rounds of rescue; also how long sending goes on before one."""
TICK = 5.0
"""Seconds between two looks of the thread beside."""


class Periodically(threading.Thread):
    """What no post waits for (`Publisher.BESIDE`), one after the other, until it is stopped."""

    def __init__(self) -> None:
        super().__init__(name="periodic", daemon=True)
        self.stopping = threading.Event()
        # A publisher that has just begun sends first.
        begun = monotonic() + EVERY_MINUTE
        self.next_at = {name: begun for name, _work in done_by(Publisher.BESIDE)}

    def run(self) -> None:
        while not self.stopping.wait(TICK):
            self.do_what_is_due()
            # No session is held while there is nothing to do.
            connection.close()

    def do_what_is_due(self) -> list[str]:
        """What was done; what fails is written down, waits for its next time, and the others go on."""
        done = []
        for name, work in done_by(Publisher.BESIDE):
            if self.stopping.is_set() or monotonic() < self.next_at[name]:
                continue
            self.next_at[name] = monotonic() + work.every
            try:
                work.run()
                done.append(name)
            except (OperationalError, InterfaceError) as error:
                DATABASE.began(error)
            except Exception:
                log.exception("publisher: %s stumbled", name)
        return done

    def stop(self, *, patience: float) -> None:
        """What is under way may end; nothing new begins."""
        self.stopping.set()
        self.join(patience)


class Command(BaseCommand):
    """The same work as the Celery tasks (periodic.py): sending in one plain loop, the rest beside it."""

    help = __doc__

    def handle(self, *_args: Any, **_options: Any) -> None:
        if settings.PUBLISH_WATCHDOG:
            watchdog.start()
        self.stopping = threading.Event()
        self.begin()
        for number in (signal.SIGTERM, signal.SIGINT):
            signal.signal(number, lambda *_: self.stopping.set())
        # A mail server, or the program of somebody else, that thinks for half a minute must not
        # make a post late.
        tick = settings.PUBLISH_TICK
        lanes = [LaneThread(lane, tick=tick) for lane in (MAIL, WEBHOOKS)]
        threads: list[LaneThread | Beside | Periodically]
        threads = [*lanes, Beside(), Periodically()]
        for thread in threads:
            thread.start()
        log.info("publisher: looking for due posts")
        while not self.stopping.is_set():
            try:
                self._work()
            except (OperationalError, InterfaceError) as error:
                DATABASE.began(error)
                self._start_afresh()
            except Exception:
                # A mistake of ours about one row must not stop the others.
                log.exception("publisher: stumbled")
                self._start_afresh()
        for thread in threads:
            thread.stop(patience=settings.PUBLISH_REQUEST.total_seconds())
        log.info("publisher: stopped")

    def begin(self) -> None:
        """Nothing was done yet."""
        self.rescued = float("-inf")
        self.next_at = {name: 0.0 for name, _work in done_by(Publisher.BETWEEN)}

    def check(self, *args: Any, **options: Any) -> None:
        """What is only a warning at the start must not end it for want of a place to be written."""
        with suppress(OSError):
            super().check(*args, **options)

    def _start_afresh(self) -> None:
        connection.close()
        self.stopping.wait(1)

    def _work(self) -> None:
        """Work with one lock until we are asked to stop or the lock is lost."""
        # This version may bring newer rules of time.
        retiming.retime(now=clock.now())
        with WorkerLock() as lock:
            while not self.stopping.is_set():
                if not lock.is_held():
                    raise OperationalError("The session of the worker lock is gone.")
                self._round(lock)
                DATABASE.over()
                self.stopping.wait(settings.PUBLISH_TICK)

    def _round(self, lock: WorkerLock) -> None:
        is_stopping = self.stopping.is_set
        engine.work(lock, seconds=ROUND, lane=PLATFORMS, is_stopping=is_stopping)
        if monotonic() - self.rescued >= min(ROUND, settings.PUBLISH_TICK * ROUND):
            self.rescued = monotonic()
            rescue(seconds=ROUND, is_stopping=is_stopping)
            signs.leave("publisher")
        for name, work in done_by(Publisher.BETWEEN):
            if monotonic() >= self.next_at[name]:
                self.next_at[name] = monotonic() + work.every
                work.run()
