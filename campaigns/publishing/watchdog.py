"""Ends processes that froze while they were sending: only of the dead it is certain that they send no more.

A frozen process keeps the lock of its seat, and rightly nobody takes over from it. When it gave no sign
of life for two leases it is killed; the lock falls, and the reaper does the rest. Only on this machine,
and only the process that took the seat: a number that was given to another since is left alone.
"""

import logging
import multiprocessing
import os
import signal
import socket
import time
from datetime import timedelta
from pathlib import Path

from django.conf import settings
from django.contrib.postgres.functions import TransactionNow
from django.db import DatabaseError, connection, connections, transaction
from django.db.models import F

from campaigns.publishing.models import Publication
from campaigns.publishing.seats import is_dead
from core.effects.models import Effect
from core.seats import WorkerSlot

log = logging.getLogger(__name__)
PATIENCE = 2
"""Leases without a sign of life."""
APART = timedelta(seconds=5)
"""How much the two ages may differ: each is read on a clock of its own, at another moment."""


def kill_the_frozen() -> int:
    """Kill each process of this machine that froze with a publication in hand; says how many."""
    return sum(_kill(slot) for slot in _silent_senders())


def _silent_senders() -> list[WorkerSlot]:
    silence = TransactionNow() - PATIENCE * settings.PUBLISH_LEASE
    in_hand = {"status": "sending", "leased_until__lt": TransactionNow()}
    posts = Publication.objects.filter(**in_hand).values("owner_slot")
    others = Effect.objects.filter(**in_hand).values("owner_slot")
    silent = WorkerSlot.objects.filter(
        host=socket.gethostname()[:120],
        seen_at__lt=silence,
        slot__in=posts.union(others),
    )
    return list(silent.annotate(age=TransactionNow() - F("started_at")))


def _kill(slot: WorkerSlot) -> bool:
    """Hold on to the process before looking who it is, so that the signal cannot reach another."""
    if slot.pid == os.getpid():
        return False
    try:
        handle = os.pidfd_open(slot.pid)
    except (OSError, AttributeError):
        return False  # gone already, or a system that cannot do this safely
    try:
        if not _is_the_one(slot):
            return False
        signal.pidfd_send_signal(handle, signal.SIGKILL)
    except OSError as error:
        log.warning("watchdog: seat %s cannot be ended: %s", slot.slot, error)
        return False
    finally:
        os.close(handle)
    log.error("watchdog: seat %s (process %s) froze and was ended", slot.slot, slot.pid)
    return True


def _is_the_one(slot: WorkerSlot) -> bool:
    """It ran before the seat was taken, and the lock of the seat is still held.

    Two ages are compared and no two clocks: the seat's by the database, the process's by this machine.
    """
    age, age_of_seat = age_of(slot.pid), getattr(slot, "age", None)
    if age is None or age_of_seat is None or age < age_of_seat - APART:
        return False
    with transaction.atomic():
        return not is_dead(slot.slot)


def age_of(pid: int) -> timedelta | None:
    """How long ago a process of this machine began; None when that cannot be known."""
    try:
        fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    except OSError:
        return None
    # Both count from the start of the machine, whatever anybody sets its clock to.
    began = int(fields[19]) / os.sysconf("SC_CLK_TCK")
    return timedelta(seconds=time.clock_gettime(time.CLOCK_BOOTTIME) - began)


def start() -> None:
    """A small process beside this one, because who is frozen cannot look after itself."""
    connections.close_all()
    beside = multiprocessing.get_context("fork").Process(
        target=watch, args=(os.getpid(),), name="watchdog", daemon=True
    )
    beside.start()


def watch(parent: int) -> None:
    """Look again and again, for as long as the process that started us lives."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    pause = min(5.0, settings.PUBLISH_LEASE.total_seconds() / 4)
    looked = time.monotonic()
    while os.getppid() == parent:
        if time.monotonic() - looked >= pause:
            looked = time.monotonic()
            _look()
        time.sleep(min(pause, 1.0))


def _look() -> None:
    try:
        kill_the_frozen()
    except DatabaseError:
        connection.close()
    except Exception:
        log.exception("watchdog: stumbled")
