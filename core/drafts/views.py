"""Keep a draft while it is written, discard one, and keep it when the token of a form is too old."""

from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import (
    require_http_methods,
    require_POST,
    require_safe,
)

from core.drafts import operations
from core.drafts.middleware import keep_typed
from core.drafts.models import FormDraft
from core.drafts.offers import offered
from core.drafts.tickets import FIELD, Ticket, posted
from core.http import Request
from core.ui import formats


@require_POST
def keep(request: Request) -> HttpResponse:
    """What stands in a form now; the page sends it while somebody writes."""
    ticket = posted(request)
    if ticket is None or ticket.member_id != request.member.pk:
        raise Http404
    now = timezone.now()
    try:
        operations.keep(ticket=ticket, typed=request.POST, now=now)
    except operations.CannotKeep as refusal:
        return JsonResponse({"text": refusal.message}, status=422)
    return JsonResponse({"at": str(formats.clock(now))})


@require_safe
def offers(request: Request) -> HttpResponse:
    """A part of a page with a long form: what its reader was writing in it before."""
    ticket = Ticket.read(request.GET.get(FIELD, ""))
    if ticket is None or ticket.member_id != request.member.pk:
        raise Http404
    context = {"offered": offered(request.member, ticket)}
    return render(request, "core/drafts/_offers.html", context)


@require_http_methods(["GET", "POST"])
def discard(request: Request, number: UUID) -> HttpResponse:
    """Ask, and forget it."""
    mine = FormDraft.objects.visible_to(request.member).waiting()
    draft = get_object_or_404(mine, number=number)
    if request.method == "POST":
        operations.discard(
            member=request.member, number=draft.number, now=timezone.now()
        )
        if request.htmx:
            return HttpResponse()
        messages.success(request, _("Discarded."))
        return redirect(draft.page)
    context = {"draft": draft, "cancel_url": draft.page}
    return render(request, "core/drafts/discard.html", context)


def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:
    """A token of an earlier sign-in. What was typed is kept, and the page leads back to it.

    The ticket stands in a page of its owner only, so another site cannot send one.
    """
    ticket = posted(request)
    member = getattr(request, "member", None)
    is_owners = member is None or (ticket and ticket.member_id == member.pk)
    page = keep_typed(request, ticket) if is_owners else ""
    return render(request, "403_csrf.html", {"kept_at": page}, status=403)
