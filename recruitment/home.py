"""The start page: what waits for me, put together from parts that the features answer."""

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_safe

from core.http import Request
from core.users.roles import MAY_ADMINISTER, MAY_SEE_MONEY, MAY_TALK
from recruitment.checks import has_mail_server
from recruitment.needs import needs_of

# Who sees which part, in this order: first what is to be done, then how it stands.
PARTS = (
    ("today-needs", None),
    ("campaigns:today-approvals", None),
    ("campaigns:today-publications", None),
    ("candidates:today-waiting", MAY_TALK),
    ("candidates:today-expiring", MAY_TALK),
    ("analytics:today-kpis", MAY_SEE_MONEY),
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
    context = {
        "parts": parts,
        "today": timezone.localdate(),
        "lacks_mail_server": request.member.is_one_of(*MAY_ADMINISTER)
        and not has_mail_server(),
    }
    return render(request, "recruitment/today.html", context)


@require_safe
def today_needs(request: Request) -> HttpResponse:
    """What needs somebody and has no part of its own, from how things stand."""
    needs = needs_of(request.member, now=timezone.now())
    return render(request, "recruitment/_today_needs.html", {"needs": needs})
