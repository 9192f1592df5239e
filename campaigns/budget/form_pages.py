"""What the small pages of the ledger share: find the campaign, show a form, ask before removing."""

from collections.abc import Callable

from django import forms
from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from campaigns.planning.models import Campaign
from core.http import Request
from core.ui import forms as looks


def budget_url(campaign: Campaign) -> str:
    return reverse("campaigns:campaign-budget", args=[campaign.slug])


def show_form(
    request: Request,
    *,
    campaign: Campaign,
    form: forms.BaseForm,
    save: Callable[[], object],
    heading: str,
    why: str = "",
) -> HttpResponse:
    """A form on a page of its own; what `save` refuses stands beside the field."""
    url = budget_url(campaign)
    if request.method == "POST" and form.is_valid():
        try:
            save()
        except ValidationError as refusal:
            form.add_error(None, refusal)
        else:
            messages.success(request, _("Saved."))
            return redirect(url)
    context = {
        "campaign": campaign,
        "form": form,
        "heading": heading,
        "why": why,
        "back_url": url,
    }
    return looks.answer(request, "campaigns/budget/form.html", context, form)


def confirm(
    request: Request,
    *,
    campaign: Campaign,
    question: str,
    remove: Callable[[], object],
    button: str = "",
    text: str = "",
    done: str = "",
) -> HttpResponse:
    """Ask once before something is taken out of the ledger."""
    url = budget_url(campaign)
    if request.method == "POST":
        try:
            remove()
        except ValidationError as refusal:
            messages.error(request, " ".join(refusal.messages))
        else:
            messages.success(request, done or _("Removed."))
        return redirect(url)
    context = {
        "campaign": campaign,
        "question": question,
        "button": button or _("Remove"),
        "text": text or _("The trail keeps that it was there."),
        "cancel_url": url,
    }
    return render(request, "campaigns/budget/remove.html", context)
