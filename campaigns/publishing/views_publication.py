"""One publication: how it stands, and what a person does with it by hand."""

from http import HTTPStatus

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

from campaigns.publishing import operations, pages
from campaigns.publishing.forms import AddressForm, ReasonForm
from campaigns.publishing.models import Publication
from campaigns.publishing.operations import CancelResult
from campaigns.publishing.take_downs import removal_of
from core.http import Request
from core.ui import forms as looks
from core.ui.toasts import with_toast
from core.users.access import allowed
from core.users.roles import MAY_WRITE

PAGE = "campaigns/publishing/publication.html"
# What htmx takes for: do not ask again.
STOP = 286


def find(request: Request, pk: int) -> Publication:
    """The publication, with what its page shows."""
    return get_object_or_404(
        Publication.objects.visible_to(request.member).for_page(), pk=pk
    )


@require_safe
def publication(request: Request, pk: int) -> HttpResponse:
    found = find(request, pk)
    return render(request, PAGE, pages.page_of(found, request.member))


@allowed(*MAY_WRITE)
@require_POST
def confirm_publication(request: Request, pk: int) -> HttpResponse:
    """It was placed by hand; the address is the proof."""
    found = find(request, pk)
    form = AddressForm(request.POST, prefix="confirm")
    if form.is_valid():
        try:
            operations.confirm_by_hand(
                publication=found,
                url=form.cleaned_data["url"],
                by=request.member,
                now=timezone.now(),
            )
        except ValidationError as refusal:
            form.add_error("url", refusal)
        else:
            messages.success(request, _("Published. Well done."))
            return redirect(found)
    page = pages.page_of(found, request.member, confirm=form)
    return looks.answer(request, PAGE, page, form)


@require_safe
def publication_state(request: Request, pk: int) -> HttpResponse:
    """Asked by the page itself: nothing while it is as `seen`, else the page's parts and a word about it."""
    found = find(request, pk)
    removal = removal_of(found)
    if request.GET.get("seen") == pages.state_of(found, removal):
        is_final = not pages.is_under_way(found, removal)
        return HttpResponse(status=STOP if is_final else HTTPStatus.NO_CONTENT)
    page = pages.page_of(found, request.member)
    response = render(request, "campaigns/publishing/_publication_refreshed.html", page)
    return with_toast(response, page["facts"].status, tone=page["facts"].tone)


@allowed(*MAY_WRITE)
@require_POST
def correct_address(request: Request, pk: int) -> HttpResponse:
    """The right address of what somebody confirmed with a wrong one."""
    found = find(request, pk)
    form = AddressForm(request.POST, prefix="address")
    if form.is_valid():
        try:
            operations.correct_address(
                publication=found,
                url=form.cleaned_data["url"],
                by=request.member,
                now=timezone.now(),
            )
        except ValidationError as refusal:
            form.add_error("url", refusal)
        else:
            messages.success(request, _("Saved. The address is corrected."))
            return redirect(found)
    page = pages.page_of(found, request.member, address=form)
    return looks.answer(request, PAGE, page, form)


@allowed(*MAY_WRITE)
@require_POST
def skip_publication(request: Request, pk: int) -> HttpResponse:
    """It is not placed after all."""
    found = find(request, pk)
    form = ReasonForm(request.POST, prefix="skip")
    if form.is_valid():
        try:
            operations.skip_by_hand(
                publication=found,
                reason=form.cleaned_data["reason"],
                by=request.member,
                now=timezone.now(),
            )
        except ValidationError as refusal:
            form.add_error("reason", refusal)
        else:
            messages.success(request, _("Skipped. It is off the calendar."))
            return redirect(found)
    page = pages.page_of(found, request.member, skip=form)
    return looks.answer(request, PAGE, page, form)


@allowed(*MAY_WRITE)
@require_http_methods(["GET", "POST"])
def cancel_publication(request: Request, pk: int) -> HttpResponse:
    """Ask first; then off the calendar, or an honest answer why that is not certain."""
    found = find(request, pk)
    if request.method == "GET":
        page = pages.cancel_page_of(found)
        return render(request, "campaigns/publishing/cancel.html", page)
    try:
        result = operations.cancel(
            publication=found, by=request.member, now=timezone.now()
        )
    except ValidationError as refusal:
        for words in refusal.messages:
            messages.error(request, words)
        return redirect(found)
    if result == CancelResult.CANCELLED:
        messages.success(request, _("Cancelled. It does not go out."))
    else:
        messages.warning(
            request,
            _(
                "It is being sent at this moment. We try to stop it, and tell you here what became of it."
            ),
        )
    return redirect(found)
