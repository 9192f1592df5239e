"""Our accounts on platforms: connected over real HTTP, paused, signed in again, taken out."""

import socket

import pytest
from django.urls import reverse

from campaigns.channels.models import ChannelAccount
from campaigns.tests.factories import BrandFactory, ChannelAccountFactory
from core.audit.models import AuditEvent

LIST, ADD = "/channels/", "/channels/add/"


@pytest.fixture
def brand(organisation):
    return BrandFactory(organisation=organisation, name="Wolkenbeuk")


@pytest.fixture
def on_mastodon(mastodon, brand):
    return {
        "brand": brand.pk,
        "posts_a_day": "10",
        "credential_base_url": mastodon.url,
        "credential_access_token": "good",
    }


@pytest.fixture
def account(as_, hanna, on_mastodon):
    as_(hanna).post(f"{ADD}mastodon/", on_mastodon)
    return ChannelAccount.objects.get()


def test_a_server_that_knows_us_gives_name_and_limits(account, mastodon):
    assert account.state == "ok"
    assert account.name
    assert account.handle.startswith("@")
    assert account.limits["max_characters"] == 500
    assert account.credentials() == {
        "base_url": mastodon.url,
        "access_token": "good",
    }
    assert AuditEvent.objects.get().verb == "campaigns.account.connected"


def test_the_token_is_sealed_and_never_shown(as_, hanna, account):
    browser = as_(hanna)

    assert "good" not in account.sealed_credentials
    for url in (LIST, f"{LIST}{account.pk}/", f"{LIST}{account.pk}/sign-in/"):
        assert 'value="good"' not in browser.get(url).content.decode()


def test_a_wrong_token_is_told_beside_the_field_and_nothing_is_lost(
    as_, hanna, on_mastodon
):
    typed = {**on_mastodon, "credential_access_token": "stale", "name": "Our toots"}

    answer = as_(hanna).post(f"{ADD}mastodon/", typed)

    page = answer.content.decode()
    assert answer.status_code == 422
    assert "does not accept these details" in page
    assert 'value="Our toots"' in page
    assert 'value="stale"' in page
    assert not ChannelAccount.objects.exists()


def test_a_token_without_permission_is_told(as_, hanna, on_mastodon):
    typed = {**on_mastodon, "credential_access_token": "no-read"}

    page = as_(hanna).post(f"{ADD}mastodon/", typed).content.decode()

    assert "lacks a permission" in page


def test_a_server_that_is_not_there_is_told(as_, hanna, on_mastodon):
    with socket.create_server(("127.0.0.1", 0)) as server:
        port = server.getsockname()[1]
    typed = {**on_mastodon, "credential_base_url": f"http://127.0.0.1:{port}"}

    page = as_(hanna).post(f"{ADD}mastodon/", typed).content.decode()

    assert "cannot be reached" in page
    assert not ChannelAccount.objects.exists()


def test_a_server_that_says_nothing_does_not_hold_the_page(
    as_, hanna, on_mastodon, monkeypatch
):
    monkeypatch.setattr("campaigns.channels.views.PATIENCE", 0.3)
    with socket.create_server(("127.0.0.1", 0)) as server:
        port = server.getsockname()[1]
        typed = {**on_mastodon, "credential_base_url": f"http://127.0.0.1:{port}"}
        page = as_(hanna).post(f"{ADD}mastodon/", typed).content.decode()

    assert "did not answer in time" in page


def test_an_address_without_encryption_elsewhere_is_refused(as_, hanna, on_mastodon):
    typed = {**on_mastodon, "credential_base_url": "http://social.example"}

    assert (
        "not an address we can use"
        in as_(hanna).post(f"{ADD}mastodon/", typed).content.decode()
    )


def test_the_same_account_is_not_added_twice(as_, hanna, account, on_mastodon):
    answer = as_(hanna).post(f"{ADD}mastodon/", {**on_mastodon, "name": account.name})

    assert "in the register already" in answer.content.decode()
    assert ChannelAccount.objects.count() == 1


def test_by_hand_needs_no_key(as_, hanna, brand):
    browser = as_(hanna)
    typed = {
        "brand": brand.pk,
        "name": "Wolkenbeuk on LinkedIn",
        "handle": "wolkenbeuk",
        "profile_url": "linkedin.com/company/wolkenbeuk",
        "posts_a_day": "3",
    }

    page = browser.post(f"{ADD}linkedin/", typed, follow=True).content.decode()

    account = ChannelAccount.objects.get()
    assert (account.is_by_hand, account.sealed_credentials) == (True, "")
    assert account.profile_url == "https://linkedin.com/company/wolkenbeuk"
    assert reverse("campaigns:account-sign-in", args=[account.pk]) not in page
    assert "By hand" in browser.get(LIST).content.decode()


def test_the_simulation_is_offered_only_where_it_runs(
    as_, hanna, brand, noticeboard, settings
):
    browser = as_(hanna)
    settings.NOTICEBOARD_URL = ""
    assert browser.get(f"{ADD}noticeboard/").status_code == 404
    assert "Noticeboard" not in browser.get(ADD).content.decode()

    settings.NOTICEBOARD_URL = noticeboard.url
    form = browser.get(f"{ADD}noticeboard/").content.decode()
    assert f'value="{noticeboard.url}"' in form
    typed = {
        "brand": brand.pk,
        "posts_a_day": "25",
        "credential_base_url": noticeboard.url,
        "credential_account": "wolkenbeuk",
        "credential_token": "noticeboard",
    }
    page = browser.post(f"{ADD}noticeboard/", typed, follow=True).content.decode()
    assert "A simulation" in page
    assert "Simulated" in browser.get(LIST).content.decode()


def test_signing_in_again_ends_the_trouble(as_, hanna, account):
    ChannelAccount.objects.update(state="needs_sign_in", trouble="Token expired.")
    browser = as_(hanna)
    url = f"{LIST}{account.pk}/sign-in/"
    assert "Token expired." in browser.get(f"{LIST}{account.pk}/").content.decode()

    refused = browser.post(
        url, {"credential_base_url": account.base_url, "credential_access_token": "no"}
    )
    assert refused.status_code == 422
    account.refresh_from_db()
    assert account.state == "needs_sign_in"

    browser.post(
        url,
        {"credential_base_url": account.base_url, "credential_access_token": "good"},
    )
    account.refresh_from_db()
    assert (account.state, account.trouble) == ("ok", "")


def test_somebody_elses_credentials_are_not_taken_for_this_account(as_, hanna, account):
    ChannelAccount.objects.update(handle="@other@social.example")

    page = (
        as_(hanna)
        .post(
            f"{LIST}{account.pk}/sign-in/",
            {
                "credential_base_url": account.base_url,
                "credential_access_token": "good",
            },
        )
        .content.decode()
    )

    assert "this account is @other@social.example" in page


def test_an_account_pauses_and_goes_on(as_, hanna, account):
    browser = as_(hanna)
    url = f"{LIST}{account.pk}/pause/"

    browser.post(url)
    account.refresh_from_db()
    assert account.state == "paused"

    browser.post(url)
    account.refresh_from_db()
    assert account.state == "ok"


def test_taking_out_destroys_the_credentials(as_, hanna, account):
    browser = as_(hanna)
    url = f"{LIST}{account.pk}/remove/"

    assert browser.get(url).status_code == 200
    browser.post(url)

    account.refresh_from_db()
    assert (account.state, account.sealed_credentials) == ("removed", "")
    assert browser.get(f"{LIST}{account.pk}/").status_code == 404


def test_facts_of_ours_are_changed_without_signing_in(as_, hanna, account, brand):
    typed = {"brand": brand.pk, "name": "Toots", "posts_a_day": "4"}

    as_(hanna).post(f"{LIST}{account.pk}/edit/", typed)

    account.refresh_from_db()
    assert (account.name, account.posts_a_day) == ("Toots", 4)
    assert account.credentials()["access_token"] == "good"


def test_everybody_sees_the_list_and_only_planners_change_it(as_, vera, organisation):
    account = ChannelAccountFactory(organisation=organisation, name="Our board")
    browser = as_(vera)

    assert "Our board" in browser.get(LIST).content.decode()
    assert "/edit/" not in browser.get(f"{LIST}{account.pk}/").content.decode()
    assert browser.post(f"{LIST}{account.pk}/pause/").status_code == 404


def test_another_organisation_sees_none_of_it(as_, olga, organisation):
    account = ChannelAccountFactory(organisation=organisation, name="Our board")

    assert "Our board" not in as_(olga).get(LIST).content.decode()
    assert as_(olga).get(f"{LIST}{account.pk}/").status_code == 404


def test_an_empty_register_teaches(as_, hanna):
    assert "by hand works for all of them" in as_(hanna).get(LIST).content.decode()
