"""What allauth asks us: who may come in, how often they may try, and how mails go out."""

from collections.abc import Mapping
from typing import Any
from urllib.parse import urlsplit

from allauth.account.adapter import DefaultAccountAdapter
from allauth.core.internal.httpkit import clean_client_ip
from django.conf import settings
from django.http import HttpRequest, HttpResponseBase
from django.utils import timezone
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from core import limits
from core.templatetags.devices import device
from core.users import known_devices, mails, sign_in_limits
from core.users.models import User

PASSWORD_LINK = "account/email/password_reset_key"  # noqa: S105 - the name of a mail
CHANGES: Mapping[str, str | Promise] = {
    "account/email/password_changed": _("Your password was changed."),
    "account/email/password_reset": _("You have a new password, by a link in a mail."),
    "mfa/email/totp_activated": _("The code of an authenticator app was switched on."),
    "mfa/email/totp_deactivated": _(
        "The code of an authenticator app was switched off."
    ),
    "mfa/email/recovery_codes_generated": _("New recovery codes were made."),
    "mfa/email/webauthn_added": _("A passkey or security key was added."),
    "mfa/email/webauthn_removed": _("A passkey or security key was removed."),
}


class AccountAdapter(DefaultAccountAdapter):  # type: ignore[misc]
    """Closed sign-up, limits that lock out nobody else, mails by the outbox."""

    error_messages = DefaultAccountAdapter.error_messages | {
        "too_many_login_attempts": _(
            "Too many wrong passwords or codes. Wait five minutes, after very many an hour. You"
            " can choose a new password by mail."
        )
    }

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        return False

    def get_client_ip(self, request: HttpRequest) -> str:
        """The same address that all our limits count by."""
        shown = clean_client_ip(limits.address(request))
        return str(shown or super().get_client_ip(request))

    def pre_authenticate(self, request: HttpRequest, **credentials: Any) -> None:
        self.attempt = sign_in_limits.count(
            request,
            login=credentials.get("email", ""),
            place=self.get_client_ip(request),
            now=timezone.now(),
        )
        if not self.attempt.is_allowed:
            raise self.validation_error("too_many_login_attempts")

    def authenticate(self, request: HttpRequest, **credentials: Any) -> User | None:
        user: User | None = super().authenticate(request, **credentials)
        if user is not None:
            self.attempt.was_right()
        return user

    def post_login(
        self, request: HttpRequest, user: User, **about: Any
    ) -> HttpResponseBase:
        response: HttpResponseBase = super().post_login(request, user, **about)
        known_devices.remember(request, response, user.email)
        return response

    def get_reset_password_from_key_url(self, key: str) -> str:
        """At the address of the product, whatever address the visitor used."""
        asked = urlsplit(super().get_reset_password_from_key_url(key))
        return f"{settings.SITE_URL}{asked.path}"

    def send_notification_mail(
        self,
        template_prefix: str,
        user: User,
        context: dict[str, Any] | None = None,
        email: str | None = None,
    ) -> None:
        super().send_notification_mail(
            template_prefix, user, {**(context or {}), "user": user}, email
        )

    def send_mail(
        self, template_prefix: str, email: str, context: dict[str, Any]
    ) -> None:
        """Not in the request: a mail server that is slow or away is waited for elsewhere."""
        user = context["user"]
        if template_prefix == PASSWORD_LINK:
            url = context["password_reset_url"]
            mails.send_password_link(user=user, to=email, url=url)
            return
        where = f"{device(context['user_agent'])}, {context['ip']}"
        what = CHANGES[template_prefix]
        mails.tell_of_change(
            user=user, to=email, what=what, where=where, now=timezone.now()
        )
