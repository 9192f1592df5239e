"""Pages for everybody: no cookie, no script, nobody else's server."""

import re
from datetime import datetime
from typing import Any

from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.core.paginator import Paginator
from django.db.models import Q, QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.cache import patch_cache_control
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from campaigns.vacancies import drawing, reading, wording
from campaigns.vacancies.job_posting import as_script, job_posting
from campaigns.vacancies.models import Vacancy

ON_A_PAGE = 30
SIMILAR = 3
# The short link somebody came by; it is handed on to the form and never looked up here.
VIA = re.compile(r"[A-Za-z0-9_-]{1,12}")


def fresh(response: HttpResponse) -> HttpResponse:
    """May be kept, but ask first: a vacancy that is filled says so at once."""
    patch_cache_control(response, no_cache=True)
    return response


def via_of(request: HttpRequest) -> str:
    via = request.GET.get("via", "")
    return via if VIA.fullmatch(via) else ""


def row(vacancy: Vacancy) -> dict[str, Any]:
    return {
        "vacancy": vacancy,
        "place": wording.place(vacancy),
        "hours": wording.hours(vacancy),
        "salary": wording.salary(vacancy),
    }


@login_not_required
@require_safe
def public_jobs(request: HttpRequest) -> HttpResponse:
    """All open vacancies, with a plain search; ?employer= shows those of one organisation."""
    asked = {
        name: request.GET.get(name, "").replace("\0", "").strip()[:100]
        for name in ("q", "place", "employer")
    }
    rows = _matching(Vacancy.objects.open(timezone.now()), asked)
    shown = rows.select_related("brand").order_by("-opened_at", "pk")
    first = list(shown[: ON_A_PAGE + 1])
    # What fits on one page needs no count.
    pages = Paginator(first if len(first) <= ON_A_PAGE else shown, ON_A_PAGE)
    page = pages.get_page(request.GET.get("page"))
    return fresh(
        render(
            request,
            "campaigns/vacancies/public_jobs.html",
            {
                "page": page,
                "rows": drawing.jobs(page),
                "asked": asked,
                "is_filtered": any(asked.values()),
            },
        )
    )


def _matching(rows: QuerySet[Vacancy], asked: dict[str, str]) -> QuerySet[Vacancy]:
    for word in asked["q"].split():
        rows = rows.filter(
            Q(title__icontains=word)
            | Q(summary__icontains=word)
            | Q(requirements__icontains=word)
            | Q(brand__name__icontains=word)
        )
    if asked["place"]:
        rows = rows.filter(location__icontains=asked["place"])
    if asked["employer"]:
        rows = rows.filter(organisation__slug=asked["employer"])
    return rows


@login_not_required
@require_safe
def public_vacancy(request: HttpRequest, slug: str) -> HttpResponse:
    """One vacancy; when it is no longer open, the page says so and shows others."""
    vacancy = reading.public(slug)
    if vacancy is None:
        raise Http404
    now = timezone.now()
    if vacancy.is_open(now):
        context = page_of(vacancy, now=now, via=via_of(request))
        return fresh(
            render(request, "campaigns/vacancies/public_vacancy.html", context)
        )
    similar = Vacancy.objects.similar_to(vacancy, now).select_related("brand")
    return fresh(
        render(
            request,
            "campaigns/vacancies/public_closed.html",
            {
                "vacancy": vacancy,
                "is_filled": vacancy.status == Vacancy.Status.FILLED,
                "rows": drawing.jobs(similar[:SIMILAR]),
            },
        )
    )


def page_of(
    vacancy: Vacancy, *, now: datetime, via: str = "", is_preview: bool = False
) -> dict[str, Any]:
    """What the public page shows; search engines get the facts only of what is open."""
    headings = (
        _("What you will do"),
        _("What you bring"),
        _("What working here is really like"),
        _("What happens after you apply"),
    )
    url = settings.SITE_URL + vacancy.public_path
    is_told = vacancy.is_open(now) and not is_preview
    facts = job_posting(vacancy, url=url, headings=headings) if is_told else None
    apply_path = reverse("public-apply", args=[vacancy.slug])
    return {
        **row(vacancy),
        "contract": vacancy.get_contract_display(),
        "canonical_url": url,
        "apply_url": f"{apply_path}?via={via}" if via else apply_path,
        "is_preview": is_preview,
        "structured": as_script(facts) if facts else "",
    }
