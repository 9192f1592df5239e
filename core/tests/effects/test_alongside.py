"""A mail server that hangs keeps mails waiting, and nothing else."""

import threading
import time

import pytest

from core.effects import working
from core.effects.alongside import Alongside
from core.effects.kinds import KINDS, MAIL, PLATFORMS
from core.effects.models import Effect
from core.seats import Seat

pytestmark = pytest.mark.django_db(transaction=True)
Status = Effect.Status


@pytest.fixture
def hanging(errand):
    """A mail that does not come back before the test says so."""
    errand.lane = MAIL
    errand.let_go, errand.begun = threading.Event(), threading.Event()

    def send(effect):
        errand.begun.set()
        errand.let_go.wait(20)

    errand.send = send
    return errand


@pytest.fixture
def removal(errand):
    KINDS["removal-like"] = kind = type(errand)()
    yield kind
    del KINDS["removal-like"]


def test_the_loop_goes_on_while_a_mail_hangs(asked, hanging, removal):
    mail = asked("a mail")
    mails = Alongside(MAIL, tick=0.05)
    mails.start()
    try:
        assert hanging.begun.wait(10)
        asked("a removal", kind="removal-like")
        began = time.monotonic()
        with Seat() as seat:
            working.work(seat, seconds=10, lane=PLATFORMS)
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


def test_a_lane_leaves_what_is_of_another(asked, errand):
    effect = asked()
    mails = Alongside(MAIL, tick=0.05)
    mails.start()
    time.sleep(0.3)
    mails.stop(patience=10)

    effect.refresh_from_db()
    assert effect.status == Status.SCHEDULED
