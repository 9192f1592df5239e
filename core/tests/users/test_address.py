"""The address one signs in with changes by a password and a link, and in no other way."""

import pytest
from allauth.account.models import EmailAddress
from django.core import mail
from django.test import Client
from django.urls import reverse

from core.outbox.models import Mail
from core.tests.factories import UserFactory
from core.tests.users.conftest import PASSWORD
from core.users import operations

pytestmark = pytest.mark.django_db
PAGE = reverse("core:address")
NEW = "robin@elsewhere.example"


@pytest.fixture
def browser(robin, sign_in):
    return sign_in("robin@werf.example").browser


def email_of(member):
    member.user.refresh_from_db()
    return member.user.email


def test_it_asks_for_the_password_first(browser, robin):
    for answer in (browser.get(PAGE), browser.post(PAGE, {"email": NEW})):
        assert reverse("account_reauthenticate") in answer.url
    assert not Mail.objects.exists()


def test_nothing_changes_before_the_link(browser, robin, confirmed, sign_in):
    confirmed(browser).post(PAGE, {"email": NEW})

    assert email_of(robin) == "robin@werf.example"
    assert not EmailAddress.objects.filter(email=NEW).exists()
    assert sign_in(NEW).status_code == 200


def test_the_link_changes_it_and_the_old_address_is_told(
    browser, robin, confirmed, postman, link_in
):
    confirmed(browser).post(PAGE, {"email": NEW})
    (letter,) = postman()
    assert letter.to == [NEW]
    path = link_in(letter)
    browser.get(path)
    assert email_of(robin) == "robin@werf.example"

    browser.post(path)

    assert email_of(robin) == NEW
    assert EmailAddress.objects.get(user=robin.user).verified
    told = postman()[-1]
    assert told.to == ["robin@werf.example"]
    assert "address" in told.body


def test_only_who_asked_can_confirm(
    browser, robin, confirmed, postman, link_in, as_, rita
):
    confirmed(browser).post(PAGE, {"email": NEW})
    path = link_in(postman()[-1])

    assert Client().post(path).status_code == 302
    assert as_(rita).post(path).status_code == 410

    assert email_of(robin) == "robin@werf.example"
    assert rita.user.email != NEW


def test_a_link_works_once(browser, robin, confirmed, postman, link_in):
    confirmed(browser).post(PAGE, {"email": NEW})
    path = link_in(postman()[-1])
    browser.post(path)

    assert browser.post(path).status_code == 410


@pytest.mark.parametrize("address", ["victim@werf.example", "VICTIM@werf.example"])
def test_the_address_of_somebody_else_stays_theirs(
    browser, robin, confirmed, postman, link_in, address
):
    victim = UserFactory(email="victim@werf.example")
    asked = confirmed(browser).post(PAGE, {"email": address})
    free = browser.post(PAGE, {"email": NEW})

    # Who asks is not told which addresses have an account.
    assert (asked.status_code, asked.url) == (free.status_code, free.url)
    assert browser.post(link_in(postman()[0])).status_code == 410
    assert email_of(robin) == "robin@werf.example"
    victim.refresh_from_db()
    assert victim.email == "victim@werf.example"


def test_an_old_link_is_refused(robin, noon, time_machine, postman, link_in, as_):
    time_machine.move_to(noon, tick=False)
    operations.ask_for_address(user=robin.user, email=NEW)
    path = link_in(postman()[-1])
    time_machine.shift(86_401)

    assert as_(robin).post(path).status_code == 410


def test_asking_is_limited(browser, confirmed):
    confirmed(browser)

    codes = [browser.post(PAGE, {"email": NEW}).status_code for _ in range(6)]

    assert codes == [302] * 5 + [422]


@pytest.mark.parametrize("key", ["x", "a:b:c", "é" * 9])
def test_a_made_up_key_is_refused(browser, key):
    url = reverse("core:address-confirm", args=[key])

    assert browser.post(url).status_code == 410


def test_a_new_password_is_told(browser, robin, postman):
    typed = {"oldpassword": PASSWORD, "password1": "groene-fietsen-in-de-regen"}
    typed["password2"] = typed["password1"]

    browser.post(reverse("account_change_password"), typed)

    (letter,) = postman()
    assert letter.to == ["robin@werf.example"]
    assert "password was changed" in letter.body
    assert mail.outbox == [letter]
