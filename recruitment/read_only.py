"""While an organisation is read-only its members change nothing, and are told so in words."""

from collections.abc import Callable
from typing import Any

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from campaigns.publishing.models import Switch
from core.ui.toasts import with_toast
from core.users.models import Membership

SAFE = {"GET", "HEAD", "OPTIONS"}
# The switch itself, sign-out, choosing an organisation, and what sign-in asks on the way there.
OPEN = {
    "campaigns:switches",
    "campaigns:switch-on",
    "account_logout",
    "account_reauthenticate",
    "core:organisation-choose",
    "public-language",
}
SECOND_FACTOR = "mfa_"
UNAVAILABLE = 503


class ReadOnlyMiddleware:
    """One question to the database at each change that a member asks for; none at a page that is read."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_view(
        self, request: HttpRequest, _view: Any, _args: Any, _kwargs: Any
    ) -> HttpResponse | None:
        member: Membership | None = request.member  # type: ignore[attr-defined]
        if request.method in SAFE or member is None or _is_open(request):
            return None
        switch = Switch.objects.visible_to(member).of_changes().first()
        return _refusal(request, switch) if switch else None


def _is_open(request: HttpRequest) -> bool:
    name = request.resolver_match.view_name if request.resolver_match else ""
    return name in OPEN or name.startswith(SECOND_FACTOR)


def _refusal(request: HttpRequest, switch: Switch) -> HttpResponse:
    words = _("Werf is read-only at this moment: %(why)s Nothing was changed.") % {
        "why": switch.reason.rstrip(".") + "."
    }
    if request.headers.get("Accept", "") == "application/json":
        return JsonResponse({"text": words}, status=UNAVAILABLE)
    if request.htmx:  # type: ignore[attr-defined]
        return with_toast(HttpResponse(status=204), words, tone="danger")
    context = {"words": words}
    return render(request, "recruitment/read_only.html", context, status=UNAVAILABLE)
