"""Public addresses that count."""

from collections.abc import Callable
from typing import Any

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse


def counted(view: Callable[..., Any]) -> Callable[..., Any]:
    return view


@login_not_required
def public_go(request: HttpRequest, slug: str) -> HttpResponse:
    return HttpResponse(slug)
