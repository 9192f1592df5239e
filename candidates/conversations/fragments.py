"""The parts of other pages that the inbox fills."""

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils import timezone
from django.views.decorators.http import require_safe

from campaigns.planning.models import Campaign
from candidates.conversations import inbox
from candidates.conversations.models import Conversation
from candidates.people.models import Candidate
from core.http import Request
from core.users.access import allowed
from core.users.roles import MAY_TALK, Role

SHOWN = 5


@allowed(*MAY_TALK)
@require_safe
def today_waiting(request: Request) -> HttpResponse:
    """On the start page: who waits for an answer, the longest wait first."""
    waiting = Conversation.objects.visible_to(request.member).waiting()
    now = timezone.now()
    rows = inbox.with_last_words(waiting)[:SHOWN]
    return render(
        request,
        "candidates/conversations/_today_waiting.html",
        {"rows": [inbox.row(talk, now) for talk in rows], "count": waiting.count()},
    )


@require_safe
def campaign_people(request: Request, slug: str) -> HttpResponse:
    """On a campaign's page: who came of it. Who may not know people sees the counts."""
    campaign = get_object_or_404(Campaign.objects.visible_to(request.member), slug=slug)
    if request.member.is_one_of(Role.VIEWER):
        return HttpResponse("")
    now = timezone.now()
    talks = Conversation.objects.filter(campaign=campaign)
    rows = talks.visible_to(request.member).order_by("-last_message_at")
    return render(
        request,
        "candidates/conversations/_campaign_people.html",
        {
            "campaign": campaign,
            "rows": [
                inbox.row(talk, now) for talk in inbox.with_last_words(rows)[:SHOWN]
            ],
            "people": talks.values("candidate").distinct().count(),
            "responses": talks.exclude(responded_at=None).count(),
            "waiting": talks.waiting().count(),
            "may_talk": request.member.is_one_of(*MAY_TALK),
        },
    )


@require_safe
def candidate_conversations(request: Request, pk: int) -> HttpResponse:
    """On a person's page: the talks that this member may read."""
    candidate = get_object_or_404(Candidate.objects.visible_to(request.member), pk=pk)
    talks = Conversation.objects.visible_to(request.member).filter(candidate=candidate)
    now = timezone.now()
    rows = inbox.with_last_words(talks.order_by("-last_message_at"))
    return render(
        request,
        "candidates/conversations/_candidate_conversations.html",
        {"rows": [inbox.row(talk, now) for talk in rows], "candidate": candidate},
    )
