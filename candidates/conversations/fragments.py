"""The parts of other pages that the inbox fills."""

from django.db.models import Count
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils import timezone
from django.views.decorators.http import require_POST, require_safe

from campaigns.guidelines.wording import explained
from campaigns.planning.models import Campaign
from candidates.conversations.checking import of_words
from candidates.conversations.forms import TypedForm
from candidates.conversations.models import IS_WAITING, Conversation
from candidates.conversations.selectors import rows_of
from candidates.people.models import Candidate
from core.http import Request
from core.keyset import Place, newest
from core.users.access import allowed
from core.users.roles import MAY_TALK, Role

SHOWN = 5
OF_A_PERSON = 20
ROWS = "candidates/conversations/_row_items.html"
OF_CANDIDATE = "candidates/conversations/_candidate_conversations.html"


@allowed(*MAY_TALK)
@require_safe
def today_waiting(request: Request) -> HttpResponse:
    """On the start page: who waits for an answer, the longest wait first."""
    talks = Conversation.objects.visible_to(request.member).waiting()
    return render(
        request,
        "candidates/conversations/_today_waiting.html",
        {
            "rows": rows_of(talks.for_list()[:SHOWN], timezone.now()),
            "count": talks.count(),
        },
    )


@require_safe
def campaign_people(request: Request, slug: str) -> HttpResponse:
    """On a campaign's page: who came of it. Who may not know people sees the counts."""
    campaign = get_object_or_404(Campaign.objects.visible_to(request.member), slug=slug)
    if request.member.is_one_of(Role.VIEWER):
        return HttpResponse("")
    # Of who is there, as the list that the card leads to.
    talks = Conversation.objects.filter(campaign=campaign, candidate__erased_at=None)
    mine = talks.visible_to(request.member).order_by("-last_message_at")
    return render(
        request,
        "candidates/conversations/_campaign_people.html",
        {
            "campaign": campaign,
            "rows": rows_of(mine.for_list()[:SHOWN], timezone.now()),
            **talks.aggregate(
                people=Count("candidate", distinct=True),
                talks=Count("pk"),
                waiting=Count("pk", filter=IS_WAITING),
            ),
            "may_talk": request.member.is_one_of(*MAY_TALK),
        },
    )


@require_safe
def candidate_conversations(request: Request, pk: int) -> HttpResponse:
    """On a person's page: the talks that this member may read."""
    people = Candidate.objects.visible_to(request.member)
    candidate = get_object_or_404(people, pk=pk)
    talks = Conversation.objects.visible_to(request.member).filter(candidate=candidate)
    before = Place.read(request.GET.get("before"))
    piece = newest(talks.for_list(), "last_message_at", most=OF_A_PERSON, before=before)
    all_talks = Conversation.objects.filter(candidate=candidate)
    context = {
        "rows": rows_of(piece.rows, timezone.now()),
        "has_others": not piece.rows and all_talks.exists(),
        "candidate": candidate,
        "earlier_url": f"{request.path}?before={piece.earlier}"
        if piece.earlier
        else "",
        "is_loaded": before is not None,
    }
    template = ROWS if request.htmx and before else OF_CANDIDATE
    return render(request, template, context)


@allowed(*MAY_TALK)
@require_POST
def message_remarks(request: Request) -> HttpResponse:
    """Below an answer or an e-mail: what the guidelines say about it as it stands now, not saved."""
    found = of_words(request.member.organisation, *TypedForm(request.POST).words())
    return render(
        request,
        "candidates/conversations/_remarks.html",
        {"remarks": explained(found)},
    )
