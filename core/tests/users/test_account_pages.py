"""Only the pages of allauth that are used have an address."""

from django.urls import URLPattern, get_resolver

USED = {
    "account_change_password",
    "account_inactive",
    "account_login",
    "account_logout",
    "account_reauthenticate",
    "account_reset_password",
    "account_reset_password_done",
    "account_reset_password_from_key",
    "account_set_password",
    "mfa_activate_totp",
    "mfa_add_webauthn",
    "mfa_authenticate",
    "mfa_deactivate_totp",
    "mfa_download_recovery_codes",
    "mfa_edit_webauthn",
    "mfa_generate_recovery_codes",
    "mfa_index",
    "mfa_list_webauthn",
    "mfa_login_webauthn",
    "mfa_reauthenticate",
    "mfa_reauthenticate_webauthn",
    "mfa_remove_webauthn",
    "mfa_view_recovery_codes",
    "usersessions_list",
}


def names(resolver):
    for entry in resolver.url_patterns:
        if isinstance(entry, URLPattern):
            yield entry.name or "", entry.callback.__module__
        else:
            yield from names(entry)


def test_no_other_page_of_allauth_is_mounted():
    theirs = {
        name
        for name, module in names(get_resolver())
        if module.startswith("allauth") or name.startswith(("account_", "mfa_"))
    }

    assert theirs - {"usersessions_list"} == USED - {"usersessions_list"}


def test_addresses_and_sign_up_have_no_page(as_, rita):
    for path in ("email/", "signup/", "confirm-email/", "login/code/", "phone/change/"):
        assert as_(rita).get(f"/account/{path}").status_code == 404
        assert as_(rita).post(f"/account/{path}").status_code == 404
