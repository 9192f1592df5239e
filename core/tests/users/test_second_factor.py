"""A second factor can always be set up, by who proved an address and by who did not."""

import time

import pytest
import time_machine
from allauth.account.adapter import get_adapter
from allauth.account.models import EmailAddress
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import (
    TOTP,
    format_hotp_value,
    hotp_value,
    yield_hotp_counters_from_time,
)
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from core.users import operations
from core.users.adapter import CHANGES
from core.users.roles import Role

pytestmark = pytest.mark.django_db
SET_UP = reverse("mfa_activate_totp")
NEW = "groene-fietsen-in-de-regen"
ASK = reverse("account_reset_password")


def code_of(secret):
    counter = next(iter(yield_hotp_counters_from_time()))
    return format_hotp_value(hotp_value(secret, counter))


def set_up(browser):
    """Give the code in the period that it was made for: a period ends every 30 seconds."""
    with time_machine.travel(time.time(), tick=False):
        page = browser.get(SET_UP)
        secret = page.context["form"].secret
        return browser.post(SET_UP, {"code": code_of(secret)})


def has_factor(user):
    return Authenticator.objects.filter(user=user, type="totp").exists()


def test_an_invited_colleague_in_a_compulsory_role_gets_in(
    ada, organisation, postman, link_in, confirmed
):
    organisation.second_factor_roles = [Role.RECRUITER]
    organisation.save()
    now = timezone.now()
    invitation = operations.invite(
        by=ada, email="noor@werf.example", role=Role.RECRUITER, language="en", now=now
    )
    operations.send(invitation=invitation, by=ada, now=now)
    browser = Client()
    browser.post(link_in(postman()[-1]), {"name": "Noor", "password": NEW})
    assert browser.get("/").url == reverse("mfa_index")

    set_up(confirmed(browser, NEW))

    assert browser.get("/").status_code == 200


@pytest.mark.parametrize("row", [None, {"primary": False}, {"primary": True}])
def test_an_address_that_nobody_proved_locks_nobody_out(robin, sign_in, confirmed, row):
    if row:
        EmailAddress.objects.create(user=robin.user, email=robin.user.email, **row)
    browser = sign_in("robin@werf.example").browser

    set_up(confirmed(browser))

    assert has_factor(robin.user)


def test_asking_for_a_password_link_changes_nothing(robin):
    before = type(robin.user).objects.filter(pk=robin.user.pk).values().get()

    for address in ("robin@werf.example", "ROBIN@werf.example", "nobody@werf.example"):
        Client().post(ASK, {"email": address})

    assert not EmailAddress.objects.exists()
    assert type(robin.user).objects.filter(pk=robin.user.pk).values().get() == before


def test_a_second_factor_asks_for_the_password_first(robin, sign_in):
    browser = sign_in("robin@werf.example").browser

    for url in (SET_UP, reverse("mfa_add_webauthn")):
        assert reverse("account_reauthenticate") in browser.get(url).url
        assert reverse("account_reauthenticate") in browser.post(url).url


def test_it_is_told_by_mail(
    robin, sign_in, confirmed, postman, django_capture_on_commit_callbacks
):
    browser = confirmed(sign_in("robin@werf.example").browser)

    with django_capture_on_commit_callbacks(execute=True):
        set_up(browser)

    letters = postman()
    assert {tuple(one.to) for one in letters} == {("robin@werf.example",)}
    assert any("authenticator app was switched on" in one.body for one in letters)


def test_every_notification_of_allauth_has_words(robin, rf):
    """A new one must not fail the request in which it is sent."""
    from pathlib import Path

    import allauth

    folder = Path(allauth.__file__).parent / "templates"
    told = {
        str(path.relative_to(folder)).removesuffix("_message.txt")
        for path in folder.glob("*/email/*_message.txt")
        if "base_notification" in path.read_text()
    }
    ours = {name for name in told if not name.startswith("socialaccount")}

    # Addresses are changed by a page of ours; who has no password gets one by a link.
    elsewhere = {"email_changed", "email_confirm", "email_deleted", "password_set"}
    assert ours - {f"account/email/{name}" for name in elsewhere} == set(CHANGES)


def reset(browser, postman, link_in, password=NEW):
    browser.post(ASK, {"email": "robin@werf.example"})
    path = link_in(postman()[-1])
    form = browser.get(path).url
    return browser.post(form, {"password1": password, "password2": password})


def test_the_link_of_a_new_password_proves_the_address_and_lets_in(
    robin, postman, link_in
):
    browser = Client()

    reset(browser, postman, link_in)

    assert EmailAddress.objects.get(user=robin.user, primary=True).verified
    assert browser.get("/").status_code == 200


def test_who_proves_an_address_is_rid_of_who_held_the_account_before(
    robin, postman, link_in, as_
):
    TOTP.activate(robin.user, "SECRET")
    intruder = as_(robin)
    browser = Client()

    reset(browser, postman, link_in)

    assert not Authenticator.objects.exists()
    assert intruder.get("/").status_code == 302
    assert browser.get("/").status_code == 200


def test_a_proved_address_keeps_its_second_factor_at_a_reset(robin, postman, link_in):
    operations.prove_address(user=robin.user)
    TOTP.activate(robin.user, "SECRET")
    browser = Client()

    answer = reset(browser, postman, link_in)

    assert answer.url == reverse("mfa_authenticate")
    assert browser.get("/").status_code == 302
    assert has_factor(robin.user)


def test_a_link_is_made_for_our_own_address(robin, postman, settings):
    settings.ALLOWED_HOSTS = ["*"]

    Client().post(ASK, {"email": "robin@werf.example"}, headers={"host": "evil.test"})

    (letter,) = postman()
    assert "http://testserver/account/password/reset/key/" in letter.body
    assert "evil.test" not in letter.body


def test_nobody_is_asked_by_mail_who_has_no_account(postman, db):
    Client().post(ASK, {"email": "nobody@werf.example"})

    assert postman() == []


def test_a_link_from_before_the_upgrade_stays_good(robin):
    from allauth.account.forms import EmailAwarePasswordResetTokenGenerator

    from core.users.passwords import ResetTokens

    theirs = EmailAwarePasswordResetTokenGenerator().make_token(robin.user)

    assert ResetTokens().check_token(robin.user, theirs)
    assert get_adapter().is_reauthentication_required(app="allauth.account")
