"""The plan over the year, the seats behind its numbers, and the days of one seat."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpResponse, HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from campaigns.workforce import operations, places, selectors
from campaigns.workforce.filters import OpeningFilter
from campaigns.workforce.forms import OpeningForm
from campaigns.workforce.models import Opening, Requisition
from campaigns.workforce.plan import Plan, PlanTable
from campaigns.workforce.tables import OpeningTable, with_procedure
from core.http import Request
from core.ui import forms as looks
from core.ui.components import Action, Empty
from core.users.access import allowed
from core.users.roles import MAY_APPROVE, MAY_SEE_SEATS, MAY_WRITE

# What the list of seats says; requisitions are far wider.
LISTED = (
    "status",
    "needed_by",
    "expected_start",
    "filled_at",
    "requisition__title",
    "requisition__department__name",
)


def find_opening(request: Request, pk: int) -> Opening:
    mine = Opening.objects.visible_to(request.member)
    rows = mine.select_related("requisition__department", "requisition__organisation")
    return get_object_or_404(rows, pk=pk)


@allowed(*MAY_SEE_SEATS)
@require_safe
def workforce_plan(request: Request) -> HttpResponseBase:
    """Needed, filled, open, in procedure and late, per department and quarter or month."""
    member = request.member
    plan = Plan(request, member, timezone.localdate())
    table = PlanTable(plan.qs, request=request, filters=plan)
    if table.is_export:
        return table.export()
    may_write = member.is_one_of(*MAY_WRITE)
    if may_write:
        add = Action(_("Ask for people"), reverse("campaigns:requisition-add"))
        start = PlanTable.empty
        table.empty = Empty(start.title, start.text, start.icon, add)
    mine = Requisition.objects.visible_to(member)
    may_decide = member.is_one_of(*MAY_APPROVE)
    waiting = mine.waiting_for(member).only("title")
    context = {
        "table": table,
        "tabs": places.tabs(member, places.PLAN),
        "may_write": may_write,
        "waiting": waiting.order_by("asked_at") if may_decide else [],
    }
    return render(request, "campaigns/workforce/plan.html", context)


@allowed(*MAY_SEE_SEATS)
@require_safe
def opening_list(request: Request) -> HttpResponseBase:
    """The seats behind a number of the plan."""
    member = request.member
    chosen = selectors.in_procedure(member.organisation_id)
    mine = Opening.objects.visible_to(member).wanted()
    named = mine.select_related("requisition__department").only(*LISTED)
    rows = with_procedure(named, chosen)
    filters = OpeningFilter(
        request.GET, rows, request=request, today=timezone.localdate()
    )
    may_write = member.is_one_of(*MAY_WRITE)
    hidden = () if may_write else ("change",)
    table = OpeningTable(filters.qs, request=request, filters=filters, exclude=hidden)
    if table.is_export:
        return table.export()
    context = {"table": table, "tabs": places.tabs(member, places.OPENINGS)}
    return render(request, "campaigns/workforce/opening_list.html", context)


@allowed(*MAY_WRITE)
@require_http_methods(["GET", "POST"])
def opening_edit(request: Request, pk: int) -> HttpResponse:
    opening = find_opening(request, pk)
    posted = request.POST if request.method == "POST" else None
    form = OpeningForm(posted, instance=opening)
    if form.is_valid():
        try:
            operations.plan_opening(
                by=request.member,
                opening=opening,
                now=timezone.now(),
                **form.cleaned_data,
            )
        except ValidationError as refusal:
            form.add_error(None, refusal)
        else:
            messages.success(request, _("Saved."))
            return redirect(opening.requisition)
    context = {"form": form, "requisition": opening.requisition}
    return looks.answer(request, "campaigns/workforce/opening_form.html", context, form)


@allowed(*MAY_WRITE)
@require_http_methods(["GET", "POST"])
def opening_withdraw(request: Request, pk: int) -> HttpResponse:
    opening = find_opening(request, pk)
    requisition = opening.requisition
    if request.method == "POST":
        try:
            operations.withdraw_opening(
                by=request.member, opening=opening, now=timezone.now()
            )
        except ValidationError as refusal:
            for words in refusal.messages:
                messages.error(request, words)
        else:
            messages.success(request, _("Withdrawn. The plan counts one seat less."))
        return redirect(requisition)
    context = {
        "requisition": requisition,
        "cancel_url": requisition.get_absolute_url(),
        "question_title": _("Withdraw this seat?"),
        "said": _("Nobody is needed on it any more. This cannot be undone."),
    }
    return render(request, "campaigns/workforce/withdraw.html", context)
