"""Public addresses that count, and what was counted."""

import logging
from collections.abc import Callable
from datetime import timedelta
from functools import wraps
from typing import Any
from urllib.parse import urlencode

from django.contrib.auth.decorators import login_not_required
from django.db import DatabaseError
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_safe

from analytics.clicks import bots, operations
from analytics.clicks.figures import figures_of
from analytics.clicks.operations import Target, Visit
from campaigns.vacancies.models import Vacancy
from core import limits
from core.address_values import short_code
from core.http import Request

log = logging.getLogger(__name__)
# Who asks for more links that do not exist is guessing.
MOST_MISSES, PER = 60, timedelta(minutes=30)


def visit_of(request: HttpRequest) -> Visit:
    """What we may know of this request. The address and the agent end here."""
    now = timezone.now()
    counts = bots.is_person(str(request.method), request.headers)
    visitor = ""
    if counts and not bots.wants_no_tracking(request.headers):
        agent = request.headers.get("User-Agent", "")
        visitor = limits.nameless(f"{limits.address(request)} {agent}", day=now)
    return Visit(counts, visitor, bots.device(request.headers))


@login_not_required
@require_safe
def public_go(request: HttpRequest, slug: str) -> HttpResponse:
    """Count a click and send the visitor on; no cookie, and nothing about them is kept."""
    code = short_code(slug)
    if not code:
        return _unknown(request)
    try:
        target = operations.count_click(
            slug=code, visit=visit_of(request), now=timezone.now()
        )
    except DatabaseError:
        log.exception("A click was not counted.")
        target = operations.find_target(slug=code)
    if target is None:
        return _unknown(request)
    return HttpResponseRedirect(
        _address(target),
        headers={"Cache-Control": "no-store", "X-Robots-Tag": "noindex"},
    )


def _address(target: Target) -> str:
    """Only the stored row says where to; a vacancy page learns the link it came by."""
    if target.url:
        return target.url
    page = reverse("public-vacancy", args=[target.vacancy_slug])
    return f"{page}?{urlencode({'via': target.slug})}"


def _unknown(request: HttpRequest) -> HttpResponse:
    is_guessing = not limits.is_within(
        guard="go-miss",
        who=limits.network(request),
        most=MOST_MISSES,
        per=PER,
        now=timezone.now(),
    )
    return render(
        request, "analytics/clicks/unknown.html", status=429 if is_guessing else 404
    )


def counted(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """Let the public vacancy page count who sees it; a page is never lost for a figure."""

    @wraps(view)
    def counting(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        response = view(request, *args, **kwargs)
        if response.status_code == HttpResponse.status_code:
            try:
                operations.count_view(
                    slug=kwargs["slug"],
                    via=short_code(request.GET.get("via")),
                    visit=visit_of(request),
                    now=timezone.now(),
                )
            except DatabaseError:
                log.exception("A view was not counted.")
        return response

    return counting


@require_safe
def vacancy_figures(request: Request, pk: int) -> HttpResponse:
    """The slot on a vacancy's page: views, clicks and applications."""
    vacancies = Vacancy.objects.visible_to(request.member)
    vacancy = get_object_or_404(vacancies.select_related("organisation"), pk=pk)
    figures = figures_of(vacancy, now=timezone.now())
    return render(
        request,
        "analytics/clicks/_vacancy_figures.html",
        {"vacancy": vacancy, "figures": figures},
    )
