"""A process that froze for ever with a post in hand is ended, and no other process ever is (Z-03)."""

import signal
import socket
import subprocess
import sys
import time
from datetime import timedelta

import pytest
from django.db import connection
from django.utils import timezone

from campaigns.publishing.models import Publication
from core.delivery.models import WorkerSlot
from core.delivery.watchdog import age_of, kill_the_frozen
from core.delivery.worker_locks import LOCKS
from tests.faults.conftest import (
    address_of_database,
    board,
    children,
    due,
    effects,
    ledger,
    programs,
    status,
)
from tests.faults.programs import until

__all__ = [
    "address_of_database",
    "board",
    "children",
    "due",
    "effects",
    "ledger",
    "programs",
    "status",
]
Status = Publication.Status


@pytest.mark.fault("Z-03")
@pytest.mark.servers
@pytest.mark.slow
@pytest.mark.django_db(transaction=True)
def test_a_publisher_that_froze_is_killed_and_the_post_stands_there_once(
    due, programs, effects, status
):
    publication = due()
    frozen = programs.publisher(
        WERF_FAULTS="after_request_written:stop", PUBLISH_WATCHDOG="1"
    )
    until(lambda: effects(publication), what="the effect")
    assert status(publication) == Status.SENDING

    assert frozen.ends() == -signal.SIGKILL

    healthy = programs.publisher(PUBLISH_WATCHDOG="1")
    until(lambda: status(publication) == Status.PUBLISHED, what="reconciling")
    assert len(effects(publication)) == 1
    assert healthy.stop() == 0


class TestNeverTheWrongOne:
    """In one process: a stranger with the number of a seat that is long gone."""

    pytestmark = [
        pytest.mark.fault("Z-03"),
        pytest.mark.django_db(transaction=True),
    ]

    @pytest.fixture
    def stranger(self):
        process = subprocess.Popen([sys.executable, "-c", "input()"], stdin=-1)
        yield process
        process.kill()
        process.wait()

    @pytest.fixture
    def seat_of(self, due):
        """The seat of a sender that gave no sign of life for an hour."""

        def make(pid, *, taken_at=None):
            hour_ago = timezone.now() - timedelta(hours=1)
            slot = WorkerSlot.objects.create(
                pid=pid,
                host=socket.gethostname()[:120],
                started_at=taken_at or hour_ago,
                seen_at=hour_ago,
            )
            Publication.objects.filter(pk=due().pk).update(
                status=Status.SENDING, owner_slot=slot.slot, leased_until=hour_ago
            )
            return slot

        return make

    @pytest.fixture
    def locked(self):
        """The lock of a seat, held by somebody else's session."""
        lines = []

        def hold(slot):
            line = connection.copy()
            lines.append(line)
            line.cursor().execute("SELECT pg_advisory_lock(%s, %s)", [LOCKS, slot.slot])

        yield hold
        for line in lines:
            line.close()

    def test_one_that_began_after_the_seat_was_taken(self, stranger, seat_of, locked):
        locked(seat_of(stranger.pid))

        assert kill_the_frozen() == 0
        assert stranger.poll() is None

    def test_one_whose_seat_is_free(self, stranger, seat_of):
        seat_of(stranger.pid, taken_at=timezone.now() + timedelta(minutes=1))

        assert kill_the_frozen() == 0
        assert stranger.poll() is None

    def test_one_of_another_machine(self, stranger, seat_of, locked):
        seat = seat_of(stranger.pid, taken_at=timezone.now() + timedelta(minutes=1))
        locked(seat)
        WorkerSlot.objects.update(host="elsewhere.example")

        assert kill_the_frozen() == 0

    def test_and_the_right_one_is_ended(self, stranger, seat_of, locked):
        seat = seat_of(stranger.pid, taken_at=timezone.now() + timedelta(minutes=1))
        locked(seat)

        assert kill_the_frozen() == 1
        assert stranger.wait(5) == -signal.SIGKILL

    def test_the_age_of_a_process_is_known_to_the_second(self, stranger):
        time.sleep(0.1)

        assert timedelta(0) < age_of(stranger.pid) < timedelta(seconds=3)
        assert age_of(2**22 + 1) is None
