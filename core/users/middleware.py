"""Who is asking, in which organisation, in which language."""

from collections.abc import Callable
from datetime import datetime
from typing import Any

from allauth.mfa.utils import is_mfa_enabled
from django.conf import settings
from django.contrib.auth import logout
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone, translation
from django.utils.cache import patch_vary_headers

from core.users.models import Membership, User

# Pages that need no organisation.
OWN = (
    "home",
    "account_",
    "mfa_",
    "usersessions_",
    "core:profile",
    "core:appearance",
    "core:address",
)
Answer = Callable[[HttpRequest], HttpResponse]


class SessionLimitsMiddleware:
    """Ends a sign-in that was not used for SESSION_IDLE, or that is older than SESSION_LONGEST.

    What a page asks by itself (a status that refreshes, a count) says so in a header and does not
    count as use: see static/src/js/app/session.js.
    """

    BACKGROUND = "X-Background"
    KEY = "signed_in"
    # Use within this many seconds is not written down again.
    COARSE = 60

    def __init__(self, get_response: Answer) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if request.user.is_authenticated:
            self.judge(request, timezone.now())
        return self.get_response(request)

    def judge(self, request: HttpRequest, now: datetime) -> None:
        """End this sign-in, or note that it is used."""
        at = int(now.timestamp())
        times = request.session.get(self.KEY) or {"begun": at, "used": 0}
        idle = at - times["used"] if times["used"] else 0
        if (
            idle >= settings.SESSION_IDLE.total_seconds()
            or at - times["begun"] >= settings.SESSION_LONGEST.total_seconds()
        ):
            logout(request)
            return
        is_new = not times["used"]
        is_used = self.BACKGROUND not in request.headers and abs(idle) >= self.COARSE
        if is_new or is_used:
            request.session[self.KEY] = {"begun": times["begun"], "used": at}


class MembershipMiddleware:
    """Sets `request.member`; the time zone of every page is the organisation's."""

    def __init__(self, get_response: Answer) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        mine = self.find(request.user) if request.user.is_authenticated else []
        chosen = request.session.get("membership") if len(mine) > 1 else None
        member = next((m for m in mine if m.pk == chosen), mine[0] if mine else None)
        request.member = member  # type: ignore[attr-defined]
        request.memberships = mine  # type: ignore[attr-defined]
        if member is None:
            return self.get_response(request)
        with timezone.override(member.organisation.zone):
            return self.get_response(request)

    def process_view(
        self, request: HttpRequest, view: Any, _args: Any, _kwargs: Any
    ) -> HttpResponse | None:
        """Somebody without an organisation has no pages but the first, and their own."""
        match = request.resolver_match
        if (
            not request.user.is_authenticated
            or request.member is not None  # type: ignore[attr-defined]
            or not getattr(view, "login_required", True)
            or (match and match.view_name.startswith(OWN))
        ):
            return None
        return redirect("home")

    @staticmethod
    def find(user: User) -> list[Membership]:
        """The active memberships of this user, with their organisation, the first joined first."""
        found = user.memberships.filter(is_active=True)
        return list(found.select_related("organisation").order_by("joined_at", "pk"))


class LanguageMiddleware:
    """The person's language; a visitor's cookie or browser decides on public pages."""

    def __init__(self, get_response: Answer) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if request.user.is_authenticated:
            language = request.user.language
        else:
            language = translation.get_language_from_request(request)
        with translation.override(language):
            request.LANGUAGE_CODE = language
            response = self.get_response(request)
            if not request.user.is_authenticated:
                patch_vary_headers(response, ("Accept-Language",))
            response.headers.setdefault("Content-Language", language)
        return response


class SecondFactorMiddleware:
    """Where a role must use a second factor, nothing else opens before it is set up."""

    OPEN = ("/account/", "/static/", "/live", "/ready")

    def __init__(self, get_response: Answer) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        member: Membership | None = request.member  # type: ignore[attr-defined]
        if (
            member
            and member.must_use_second_factor
            and not request.path.startswith(self.OPEN)
            and not is_mfa_enabled(member.user)
        ):
            return redirect("mfa_index")
        return self.get_response(request)


class PrivatePagesMiddleware:
    """Pages of people who signed in are never kept by a browser or proxy."""

    def __init__(self, get_response: Answer) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        if request.user.is_authenticated and not request.path.startswith(
            settings.STATIC_URL
        ):
            response.headers.setdefault("Cache-Control", "no-store, private")
        return response
