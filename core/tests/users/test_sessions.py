"""A session tells at once whose it is, and never somebody else's."""

from datetime import timedelta

import pytest
from allauth.usersessions.models import UserSession
from django.contrib.sessions.models import Session
from django.test import RequestFactory
from django.utils import timezone

from core.tests.factories import MembershipFactory
from core.users.middleware import WhoMiddleware
from core.users.sessions import SessionStore

pytestmark = pytest.mark.django_db


@pytest.fixture
def key(client, rita):
    client.force_login(rita.user)
    key = client.session.session_key
    UserSession.objects.create(user=rita.user, session_key=key, ip="127.0.0.1")
    return key


def who(key):
    """The person of a request with this session, not yet read."""
    request = RequestFactory().get("/")
    request.session = SessionStore(key)
    WhoMiddleware(lambda _request: None).process_request(request)
    return request.user


def test_session_person_and_memberships_are_one_question(
    rita, key, django_assert_num_queries
):
    with django_assert_num_queries(1):
        found = who(key)
        assert found.pk == rita.user_id
        assert [one.pk for one in found.memberships_read] == [rita.pk]


def test_the_list_of_devices_lends_nobody_the_face_of_another(rita, key):
    other = MembershipFactory(organisation=rita.organisation)
    UserSession.objects.filter(session_key=key).update(user=other.user)

    found = who(key)

    assert found.pk == rita.user_id
    assert [one.pk for one in found.memberships_read] == [rita.pk]


def test_a_session_that_is_on_no_list_still_works(rita, key):
    UserSession.objects.all().delete()

    assert who(key).memberships_read == [rita]


@pytest.mark.parametrize("what", ["membership", "person"])
def test_who_is_not_active_any_more_works_nowhere(rita, key, what):
    row = rita if what == "membership" else rita.user
    row.is_active = False
    row.save()

    assert not getattr(who(key), "memberships_read", None)


def test_a_session_that_ended_is_nobody_s(key):
    Session.objects.update(expire_date=timezone.now() - timedelta(seconds=1))

    assert not who(key).is_authenticated


@pytest.mark.parametrize("key", [None, "", "12345678", "no-such-session-at-all"])
def test_a_made_up_session_is_nobody_s(key):
    assert not who(key).is_authenticated
