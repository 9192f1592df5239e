"""The parts of other pages that this feature fills."""

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils import timezone
from django.views.decorators.http import require_safe

from candidates.people.models import Candidate
from candidates.retention import selectors
from candidates.retention.models import Expiry
from core.http import Request
from core.users.access import allowed
from core.users.roles import MAY_TALK

SHOWN = 5


@allowed(*MAY_TALK)
@require_safe
def today_expiring(request: Request) -> HttpResponse:
    """On the start page: people of the reader who expire soon, and duties that are late."""
    member, today = request.member, timezone.localdate()
    mine = Expiry.objects.owned_by(member).select_related("candidate")
    people = Candidate.objects.visible_to(member)
    context = {
        "rows": mine.order_by("keep_until", "pk")[:SHOWN],
        "count": mine.count(),
        "untold": people.notice_overdue(today).count(),
        "hires": selectors.hires_to_move(member, today).count(),
    }
    return render(request, "candidates/retention/_today_expiring.html", context)


@require_safe
def candidate(request: Request, pk: int) -> HttpResponse:
    """On a person's page: why they are kept and until when."""
    person = get_object_or_404(Candidate.objects.visible_to(request.member), pk=pk)
    context = {
        "standing": selectors.standing_of(person, request.member),
        "may_talk": request.member.is_one_of(*MAY_TALK),
    }
    return render(request, "candidates/retention/_candidate.html", context)
