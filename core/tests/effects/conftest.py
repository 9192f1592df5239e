"""A seat at work, and kinds of effects that a test scripts."""

from datetime import timedelta

import pytest

from core.effects import working
from core.effects.kinds import KINDS, Doubt, Kind, Look
from core.effects.models import Effect
from core.effects.operations import ask_for
from core.seats import Seat
from tests.doubles.smtp import MailServer


class Errand(Kind):
    """Does what the test wants, and keeps count."""

    label = "Errand"

    def __init__(self, doubt=Doubt.ASK):
        self.doubt = doubt
        self.done, self.troubled = [], []
        self.answer, self.found, self.wanted = None, Look.NOBODY_KNOWS, True

    def send(self, effect):
        self.done.append(effect.pk)
        if self.answer:
            raise self.answer

    def look(self, effect):
        if isinstance(self.found, Exception):
            raise self.found
        return self.found

    def is_wanted(self, effect):
        return self.wanted

    def in_trouble(self, effect, *, now):
        self.troubled.append(effect.pk)


@pytest.fixture(autouse=True)
def quick(settings):
    settings.PUBLISH_PATIENCE = timedelta(0)


@pytest.fixture
def errand():
    KINDS["errand"] = kind = Errand()
    yield kind
    del KINDS["errand"]


@pytest.fixture
def asked(organisation, hanna, errand):
    """`asked()`: an effect that is due."""

    def ask(once="a cause", **more):
        return ask_for(
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
    with Seat() as taken:
        yield taken


@pytest.fixture
def work(seat):
    """One round of everything; the effect as it stands then."""

    def turn(effect):
        working.work(seat, seconds=30)
        return Effect.objects.get(pk=effect.pk)

    return turn


@pytest.fixture
def rescue():
    def turn(effect):
        working.rescue(seconds=5)
        return Effect.objects.get(pk=effect.pk)

    return turn


@pytest.fixture
def mailbox(settings):
    """A real mail server; what arrived there is the truth."""
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.PUBLISH_REQUEST = timedelta(seconds=2)
    with MailServer() as server:
        settings.EMAIL_HOST, settings.EMAIL_PORT = server.host, server.port
        yield server
