"""The page of notices: newest first, a page at a time, each with its own button."""

from datetime import timedelta

import pytest
from django.urls import reverse

from core.notices.models import Notice
from core.notices.views import SHOWN

pytestmark = pytest.mark.django_db


@pytest.fixture
def told(rita, noon):
    def tell(count, **facts):
        return [
            Notice.objects.create(
                member=rita,
                text=f"<b>Notice {place:03}</b>",
                once=f"once-{place}",
                created_at=noon - timedelta(minutes=place),
                **facts,
            )
            for place in range(count)
        ]

    return tell


def page(browser, query=""):
    return browser.get(reverse("core:notice-list") + query).content.decode()


def test_every_notice_can_be_reached(as_, rita, told):
    told(SHOWN + 1)
    browser = as_(rita)

    first, second = page(browser), page(browser, "?page=2")

    assert "Notice 000" in first
    assert f"Notice {SHOWN:03}" not in first
    assert 'href="?page=2"' in first
    assert f"Notice {SHOWN:03}" in second
    assert 'href="?page=1"' in second
    assert "page=3" not in second


def test_a_full_page_promises_no_other(as_, rita, told):
    told(SHOWN)

    assert "page=2" not in page(as_(rita))


@pytest.mark.parametrize("asked", ["0", "-1", "x", "²", "99999999999999999999"])
def test_nonsense_is_the_first_page(as_, rita, told, asked):
    told(1)

    assert "Notice 000" in page(as_(rita), f"?page={asked}")


def test_what_is_said_is_text(as_, rita, told):
    told(1)

    assert "&lt;b&gt;Notice 000&lt;/b&gt;" in page(as_(rita))


def test_the_button_marks_it_read_and_goes_there(as_, rita, told):
    (notice,) = told(1, url="/campaigns/")
    browser = as_(rita)
    url = reverse("core:notice-read", args=[notice.pk])
    assert f'formaction="{url}"' in page(browser)

    answer = browser.post(url)

    notice.refresh_from_db()
    assert notice.read_at is not None
    assert answer.headers["Location"] == "/campaigns/"
    assert "Read" in page(browser)
