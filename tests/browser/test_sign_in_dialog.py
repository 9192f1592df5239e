"""The sign-in ends while somebody writes: it opens on the page, and what was asked goes on."""

import re

import pytest
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import (
    TOTP,
    format_hotp_value,
    generate_totp_secret,
    hotp_value,
    yield_hotp_counters_from_time,
)
from django.contrib.sessions.models import Session
from django.urls import reverse
from playwright.sync_api import expect

from campaigns.tests.factories import PersonaFactory
from core.drafts.models import FormDraft
from core.tests.factories import MembershipFactory
from core.users.roles import Role

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
PASSWORD = "a-long-enough-password"
WORDS = "De avonden vrij, en een vaste ploeg."


@pytest.fixture
def robin(organisation):
    member = MembershipFactory(organisation=organisation, role=Role.HR)
    member.user.set_password(PASSWORD)
    member.user.save()
    return member


@pytest.fixture
def persona(organisation):
    return PersonaFactory(organisation=organisation, name="Anna")


@pytest.fixture
def at_work(context, sign_in_to, robin):
    """`at_work(path)`: a page of somebody with a password. A 401 is an error on its console, and is meant."""
    return lambda path: sign_in_to(robin, path)


@pytest.fixture
def sign_in_to(context, live_server, client):
    def go(member, path):
        client.force_login(member.user)
        cookie = client.cookies["session"].value
        context.add_cookies(
            [{"name": "session", "value": cookie, "url": live_server.url}]
        )
        page = context.new_page()
        page.goto(live_server.url + path, wait_until="networkidle")
        return page

    return go


def end():
    Session.objects.all().delete()


def fill_in(page, email, password=PASSWORD):
    frame = page.frame_locator("#sign-in iframe")
    frame.locator("#id_login").fill(email)
    frame.locator("#id_password").fill(password)
    frame.locator("form.form button[type=submit]").click()
    return frame


def test_a_form_that_is_sent_goes_on_after_signing_in(at_work, robin, persona):
    page = at_work(reverse("campaigns:persona-edit", args=[persona.pk]))
    page.locator("#id_motives").fill(WORDS)
    end()

    page.locator(".form-foot button[type=submit]").click()
    expect(page.locator("#sign-in")).to_be_visible()
    fill_in(page, robin.user.email)

    page.wait_for_url(re.compile(r"/personas/\d+/$"))
    persona.refresh_from_db()
    assert persona.motives == WORDS
    assert not FormDraft.objects.waiting().exists()


def test_a_wrong_password_is_said_in_the_dialog(at_work, robin, persona):
    page = at_work(reverse("campaigns:persona-edit", args=[persona.pk]))
    page.locator("#id_motives").fill(WORDS)
    end()
    page.locator(".form-foot button[type=submit]").click()

    frame = fill_in(page, robin.user.email, "wrong-password-1")
    expect(frame.locator(".form-errors")).to_be_visible()
    fill_in(page, robin.user.email)

    page.wait_for_url(re.compile(r"/personas/\d+/$"))


def test_the_second_factor_is_asked_for_too(at_work, robin, persona):
    secret = generate_totp_secret()
    TOTP.activate(robin.user, secret)
    page = at_work(reverse("campaigns:persona-edit", args=[persona.pk]))
    page.locator("#id_motives").fill(WORDS)
    end()
    page.locator(".form-foot button[type=submit]").click()

    frame = fill_in(page, robin.user.email)
    counter = next(iter(yield_hotp_counters_from_time()))
    frame.locator("#id_code").fill(format_hotp_value(hotp_value(secret, counter)))
    frame.locator("form.form button[type=submit]").first.click()

    page.wait_for_url(re.compile(r"/personas/\d+/$"))
    persona.refresh_from_db()
    assert persona.motives == WORDS


def test_what_is_typed_is_kept_and_keeping_asks_to_sign_in(at_work, robin, persona):
    page = at_work(reverse("campaigns:persona-edit", args=[persona.pk]))
    page.locator("#id_motives").fill(WORDS)
    expect(page.locator(".draft-state")).to_contain_text("Kept as a draft at")
    assert FormDraft.objects.get().fields["motives"] == [WORDS]

    end()
    page.locator("#id_motives").fill(WORDS + " Meer.")
    expect(page.locator("#sign-in")).to_be_visible()
    fill_in(page, robin.user.email)

    expect(page.locator("#sign-in")).not_to_be_visible()
    expect(page.locator("#id_motives")).to_have_value(WORDS + " Meer.")
    expect(page.locator(".draft-state")).to_contain_text("Kept as a draft at")
    assert FormDraft.objects.get().fields["motives"] == [WORDS + " Meer."]


def test_a_part_of_a_page_goes_on_after_signing_in(at_work, robin):
    for number in range(3):
        PersonaFactory(organisation=robin.organisation, name=f"Persona {number}")
    page = at_work("/campaigns/")
    end()

    page.locator("input[type=search]").fill("x")
    expect(page.locator("#sign-in")).to_be_visible()
    fill_in(page, robin.user.email)

    expect(page.locator("#sign-in")).not_to_be_visible()
    expect(page).to_have_url(re.compile("q=x"))


def test_somebody_else_who_signs_in_gets_a_page_of_their_own(
    at_work, robin, persona, organisation
):
    other = MembershipFactory(organisation=organisation, role=Role.HR)
    other.user.set_password(PASSWORD)
    other.user.save()
    page = at_work(reverse("campaigns:persona-edit", args=[persona.pk]))
    page.locator("#id_motives").fill(WORDS)
    end()
    page.on("dialog", lambda asked: asked.accept())
    page.locator(".form-foot button[type=submit]").click()

    fill_in(page, other.user.email)

    expect(page.locator("#id_motives")).to_have_value("")
    persona.refresh_from_db()
    assert persona.motives == ""


def test_without_javascript_it_stands_there_again(
    browser, robin, persona, live_server, client
):
    context = browser.new_context(java_script_enabled=False)
    client.force_login(robin.user)
    cookie = client.cookies["session"].value
    context.add_cookies([{"name": "session", "value": cookie, "url": live_server.url}])
    page = context.new_page()
    page.goto(live_server.url + reverse("campaigns:persona-edit", args=[persona.pk]))
    page.locator("#id_motives").fill(WORDS)
    end()

    page.locator(".form-foot button[type=submit]").click()
    page.locator("#id_login").fill(robin.user.email)
    page.locator("#id_password").fill(PASSWORD)
    page.locator("form.form button[type=submit]").click()

    expect(page.locator("#id_motives")).to_have_value(WORDS)
    page.locator(".form-foot button[type=submit]").click()
    persona.refresh_from_db()
    assert persona.motives == WORDS
    context.close()


def test_what_was_not_saved_is_offered_and_discarded_on_the_page(at_work, persona):
    page = at_work(reverse("campaigns:persona-edit", args=[persona.pk]))
    page.locator("#id_motives").fill(WORDS)
    expect(page.locator(".draft-state")).to_contain_text("Kept as a draft at")
    page.on("dialog", lambda asked: asked.accept())
    page.reload(wait_until="networkidle")

    page.get_by_role("link", name="Continue with it").click()
    expect(page.locator("#id_motives")).to_have_value(WORDS)
    page.go_back(wait_until="networkidle")
    page.get_by_role("link", name="Discard").click()

    expect(page.get_by_role("link", name="Discard")).to_have_count(0)
    assert not FormDraft.objects.waiting().exists()


def test_a_token_of_an_earlier_sign_in_is_renewed(at_work, context, persona):
    page = at_work(reverse("campaigns:persona-edit", args=[persona.pk]))
    page.locator("#id_motives").fill(WORDS)
    context.clear_cookies(name="csrf")

    page.locator(".form-foot button[type=submit]").click()

    page.wait_for_url(re.compile(r"/personas/\d+/$"))


def test_what_loads_by_itself_says_so(at_work, persona):
    asked = []
    page = at_work("/")
    page.on("request", lambda request: asked.append(request))  # noqa: PLW0108 - Playwright wants a function
    page.reload(wait_until="networkidle")

    parts = [r for r in asked if "hx-request" in r.headers]
    assert parts
    assert all("x-background" in r.headers for r in parts)


@pytest.fixture
def passkey(settings, robin, at_work):
    """A page of somebody whose device holds a passkey, made as people make one."""
    settings.MFA_WEBAUTHN_ALLOW_INSECURE_ORIGIN = True
    page = at_work(reverse("core:profile"))
    device = page.context.new_cdp_session(page)
    device.send("WebAuthn.enable")
    device.send(
        "WebAuthn.addVirtualAuthenticator",
        {
            "options": {
                "protocol": "ctap2",
                "transport": "internal",
                "hasResidentKey": True,
                "hasUserVerification": True,
                "isUserVerified": True,
                "automaticPresenceSimulation": True,
            }
        },
    )
    add = page.url.replace(reverse("core:profile"), reverse("mfa_add_webauthn"))
    page.goto(add)
    page.locator("input[type=password]").fill(PASSWORD)
    page.locator("form.form button[type=submit]").first.click()
    page.locator("#id_name").fill("Laptop")
    page.locator("#id_passwordless").check()
    page.locator("#mfa_webauthn_add").click()
    page.wait_for_url(re.compile("recovery-codes|webauthn/$"))
    return page


def test_a_passkey_signs_in_on_the_page(passkey, live_server, persona):
    page = passkey
    page.goto(live_server.url + reverse("campaigns:persona-edit", args=[persona.pk]))
    page.locator("#id_motives").fill(WORDS)
    end()

    page.locator(".form-foot button[type=submit]").click()
    page.frame_locator("#sign-in iframe").locator("#passkey_login").click()

    page.wait_for_url(re.compile(r"/personas/\d+/$"))
    persona.refresh_from_db()
    assert persona.motives == WORDS


def test_a_passkey_that_nobody_knows_any_more_leaves_the_password(
    passkey, live_server, persona, robin
):
    page = passkey
    page.goto(live_server.url + reverse("campaigns:persona-edit", args=[persona.pk]))
    page.locator("#id_motives").fill(WORDS)
    end()
    Authenticator.objects.all().delete()

    page.locator(".form-foot button[type=submit]").click()
    frame = page.frame_locator("#sign-in iframe")
    frame.locator("#passkey_login").click()
    expect(frame.locator("#toasts [role=alert]")).to_be_visible()
    fill_in(page, robin.user.email)

    page.wait_for_url(re.compile(r"/personas/\d+/$"))
    persona.refresh_from_db()
    assert persona.motives == WORDS
