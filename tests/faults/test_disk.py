"""A disk is full (DK-01): uploads, the log, PostgreSQL. A clear answer, nothing that was accepted is lost, and it recovers."""

import io
import os
import shutil
import subprocess
import tempfile
import urllib.error
import urllib.request
from contextlib import suppress
from datetime import timedelta
from pathlib import Path
from urllib.parse import urlencode

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.utils import timezone
from PIL import Image

from campaigns.content.models import Post
from campaigns.publishing.models import Publication
from campaigns.tests.factories import CampaignFactory, VacancyFactory
from candidates.applications import seals
from candidates.applications.models import Application, Document
from candidates.applications.seals import Seal
from candidates.tests.applications.corpus import pdf
from core.tests.factories import MembershipFactory
from tests.faults.programs import until
from tests.faults.servers import plan_on
from tests.faults.test_kill import assert_posted_once
from tests.faults.test_machine import MEGABYTE, not_here
from tests.faults.test_postgres import is_up, status_of

pytestmark = [
    pytest.mark.servers,
    pytest.mark.slow,
    pytest.mark.fault("DK-01"),
]
Status = Publication.Status
HEADERS = {"Accept-Language": "en"}


class Disk:
    """A small file system of its own."""

    def __init__(self, megabytes):
        self.path = Path(tempfile.mkdtemp(prefix="werf-disk-"))
        size = f"size={megabytes}m,mode=755"
        mount = ["mount", "-t", "tmpfs", "-o", size, "werf-test", str(self.path)]
        try:
            done = subprocess.run(mount, capture_output=True, text=True)  # noqa: PLW1510
        except OSError as error:
            self.remove()
            not_here(f"no program can mount a small disk ({error})")
        if done.returncode:
            self.remove()
            not_here(f"a small disk cannot be mounted ({done.stderr.strip()})")
        self.ballast = self.path / "ballast"

    def fill(self):
        """Until not one byte more can be written."""
        with suppress(OSError), self.ballast.open("wb", buffering=0) as file:
            while True:
                file.write(bytes(4096))

    def free(self):
        self.ballast.unlink()

    def grow(self, megabytes=20):
        """Somebody made room."""
        words = ["mount", "-o", f"remount,size={megabytes}m", str(self.path)]
        subprocess.run(words, check=True)

    def unmount(self):
        subprocess.run(["umount", "-l", str(self.path)], check=True)
        self.remove()

    def remove(self):
        shutil.rmtree(self.path)


@pytest.fixture
def small_disk():
    """`small_disk(4)`: one of so many megabytes."""
    disks = []

    def mount(megabytes):
        disks.append(Disk(megabytes))
        return disks[-1]

    yield mount
    for disk in disks:
        disk.unmount()


def form_of(slug, name):
    """As somebody sends it who opened the page a minute ago."""
    opened = Seal(slug, timezone.now() - timedelta(minutes=1), None)
    typed = {"name": name, "email": f"{name.split()[0].lower()}@mail.example"}
    return {"seal": seals.write(opened), "via": "", **typed}


@pytest.mark.django_db(transaction=True)
def test_a_file_that_cannot_be_kept_is_refused_with_the_reason(small_disk, settings):
    disk = small_disk(2)
    settings.MEDIA_ROOT = disk.path
    slug = VacancyFactory().slug
    disk.fill()

    def apply():
        cv = SimpleUploadedFile("cv.pdf", pdf())
        sent = {**form_of(slug, "Carl Visser"), "cv": cv}
        return Client().post(f"/jobs/{slug}/apply/", sent, headers=HEADERS)

    refused = apply()

    text = refused.content.decode()
    assert refused.status_code == 422
    assert "cannot keep your file" in text
    assert "Carl Visser" in text
    assert not Application.objects.exists()
    left = [path for path in disk.path.rglob("*") if path.is_file()]
    assert left == [disk.ballast]
    disk.free()

    assert apply().status_code == 302
    assert (disk.path / Document.objects.get().file.name).read_bytes() == pdf()


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("place", ["MEDIA_ROOT", "FILE_UPLOAD_TEMP_DIR"])
def test_a_picture_that_cannot_be_kept_costs_no_word(place, small_disk, settings):
    disk = small_disk(1)
    setattr(settings, place, str(disk.path))
    campaign = CampaignFactory()
    hanna = MembershipFactory(organisation=campaign.organisation)
    client = Client()
    client.force_login(hanna.user)
    disk.fill()

    def write():
        picture = SimpleUploadedFile("ward.png", noise(), "image/png")
        sent = {"text": "Come and look around.", "campaign": campaign.pk, "revision": 1}
        more = {"language": "en", "picture": picture, "alt_text": "The ward"}
        named = {"title": "Look around", "kind": "team"}
        return client.post("/posts/new/", sent | more | named, headers=HEADERS)

    refused = write()

    assert refused.status_code == 422
    assert "We cannot keep your" in refused.text
    assert "Come and look around." in refused.text
    assert not Post.objects.exists()
    left = [path for path in disk.path.rglob("*") if path.is_file()]
    assert left == [disk.ballast]
    disk.free()
    disk.grow()

    assert write().status_code == 302
    assert Post.objects.get().image is not None


def noise():
    """A picture that is too large for memory (FILE_UPLOAD_MAX_MEMORY_SIZE)."""
    file = io.BytesIO()
    size = (700, 700)
    Image.frombytes("RGB", size, os.urandom(3 * 700 * 700)).save(file, "PNG")
    return file.getvalue()


@pytest.mark.django_db(transaction=True)
def test_a_log_that_is_full_stops_no_post(due, programs, effects, status):
    publication = due()
    full = Path("/dev/full")
    publisher = programs.start("publisher", "manage.py", "publisher", log=full)

    until(lambda: status(publication) == Status.PUBLISHED, what="publishing")

    assert publisher.stop() == 0
    assert_posted_once(publication, effects)


ROOM = 40


@pytest.fixture
def disk(small_disk, migrated):
    """With room for a PostgreSQL and a little more."""
    kept = sum(path.stat().st_size for path in migrated.rglob("*") if path.is_file())
    return small_disk(kept // MEGABYTE + ROOM)


def status_of_form(address, slug, number):
    """What the web server answers to the form of visitor `number`: 302 is a yes."""
    typed = form_of(slug, f"Visitor{number} Visser") | {"motivation": "Because. " * 300}
    request = urllib.request.Request(  # noqa: S310
        f"{address}/jobs/{slug}/apply/",
        urlencode(typed).encode(),
        {**HEADERS, "X-Forwarded-For": f"203.0.113.{number}"},
    )
    try:
        with urllib.request.build_opener(Stay).open(request, timeout=30) as answer:
            return answer.status
    except urllib.error.HTTPError as error:
        return error.code


class Stay(urllib.request.HTTPRedirectHandler):
    """The answer itself, and not where it leads to."""

    def redirect_request(self, *_words):
        return None


@pytest.mark.slow_fault
class TestPostgres:
    """On a disk of its own."""

    @pytest.fixture
    def home_of_postgres(self, disk):
        return disk.path / "postgres"

    def test_accepted_forms_stay_others_are_told_and_it_recovers(
        self, disk, own_postgres, own_programs, board
    ):
        ((key, _account),) = plan_on(own_postgres, board, "15")
        slug = own_postgres.value("SELECT slug FROM campaigns_vacancy")
        publisher = own_programs.publisher()
        address = own_programs.web(TRUSTED_PROXIES="1")
        until(lambda: is_up(f"{address}/jobs/{slug}/"), what="the web server")
        assert status_of_form(address, slug, 0) == 302

        disk.fill()
        answers = [status_of_form(address, slug, number) for number in range(1, 60)]
        until(lambda: "the database is away" in publisher.said, 40, "its trouble")
        disk.free()

        assert set(answers) <= {302, 503}
        assert 503 in answers
        until(lambda: status_of_form(address, slug, 99) == 302, what="a form")
        kept = own_postgres.value("SELECT count(*) FROM candidates_application")
        assert kept == answers.count(302) + 2
        until(lambda: status_of(own_postgres, key) == "published", 40, "publishing")
        assert publisher.process.poll() is None
