"""Every page knows who asks and for which organisation; both are read anew each time."""

from datetime import timedelta

import pytest
from django.contrib.sessions.models import Session
from django.urls import reverse
from django.utils import timezone

from core.tests.factories import MembershipFactory, OrganisationFactory
from core.users.middleware import MembershipMiddleware
from core.users.models import Membership

pytestmark = pytest.mark.django_db
PAGE = reverse("home")


memberships_of = MembershipMiddleware.find


def test_memberships_are_read_with_user_and_organisation_in_one_query(
    rita, django_assert_num_queries
):
    with django_assert_num_queries(1):
        (found,) = memberships_of(rita.user)
        assert found.user.name == "Rita"
        assert found.organisation.zone


def test_the_first_joined_membership_comes_first(rita):
    earlier = MembershipFactory(user=rita.user, organisation=OrganisationFactory())
    Membership.objects.filter(pk=earlier.pk).update(
        joined_at=rita.joined_at - timedelta(days=1)
    )

    assert [one.pk for one in memberships_of(rita.user)] == [earlier.pk, rita.pk]


def test_an_ended_membership_opens_no_page(as_, rita):
    browser = as_(rita)
    assert browser.get(PAGE).status_code == 200
    Membership.objects.filter(pk=rita.pk).update(is_active=False)

    assert browser.get(PAGE).wsgi_request.member is None


def test_a_deactivated_user_is_signed_out(as_, rita):
    browser = as_(rita)
    rita.user.is_active = False
    rita.user.save()

    assert browser.get(PAGE).status_code == 302


def test_an_expired_session_is_signed_out(as_, rita):
    browser = as_(rita)
    Session.objects.update(expire_date=timezone.now() - timedelta(seconds=1))

    assert browser.get(PAGE).status_code == 302


def test_a_session_is_judged_by_the_clock_of_python_alone(as_, rita, time_machine):
    """A moved clock of this process must not sign anybody out: both ends use the same clock."""
    time_machine.move_to(timezone.now() + timedelta(days=400))
    browser = as_(rita)

    assert browser.get(PAGE).status_code == 200


@pytest.mark.parametrize(
    "foreign",
    [
        "https://elsewhere.example/",
        "//elsewhere.example/",
        "/\\elsewhere.example/",
        "javascript:alert(1)",
        "elsewhere",
        "core:team",
        "/" + "x" * 3000,
    ],
)
def test_the_menu_leads_back_to_pages_of_ours_only(as_, rita, foreign):
    answer = as_(rita).post("/settings/appearance/", {"theme": "dark", "next": foreign})

    assert answer.headers["Location"] == "/"


def test_the_menu_leads_back_to_the_page(as_, rita):
    sent = {"theme": "dark", "next": "/posts/?q=a&page=2"}

    assert (
        as_(rita).post("/settings/appearance/", sent).headers["Location"]
        == sent["next"]
    )
