"""Nobody who is not signed in fills the disk, or makes us work for what is refused anyway."""

from datetime import timedelta

import pytest
from django.contrib.auth.models import AnonymousUser
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import RequestFactory

from candidates.applications import documents, filing, public
from candidates.applications.documents import check
from candidates.tests.applications import corpus
from core import limits
from core.uploads import NotTaken

pytestmark = pytest.mark.django_db
MEGABYTE = 1024 * 1024


def kept(media):
    return [path for path in media.rglob("*") if path.is_file()]


def cv(megabytes=0):
    """A CV of about so many megabytes."""
    return SimpleUploadedFile("cv.pdf", corpus.pdf(before=b"\n" * megabytes * MEGABYTE))


def test_seventy_five_refused_forms_leave_little(carl, media, stored):
    hidden = carl.opens()

    answers = [
        carl.sends(hidden, wait=10, name="", cv=cv(4)).status_code for _ in range(75)
    ]

    assert set(answers) == {422, 429}
    assert answers[-1] == 429
    assert (
        sum(path.stat().st_size for path in kept(media)) <= public.WALL_OF_FILES * 1024
    )
    assert not stored.applications.exists()


def test_who_sent_too_many_forms_is_told_before_the_file_is_read(carl, media):
    hidden = carl.opens()
    for number in range(public.WALL):
        carl.sends(hidden, wait=10, email=f"person{number}@mail.example")
    before = kept(media)

    page = carl.sends(hidden, wait=10, motivation="I like people.", cv=cv())

    assert page.status_code == 429
    assert "I like people." in page.content.decode()
    assert isinstance(page.wsgi_request.FILES["cv"], NotTaken)
    assert kept(media) == before


def test_a_file_of_the_first_try_is_still_there_after_the_wall(carl, media):
    first = carl.sends(name="", cv=cv())
    for number in range(public.WALL):
        carl.sends({}, wait=1, email=f"person{number}@mail.example")

    page = carl.sends(carl.hidden(first), wait=10)
    assert page.status_code == 429
    carl.clock.shift(timedelta(minutes=50))
    filing.forget_held(now=public.timezone.now())

    assert page.context["held"].name == "cv.pdf"
    assert len(kept(media)) == 1


def test_a_good_form_keeps_its_file_once_and_holds_none(carl, media, stored):
    carl.sends(cv=cv())

    assert stored.documents.count() == 1
    assert not (media / "held").exists()


def test_what_is_held_together_has_a_ceiling(carl, media, monkeypatch, stored):
    monkeypatch.setattr(filing, "MOST_HELD", 3)
    for number in range(3):
        carl.client.defaults["REMOTE_ADDR"] = f"192.0.2.{number}"
        assert carl.sends(name="", cv=cv()).status_code == 422

    full = carl.sends(name="", motivation="I like people.", cv=cv())
    doubted = carl.sends(wait=1, cv=cv())
    good = carl.sends(carl.hidden(doubted), wait=1, cv=cv())

    assert "choose your file again" in full.content.decode()
    assert "I like people." in full.content.decode()
    assert len(kept(media / "held")) == 3
    # A doubted form asks for its file once more, and then it is taken in.
    assert doubted.status_code == 422
    assert "choose your file again" in doubted.content.decode()
    assert good.status_code == 302
    assert stored.documents.count() == 1


def test_the_ceiling_counts_bytes_too(media, monkeypatch, noon):
    file = check("cv.pdf", corpus.pdf())
    monkeypatch.setattr(filing, "MOST_HELD_BYTES", len(file.content) * 2)

    filing.hold(file, organisation_id=1, now=noon)
    filing.hold(file, organisation_id=1, now=noon)
    with pytest.raises(filing.CannotHold):
        filing.hold(file, organisation_id=1, now=noon)
    filing.hold(file, organisation_id=1, now=noon + filing.HOLDS)

    assert len(kept(media)) == 1  # the older ones made room


def test_room_is_left_on_the_disk(carl, media, monkeypatch, stored):
    monkeypatch.setattr(filing, "ROOM_SHARE", 1)
    monkeypatch.setattr(filing, "ROOM", 10**15)

    page = carl.sends(motivation="I like people.", cv=cv())

    assert page.status_code == 422
    assert "cannot keep your file" in page.content.decode()
    assert "I like people." in page.content.decode()
    assert not kept(media)
    assert not stored.applications.exists()


def test_files_of_one_network_have_a_limit(carl, media, monkeypatch, stored):
    monkeypatch.setattr(public, "WALL_OF_FILES", 2)

    first = carl.sends(cv=cv())
    second = carl.sends(email="sam@mail.example", cv=cv())
    without = carl.sends(email="sam@mail.example")

    assert (first.status_code, second.status_code) == (302, 302)
    third = carl.sends(email="kim@mail.example", motivation="I like it.", cv=cv())
    assert third.status_code == 429
    assert "Send the form without a file" in third.content.decode()
    assert "I like it." in third.content.decode()
    assert without.status_code == 302
    assert stored.documents.count() == 2


def test_other_files_are_not_taken_in(carl, media, stored):
    answer = carl.sends(cv=cv(), other=cv(), cv2=cv())

    files = answer.wsgi_request.FILES
    assert answer.status_code == 302
    assert {name for name in files if not isinstance(files[name], NotTaken)} == {"cv"}
    assert stored.documents.count() == 1


def test_of_many_files_in_one_field_one_is_taken_in(carl, media):
    answer = carl.sends(cv=[cv(), cv(), cv()])

    files = answer.wsgi_request.FILES.getlist("cv")
    assert answer.status_code == 422
    assert [isinstance(one, NotTaken) for one in files] == [False, True, True]
    assert not kept(media)


def test_a_file_past_the_limit_arrives_without_its_content(carl, media):
    page = carl.sends(motivation="I like people.", cv=cv(6))

    given = page.wsgi_request.FILES["cv"]
    assert page.status_code == 422
    assert isinstance(given, NotTaken)
    assert given.size > documents.LARGEST
    assert "larger than 5 MB" in page.content.decode()


@pytest.mark.parametrize(
    ("megabytes", "files", "taken"), [(11, 1, 0), (9, 1, 1), (1, 6, 4)]
)
def test_every_other_page_has_limits_too(client, megabytes, files, taken):
    """Also where nobody asks for a file: the sign-in page reads the whole form."""
    given = {f"f{n}": cv(megabytes) for n in range(files)}

    page = client.post("/account/login/", given)

    found = page.wsgi_request.FILES.values()
    assert sum(not isinstance(one, NotTaken) for one in found) == taken


def test_a_request_that_says_it_is_endless_is_not_read(carl, vacancy):
    class Endless:
        def read(self, *_size):
            raise AssertionError("somebody read it")

        readline = read

    request = RequestFactory().post(
        carl.path,
        content_type="multipart/form-data; boundary=x",
        CONTENT_LENGTH=str(10**10),
        headers={"Accept-Language": "en"},
    )
    request._stream = Endless()
    anonymous(request)

    page = public.public_apply(request, slug=vacancy.slug)

    assert page.status_code == 413
    assert "Go back" in page.content.decode()


def anonymous(request):
    request.member = request.htmx = None
    request.user = AnonymousUser()


def test_any_other_page_refuses_it_too(client):
    page = client.generic(
        "POST",
        "/account/login/",
        b"--x",
        content_type="multipart/form-data; boundary=x",
        CONTENT_LENGTH=str(10**10),
    )

    assert page.status_code == 400


@pytest.mark.parametrize(
    ("address", "network"),
    [
        ("192.0.2.7", "192.0.2.7"),
        ("2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"),
        ("2001:db8:1:2:ffff::1", "2001:db8:1:2::/64"),
        ("2001:db8:1:3::1", "2001:db8:1:3::/64"),
        ("::ffff:192.0.2.7", "192.0.2.7"),
        ("fe80::1%eth0", "fe80::/64"),
        ("x" * 500, "x" * 64),
        ("", ""),
    ],
)
def test_a_network_is_one_connection(address, network):
    request = RequestFactory().get("/", REMOTE_ADDR=address)

    assert limits.network(request) == network


def test_an_ipv6_connection_has_no_endless_addresses(carl, stored):
    hidden = carl.opens()
    for number in range(6):
        carl.client.defaults["REMOTE_ADDR"] = f"2001:db8::{number + 1}"
        carl.sends(hidden, wait=10, email=f"person{number}@mail.example")

    assert stored.applications.count() == 5


def test_a_count_that_grew_past_every_limit_stays_there(db, noon):
    for _ in range(3):
        is_within = limits.is_within(
            guard="x",
            who="y",
            most=5,
            per=timedelta(hours=1),
            now=noon,
            amount=1_999_999_999,
        )
        assert not is_within
