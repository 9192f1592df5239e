"""Pages for everybody: no cookie, no script, nobody else's server."""

from django.contrib.auth.decorators import login_not_required
from django.core.paginator import Paginator
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils import timezone
from django.utils.cache import patch_cache_control
from django.views.decorators.http import require_safe

from campaigns.vacancies import selectors
from campaigns.vacancies.models import Vacancy
from core.address_values import short_code
from core.search import words_in

ON_A_PAGE = 30
SIMILAR = 3


def fresh(response: HttpResponse) -> HttpResponse:
    """May be kept, but ask first: a vacancy that is filled says so at once."""
    patch_cache_control(response, no_cache=True)
    return response


def via_of(request: HttpRequest) -> str:
    """The short link somebody came by; it is handed on to the form and never looked up here."""
    return short_code(request.GET.get("via"))


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
    page = Paginator(shown, ON_A_PAGE).get_page(request.GET.get("page"))
    return fresh(
        render(
            request,
            "campaigns/vacancies/public_jobs.html",
            {
                "page": page,
                "jobs": selectors.jobs(page),
                "asked": asked,
                "is_filtered": any(asked.values()),
            },
        )
    )


def _matching(rows: QuerySet[Vacancy], asked: dict[str, str]) -> QuerySet[Vacancy]:
    rows = words_in(
        rows, asked["q"], "title", "brand__name", texts=("summary", "requirements")
    )
    rows = words_in(rows, asked["place"], "location")
    if asked["employer"]:
        rows = rows.filter(organisation__slug=asked["employer"])
    return rows


@login_not_required
@require_safe
def public_vacancy(request: HttpRequest, slug: str) -> HttpResponse:
    """One vacancy; when it is no longer open, the page says so and shows others."""
    published = Vacancy.objects.with_public_page()
    vacancy = get_object_or_404(
        published.select_related("brand", "organisation"), slug=slug
    )
    now = timezone.now()
    if vacancy.is_open(now):
        page = selectors.public_page(vacancy, now=now, via=via_of(request))
        context = {"page": page, "vacancy": vacancy}
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
                "jobs": selectors.jobs(similar[:SIMILAR]),
            },
        )
    )
