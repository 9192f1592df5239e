"""A mail server that hangs keeps mails waiting, and nothing else."""

import threading
import time

import pytest

from core.delivery import engine
from core.delivery.handlers import MAIL, PLATFORMS
from core.delivery.threads import LaneThread
from core.delivery.worker_locks import WorkerLock
from core.outbox.kinds import KINDS
from core.outbox.models import Mail
from core.tests.outbox.conftest import Scripted

pytestmark = pytest.mark.django_db(transaction=True)
Status = Mail.Status


@pytest.fixture
def hanging(errand):
    """A mail that does not come back before the test says so."""
    errand.let_go, errand.begun = threading.Event(), threading.Event()

    def send(effect):
        errand.begun.set()
        errand.let_go.wait(20)

    errand.send = send
    return errand


@pytest.fixture
def removal(errand, handlers):
    KINDS["removal-like"] = kind = type(errand)()
    handlers[:] = [Scripted(kinds=["errand"]), Scripted(PLATFORMS, ["removal-like"])]
    yield kind
    del KINDS["removal-like"]


def test_the_loop_goes_on_while_a_mail_hangs(asked, hanging, removal):
    mail = asked("a mail")
    mails = LaneThread(MAIL, tick=0.05)
    mails.start()
    try:
        assert hanging.begun.wait(10)
        asked("a removal", kind="removal-like")
        began = time.monotonic()
        with WorkerLock() as lock:
            engine.work(lock, seconds=10, lane=PLATFORMS)
        took = time.monotonic() - began
        mail.refresh_from_db()
        assert mail.status == Status.SENDING
        assert len(removal.done) == 1
        assert took < 5
    finally:
        hanging.let_go.set()
        mails.stop(patience=10)

    mail.refresh_from_db()
    assert mail.status == Status.DONE
    assert not mails.is_alive()


def test_a_lane_leaves_what_is_of_another(asked, errand, handlers):
    handlers[:] = [Scripted(PLATFORMS)]
    effect = asked()
    mails = LaneThread(MAIL, tick=0.05)
    mails.start()
    time.sleep(0.3)
    mails.stop(patience=10)

    effect.refresh_from_db()
    assert effect.status == Status.SCHEDULED
