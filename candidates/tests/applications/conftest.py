from types import SimpleNamespace

import pytest
import time_machine
from django.contrib.postgres.functions import TransactionNow
from django.core.files.uploadedfile import SimpleUploadedFile

from campaigns.tests.factories import BrandFactory, TrackedLinkFactory, VacancyFactory
from candidates.applications import receiving
from candidates.applications.receiving import Sent
from candidates.consent import operations as consent
from candidates.consent.models import PrivacyNotice
from core.delivery import engine
from core.delivery.worker_locks import WorkerLock
from core.outbox.models import Mail


@pytest.fixture(autouse=True)
def media(settings, tmp_path):
    """Each test has a cupboard of its own."""
    settings.MEDIA_ROOT = tmp_path
    return tmp_path


@pytest.fixture
def vacancy(organisation):
    brand = BrandFactory(organisation=organisation, name="Wolkenbeuk Thuiszorg")
    return VacancyFactory(
        organisation=organisation, brand=brand, slug="nurse-utrecht", title="Nurse"
    )


@pytest.fixture
def link(campaign, vacancy):
    return TrackedLinkFactory(
        organisation=campaign.organisation,
        vacancy=vacancy,
        campaign=campaign,
        slug="abc",
    )


@pytest.fixture
def notice(organisation, noon):
    return consent.publish_notice(
        organisation=organisation,
        language="en",
        text="We keep it four weeks.",
        by=None,
        now=noon,
    )


@pytest.fixture
def received(vacancy, notice, noon):
    """`received(motivation="…")`: Carl's form has come in."""

    def receive(files=(), at=noon, of=vacancy, **sent):
        carl = {"name": "Carl Visser", "email": "carl@mail.example"}
        return receiving.apply(
            vacancy=of, sent=Sent(**(carl | sent)), files=files, notice=notice, now=at
        )

    return receive


class Visitor:
    """Somebody with a browser, in English, on a clock that the test moves."""

    path = "/jobs/nurse-utrecht/apply/"

    def __init__(self, client, clock):
        self.client, self.clock = client, clock
        self.carl = {"name": "Carl Visser", "email": "Carl@Mail.example"}

    def get(self, path=None, **extra):
        headers = {"Accept-Language": "en", **extra}
        return self.client.get(path or self.path, headers=headers)

    def opens(self, via=""):
        page = self.get(self.path + (f"?via={via}" if via else ""))
        return self.hidden(page)

    @staticmethod
    def hidden(page):
        context = page.context
        fields = {"seal": context["seal"], "via": context["via"]}
        if context["ticket"]:
            fields["held"] = context["ticket"]
        return fields

    def sends(self, hidden=None, wait=60, language="en", **typed):
        """Open the form (unless `hidden` is of an earlier page), wait, and send it."""
        fields = self.opens() if hidden is None else hidden
        self.clock.shift(wait)
        return self.client.post(
            self.path, fields | self.carl | typed, headers={"Accept-Language": language}
        )


@pytest.fixture
def carl(client, vacancy, noon):
    with time_machine.travel(noon, tick=False) as clock:
        yield Visitor(client, clock)


@pytest.fixture
def upload():
    def make(name, content):
        return SimpleUploadedFile(name, content)

    return make


@pytest.fixture
def postman(db):
    """A worker looks for mails that are due, on the clock of PostgreSQL."""

    def comes():
        Mail.objects.update(next_at=TransactionNow())
        with WorkerLock() as seat:
            engine.work(seat, seconds=20)

    return comes


@pytest.fixture
def stored():
    """What was written down, in one glance."""
    from candidates.applications.models import Application, Document, Touchpoint
    from candidates.people.models import Candidate

    return SimpleNamespace(
        applications=Application.objects,
        people=Candidate.objects,
        documents=Document.objects,
        touchpoints=Touchpoint.objects,
        notices=PrivacyNotice.objects,
    )
