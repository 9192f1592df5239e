"""A full disk: every form that takes a file answers in words, and sign-in says that it cannot work now."""

import re
from pathlib import Path

import pytest
from django.core.cache import cache
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import OperationalError, connection
from django.test import Client

from campaigns.content.models import Post
from campaigns.tests.factories import CampaignFactory, VacancyFactory
from candidates.applications.models import Application
from core.tests.factories import MembershipFactory, UserFactory

pytestmark = pytest.mark.django_db
HOUSE = Path(__file__).parent.parent
HEADERS = {"Accept-Language": "en"}
# More than Django keeps in memory.
LARGE = bytes(1_200_000)
ADA, RIGHT = "ada@werf.example", "a-long-enough-password"


@pytest.fixture
def no_room(settings):
    """What is too large for memory cannot be written: as a full disk, an error of the operating system."""
    settings.FILE_UPLOAD_TEMP_DIR = "/nowhere"


@pytest.fixture
def campaign(db):
    return CampaignFactory()


@pytest.fixture
def client(campaign):
    client = Client(raise_request_exception=False)
    member = MembershipFactory(organisation=campaign.organisation)
    client.force_login(member.user)
    return client


def picture():
    return SimpleUploadedFile("ward.png", LARGE, "image/png")


def test_the_composer_keeps_what_was_typed(no_room, client, campaign):
    sent = {
        "title": "Look around",
        "kind": "team",
        "text": "Come and look around.",
        "language": "en",
        "campaign": campaign.pk,
        "revision": 1,
        "picture": picture(),
        "alt_text": "The ward",
    }

    answer = client.post("/posts/new/", sent, headers=HEADERS)

    assert answer.status_code == 422
    assert "no room" in answer.text
    assert "Come and look around." in answer.text
    assert "The ward" in answer.text
    assert not Post.objects.exists()


def test_the_import_of_invoices_says_so(no_room, client, campaign):
    url = f"/campaigns/{campaign.slug}/invoices/"
    sent = {"file": SimpleUploadedFile("invoices.csv", LARGE, "text/csv")}

    answer = client.post(url, sent, headers=HEADERS)

    assert answer.status_code == 422
    assert "no room" in answer.text


def test_the_application_form_keeps_what_was_typed(no_room, apply_with):
    answer = apply_with(SimpleUploadedFile("cv.pdf", LARGE, "application/pdf"))

    assert answer.status_code == 422
    assert "no room" in answer.text
    assert "Carl Visser" in answer.text
    assert not Application.objects.exists()


@pytest.fixture
def apply_with(db):
    slug = VacancyFactory().slug

    def send(file):
        sent = {"name": "Carl Visser", "email": "carl@mail.example", "cv": file}
        client = Client(raise_request_exception=False)
        return client.post(f"/jobs/{slug}/apply/", sent, headers=HEADERS)

    return send


def test_every_field_that_takes_a_file_is_one_that_knows_a_full_disk():
    rooms = ("core", "campaigns", "candidates", "analytics", "recruitment")
    django_s = [
        str(path.relative_to(HOUSE))
        for room in rooms
        for path in (HOUSE / room).rglob("*.py")
        if "tests" not in path.parts
        and re.search(r"\bforms\.(File|Image)Field\(", path.read_text())
    ]

    assert django_s == []


@pytest.fixture
def full():
    """`full(table)`: PostgreSQL finds no room for a row of it."""

    def fill(table):
        with connection.cursor() as cursor:
            cursor.execute(
                "CREATE OR REPLACE FUNCTION no_room() RETURNS trigger LANGUAGE plpgsql AS"
                " $$ BEGIN RAISE EXCEPTION 'no room' USING ERRCODE = '53100'; END $$"
            )
            cursor.execute(
                f"CREATE TRIGGER no_room BEFORE INSERT OR UPDATE ON {table}"
                " FOR EACH ROW EXECUTE FUNCTION no_room()"
            )

    return fill


@pytest.mark.parametrize(
    ("table", "url", "typed"),
    [
        ("core_counter", "/account/login/", {"login": ADA, "password": "wrong-one-1"}),
        ("django_session", "/account/login/", {"login": ADA, "password": RIGHT}),
        ("django_cache", "/account/password/reset/", {"email": ADA}),
    ],
)
def test_who_signs_in_hears_that_it_cannot_be_done_now(table, url, typed, full):
    user = UserFactory(email=ADA)
    user.set_password(RIGHT)
    user.save()
    full(table)

    answer = Client(raise_request_exception=False).post(url, typed, headers=HEADERS)

    assert answer.status_code == 503
    assert "This cannot be done at this moment" in answer.text


def test_a_counter_that_cannot_be_written_is_no_silence(full):
    full("django_cache")

    for write in (cache.set, cache.add):
        with pytest.raises(OperationalError):
            write("counter", [1], 300)


def test_a_counter_that_is_there_is_not_added():
    assert cache.add("lock", 1, 300)
    assert not cache.add("lock", 1, 300)
