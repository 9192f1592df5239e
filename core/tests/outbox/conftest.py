"""A worker, and mails whose sending a test scripts."""

from datetime import timedelta

import pytest

from core.delivery import engine
from core.delivery import rescue as rescuing
from core.delivery.handlers import HANDLERS, MAIL, Doubt, Handler
from core.delivery.outcomes import CannotTell
from core.delivery.worker_locks import WorkerLock
from core.outbox.delivery import MailHandler
from core.outbox.kinds import KINDS, MailKind
from core.outbox.models import Mail
from core.outbox.operations import queue_mail
from tests.doubles.smtp import MailServer


class Errand(MailKind):
    """Does what the test wants, and keeps count."""

    label = "Errand"

    def __init__(self, doubt=Doubt.ASK):
        self.doubt = doubt
        self.done, self.troubled = [], []
        self.answer, self.found, self.wanted = None, CannotTell("cannot_look"), True

    def letter(self, mail):
        raise NotImplementedError

    def send(self, mail):
        self.done.append(mail.pk)
        if self.answer:
            raise self.answer

    def is_wanted(self, mail):
        return self.wanted

    def in_trouble(self, mail, *, now):
        self.troubled.append(mail.pk)


class Scripted(MailHandler):
    """The handler of mails, in which errands go their own way; it may have a lane and kinds of its own."""

    def __init__(self, lane=MAIL, kinds=None):
        self.lane, self.kinds = lane, kinds

    def due(self):
        rows = super().due()
        return rows if self.kinds is None else rows.filter(kind__in=self.kinds)

    def prepare(self, row):
        return None if self._is_errand(row) else super().prepare(row)

    def send(self, row, prepared):
        if not self._is_errand(row):
            super().send(row, prepared)
            return
        KINDS[row.kind].send(row)

    def look(self, row):
        found = KINDS[row.kind].found if self._is_errand(row) else super().look(row)
        if isinstance(found, Exception):
            raise found
        return found

    def _is_errand(self, row):
        return isinstance(KINDS[row.kind], Errand)


@pytest.fixture(autouse=True)
def quick(settings):
    settings.PUBLISH_PATIENCE = timedelta(0)


@pytest.fixture
def handlers():
    """Only these are at work during the test; put in others where it needs them."""
    kept = list(HANDLERS)
    HANDLERS[:] = [Scripted()]
    yield HANDLERS
    HANDLERS[:] = kept


@pytest.fixture
def handler(handlers) -> Handler:
    return handlers[0]


@pytest.fixture
def errand(handlers):
    KINDS["errand"] = kind = Errand()
    yield kind
    del KINDS["errand"]


@pytest.fixture
def asked(organisation, hanna, errand):
    """`asked()`: a mail that is due."""

    def ask(once="a cause", **more):
        return queue_mail(
            kind=more.pop("kind", "errand"),
            target=hanna,
            organisation=organisation,
            once=once,
            payload=more.pop("payload", {"words": "hello"}),
            **more,
        )

    return ask


@pytest.fixture
def seat(db):
    with WorkerLock() as taken:
        yield taken


@pytest.fixture
def work(seat):
    """One round of everything; the mail as it stands then."""

    def turn(mail):
        engine.work(seat, seconds=30)
        return Mail.objects.get(pk=mail.pk)

    return turn


@pytest.fixture
def rescue():
    def turn(mail):
        rescuing.rescue(seconds=5)
        return Mail.objects.get(pk=mail.pk)

    return turn


@pytest.fixture
def mailbox(settings):
    """A real mail server; what arrived there is the truth."""
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.PUBLISH_REQUEST = timedelta(seconds=2)
    with MailServer() as server:
        settings.EMAIL_HOST, settings.EMAIL_PORT = server.host, server.port
        yield server
