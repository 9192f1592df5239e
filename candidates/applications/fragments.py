"""The slots on pages of others: applications of a vacancy, and of a person."""

from collections.abc import Iterable

from django.db.models import Count
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from campaigns.vacancies.models import Vacancy
from candidates.applications import reading
from candidates.applications.board import TONES
from candidates.applications.models import Application
from candidates.people.models import Candidate
from core.http import Request
from core.ui import formats
from core.users.access import allowed
from core.users.models import Membership
from core.users.roles import MAY_TALK, Role

NEWEST = 6


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
    return render(
        request,
        "candidates/applications/_vacancy_applications.html",
        {
            "vacancy": vacancy,
            "stages": [
                (label, TONES[value], formats.number(counts.get(value, 0)))
                for value, label in Application.Status.choices
            ],
            "rows": _rows(
                applications.select_related("candidate").order_by("-applied_at")[
                    :NEWEST
                ]
            ),
            "total": sum(counts.values()),
        },
    )


def _may_see(member: Membership, vacancy: Vacancy) -> bool:
    is_in_team = vacancy.hiring_team.filter(pk=member.pk)
    return member.is_one_of(*MAY_TALK) or is_in_team.exists()


@allowed(*MAY_TALK, Role.MANAGER)
@require_safe
def candidate_applications(request: Request, pk: int) -> HttpResponse:
    """What this person applied to."""
    people = Candidate.objects.visible_to(request.member)
    candidate = get_object_or_404(people, pk=pk)
    return render(
        request,
        "candidates/applications/_candidate_applications.html",
        {
            "candidate": candidate,
            "rows": _rows(reading.of_person(candidate, request.member)),
            "may_add": request.member.is_one_of(*MAY_TALK),
        },
    )


def _rows(applications: Iterable[Application]) -> list[dict[str, object]]:
    return [
        {
            "application": application,
            "stage": application.get_status_display(),
            "tone": TONES[application.status],
        }
        for application in applications
    ]
