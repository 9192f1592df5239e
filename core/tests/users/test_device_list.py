"""The list of places where somebody is signed in: what still opens a page, and nothing else."""

from datetime import timedelta

import pytest
from allauth.usersessions.models import UserSession
from django.contrib.sessions.models import Session
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from core.users.views_devices import still_in

pytestmark = pytest.mark.django_db
PAGE = reverse("usersessions_list")


@pytest.fixture
def sign_in(rita):
    def sign_in(browser="Firefox"):
        client = Client()
        client.force_login(rita.user)
        key = client.session.session_key
        UserSession.objects.create(
            user=rita.user, session_key=key, ip="127.0.0.1", user_agent=browser
        )
        return client

    return sign_in


def test_ten_devices_cost_no_more_than_one(sign_in, django_assert_num_queries, rita):
    sign_in()
    with django_assert_num_queries(1):
        assert len(still_in(rita.user)) == 1
    for _ in range(9):
        sign_in()
    with django_assert_num_queries(1):
        assert len(still_in(rita.user)) == 10


def test_the_page_shows_them(sign_in):
    here = sign_in("Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Firefox/140.0")
    sign_in("curl/8")

    page = here.get(PAGE).content.decode()

    assert "Firefox, Linux" in page
    assert page.count("row-item") == 2


def test_what_ended_is_taken_off(sign_in, rita):
    here, there = sign_in(), sign_in()
    Session.objects.filter(pk=there.session.session_key).update(
        expire_date=timezone.now() - timedelta(seconds=1)
    )

    (left,) = still_in(rita.user)

    assert left.session_key == here.session.session_key
    assert UserSession.objects.count() == 1


def test_a_new_password_ends_them_all(sign_in, rita):
    sign_in()
    rita.user.set_password("another-password-2026")
    rita.user.save()

    assert still_in(rita.user) == []


def test_the_button_signs_out_everywhere_else(sign_in, rita):
    here, there = sign_in(), sign_in()

    here.post(PAGE)

    assert here.get(PAGE).status_code == 200
    assert there.get(PAGE).status_code == 302
