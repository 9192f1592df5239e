"""Something is wrong: say what, in the reader's language, and where to go."""

import pytest
from django.db import InterfaceError, OperationalError, connection
from django.test import RequestFactory
from django.utils import translation

from core.ui import views

pytestmark = pytest.mark.django_db


def test_a_colleague_sees_the_missing_page_in_the_frame_of_the_product(as_, rita):
    answer = as_(rita).get("/nothing/here/")

    assert answer.status_code == 404
    assert 'class="shell"' in answer.content.decode()


def test_a_visitor_sees_no_navigation_and_gets_no_cookie(client):
    answer = client.get("/nothing/here/")

    assert answer.status_code == 404
    assert 'class="shell"' not in answer.content.decode()
    assert not answer.cookies


@pytest.mark.parametrize(
    ("language", "words"),
    [("nl", "Er ging bij ons iets stuk"), ("en", "Something broke on our side")],
)
def test_the_page_of_a_fault_needs_no_database_and_gives_a_number(
    language, words, django_assert_num_queries
):
    with (
        translation.override(language),
        django_assert_num_queries(0, connection=connection),
    ):
        answer = views.server_error(RequestFactory().get("/"))

    assert answer.status_code == 500
    assert words in answer.content.decode()
    assert "wrong-code" in answer.content.decode()


@pytest.mark.parametrize(
    ("view", "status"),
    [(views.bad_request, 400), (views.forbidden, 403), (views.too_many, 429)],
)
def test_the_other_pages_say_their_status(view, status):
    request = RequestFactory().get("/")
    request.user = request.member = None

    assert view(request).status_code == status


def test_an_old_form_token_explains_itself(rita):
    from django.test import Client

    browser = Client(enforce_csrf_checks=True)
    answer = browser.post("/language/", {"language": "en"})

    assert answer.status_code == 403
    assert "wrong-art" in answer.content.decode()


def test_a_visitor_chooses_a_language_by_a_cookie_and_nothing_else(client):
    answer = client.post(
        "/language/", {"language": "en", "next": "https://elsewhere.example/"}
    )

    assert answer.headers["Location"] == "/"
    assert list(answer.cookies) == ["language"]
    assert client.post("/language/", {"language": "xx"}).cookies.get("language") is None


@pytest.mark.parametrize("away", [OperationalError, InterfaceError])
def test_a_database_that_is_away_is_no_mistake_of_ours(away):
    try:
        raise away("too many clients already")  # noqa: TRY301 - Django asks while it handles it
    except away:
        answer = views.server_error(RequestFactory().get("/"))

    assert (answer.status_code, answer["Retry-After"]) == (503, "10")
    assert b"at this moment" in answer.content
    assert b"too many clients" not in answer.content
