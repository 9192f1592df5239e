"""Error pages, and the page where every component can be looked at."""

from typing import Any

from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render


@login_not_required
def styleguide(request: HttpRequest) -> HttpResponse:
    """Every component, for who builds pages. Not on a customer's server."""
    if not settings.STYLEGUIDE:
        raise Http404
    return render(request, "core/ui/styleguide.html")


def bad_request(request: HttpRequest, _exception: Any = None) -> HttpResponse:
    return render(request, "400.html", status=400)


def forbidden(request: HttpRequest, _exception: Any = None) -> HttpResponse:
    return render(request, "403.html", status=403)


def not_found(request: HttpRequest, _exception: Any = None) -> HttpResponse:
    return render(request, "404.html", status=404)


def server_error(request: HttpRequest) -> HttpResponse:
    return render(request, "500.html", status=500)
