"""What the guidelines say while somebody writes a vacancy."""

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_POST

from campaigns.guidelines.wording import explained
from campaigns.vacancies import checking
from campaigns.vacancies.models import Vacancy
from core.http import Request
from core.users.access import allowed
from core.users.roles import MAY_WRITE


@allowed(*MAY_WRITE)
@require_POST
def vacancy_remarks(request: Request) -> HttpResponse:
    """The form as it stands now, not saved; the salary has its own rule in the form."""
    typed = Vacancy(
        **{name: request.POST.get(name, "") for name in checking.TEXTS}, salary_min=0
    )
    found = checking.of_vacancy(typed, request.member.organisation)
    context = {"remarks": explained(found)}
    return render(request, "campaigns/vacancies/_remarks.html", context)
