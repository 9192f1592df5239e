"""The start page: what waits for me, put together from parts that the features answer."""

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_safe

from core.http import Request
from core.notices.models import Notice
from core.users.roles import MAY_ADMINISTER, MAY_SEE_MONEY, MAY_TALK
from recruitment.checks import has_mail_server

SHOWN = 5
# Who sees which part, in this order.
PARTS = (
    ("analytics:today-kpis", MAY_SEE_MONEY),
    ("candidates:today-waiting", MAY_TALK),
    ("candidates:today-expiring", MAY_TALK),
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
    unread = Notice.objects.visible_to(request.member).unread()
    context = {
        "parts": parts,
        "today": timezone.localdate(),
        "lacks_mail_server": request.member.is_one_of(*MAY_ADMINISTER)
        and not has_mail_server(),
        "unread": unread.filter(tone=Notice.Tone.WARNING).order_by("-created_at")[
            :SHOWN
        ],
    }
    return render(request, "recruitment/today.html", context)
