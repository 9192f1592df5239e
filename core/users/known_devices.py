"""A device on which somebody signed in before: a signed cookie that opens nothing by itself."""

import secrets
from typing import Any

from django.conf import settings
from django.core import signing
from django.http import HttpRequest, HttpResponseBase
from django.utils.crypto import salted_hmac

SALT = "core.users.device"
DAYS = 90
SECONDS = DAYS * 86_400
# Of colleagues who share a device.
MOST = 5


def device_of(request: HttpRequest, login: str) -> str:
    """The number of this device, if this account signed in on it; else nothing."""
    known = _read(request)
    return str(known["device"]) if _mark(login) in known["accounts"] else ""


def remember(request: HttpRequest, response: HttpResponseBase, login: str) -> None:
    """Leave the cookie after somebody came in. It names nobody."""
    known = _read(request)
    others = [mark for mark in known["accounts"] if mark != _mark(login)]
    accounts = [_mark(login), *others][:MOST]
    response.set_cookie(
        settings.DEVICE_COOKIE_NAME,
        signing.dumps({"device": known["device"], "accounts": accounts}, salt=SALT),
        max_age=SECONDS,
        secure=settings.SESSION_COOKIE_SECURE,
        httponly=True,
        samesite="Lax",
    )


def _read(request: HttpRequest) -> dict[str, Any]:
    shown = request.COOKIES.get(settings.DEVICE_COOKIE_NAME, "")
    try:
        known: dict[str, Any] = signing.loads(shown, salt=SALT, max_age=SECONDS)
    except signing.BadSignature:
        return {"device": secrets.token_urlsafe(12), "accounts": []}
    return known


def _mark(login: str) -> str:
    return salted_hmac(SALT, login.strip().lower(), algorithm="sha256").hexdigest()[:24]
