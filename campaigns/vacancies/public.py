"""Pages for everybody."""

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse


@login_not_required
def public_jobs(request: HttpRequest) -> HttpResponse:
    return HttpResponse("")


@login_not_required
def public_vacancy(request: HttpRequest, slug: str) -> HttpResponse:
    return HttpResponse("")
