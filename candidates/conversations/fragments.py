"""The parts of other pages that the inbox fills."""

from django.db.models import Count, Q
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils import timezone
from django.views.decorators.http import require_safe

from campaigns.planning.models import Campaign
from candidates.conversations import rows, waiting
from candidates.conversations.models import Conversation
from candidates.people.reading import person
from core.http import Request
from core.users.access import allowed
from core.users.roles import MAY_TALK, Role

SHOWN = 5


@allowed(*MAY_TALK)
@require_safe
def today_waiting(request: Request) -> HttpResponse:
    """On the start page: who waits for an answer, the longest wait first."""
    talks = Conversation.objects.visible_to(request.member).waiting()
    shown = rows.found(talks)[:SHOWN]
    return render(
        request,
        "candidates/conversations/_today_waiting.html",
        {
            "rows": rows.drawn(shown, timezone.now()),
            "count": waiting.count(request.member.organisation_id),
        },
    )


@require_safe
def campaign_people(request: Request, slug: str) -> HttpResponse:
    """On a campaign's page: who came of it. Who may not know people sees the counts."""
    campaign = get_object_or_404(Campaign.objects.visible_to(request.member), slug=slug)
    if request.member.is_one_of(Role.VIEWER):
        return HttpResponse("")
    talks = Conversation.objects.filter(campaign=campaign)
    mine = talks.visible_to(request.member).order_by("-last_message_at")
    return render(
        request,
        "candidates/conversations/_campaign_people.html",
        {
            "campaign": campaign,
            "rows": rows.drawn(rows.found(mine)[:SHOWN], timezone.now()),
            **talks.aggregate(
                people=Count("candidate", distinct=True),
                responses=Count("responded_at"),
                waiting=Count(
                    "pk", filter=Q(waiting_since__isnull=False, is_done=False)
                ),
            ),
            "may_talk": request.member.is_one_of(*MAY_TALK),
        },
    )


@require_safe
def candidate_conversations(request: Request, pk: int) -> HttpResponse:
    """On a person's page: the talks that this member may read."""
    candidate = person(pk, request.member)
    if candidate is None:
        raise Http404
    talks = Conversation.objects.visible_to(request.member).filter(candidate=candidate)
    found = rows.found(talks.order_by("-last_message_at"))
    return render(
        request,
        "candidates/conversations/_candidate_conversations.html",
        {"rows": rows.drawn(found, timezone.now()), "candidate": candidate},
    )
