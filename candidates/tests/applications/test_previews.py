"""A picture of every document, made in the background, within limits."""

import io
from datetime import timedelta

import pytest
from django.core.files.storage import default_storage
from django.urls import reverse
from PIL import Image

from campaigns.tests.content.pictures import HEIC, jpeg
from candidates.applications import previews, rendering
from candidates.applications.documents import check
from candidates.applications.models import Document, DocumentPage
from candidates.people import operations as people
from candidates.tests.applications import corpus
from core.audit.models import AuditEvent
from core.background import jobs

pytestmark = pytest.mark.django_db


def png():
    out = io.BytesIO()
    Image.new("RGB", (40, 30), "red").save(out, "PNG")
    return out.getvalue()


FILES = {
    "cv.pdf": corpus.pdf_of("First page", "Second page"),
    "cv.docx": corpus.docx(text="CV of René\nŁukasz taught me"),
    "cv.odt": corpus.odt(text="CV of René"),
    "cv.txt": "CV of René".encode(),
    "cv.jpg": jpeg(),
    "cv.png": png(),
    "cv.heic": HEIC,
}


@pytest.fixture
def sent(received):
    """`sent("cv.pdf")`: the document of an application."""

    def send(name="cv.pdf", content=None):
        application = received(files=[check(name, content or FILES[name])])
        return application.documents.get()

    return send


@pytest.mark.parametrize("name", FILES)
def test_every_kind_of_document_becomes_pictures(sent, name, noon):
    document = sent(name)

    assert jobs.work() == 1

    document.refresh_from_db()
    pages = list(document.page_pictures.all())
    assert document.preview == "done"
    assert document.page_count == len(pages) == (2 if name == "cv.pdf" else 1)
    for page in pages:
        with page.file.open("rb") as file, Image.open(file) as image:
            assert image.format == "JPEG"
            assert image.size == (page.width, page.height)
            assert image.convert("L").getextrema()[0] < 200  # there is something on it


def test_only_the_first_pages_are_made(sent, noon):
    document = sent("cv.pdf", corpus.pdf_of(*(["page"] * 30)))

    previews.make_one(noon)

    document.refresh_from_db()
    assert document.page_count == 30
    assert document.page_pictures.count() == rendering.MOST_PAGES
    assert document.has_more_pages


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("cv.pdf", corpus.pdf()),  # no page
        ("cv.docx", corpus.docx()),  # no word
        ("cv.heic", HEIC[:-80] + b"\0" * 80),
    ],
)
def test_what_cannot_be_shown_is_said_so_and_not_tried_again(sent, noon, name, content):
    document = sent(name, content)

    previews.make_one(noon)

    document.refresh_from_db()
    assert document.preview in {"none", "done"}
    assert not previews.make_one(noon)


@pytest.mark.parametrize("content", [b"%PDF-1.7\n" + b"\0" * 999, b"", b"<html>"])
@pytest.mark.parametrize("kind", ["pdf", "docx", "heic", "jpg", "png"])
def test_the_program_ends_and_not_we(kind, content, tmp_path):
    with pytest.raises(rendering.CannotRender):
        rendering.render(kind, content, folder=tmp_path)


def test_the_program_has_limits_on_memory_time_and_secrets(tmp_path, monkeypatch):
    monkeypatch.setenv("SECRET_KEY", "not for strangers")
    limits = (
        "import resource, os; from candidates.applications import rendering as r;"
        "r._limit(); print([resource.getrlimit(n)[0] for n in (resource.RLIMIT_CPU,"
        " resource.RLIMIT_AS, resource.RLIMIT_FSIZE)], 'SECRET_KEY' in os.environ)"
    )
    monkeypatch.setattr(rendering, "PROGRAM", ["-c", limits])

    said = rendering._started([], b"").decode()

    assert said.split("]")[0] == str(
        [rendering.CPU_SECONDS, rendering.MEMORY, rendering.LARGEST_FILE]
    ).rstrip("]")
    assert "False" in said


def test_a_program_that_thinks_too_long_is_ended(tmp_path, monkeypatch):
    monkeypatch.setattr(rendering, "PROGRAM", ["-c", "import time; time.sleep(60)"])
    monkeypatch.setattr(rendering, "PATIENCE", 0.5)

    with pytest.raises(rendering.CannotRender):
        rendering.render("pdf", b"", folder=tmp_path)


def test_who_died_at_one_leaves_it_to_others_and_at_last_alone(sent, noon):
    document = sent()
    for minutes in range(0, 60, 10):
        previews._take(noon + timedelta(minutes=minutes))

    document.refresh_from_db()
    assert document.preview == "none"
    assert document.preview_tries == previews.MOST_TRIES


def test_one_that_is_being_made_is_not_taken_by_another(sent, noon):
    sent()

    assert previews._take(noon)
    assert previews._take(noon + timedelta(minutes=1)) is None
    assert previews._take(noon + timedelta(minutes=10))


def test_a_document_that_is_gone_meanwhile_leaves_no_picture(
    sent, hanna, noon, media, django_capture_on_commit_callbacks
):
    document = previews._take(noon) if sent() else None
    person = document.application.candidate
    made = rendering.Rendered([rendering.Page(b"x", 1, 1)], 1)
    with django_capture_on_commit_callbacks(execute=True):
        people.erase(candidate=person, by=hanna, now=noon)

    previews._keep(document, made)

    assert not DocumentPage.objects.exists()
    assert not [path for path in media.rglob("*") if path.is_file()]


def test_an_erasure_removes_the_pictures(
    sent, hanna, noon, media, django_capture_on_commit_callbacks
):
    person = sent().application.candidate
    previews.make_one(noon)
    assert len([path for path in media.rglob("*") if path.is_file()]) == 3

    with django_capture_on_commit_callbacks(execute=True):
        people.erase(candidate=person, by=hanna, now=noon)

    assert not [path for path in media.rglob("*") if path.is_file()]


def test_the_page_shows_them_to_who_may_see_the_document(
    client, as_, sent, rita, olga, vera, noon
):
    document = sent()
    url = document.application.get_absolute_url()
    page = reverse("candidates:application-document-page", args=[document.pk, 1])
    assert "are being made" in as_(rita).get(url).content.decode()
    previews.make_one(noon)

    shown = as_(rita).get(url).content.decode()
    picture = as_(rita).get(page)

    assert f'src="{page}"' in shown
    assert "Page 1 of cv.pdf" in shown
    assert picture["Content-Type"] == "image/jpeg"
    assert "no-store" in picture["Cache-Control"]
    assert b"".join(picture.streaming_content).startswith(b"\xff\xd8")
    assert as_(olga).get(page).status_code == 404
    assert as_(vera).get(page).status_code in {403, 404}
    assert client.get(page).status_code == 302
    opened = AuditEvent.objects.filter(verb="candidates.document.opened")
    assert opened.count() == 1


def test_a_picture_that_is_gone_from_the_disk_is_no_page(as_, sent, rita, noon):
    document = sent()
    previews.make_one(noon)
    default_storage.delete(document.page_pictures.get(number=1).file.name)

    url = reverse("candidates:application-document-page", args=[document.pk, 1])

    assert as_(rita).get(url).status_code == 404


def test_documents_of_before_wait_for_theirs(sent, noon):
    document = sent()
    Document.objects.update(preview_since=None, preview_tries=0)

    assert previews.make_one(noon)
    document.refresh_from_db()
    assert document.preview == "done"
