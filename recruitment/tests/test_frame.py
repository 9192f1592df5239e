"""The frame of a page belongs to its reader, and its token is fresh."""

import re

from django.urls import reverse

from core.tests.factories import MembershipFactory

PAGE = "core:profile"


def page(browser, query=""):
    return browser.get(reverse(PAGE) + query).content.decode()


def tokens(text):
    return set(re.findall(r'name="csrfmiddlewaretoken" value="(\w+)"', text))


def test_two_people_with_one_role_get_their_own_names(as_, rita):
    other = MembershipFactory(
        organisation=rita.organisation, role=rita.role, user__name="Roel"
    )
    page(as_(rita))

    text = page(as_(other))

    assert "Roel" in text
    assert "Rita" not in text


def test_the_token_in_the_frame_is_accepted(rita):
    from django.test import Client

    browser = Client(enforce_csrf_checks=True)
    browser.force_login(rita.user)
    page(browser)
    (token, *_rest) = tokens(page(browser))

    answer = browser.post(
        reverse("core:appearance"), {"csrfmiddlewaretoken": token, "language": "nl"}
    )

    assert answer.status_code == 302


def test_the_way_back_is_this_page(as_, rita):
    browser = as_(rita)
    page(browser)

    text = page(browser, '?x="><b>')

    assert 'name="next" value="/settings/profile/?x=%22%3E%3Cb%3E"' in text


def test_a_new_name_shows_at_once(as_, rita):
    browser = as_(rita)
    page(browser)
    rita.user.name = "Rita Nieuw"
    rita.user.save()

    assert "Rita Nieuw" in page(browser)


def test_the_place_where_one_is_is_marked(as_, rita):
    browser = as_(rita)
    browser.get("/")

    assert "aria-current" in browser.get("/").content.decode()
    assert "goes-here" not in browser.get("/").content.decode()


def test_a_list_asks_for_its_own_address(as_, hanna):
    """`?` alone became `?&q=…` in the address that people share."""
    text = as_(hanna).get("/campaigns/?status=running").text

    assert 'hx-get="/campaigns/"' in text
    assert 'hx-get="?' not in text
