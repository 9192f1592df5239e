"""Webhooks: the addresses, and what was told to each. For administrators."""

from collections.abc import Callable

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import (
    require_http_methods,
    require_POST,
    require_safe,
)

from core.http import Request
from core.ui import forms as looks
from core.users.access import allowed
from core.users.roles import MAY_ADMINISTER
from core.webhooks import operations, wording
from core.webhooks.forms import EndpointForm
from core.webhooks.models import Endpoint, WebhookDelivery

SHOWN = 50


@allowed(*MAY_ADMINISTER)
@require_safe
def webhook_list(request: Request) -> HttpResponse:
    endpoints = Endpoint.objects.visible_to(request.member).order_by("address", "pk")
    rows = [wording.endpoint_row(endpoint) for endpoint in endpoints]
    return render(request, "core/webhooks/webhook_list.html", {"rows": rows})


@allowed(*MAY_ADMINISTER)
@never_cache
@require_http_methods(["GET", "POST"])
def webhook_add(request: Request) -> HttpResponse:
    """What was added is answered with its secret, which is never shown again."""
    form = EndpointForm(request.POST if request.method == "POST" else None)
    if form.is_bound and form.is_valid():
        try:
            endpoint = operations.add(
                by=request.member, now=timezone.now(), **form.cleaned_data
            )
        except ValidationError as refusal:
            form.add_error(None, refusal)
        else:
            return render(request, "core/webhooks/secret.html", {"endpoint": endpoint})
    return looks.answer(request, "core/webhooks/webhook_add.html", {"form": form}, form)


@allowed(*MAY_ADMINISTER)
@require_safe
def webhook(request: Request, pk: int) -> HttpResponse:
    """One address, and the newest that it was told."""
    endpoint = _found(request, pk)
    told = endpoint.deliveries.order_by("-pk").prefetch_related("attempts")[:SHOWN]
    context = {
        "row": wording.endpoint_row(endpoint),
        "endpoint": endpoint,
        "deliveries": [wording.delivery_row(endpoint, one) for one in told],
    }
    return render(request, "core/webhooks/webhook.html", context)


@allowed(*MAY_ADMINISTER)
@require_POST
def webhook_test(request: Request, pk: int) -> HttpResponse:
    done = _("A test is on its way. Reload this page to see what came of it.")
    return _act(request, _found(request, pk), operations.try_out, done)


@allowed(*MAY_ADMINISTER)
@require_POST
def webhook_pause(request: Request, pk: int) -> HttpResponse:
    done = _("Paused. It is told nothing until you let it go on.")
    return _act(request, _found(request, pk), operations.pause, done)


@allowed(*MAY_ADMINISTER)
@require_POST
def webhook_resume(request: Request, pk: int) -> HttpResponse:
    done = _("It is told what happens from now on.")
    return _act(request, _found(request, pk), operations.resume, done)


@allowed(*MAY_ADMINISTER)
@require_http_methods(["GET", "POST"])
def webhook_remove(request: Request, pk: int) -> HttpResponse:
    endpoint = _found(request, pk)
    if request.method == "POST":
        operations.remove(endpoint=endpoint, by=request.member, now=timezone.now())
        messages.success(request, _("Removed. Its secret is gone."))
        return redirect("core:webhook-list")
    context = {"endpoint": endpoint, "cancel_url": endpoint.get_absolute_url()}
    return render(request, "core/webhooks/remove.html", context)


@allowed(*MAY_ADMINISTER)
@require_POST
def webhook_again(request: Request, pk: int, delivery: int) -> HttpResponse:
    endpoint = _found(request, pk)
    row = get_object_or_404(endpoint.deliveries, pk=delivery)
    done = _("It is sent again within a few seconds.")
    return _act(request, endpoint, operations.send_again, done, delivery=row)


def _act(
    request: Request,
    endpoint: Endpoint,
    action: Callable[..., object],
    done: str,
    **about: WebhookDelivery,
) -> HttpResponse:
    """Do it, or say why not."""
    try:
        action(endpoint=endpoint, by=request.member, now=timezone.now(), **about)
    except ValidationError as refusal:
        for words in refusal.messages:
            messages.error(request, words)
    else:
        messages.success(request, done)
    return redirect(endpoint)


def _found(request: Request, pk: int) -> Endpoint:
    return get_object_or_404(Endpoint.objects.visible_to(request.member), pk=pk)
