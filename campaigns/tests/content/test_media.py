"""Pictures are shown to who may see them, and only as a picture."""

import pytest
from django.urls import reverse

from campaigns.content import library
from campaigns.tests.content.pictures import jpeg, upload
from conftest import NOON

pytestmark = pytest.mark.django_db


@pytest.fixture
def asset(rita):
    return library.keep(
        by=rita,
        picture=library.look_at(upload(jpeg(800, 600))),
        alt_text="A nurse cycles",
        now=NOON,
    )


def get(browser, asset, **query):
    return browser.get(reverse("campaigns:media", args=[asset.pk]), query)


def test_vera_sees_it_and_no_proxy_keeps_it(as_, vera, asset):
    answer = get(as_(vera), asset)

    assert answer["Content-Type"] == "image/jpeg"
    assert answer["X-Content-Type-Options"] == "nosniff"
    assert answer["Cache-Control"].startswith("private")
    assert "sandbox" in answer["Content-Security-Policy"]
    assert b"".join(answer.streaming_content)[:3] == b"\xff\xd8\xff"


def test_olga_does_not(as_, olga, asset):
    assert get(as_(olga), asset).status_code == 404


def test_it_can_be_taken_along(as_, rita, asset):
    answer = get(as_(rita), asset, download=1)

    assert answer["Content-Disposition"].startswith("attachment")
    answer.close()


def test_a_narrow_one_is_made_once(as_, rita, asset):
    first = get(as_(rita), asset, width=320)
    again = get(as_(rita), asset, width=320)

    assert len(first.content) < asset.size
    assert first.content == again.content


def test_any_other_width_gives_the_picture_itself(as_, rita, asset):
    answer = get(as_(rita), asset, width=321)

    assert len(b"".join(answer.streaming_content)) == asset.size


def test_a_picture_that_is_lost_on_disk_is_not_found(as_, rita, asset):
    asset.file.storage.delete(asset.file.name)

    assert get(as_(rita), asset).status_code == 404
