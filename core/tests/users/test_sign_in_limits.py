"""Guessing is slow, and nobody is locked out by somebody else."""

import pytest
from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from allauth.mfa.totp.internal.auth import (
    TOTP,
    format_hotp_value,
    generate_totp_secret,
    hotp_value,
    yield_hotp_counters_from_time,
)
from django.test import Client
from django.urls import reverse

from core.limits import Counter
from core.tests.factories import MembershipFactory
from core.tests.users.conftest import with_password
from core.users import sign_in_limits

pytestmark = pytest.mark.django_db
ROBIN = "robin@werf.example"
WRONG = "not-the-password-12"


@pytest.fixture(autouse=True)
def one_window(time_machine, noon):
    time_machine.move_to(noon, tick=False)


def at(address):
    return {"REMOTE_ADDR": address}


def is_in(browser):
    return browser.get("/").status_code == 200


def test_five_wrong_ones_and_the_right_one_must_wait(robin, sign_in, time_machine):
    for _ in range(5):
        sign_in(ROBIN, WRONG)
    assert not is_in(sign_in(ROBIN).browser)

    time_machine.shift(301)

    assert is_in(sign_in(ROBIN).browser)


def test_the_words_say_what_to_do(robin, sign_in):
    for _ in range(5):
        sign_in(ROBIN, WRONG)

    answer = sign_in(ROBIN, HTTP_ACCEPT_LANGUAGE="en")

    assert "new password by mail" in answer.content.decode()


@pytest.mark.parametrize("typed", ["ROBIN@werf.example", " robin@werf.example"])
def test_the_spelling_of_the_address_gives_no_more_tries(robin, sign_in, typed):
    for _ in range(5):
        sign_in(typed, WRONG)

    assert not is_in(sign_in(ROBIN).browser)


def test_right_ones_are_not_counted(robin, sign_in):
    for _ in range(12):
        assert is_in(sign_in(ROBIN).browser)
    assert not Counter.objects.filter(count__gt=0, key__startswith="sign-in").exists()


def test_who_guesses_elsewhere_locks_out_that_place_only(robin, sign_in):
    for _ in range(40):
        sign_in(ROBIN, WRONG, **at("203.0.113.9"))

    assert is_in(sign_in(ROBIN, **at("192.0.2.1")).browser)


def test_one_place_cannot_fill_the_brake_of_an_account(robin, sign_in, time_machine):
    """Also not by going on for the whole hour."""
    for _ in range(11):
        for _ in range(7):
            sign_in(ROBIN, WRONG, **at("203.0.113.9"))
        time_machine.shift(300)

    assert is_in(sign_in(ROBIN, **at("192.0.2.1")).browser)


@pytest.fixture
def guessed_from_everywhere(robin, sign_in, monkeypatch):
    """The brake of the account is on; a small one, so that it takes no minute."""
    slow = sign_in_limits.Limit("sign-in-account", 10, sign_in_limits.ACCOUNT.per)
    monkeypatch.setattr(sign_in_limits, "ACCOUNT", slow)

    def guess():
        for number in range(10):
            sign_in(ROBIN, WRONG, **at(f"203.0.113.{number}"))

    return guess


def test_guessing_from_everywhere_meets_a_slower_brake(
    guessed_from_everywhere, sign_in
):
    guessed_from_everywhere()

    assert not is_in(sign_in(ROBIN, **at("192.0.2.1")).browser)


def test_a_known_device_is_let_through(guessed_from_everywhere, sign_in):
    browser = sign_in(ROBIN).browser
    browser.post(reverse("account_logout"))
    guessed_from_everywhere()

    assert is_in(sign_in(ROBIN, browser=browser, **at("192.0.2.1")).browser)


def test_a_known_device_may_not_guess_for_ever(robin, sign_in):
    browser = sign_in(ROBIN).browser
    browser.post(reverse("account_logout"))
    for _ in range(10):
        sign_in(ROBIN, WRONG, browser=browser)

    assert not is_in(sign_in(ROBIN, browser=browser).browser)


def test_the_cookie_names_nobody_and_opens_nothing(robin, sign_in):
    cookie = sign_in(ROBIN).cookies["device"]

    assert "robin" not in cookie.value.lower()
    assert (cookie["httponly"], cookie["samesite"]) == (True, "Lax")
    stranger = Client()
    stranger.cookies["device"] = cookie.value
    assert not is_in(stranger)


def test_a_device_of_somebody_else_is_not_known(
    robin, sign_in, guessed_from_everywhere
):
    with_password(MembershipFactory(user__email="thief@werf.example").user)
    browser = sign_in("thief@werf.example").browser
    browser.post(reverse("account_logout"))
    guessed_from_everywhere()

    assert not is_in(sign_in(ROBIN, browser=browser, **at("192.0.2.1")).browser)


@pytest.mark.parametrize("value", ["x", "a:b:c", "{}", "é"])
def test_a_made_up_cookie_is_no_device(robin, sign_in, value):
    for _ in range(5):
        sign_in(ROBIN, WRONG)
    browser = Client()
    browser.cookies["device"] = value

    assert not is_in(sign_in(ROBIN, browser=browser).browser)


def test_wrong_passwords_behind_a_proxy_count_for_the_visitor(robin, sign_in, settings):
    settings.TRUSTED_PROXIES = settings.ALLAUTH_TRUSTED_PROXY_COUNT = 1
    for number in range(60):
        sign_in(f"{number}@werf.example", WRONG, HTTP_X_FORWARDED_FOR="203.0.113.9")

    assert is_in(sign_in(ROBIN, HTTP_X_FORWARDED_FOR="192.0.2.1").browser)
    assert not is_in(sign_in(ROBIN, HTTP_X_FORWARDED_FOR="203.0.113.9").browser)


@pytest.mark.parametrize("shown", ["", "nonsense", "192.0.2.1, nonsense"])
def test_an_odd_header_of_a_proxy_is_no_mistake(robin, sign_in, settings, shown):
    settings.TRUSTED_PROXIES = settings.ALLAUTH_TRUSTED_PROXY_COUNT = 2

    answer = sign_in(ROBIN, HTTP_X_FORWARDED_FOR=shown)

    assert is_in(answer.browser)


def test_what_a_visitor_writes_in_the_header_is_not_believed(robin, sign_in, settings):
    settings.TRUSTED_PROXIES = settings.ALLAUTH_TRUSTED_PROXY_COUNT = 1
    for number in range(6):
        hops = f"192.0.2.{number}, 203.0.113.9"
        sign_in(ROBIN, WRONG, HTTP_X_FORWARDED_FOR=hops)

    assert not is_in(sign_in(ROBIN, HTTP_X_FORWARDED_FOR="203.0.113.9").browser)


def test_visitors_on_a_socket_of_both_versions_are_not_one(robin, sign_in):
    for number in range(60):
        sign_in(f"{number}@werf.example", WRONG, **at("::ffff:203.0.113.9"))

    assert is_in(sign_in(ROBIN, **at("::ffff:192.0.2.1")).browser)
    assert not is_in(sign_in(ROBIN, **at("203.0.113.9")).browser)


@pytest.mark.parametrize(
    "shown", ["203.0.113.9:{}", "::ffff:203.0.113.9", "[::ffff:203.0.113.9]:{}"]
)
def test_another_port_or_spelling_is_no_other_place(robin, sign_in, settings, shown):
    settings.TRUSTED_PROXIES = settings.ALLAUTH_TRUSTED_PROXY_COUNT = 1
    for number in range(6):
        sign_in(ROBIN, WRONG, HTTP_X_FORWARDED_FOR=shown.format(4000 + number))

    assert not is_in(sign_in(ROBIN, HTTP_X_FORWARDED_FOR="203.0.113.9").browser)
    assert is_in(sign_in(ROBIN, HTTP_X_FORWARDED_FOR="192.0.2.1").browser)


@pytest.fixture
def second_step(robin, sign_in):
    """Somebody who has the password, at the second step."""
    secret = generate_totp_secret()
    TOTP.activate(robin.user, secret)
    RecoveryCodes.activate(robin.user)
    browser = sign_in(ROBIN).browser
    page = reverse("mfa_authenticate")

    def give(code):
        return browser.post(page, {"code": code}, headers={"accept-language": "en"})

    give.browser, give.robin = browser, robin
    give.right = lambda: format_hotp_value(
        hotp_value(secret, next(iter(yield_hotp_counters_from_time())))
    )
    return give


def test_codes_of_a_second_step_cannot_be_guessed(second_step, time_machine):
    for number in range(5):
        second_step(f"{number:06}")

    answer = second_step(second_step.right())

    assert "Too many wrong passwords or codes" in answer.content.decode()
    assert not is_in(second_step.browser)
    time_machine.shift(301)
    second_step(second_step.right())
    assert is_in(second_step.browser)


def test_codes_cannot_be_guessed_slowly_either(second_step, sign_in, time_machine):
    """Nor by signing in again for each, nor in the recovery codes."""
    tried = 0
    for _ in range(12):
        for _ in range(3):
            second_step.browser.cookies = sign_in(ROBIN).browser.cookies
            answer = second_step(f"{tried:08}")
            tried += "Incorrect code" in answer.content.decode()
        time_machine.shift(299)

    assert tried <= 20


def test_wrong_codes_of_one_keep_out_nobody_else(second_step, sign_in, organisation):
    other = MembershipFactory(organisation=organisation, user__email="o@werf.example")
    with_password(other.user)
    for number in range(30):
        second_step(f"{number:06}")

    assert is_in(sign_in("o@werf.example").browser)


def test_typing_it_again_is_limited_too(robin, sign_in):
    browser = sign_in(ROBIN).browser
    page = reverse("account_reauthenticate")
    for _ in range(10):
        browser.post(page, {"password": WRONG})

    browser.post(page, {"password": "a-long-enough-password"})

    assert reverse("account_reauthenticate") in browser.get(reverse("core:address")).url
