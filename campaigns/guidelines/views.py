"""How we write: everybody reads it, who plans keeps it."""

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

from campaigns.channels.models import ChannelAccount
from campaigns.guidelines import operations, selectors
from campaigns.guidelines.effective_style import organisation_guideline
from campaigns.guidelines.forms import GuidelineForm
from campaigns.guidelines.models import Guideline
from core.http import Request
from core.ui import forms as looks
from core.users.access import allowed
from core.users.roles import MAY_PLAN


@require_safe
def guideline_list(request: Request) -> HttpResponse:
    """The guideline of the organisation, what channels do otherwise, and every rule."""
    context = {"page": selectors.guideline_page(request.member)}
    return render(request, "campaigns/guidelines/guideline_list.html", context)


@allowed(*MAY_PLAN)
@require_http_methods(["GET", "POST"])
def edit_guideline(request: Request) -> HttpResponse:
    """Of the organisation; the first time it holds the text to begin with."""
    return _edit(request, organisation_guideline(request.member.organisation))


@allowed(*MAY_PLAN)
@require_http_methods(["GET", "POST"])
def edit_channel_guideline(request: Request, pk: int) -> HttpResponse:
    """What one channel does otherwise; what stays empty is as the organisation."""
    account = _account(request, pk)
    own = Guideline.objects.visible_to(request.member).filter(account=account).first()
    new = Guideline(organisation=request.member.organisation, account=account)
    return _edit(request, own or new, account)


@allowed(*MAY_PLAN)
@require_POST
def drop_channel_guideline(request: Request, pk: int) -> HttpResponse:
    mine = Guideline.objects.visible_to(request.member)
    own = get_object_or_404(mine, account=_account(request, pk))
    operations.drop_guideline(guideline=own, by=request.member, now=timezone.now())
    messages.success(request, _("This channel follows the organisation again."))
    return redirect("campaigns:guideline-list")


def _account(request: Request, pk: int) -> ChannelAccount:
    mine = ChannelAccount.objects.visible_to(request.member).in_use()
    return get_object_or_404(mine, pk=pk)


def _edit(
    request: Request, guideline: Guideline, account: ChannelAccount | None = None
) -> HttpResponse:
    form = GuidelineForm(
        request.POST if request.method == "POST" else None, instance=guideline
    )
    if form.is_valid():
        try:
            operations.keep_guideline(
                guideline=form.save(commit=False), by=request.member, now=timezone.now()
            )
        except ValidationError as refusal:
            form.add_error(None, refusal)
        else:
            messages.success(request, _("Saved. It counts from now on."))
            return redirect("campaigns:guideline-list")
    context = {"form": form, "account": account, "is_kept": guideline.pk is not None}
    return looks.answer(
        request, "campaigns/guidelines/edit_guideline.html", context, form
    )
