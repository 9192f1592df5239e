"""manage.py publisher: sends everything that is due, posts and mails, without Redis."""

import logging
import signal
import threading
from contextlib import suppress
from time import monotonic
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand
from django.db import InterfaceError, OperationalError, connection
from django.utils import timezone

from campaigns.channels import renewing
from campaigns.publishing import (
    clock,
    reminders,
    retiming,
    series_keeping,
    signs,
    watchdog,
    working,
)
from core.background.jobs import Beside
from core.cleanup.operations import clean_up
from core.effects import working as effects
from core.effects.alongside import Alongside
from core.effects.kinds import HOOKS, MAIL, PLATFORMS
from core.notices import mailing
from core.outages import DATABASE
from core.seats import Seat

log = logging.getLogger(__name__)
ROUND = 10.0
"""Seconds between two rounds of rescue; also how long sending goes on before one."""
REMINDING = 60.0


class Command(BaseCommand):
    """The same work as the Celery tasks, in one plain loop."""

    help = __doc__

    def handle(self, *_args: Any, **_options: Any) -> None:
        if settings.PUBLISH_WATCHDOG:
            watchdog.start()
        self.stopping = threading.Event()
        self.reminded = self.rescued = float("-inf")
        for number in (signal.SIGTERM, signal.SIGINT):
            signal.signal(number, lambda *_: self.stopping.set())
        # A mail server, or the program of somebody else, that thinks for half a minute must not
        # make a post late.
        beside = [Alongside(lane, tick=settings.PUBLISH_TICK) for lane in (MAIL, HOOKS)]
        background = Beside()
        for thread in (*beside, background):
            thread.start()
        log.info("publisher: looking for due posts")
        while not self.stopping.is_set():
            try:
                self._sit_down()
            except (OperationalError, InterfaceError) as error:
                DATABASE.began(error)
                self._start_afresh()
            except Exception:
                # A mistake of ours about one row must not stop the others.
                log.exception("publisher: stumbled")
                self._start_afresh()
        for lane in beside:
            lane.stop(patience=settings.PUBLISH_REQUEST.total_seconds())
        background.stop(patience=settings.PUBLISH_REQUEST.total_seconds())
        log.info("publisher: stopped")

    def check(self, *args: Any, **options: Any) -> None:
        """What is only a warning at the start must not end it for want of a place to be written."""
        with suppress(OSError):
            super().check(*args, **options)

    def _start_afresh(self) -> None:
        connection.close()
        self.stopping.wait(1)

    def _sit_down(self) -> None:
        """Work from one seat until we are asked to stop or the seat is lost."""
        # This version may bring newer rules of time.
        retiming.retime(now=clock.now())
        with Seat() as seat:
            while not self.stopping.is_set():
                if not seat.is_held():
                    raise OperationalError("The session of the seat is gone.")
                self._round(seat)
                DATABASE.over()
                self.stopping.wait(settings.PUBLISH_TICK)

    def _round(self, seat: Seat) -> None:
        is_stopping = self.stopping.is_set
        working.work(seat, seconds=ROUND, is_stopping=is_stopping)
        if monotonic() - self.rescued >= min(ROUND, settings.PUBLISH_TICK * ROUND):
            self.rescued = monotonic()
            working.rescue(seconds=ROUND, is_stopping=is_stopping)
            signs.leave("publisher")
            effects.rescue(seconds=ROUND, is_stopping=is_stopping)
        if monotonic() - self.reminded >= REMINDING:
            self.reminded = monotonic()
            reminders.remind(now=clock.now())
            series_keeping.keep(now=timezone.now())
            renewing.renew_due(now=timezone.now())
            mailing.mail_unread(now=timezone.now())
            clean_up(
                now=timezone.now(),
                seconds=ROUND,
                is_stopping=self._has_better_to_do,
            )
        effects.work(
            seat, seconds=ROUND, lane=PLATFORMS, is_stopping=self._has_better_to_do
        )

    def _has_better_to_do(self) -> bool:
        return self.stopping.is_set() or working.is_anything_due()
