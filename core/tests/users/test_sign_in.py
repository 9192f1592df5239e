"""Who gets in, and as whom."""

import pytest
from allauth.mfa.models import Authenticator
from django.test import Client
from django.urls import reverse

from core.tests.factories import MembershipFactory, UserFactory
from core.users.roles import Role

PASSWORD = "a-long-enough-password"


@pytest.fixture
def robin(db):
    user = UserFactory(email="robin@werf.example")
    user.set_password(PASSWORD)
    user.save()
    return MembershipFactory(user=user, role=Role.RECRUITER)


def sign_in(client, email, password=PASSWORD):
    return client.post(reverse("account_login"), {"login": email, "password": password})


def test_address_and_password_open_the_door(client, robin):
    answer = sign_in(client, "robin@werf.example")

    assert answer.status_code == 302
    assert client.get("/").status_code == 200


def test_the_case_of_the_address_does_not_matter(client, robin):
    assert sign_in(client, "Robin@Werf.example").status_code == 302


def test_a_wrong_password_says_nothing_about_the_address(client, robin):
    known = sign_in(client, "robin@werf.example", "wrong-password-12")
    unknown = sign_in(client, "nobody@werf.example", "wrong-password-12")

    assert known.status_code == unknown.status_code == 200
    assert known.context["form"].errors == unknown.context["form"].errors


def test_who_left_the_organisation_sees_nothing_of_it(as_, rita):
    browser = as_(rita)
    rita.is_active = False
    rita.save()

    answer = browser.get("/")

    assert "not a member" in answer.content.decode()


@pytest.mark.parametrize(
    "path", ["/posts/", "/campaigns/", "/settings/team/", "/inbox/"]
)
def test_without_an_organisation_every_road_leads_to_the_first_page(as_, rita, path):
    rita.is_active = False
    rita.save()

    assert as_(rita).get(path).url == "/"


def test_without_an_organisation_one_may_still_sign_out(as_, rita):
    rita.is_active = False
    rita.save()

    assert as_(rita).get(reverse("account_logout")).status_code == 200


def test_a_role_that_must_use_a_second_factor_sets_it_up_first(as_, rita, organisation):
    organisation.second_factor_roles = [Role.RECRUITER]
    organisation.save()

    answer = as_(rita).get("/")

    assert answer.url == reverse("mfa_index")


def test_with_a_second_factor_everything_opens(as_, rita, organisation):
    organisation.second_factor_roles = [Role.RECRUITER]
    organisation.save()
    Authenticator.objects.create(
        user=rita.user, type=Authenticator.Type.TOTP, data={"secret": "x"}
    )

    assert as_(rita).get("/").status_code == 200


def test_private_pages_are_not_kept_by_the_browser(as_, rita):
    assert "no-store" in as_(rita).get("/").headers["Cache-Control"]


def test_everybody_reads_in_their_own_language(as_, rita):
    rita.user.language = "nl"
    rita.user.save()

    answer = as_(rita).get(reverse("core:profile"))

    assert answer.headers["Content-Language"] == "nl"
    assert 'lang="nl"' in answer.content.decode()


def test_the_language_switch_keeps_everything_else(as_, rita):
    rita.user.theme = "dark"
    rita.user.save()

    as_(rita).post(reverse("core:appearance"), {"language": "nl", "next": "/"})

    rita.user.refresh_from_db()
    assert (rita.user.language, rita.user.theme) == ("nl", "dark")


def test_a_foreign_next_is_not_followed(as_, rita):
    answer = as_(rita).post(
        reverse("core:appearance"), {"language": "en", "next": "//evil.test/"}
    )

    assert answer.url == "/"


def test_a_strict_policy_stands_on_every_page(client, db):
    policy = client.get(reverse("account_login")).headers["Content-Security-Policy"]

    assert "default-src 'none'" in policy
    assert "unsafe" not in policy


@pytest.mark.parametrize("asked", ["", "nonsense", "9" * 20])
def test_an_organisation_that_is_not_ones_own_is_not_found(as_, rita, asked):
    answer = as_(rita).post(reverse("core:organisation-choose"), {"membership": asked})

    assert answer.status_code == 404


def test_somebody_with_two_organisations_chooses(rita):
    other = MembershipFactory(user=rita.user, organisation__name="Elsewhere")
    browser = Client()
    browser.force_login(rita.user)

    browser.post(reverse("core:organisation-choose"), {"membership": other.pk})

    assert browser.session["membership"] == other.pk


def test_a_page_asks_for_session_user_and_membership_only(
    client, robin, django_assert_num_queries
):
    client.force_login(robin.user)
    client.get(reverse("core:appearance"))

    with django_assert_num_queries(3):
        client.get(reverse("core:appearance"))


@pytest.mark.parametrize("who", ["membership", "user"])
def test_whoever_is_switched_off_is_out_at_once(client, robin, who):
    client.force_login(robin.user)
    row = robin if who == "membership" else robin.user
    type(row).objects.filter(pk=row.pk).update(is_active=False)

    request = client.get(reverse("core:appearance")).wsgi_request

    assert request.member is None
    assert request.user.is_authenticated == (who == "membership")
