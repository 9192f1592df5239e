"""Ends processes that froze while they were sending: only of the dead it is certain that they send no more.

A frozen process keeps its worker lock, and rightly nobody takes over from it. When it gave no sign
of life for two leases it is killed; the lock falls, and the reaper does the rest. Only on this machine,
and only the process that took the slot: a process id that was given to another since is left alone.
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
from django.db.models import F, Q

from core.delivery.handlers import HANDLERS
from core.delivery.models import SENDING, WorkerSlot
from core.delivery.worker_locks import is_dead

log = logging.getLogger(__name__)
PATIENCE = 2
"""Leases without a sign of life."""
APART = timedelta(seconds=5)
"""How much the two ages may differ: each is read on a clock of its own, at another moment."""


def kill_the_frozen() -> int:
    """Kill each process of this machine that froze with a delivery in hand; says how many."""
    return sum(_kill(slot) for slot in _silent_senders())


def _silent_senders() -> list[WorkerSlot]:
    silence = TransactionNow() - PATIENCE * settings.PUBLISH_LEASE
    in_hand = Q()
    for handler in HANDLERS:
        rows = handler.model._default_manager.filter(
            status=SENDING, leased_until__lt=TransactionNow()
        )
        in_hand |= Q(slot__in=rows.values("owner_slot"))
    silent = WorkerSlot.objects.filter(
        in_hand, host=socket.gethostname()[:120], seen_at__lt=silence
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
        log.warning("watchdog: worker %s cannot be ended: %s", slot.slot, error)
        return False
    finally:
        os.close(handle)
    log.error(
        "watchdog: worker %s (process %s) froze and was ended", slot.slot, slot.pid
    )
    return True


def _is_the_one(slot: WorkerSlot) -> bool:
    """It ran before the slot was taken, and the lock of the slot is still held.

    Two ages are compared and no two clocks: the slot's by the database, the process's by this machine.
    """
    age, age_of_slot = age_of(slot.pid), getattr(slot, "age", None)
    if age is None or age_of_slot is None or age < age_of_slot - APART:
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
