from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from core.effects.models import Effect
from core.http import Request
from core.notices import operations
from core.notices.models import Notice

SHOWN = 100
TONES: dict[str, str] = {Notice.Tone.INFO: "info", Notice.Tone.WARNING: "warning"}


@require_safe
def notice_list(request: Request) -> HttpResponse:
    notices = Notice.objects.visible_to(request.member).order_by("-created_at")[:SHOWN]
    rows = [
        {
            "notice": notice,
            "label": _("Read") if notice.read_at else notice.get_tone_display(),
            "tone": "neutral" if notice.read_at else TONES[notice.tone],
            "deed": _("Look") if notice.url else _("Mark as read"),
        }
        for notice in notices
    ]
    mails = Effect.objects.visible_to(request.member).waiting_for_a_person().count()
    about = {"rows": rows, "mails": mails}
    return render(request, "core/notices/notice_list.html", about)


@require_POST
def read(request: Request, pk: int) -> HttpResponse:
    """Mark it read and go where it points."""
    notice = get_object_or_404(Notice.objects.visible_to(request.member), pk=pk)
    operations.mark_read(notice=notice, now=timezone.now())
    is_ours = url_has_allowed_host_and_scheme(notice.url, {request.get_host()})
    return redirect(notice.url if notice.url and is_ours else "core:notice-list")
