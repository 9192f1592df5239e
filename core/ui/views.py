"""Error pages, the language of a visitor, and the page that shows every component."""

import logging
import secrets
import sys
from typing import Any

from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.db import InterfaceError, OperationalError
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.template import loader
from django.utils.translation import check_for_language
from django.views.decorators.http import require_POST, require_safe

from core.http import next_address
from core.outages import DATABASE, is_unreachable
from core.ui import styleguide as samples

log = logging.getLogger(__name__)
A_YEAR = 365 * 24 * 3600
A_MOMENT = 10


@login_not_required
@require_safe
def styleguide(request: HttpRequest) -> HttpResponse:
    """Every component, for who builds pages. Not on a customer's server."""
    if not settings.STYLEGUIDE:
        raise Http404
    return render(request, "core/ui/styleguide.html", samples.everything(request))


@login_not_required
@require_POST
def public_language(request: HttpRequest) -> HttpResponse:
    """A visitor chooses a language; the cookie is set because of that choice alone."""
    language = request.POST.get("language", "")
    response = redirect(next_address(request, "/"))
    if language in dict(settings.LANGUAGES) and check_for_language(language):
        response.set_cookie(
            settings.LANGUAGE_COOKIE_NAME,
            language,
            max_age=A_YEAR,
            secure=settings.SESSION_COOKIE_SECURE,
            httponly=True,
            samesite="Lax",
        )
    return response


def _wrong(request: HttpRequest, template: str, status: int) -> HttpResponse:
    """In the frame of the product for who works here, in a bare one for a visitor."""
    is_colleague = getattr(request, "member", None) is not None
    frame = "base.html" if is_colleague else "public.html"
    return render(request, template, {"frame": frame}, status=status)


def bad_request(request: HttpRequest, exception: Any = None) -> HttpResponse:
    return _wrong(request, "400.html", 400)


def forbidden(request: HttpRequest, exception: Any = None) -> HttpResponse:
    return _wrong(request, "403.html", 403)


def not_found(request: HttpRequest, exception: Any = None) -> HttpResponse:
    return _wrong(request, "404.html", 404)


def too_many(request: HttpRequest, exception: Any = None) -> HttpResponse:
    return _wrong(request, "429.html", 429)


def server_error(request: HttpRequest) -> HttpResponse:
    """No context, no database: what broke may be just that. The number is in the log."""
    reference = secrets.token_hex(4)
    log.error("server error %s on %s", reference, request.path)
    raised = sys.exc_info()[1]
    if is_unreachable(raised):
        DATABASE.began(raised)
    # Away, full, or with no session to spare: nobody's mistake, and it passes.
    is_away = isinstance(raised, OperationalError | InterfaceError)
    status = 503 if is_away else 500
    page = loader.render_to_string(f"{status}.html", {"reference": reference})
    headers = {"Retry-After": str(A_MOMENT)} if is_away else None
    return HttpResponse(page, status=status, headers=headers)
