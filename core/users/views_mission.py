"""What the organisation is for."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from core.http import Request
from core.ui import forms as looks
from core.users import operations
from core.users.access import allowed
from core.users.forms import MissionForm
from core.users.roles import MAY_PLAN


@allowed(*MAY_PLAN)
@require_http_methods(["GET", "POST"])
def edit_mission(request: Request) -> HttpResponse:
    form = MissionForm(request.POST or None, instance=request.member.organisation)
    if form.is_valid():
        operations.change_mission(
            by=request.member, mission=form.cleaned_data["mission"], now=timezone.now()
        )
        messages.success(request, _("Saved."))
        return redirect("home")
    return looks.answer(request, "core/users/mission.html", {"form": form}, form)
