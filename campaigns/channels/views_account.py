"""One account of the register: changed, signed in again, paused, taken out."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from campaigns.channels import operations
from campaigns.channels.connectors.base import SignIn
from campaigns.channels.forms import AccountForm, SignInForm
from campaigns.channels.models import ChannelAccount
from campaigns.channels.views import PATIENCE, find
from core.http import Request
from core.outbound import within
from core.ui import forms as looks
from core.users.access import allowed
from core.users.roles import MAY_PLAN


@allowed(*MAY_PLAN)
@require_http_methods(["GET", "POST"])
def edit_account(request: Request, pk: int) -> HttpResponse:
    account = find(request, pk)
    name = account.name
    form = AccountForm(
        request.POST or None,
        instance=account,
        member=request.member,
        platform=account.platform,
    )
    if request.method == "POST" and form.is_valid():
        changed = form.save(commit=False)
        try:
            operations.change(account=changed, by=request.member, now=timezone.now())
        except ValidationError as refusal:
            form.explain(refusal)
        else:
            messages.success(request, _("Saved."))
            return redirect(account)
    context = {"form": form, "account": account, "name": name}
    return looks.answer(request, "campaigns/channels/edit_account.html", context, form)


@allowed(*MAY_PLAN)
@require_http_methods(["GET", "POST"])
def sign_in(request: Request, pk: int) -> HttpResponse:
    account = find(request, pk)
    if not issubclass(account.connector, SignIn):
        raise Http404
    form = SignInForm(request.POST or None, account=account)
    if request.method == "POST" and form.is_valid():
        try:
            with within(PATIENCE):
                operations.sign_in_again(
                    account=account,
                    by=request.member,
                    credentials=form.credentials(),
                    now=timezone.now(),
                )
        except ValidationError as refusal:
            form.explain(refusal)
        else:
            messages.success(request, _("Signed in."))
            return redirect(account)
    context = {"form": form, "account": account}
    return looks.answer(request, "campaigns/channels/sign_in.html", context, form)


@allowed(*MAY_PLAN)
@require_POST
def pause_account(request: Request, pk: int) -> HttpResponse:
    """Pause, and resume when it was paused."""
    account = find(request, pk)
    now = timezone.now()
    if account.state == ChannelAccount.State.PAUSED:
        operations.resume(account=account, by=request.member, now=now)
        messages.success(request, _("In use again."))
    else:
        operations.pause(account=account, by=request.member, now=now)
        messages.success(request, _("Paused. Nothing goes out on this account."))
    return redirect(account)


@allowed(*MAY_PLAN)
@require_http_methods(["GET", "POST"])
def remove_account(request: Request, pk: int) -> HttpResponse:
    account = find(request, pk)
    if request.method == "POST":
        operations.remove(account=account, by=request.member, now=timezone.now())
        messages.success(request, _("Taken out of the register."))
        return redirect("campaigns:account-list")
    context = {"account": account, "cancel_url": account.get_absolute_url()}
    return render(request, "campaigns/channels/remove_account.html", context)
