"""Pages for who applies."""

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse


@login_not_required
def public_apply(request: HttpRequest, slug: str) -> HttpResponse:
    return HttpResponse("")


@login_not_required
def public_thanks(request: HttpRequest, slug: str) -> HttpResponse:
    return HttpResponse("")
