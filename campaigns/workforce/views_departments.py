"""Which departments need people: a list, and a name for each."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.db.models import Count
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from campaigns.workforce import operations
from campaigns.workforce.forms import DepartmentForm
from campaigns.workforce.models import Department
from core.http import Request
from core.ui import forms as looks
from core.users.access import allowed
from core.users.roles import MAY_SEE_SEATS, MAY_WRITE


@allowed(*MAY_SEE_SEATS)
@require_safe
def department_list(request: Request) -> HttpResponse:
    mine = Department.objects.visible_to(request.member)
    context = {
        "departments": mine.annotate(asked=Count("requisitions")).order_by("name"),
        "may_write": request.member.is_one_of(*MAY_WRITE),
    }
    return render(request, "campaigns/workforce/department_list.html", context)


@allowed(*MAY_WRITE)
@require_http_methods(["GET", "POST"])
def department_add(request: Request) -> HttpResponse:
    return _keep(request, None)


@allowed(*MAY_WRITE)
@require_http_methods(["GET", "POST"])
def department_edit(request: Request, pk: int) -> HttpResponse:
    mine = Department.objects.visible_to(request.member)
    return _keep(request, get_object_or_404(mine, pk=pk))


@allowed(*MAY_WRITE)
@require_http_methods(["GET", "POST"])
def department_remove(request: Request, pk: int) -> HttpResponse:
    mine = Department.objects.visible_to(request.member)
    department = get_object_or_404(mine, pk=pk)
    url = reverse("campaigns:department-list")
    if request.method == "POST":
        try:
            operations.remove_department(
                by=request.member, department=department, now=timezone.now()
            )
        except ValidationError as refusal:
            for words in refusal.messages:
                messages.error(request, words)
        else:
            messages.success(request, _("Removed."))
        return redirect(url)
    context = {"department": department, "cancel_url": url}
    return render(request, "campaigns/workforce/department_remove.html", context)


def _keep(request: Request, department: Department | None) -> HttpResponse:
    posted = request.POST if request.method == "POST" else None
    form = DepartmentForm(posted, instance=department)
    if form.is_valid():
        try:
            operations.keep_department(
                by=request.member,
                department=department,
                now=timezone.now(),
                **form.cleaned_data,
            )
        except ValidationError as refusal:
            form.add_error(None, refusal)
        else:
            messages.success(request, _("Saved."))
            return redirect("campaigns:department-list")
    context = {"form": form, "department": department}
    return looks.answer(
        request, "campaigns/workforce/department_form.html", context, form
    )
