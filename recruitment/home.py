"""The start page: what waits for me, put together from fragments of the rooms."""

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_safe

from core.http import Request
from core.users.roles import MAY_SEE_MONEY, MAY_TALK

# Who sees which part, in this order.
PARTS = (
    ("analytics:today-kpis", MAY_SEE_MONEY),
    ("candidates:today-waiting", MAY_TALK),
    ("campaigns:today-publications", None),
    ("campaigns:today-approvals", None),
)


@require_safe
def today(request: Request) -> HttpResponse:
    """Somebody without an organisation is told so; everybody else sees their day."""
    if request.member is None:
        return render(request, "recruitment/no_organisation.html")
    parts = [
        reverse(name)
        for name, roles in PARTS
        if roles is None or request.member.is_one_of(*roles)
    ]
    return render(request, "recruitment/today.html", {"parts": parts})
