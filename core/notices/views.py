"""The notices of somebody: read them, and go where they point."""

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.http import require_POST, require_safe

from core.address_values import whole_number
from core.http import Request
from core.notices import operations
from core.notices.models import Notice
from core.outbox.kinds import on_the_mail_page
from core.ui.components import Tone

SHOWN = 20
# The highest page number; nobody has more.
LAST_PAGE = 99_999
TONES: dict[str, Tone] = {Notice.Tone.INFO: "info", Notice.Tone.WARNING: "warning"}


@require_safe
def notice_list(request: Request) -> HttpResponse:
    asked = whole_number(request.GET.get("page")) or 1
    place = asked if asked <= LAST_PAGE else 1
    mine = Notice.objects.visible_to(request.member).order_by("-created_at", "-pk")
    # One more than is shown says whether there is another page; nothing is counted.
    found = list(mine[(place - 1) * SHOWN : place * SHOWN + 1])
    mails = on_the_mail_page(request.member).with_a_person().count()
    context = {
        "notices": [(notice, TONES[notice.tone]) for notice in found[:SHOWN]],
        "mails": mails,
        "newer": place - 1,
        "older": place + 1 if len(found) > SHOWN else 0,
    }
    return render(request, "core/notices/notice_list.html", context)


@require_POST
def read(request: Request, pk: int) -> HttpResponse:
    """Mark it read and go where it points."""
    notice = get_object_or_404(Notice.objects.visible_to(request.member), pk=pk)
    operations.mark_read(notice=notice, now=timezone.now())
    is_ours = url_has_allowed_host_and_scheme(notice.url, {request.get_host()})
    return redirect(notice.url if notice.url and is_ours else "core:notice-list")
