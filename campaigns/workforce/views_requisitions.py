"""Asking for people, and deciding about what somebody else asked."""

from collections.abc import Callable

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpResponse, HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import (
    require_http_methods,
    require_POST,
    require_safe,
)

from campaigns.workforce import operations, places, selectors
from campaigns.workforce.filters import RequisitionFilter
from campaigns.workforce.forms import DecideForm, RequisitionForm
from campaigns.workforce.models import Requisition
from campaigns.workforce.tables import (
    RequisitionTable,
    with_first_day,
)
from core.http import Request
from core.ui import forms as looks
from core.ui.components import Action, Empty
from core.users.access import allowed
from core.users.roles import MAY_APPROVE, MAY_SEE_SEATS, MAY_WRITE


def find(request: Request, pk: int) -> Requisition:
    mine = Requisition.objects.visible_to(request.member)
    named = mine.select_related(
        "department", "organisation", "asked_by__user", "approved_by__user"
    )
    return get_object_or_404(named, pk=pk)


@allowed(*MAY_SEE_SEATS)
@require_safe
def requisition_list(request: Request) -> HttpResponseBase:
    mine = Requisition.objects.visible_to(request.member)
    rows = with_first_day(mine.with_seats().select_related("department"))
    filters = RequisitionFilter(request.GET, rows, request=request)
    table = RequisitionTable(filters.qs, request=request, filters=filters)
    if table.is_export:
        return table.export()
    may_write = request.member.is_one_of(*MAY_WRITE)
    if may_write:
        add = Action(_("Ask for people"), reverse("campaigns:requisition-add"))
        start = RequisitionTable.empty
        table.empty = Empty(start.title, start.text, start.icon, add)
    context = {
        "table": table,
        "tabs": places.tabs(request.member, places.REQUISITIONS),
        "may_write": may_write,
    }
    return render(request, "campaigns/workforce/requisition_list.html", context)


@allowed(*MAY_WRITE)
@require_http_methods(["GET", "POST"])
def requisition_add(request: Request) -> HttpResponse:
    return _write(request, None)


@allowed(*MAY_WRITE)
@require_http_methods(["GET", "POST"])
def requisition_edit(request: Request, pk: int) -> HttpResponse:
    return _write(request, find(request, pk))


def _write(request: Request, requisition: Requisition | None) -> HttpResponse:
    posted = request.POST if request.method == "POST" else None
    form = RequisitionForm(posted, instance=requisition, member=request.member)
    if form.is_valid():
        try:
            kept = operations.write_requisition(
                by=request.member,
                requisition=requisition,
                now=timezone.now(),
                **form.facts(),
            )
        except ValidationError as refusal:
            form.add_error(None, refusal)
        else:
            messages.success(
                request, _("Saved. Send it for approval when it is right.")
            )
            return redirect(kept)
    context = {"form": form, "requisition": requisition}
    return looks.answer(
        request, "campaigns/workforce/requisition_form.html", context, form
    )


@allowed(*MAY_SEE_SEATS)
@require_safe
def requisition(request: Request, pk: int) -> HttpResponse:
    found = find(request, pk)
    context = {
        "requisition": found,
        "page": selectors.requisition_page(found, request.member, timezone.localdate()),
    }
    return render(request, "campaigns/workforce/requisition.html", context)


@allowed(*MAY_WRITE)
@require_POST
def requisition_ask(request: Request, pk: int) -> HttpResponse:
    found = find(request, pk)
    return _do(
        request,
        found,
        lambda: operations.ask(
            by=request.member, requisition=found, now=timezone.now()
        ),
        _("Sent for approval. Who may decide has been told."),
    )


@allowed(*MAY_APPROVE)
@require_http_methods(["GET", "POST"])
def requisition_decide(request: Request, pk: int) -> HttpResponse:
    """Approve it or send it back; one's own is refused beside the field."""
    found = find(request, pk)
    form = DecideForm(
        request.POST if request.method == "POST" else None,
        initial={"seen": found.asking},
    )
    if form.is_valid():
        is_yes = form.cleaned_data["decision"] == DecideForm.APPROVE
        deed = operations.approve if is_yes else operations.send_back
        try:
            deed(
                by=request.member,
                requisition=found,
                seen=form.cleaned_data["seen"],
                remark=form.cleaned_data["remark"],
                now=timezone.now(),
            )
        except ValidationError as refusal:
            form.add_error(None, refusal)
            form.show_again(found.asking)
        else:
            done = _("Approved. Its seats are on the plan.")
            messages.success(
                request, done if is_yes else _("Sent back. Who asked has been told.")
            )
            return redirect(found)
    context = {
        "form": form,
        "requisition": found,
        "facts": selectors.facts(found),
        "seats": selectors.wishes(found),
    }
    return looks.answer(request, "campaigns/workforce/decide.html", context, form)


@allowed(*MAY_WRITE)
@require_http_methods(["GET", "POST"])
def requisition_withdraw(request: Request, pk: int) -> HttpResponse:
    found = find(request, pk)
    if request.method == "POST":
        return _do(
            request,
            found,
            lambda: operations.withdraw(
                by=request.member, requisition=found, now=timezone.now()
            ),
            _("Withdrawn. Seats that were filled stay filled."),
        )
    context = {
        "requisition": found,
        "cancel_url": found.get_absolute_url(),
        "question_title": _("Withdraw this requisition?"),
        "said": _("Its open seats leave the plan. This cannot be undone."),
    }
    return render(request, "campaigns/workforce/withdraw.html", context)


def _do(
    request: Request, found: Requisition, deed: Callable[[], object], done: str
) -> HttpResponse:
    try:
        deed()
    except ValidationError as refusal:
        for words in refusal.messages:
            messages.error(request, words)
    else:
        messages.success(request, done)
    return redirect(found)
