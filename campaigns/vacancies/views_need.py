"""What recruits for a need, on the page of that need."""

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from campaigns.vacancies import wording
from campaigns.workforce.models import Requisition
from core.http import Request
from core.users.access import allowed
from core.users.roles import MAY_SEE_SEATS


@allowed(*MAY_SEE_SEATS)
@require_safe
def requisition_vacancies(request: Request, pk: int) -> HttpResponse:
    """The slot on a requisition's page: what recruits for it."""
    mine = Requisition.objects.visible_to(request.member)
    requisition = get_object_or_404(mine, pk=pk)
    rows = requisition.vacancies.order_by("-created_at", "pk")
    context = {
        "rows": [
            (one, one.get_status_display(), wording.TONES[one.status]) for one in rows
        ]
    }
    return render(request, "campaigns/vacancies/_requisition_vacancies.html", context)
