"""Taking a published post down."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from campaigns.publishing import operations_removal, pages
from campaigns.publishing.forms_removal import RemovalForm
from campaigns.publishing.views_publication import PAGE, find
from core.http import Request
from core.ui import forms as looks
from core.users.access import allowed
from core.users.roles import MAY_PLAN


@allowed(*MAY_PLAN)
@require_POST
def take_down_publication(request: Request, pk: int) -> HttpResponse:
    """Ask the platform to remove it, or write down that a person did."""
    found = find(request, pk)
    form = RemovalForm(request.POST, prefix="removal")
    is_gone = form.is_removed_by_hand
    deed = operations_removal.say_removed if is_gone else operations_removal.take_down
    if form.is_valid():
        reason = form.cleaned_data["reason"]
        try:
            deed(
                publication=found, reason=reason, by=request.member, now=timezone.now()
            )
        except ValidationError as refusal:
            form.add_error("reason", refusal)
        else:
            done = _("Noted: it is not on the platform any more.")
            asked = _(
                "We ask the platform to remove it. You read here when it is gone."
            )
            messages.success(request, done if is_gone else asked)
            return redirect(found)
    page = pages.page_of(found, request.member, removal=form)
    return looks.answer(request, PAGE, page, form)
