"""What a person answers when the machine cannot or may not decide."""

from collections.abc import Callable

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from campaigns.publishing import operations, pages
from campaigns.publishing.models import Publication
from campaigns.publishing.views_publication import PAGE, find
from core.http import Request
from core.ui import forms as looks
from core.users.access import allowed
from core.users.roles import MAY_WRITE


def _deed(
    request: Request, found: Publication, deed: Callable[..., object], done: str
) -> HttpResponse:
    """Do it, or say on the page why not."""
    try:
        deed(publication=found, by=request.member, now=timezone.now())
    except ValidationError as refusal:
        for words in refusal.messages:
            messages.error(request, words)
    else:
        messages.success(request, done)
    return redirect(found)


@allowed(*MAY_WRITE)
@require_POST
def settle_there(request: Request, pk: int) -> HttpResponse:
    """A person looked: it is there."""
    found = find(request, pk)
    form = pages.there_form(found, request.POST)
    if form.is_valid():
        try:
            operations.resolve_there(
                publication=found,
                url=form.cleaned_data["url"],
                by=request.member,
                now=timezone.now(),
            )
        except ValidationError as refusal:
            form.add_error("url", refusal)
        else:
            messages.success(request, _("Good: it is published."))
            return redirect(found)
    page = pages.page_of(found, request.member, there=form)
    return looks.answer(request, PAGE, page, form)


@allowed(*MAY_WRITE)
@require_POST
def send_again(request: Request, pk: int) -> HttpResponse:
    """A person looked: it is not there."""
    found = find(request, pk)
    return _deed(
        request, found, operations.resolve_send_again, _("It is sent again now.")
    )


@allowed(*MAY_WRITE)
@require_POST
def drop_publication(request: Request, pk: int) -> HttpResponse:
    """It does not have to go out any more."""
    found = find(request, pk)
    return _deed(request, found, operations.drop, _("Dropped. It is off the calendar."))


@allowed(*MAY_WRITE)
@require_POST
def release_publication(request: Request, pk: int) -> HttpResponse:
    """From on hold to now."""
    found = find(request, pk)
    return _deed(
        request, found, operations.release, _("It goes out within a few seconds.")
    )
