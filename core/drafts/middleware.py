"""A sign-in that ended while somebody was writing, and drafts whose form was saved."""

from typing import Any

from django.contrib import messages
from django.contrib.auth.middleware import LoginRequiredMiddleware
from django.contrib.auth.views import redirect_to_login
from django.contrib.messages import get_messages
from django.http import HttpRequest, HttpResponse, HttpResponseBase, JsonResponse
from django.utils import timezone

from core.drafts import operations
from core.drafts.offers import with_draft
from core.drafts.tickets import Ticket, posted
from core.users.middleware import Answer

SIGN_IN = 401


class DraftMiddleware:
    """Closes the draft of a form that was saved: its answer leads on, and says nothing of a mistake."""

    def __init__(self, get_response: Answer) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        request.draft_ticket = None  # type: ignore[attr-defined]
        response = self.get_response(request)
        ticket: Ticket | None = request.draft_ticket  # type: ignore[attr-defined]
        member = getattr(request, "member", None)
        if ticket and member and ticket.member_id == member.pk:
            leads_on = response.has_header("Location") or "HX-Redirect" in response
            if leads_on and not _has_mistake(request):
                operations.close(ticket=ticket, now=timezone.now())
        return response

    def process_view(
        self, request: HttpRequest, view: Any, _args: Any, _kwargs: Any
    ) -> None:
        """Read it, unless the view reads the form by itself because it limits its files first."""
        if request.method == "POST" and not getattr(view, "csrf_exempt", False):
            request.draft_ticket = posted(request)  # type: ignore[attr-defined]


def _has_mistake(request: HttpRequest) -> bool:
    """Whether a refusal is told on the next page. Looking does not take it away."""
    told = get_messages(request)
    queued = getattr(told, "_queued_messages", [])
    return any(message.level >= messages.ERROR for message in queued)


class SignInMiddleware(LoginRequiredMiddleware):
    """Whoever is not signed in does so first, and loses nothing.

    A part of a page is told 401, and the page opens its dialog. What was typed into a long form is kept for
    who its ticket names, and stands in the form again after signing in.
    """

    def handle_no_permission(  # type: ignore[override]
        self, request: HttpRequest, view_func: Any
    ) -> HttpResponseBase:
        if is_part(request):
            return JsonResponse({}, status=SIGN_IN)
        page = keep_typed(request, getattr(request, "draft_ticket", None))
        if page:
            return redirect_to_login(page, self.get_login_url(view_func))
        return super().handle_no_permission(request, view_func)


def is_part(request: HttpRequest) -> bool:
    """Asked by a script of a page that stands open, not by a browser that goes to a page."""
    mode = request.headers.get("Sec-Fetch-Mode")
    is_fetched = mode in {"cors", "same-origin"}
    return "HX-Request" in request.headers or (
        is_fetched and request.headers.get("Sec-Fetch-Dest") == "empty"
    )


def keep_typed(request: HttpRequest, ticket: Ticket | None) -> str:
    """Keep what was sent as a draft; answers the address of the form with it, or nothing."""
    if ticket is None:
        return ""
    try:
        kept = operations.keep(ticket=ticket, typed=request.POST, now=timezone.now())
    except operations.CannotKeep:
        return ""
    return with_draft(ticket.page, ticket.number) if kept else ""
