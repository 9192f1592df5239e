"""Who expires soon, and what is decided about keeping and erasing."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpResponse, HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import (
    require_http_methods,
    require_POST,
    require_safe,
)

from candidates.applications import operations as applications
from candidates.applications.models import Application
from candidates.people.models import Candidate
from candidates.retention import operations, selectors
from candidates.retention.forms import AnswerForm, EraseForm, KeepForm, MovedForm
from candidates.retention.models import Erasure, Expiry, RetentionNight
from candidates.retention.tables import ExpiryTable
from core.audit.operations import record
from core.http import Request, next_address
from core.ui import forms as looks
from core.users.access import allowed
from core.users.roles import MAY_ADMINISTER, MAY_TALK


def _find(request: Request, pk: int) -> Candidate:
    return get_object_or_404(Candidate.objects.visible_to(request.member), pk=pk)


@allowed(*MAY_TALK)
@require_safe
def retention(request: Request) -> HttpResponseBase:
    """The list, what a night asks, hires that wait for the HR system, nights and erasures."""
    member = request.member
    rows = Expiry.objects.visible_to(member)
    table = ExpiryTable(
        rows.select_related("candidate", "owner__user"), request=request
    )
    if table.is_export:
        record(
            by=member,
            verb="candidates.list.exported",
            subject=member.organisation,
            organisation_id=member.organisation_id,
            rows=table.count,
        )
        return table.export()
    nights = list(selectors.nights_of(member)[: selectors.NIGHTS_SHOWN])
    hires = selectors.hires_to_move(member, timezone.localdate())
    context = {
        "table": table,
        "asks": next((night for night in nights if night.is_asking), None),
        "may_answer": member.is_one_of(*MAY_ADMINISTER),
        "nights": nights,
        "hires": hires[: selectors.HIRES_SHOWN],
        "hire_count": hires.count(),
        "erasures": selectors.erasures_of(member)[: selectors.ERASURES_SHOWN],
        "now": timezone.now(),
    }
    return render(request, "candidates/retention/retention.html", context)


@allowed(*MAY_ADMINISTER)
@require_POST
def answer(request: Request, pk: int) -> HttpResponse:
    """Go on with this night, or not."""
    nights = RetentionNight.objects.visible_to(request.member)
    night = get_object_or_404(nights, pk=pk)
    form = AnswerForm(request.POST)
    if not form.is_valid():
        return redirect("candidates:retention")
    goes_on = form.cleaned_data["answer"] == "go"
    try:
        operations.answer(
            night=night,
            goes_on=goes_on,
            due=form.cleaned_data["due"],
            by=request.member,
            now=timezone.now(),
        )
    except ValidationError as refusal:
        messages.error(request, " ".join(refusal.messages))
    else:
        said = _("It goes on within a quarter of an hour.")
        messages.success(request, said if goes_on else _("Nobody is erased tonight."))
    return redirect("candidates:retention")


@allowed(*MAY_TALK)
@require_http_methods(["GET", "POST"])
def keep(request: Request, pk: int) -> HttpResponse:
    """Keep somebody longer, with the reason."""
    person = _find(request, pk)
    form = KeepForm(request.POST if request.method == "POST" else None)
    if form.is_valid():
        try:
            operations.keep_longer(
                candidate=person,
                by=request.member,
                now=timezone.now(),
                **form.cleaned_data,
            )
        except ValidationError as refusal:
            form.add_error(None, refusal)
        else:
            messages.success(request, _("Kept longer."))
            return redirect(person)
    context = {"form": form, "person": person}
    return looks.answer(request, "candidates/retention/keep.html", context, form)


@allowed(*MAY_TALK)
@require_POST
def end_hold(request: Request, pk: int) -> HttpResponse:
    person = _find(request, pk)
    try:
        operations.end_hold(candidate=person, by=request.member, now=timezone.now())
    except ValidationError as refusal:
        messages.error(request, " ".join(refusal.messages))
    else:
        messages.success(request, _("The legal hold is over."))
    return redirect(person)


@allowed(*MAY_TALK)
@require_POST
def moved(request: Request, pk: int) -> HttpResponse:
    """The file of a hire stands in the HR system, or does not yet."""
    mine = Application.objects.visible_to(request.member).of_people()
    found = get_object_or_404(mine, pk=pk)
    form = MovedForm(request.POST)
    back = redirect(next_address(request, found.get_absolute_url()))
    if not form.is_valid():
        return back
    try:
        applications.mark_moved(
            application=found,
            is_moved=form.cleaned_data["moved"] == "yes",
            by=request.member,
            now=timezone.now(),
        )
    except ValidationError as refusal:
        messages.error(request, " ".join(refusal.messages))
    else:
        messages.success(request, _("Noted."))
    return back


@allowed(*MAY_TALK)
@require_http_methods(["GET", "POST"])
def erase(request: Request, pk: int) -> HttpResponse:
    """Forget somebody: hidden at once, erased in an hour."""
    person = _find(request, pk)
    form = EraseForm(request.POST if request.method == "POST" else None)
    if form.is_valid():
        try:
            erasure = operations.ask_for_erasure(
                candidate=person,
                by=request.member,
                now=timezone.now(),
                **form.cleaned_data,
            )
        except ValidationError as refusal:
            form.add_error("typed_name", refusal)
        else:
            return redirect(erasure)
    context = {"form": form, "person": person, "cancel_url": person.get_absolute_url()}
    return looks.answer(request, "candidates/retention/erase.html", context, form)


@allowed(*MAY_TALK)
@require_safe
def erasure(request: Request, pk: int) -> HttpResponse:
    """How one erasure stands; when it is done, its report."""
    mine = Erasure.objects.visible_to(request.member)
    found = get_object_or_404(mine.select_related("candidate"), pk=pk)
    context = {
        "erasure": found,
        "report": selectors.report_of(found),
        "can_undo": found.is_waiting and timezone.now() < found.due_at,
    }
    return render(request, "candidates/retention/erasure.html", context)


@allowed(*MAY_TALK)
@require_POST
def undo(request: Request, pk: int) -> HttpResponse:
    found = get_object_or_404(Erasure.objects.visible_to(request.member), pk=pk)
    try:
        person = operations.undo_erasure(
            erasure=found, by=request.member, now=timezone.now()
        )
    except ValidationError as refusal:
        messages.error(request, " ".join(refusal.messages))
        return redirect(found)
    messages.success(request, _("Undone: this person is there again."))
    return redirect(person)
