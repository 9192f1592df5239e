"""The slots on pages of others: applications of a vacancy, and of a person."""

from dataclasses import dataclass

from django.db.models import Count, Q
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from campaigns.vacancies.models import Vacancy
from candidates.applications.board import TONES
from candidates.applications.models import Application
from candidates.people.models import Candidate
from core.http import Request
from core.keyset import Place, newest
from core.ui.components import Text, Tone
from core.users.access import allowed
from core.users.models import Membership
from core.users.roles import MAY_TALK, Role

NEWEST = 6
OF_A_PERSON = 20
APPLICATIONS = "candidates/applications/_application_items.html"
OF_CANDIDATE = "candidates/applications/_candidate_applications.html"


@dataclass(frozen=True, slots=True)
class StageCount:
    """How many applications are in one stage."""

    label: Text
    tone: Tone
    count: int


@dataclass(frozen=True, slots=True)
class ApplicationRow:
    """An application in a list, with the colour of its stage."""

    application: Application
    tone: Tone
    # Sent under the address of the person whose page this is, by a person of its own so far.
    is_apart: bool = False


@allowed(*MAY_TALK, Role.MANAGER)
@require_safe
def vacancy_applications(request: Request, pk: int) -> HttpResponse:
    """How many are in each stage, and the newest by name."""
    vacancies = Vacancy.objects.visible_to(request.member)
    vacancy = get_object_or_404(vacancies, pk=pk)
    if not _may_see(request.member, vacancy):
        raise Http404
    mine = Application.objects.visible_to(request.member).of_people()
    applications = mine.filter(vacancy=vacancy)
    counted = applications.values_list("status").annotate(n=Count("pk")).order_by()
    counts = dict(counted)
    newest = applications.select_related("candidate").order_by("-applied_at")[:NEWEST]
    return render(
        request,
        "candidates/applications/_vacancy_applications.html",
        {
            "vacancy": vacancy,
            "stages": [
                StageCount(label, TONES[value], counts.get(value, 0))
                for value, label in Application.Status.choices
            ],
            "rows": [ApplicationRow(one, TONES[one.status]) for one in newest],
            "total": sum(counts.values()),
        },
    )


def _may_see(member: Membership, vacancy: Vacancy) -> bool:
    is_in_team = vacancy.hiring_team.filter(pk=member.pk)
    return member.is_one_of(*MAY_TALK) or is_in_team.exists()


@allowed(*MAY_TALK, Role.MANAGER)
@require_safe
def candidate_applications(request: Request, pk: int) -> HttpResponse:
    """What this person applied to, newest first."""
    people = Candidate.objects.visible_to(request.member)
    candidate = get_object_or_404(people, pk=pk)
    mine = Application.objects.visible_to(request.member).filter(
        Q(candidate=candidate) | Q(claimed=candidate)
    )
    before = Place.read(request.GET.get("before"))
    found = mine.select_related("vacancy", "candidate")
    piece = newest(found, "applied_at", most=OF_A_PERSON, before=before)
    template = APPLICATIONS if request.htmx and before else OF_CANDIDATE
    return render(
        request,
        template,
        {
            "candidate": candidate,
            "rows": [
                ApplicationRow(
                    one, TONES[one.status], is_apart=one.claimed_id == candidate.pk
                )
                for one in piece.rows
            ],
            "may_add": request.member.is_one_of(*MAY_TALK),
            "earlier_url": f"{request.path}?before={piece.earlier}"
            if piece.earlier
            else "",
            "is_loaded": before is not None,
        },
    )
