"""At most twelve queries a page, and the same number for one row and for ten."""

import re
from functools import cache

import pytest
from django.conf import settings
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from tests.weight import every_page
from tests.world import make_world

PAGES = every_page()


@cache
def sprite():
    drawn = (settings.BASE / "static/dist/icons.svg").read_text()
    return set(re.findall(r'id="([\w-]+)"', drawn))


def asked(browser, url):
    with CaptureQueriesContext(connection) as captured:
        page = browser.get(url)
    assert page.status_code == 200
    assert 'href=""' not in page.text
    assert set(re.findall(r'icons\.svg#([\w-]+)"', page.text)) <= sprite()
    return [str(query["sql"]) for query in captured.captured_queries]


@pytest.mark.django_db
@pytest.mark.parametrize("name", sorted(PAGES))
def test_page(name, hanna, campaign, request):
    page = PAGES[name]
    world = make_world({"hanna": hanna, "campaign": campaign})
    browser = Client()
    browser.force_login(request.getfixturevalue(page.who).user)
    url = page.url(world)
    page.grow(world, 1)
    browser.get(url)
    one = asked(browser, url)

    page.grow(world, 9)
    ten = asked(browser, url)

    assert len(ten) == len(one), "\n".join(ten)
    assert len(ten) <= page.most, "\n".join(ten)
