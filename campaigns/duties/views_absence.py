"""Who is away when: one's own days, or those of a colleague for who divides the work."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import (
    require_http_methods,
    require_POST,
    require_safe,
)

from campaigns.duties import operations
from campaigns.duties.forms import AbsenceForm
from campaigns.duties.models import Absence
from core.http import Request
from core.ui import forms as looks
from core.users.roles import MAY_PLAN

MOST = 100


@require_safe
def absences(request: Request) -> HttpResponse:
    """Today and later, the first first."""
    today = timezone.localdate(timezone=request.member.organisation.zone)
    ahead = Absence.objects.visible_to(request.member).filter(last_on__gte=today)
    absences = ahead.select_related("member__user").order_by("first_on", "pk")[:MOST]
    context = {
        "absences": absences,
        "may_change_all": request.member.is_one_of(*MAY_PLAN),
        "me": request.member,
    }
    return render(request, "campaigns/duties/absences.html", context)


@require_http_methods(["GET", "POST"])
def add_absence(request: Request) -> HttpResponse:
    """Everybody for themselves; HR staff for all."""
    for_others = request.member.is_one_of(*MAY_PLAN)
    form = AbsenceForm(
        request.POST or None,
        member=request.member,
        for_others=for_others,
        initial={"member": request.member},
    )
    if request.method == "POST" and form.is_valid():
        about = {"member": request.member} | form.cleaned_data
        try:
            operations.note_absence(by=request.member, now=timezone.now(), **about)
        except ValidationError as refusal:
            form.add_error(None, refusal)
        else:
            messages.success(request, _("Noted. Stand-ins take over on these days."))
            return redirect("campaigns:absence-list")
    return looks.answer(
        request, "campaigns/duties/absence_form.html", {"form": form}, form
    )


@require_POST
def withdraw_absence(request: Request, pk: int) -> HttpResponse:
    rows = Absence.objects.visible_to(request.member)
    if not request.member.is_one_of(*MAY_PLAN):
        rows = rows.filter(member=request.member)
    absence = get_object_or_404(rows.select_related("member"), pk=pk)
    operations.withdraw_absence(absence=absence, by=request.member, now=timezone.now())
    messages.success(request, _("Removed."))
    return redirect("campaigns:absence-list")
