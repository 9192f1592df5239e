"""The register of our accounts on platforms."""

from typing import Any

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from campaigns.channels import operations
from campaigns.channels.connectors.base import SignIn
from campaigns.channels.forms import AccountForm, offered
from campaigns.channels.models import (
    ChannelAccount,
    ChannelAccountQuerySet,
    connector_without_credentials,
)
from campaigns.channels.register import (
    account_row,
    choice,
    choices,
    demand_lines,
    grouped,
)
from core.http import Request
from core.outbound import within
from core.ui import forms as looks
from core.users.access import allowed
from core.users.roles import MAY_PLAN

# Somebody waits for the page: a platform that is slow is asked again later.
PATIENCE = 12.0


def _in_use(request: Request) -> ChannelAccountQuerySet:
    accounts = ChannelAccount.objects.visible_to(request.member)
    return accounts.in_use().select_related("brand")


def find(request: Request, pk: int) -> ChannelAccount:
    return get_object_or_404(_in_use(request), pk=pk)


@require_safe
def account_list(request: Request) -> HttpResponse:
    accounts = _in_use(request).with_running_campaigns().order_by("platform", "name")
    context = {
        "groups": grouped(accounts),
        "may_change": request.member.is_one_of(*MAY_PLAN),
    }
    return render(request, "campaigns/channels/account_list.html", context)


@require_safe
def account(request: Request, pk: int) -> HttpResponse:
    found = find(request, pk)
    context = {
        "row": account_row(found),
        "account": found,
        "facts": _facts(found),
        "platform_facts": [
            (_(fact.text), fact.source, fact.read_on) for fact in found.connector.facts
        ],
        "demands": demand_lines(found.platform),
        "can_sign_in": issubclass(found.connector, SignIn),
        "is_paused": found.state == ChannelAccount.State.PAUSED,
        "may_change": request.member.is_one_of(*MAY_PLAN),
    }
    return render(request, "campaigns/channels/account.html", context)


def _facts(account: ChannelAccount) -> list[tuple[str, Any]]:
    text, media = connector_without_credentials(account).rules()
    facts: list[tuple[str, Any]] = [
        (_("Account on the platform"), account.handle),
        (_("Brand"), account.brand.name),
        (_("Longest text"), _("%(n)s characters") % {"n": text.limit}),
        (_("Pictures with a post"), media.count),
        (_("At most a day"), _("%(n)s posts") % {"n": account.posts_a_day}),
    ]
    if account.base_url:
        facts.insert(1, (_("Server"), account.base_url))
    return facts


@allowed(*MAY_PLAN)
@require_safe
def choose_platform(request: Request) -> HttpResponse:
    """The first of two steps: which platform."""
    context = {"choices": choices(offered())}
    return render(request, "campaigns/channels/choose_platform.html", context)


@allowed(*MAY_PLAN)
@require_http_methods(["GET", "POST"])
def add_account(request: Request, platform: str) -> HttpResponse:
    """The second step: what this platform asks."""
    kind = next((kind for kind in offered() if kind.key == platform), None)
    if kind is None:
        raise Http404
    instance = ChannelAccount(
        organisation=request.member.organisation, platform=platform
    )
    form = AccountForm(
        request.POST or None,
        instance=instance,
        member=request.member,
        platform=platform,
    )
    if request.method == "POST" and form.is_valid():
        names = form.Meta.fields
        facts = {n: v for n, v in form.cleaned_data.items() if n in names}
        try:
            with within(PATIENCE):
                connected = operations.connect(
                    by=request.member,
                    platform=platform,
                    credentials=form.credentials(),
                    now=timezone.now(),
                    **facts,
                )
        except ValidationError as refusal:
            form.explain(refusal)
        else:
            messages.success(request, _("%(name)s is ready.") % {"name": connected})
            return redirect(connected)
    context = {
        "form": form,
        "kind": choice(kind),
        "facts": [_(f.text) for f in kind.facts],
    }
    return looks.answer(request, "campaigns/channels/add_account.html", context, form)
