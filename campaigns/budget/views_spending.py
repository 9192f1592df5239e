"""Write down invoices and hours."""

from typing import Any

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from campaigns.budget import operations
from campaigns.budget.form_pages import confirm, show_form
from campaigns.budget.forms import HoursForm, SpendForm
from campaigns.budget.models import Commitment, Kind, Spend
from campaigns.budget.wording import plain_hours
from campaigns.planning.models import Campaign
from campaigns.planning.selectors import get_campaign_or_404
from campaigns.planning.tabs import campaign_tabs
from core.address_values import whole_number
from core.http import Request
from core.ui import formats
from core.ui import forms as looks
from core.users.access import allowed
from core.users.roles import MAY_PLAN, MAY_WRITE

LATEST = 20
OF_ORDER = ("supplier", "kind", "account", "vacancy", "step", "is_internal", "note")


@allowed(*MAY_PLAN)
@require_http_methods(["GET", "POST"])
def add_spend(request: Request, slug: str) -> HttpResponse:
    """An invoice or hours; `?order=` begins from an order."""
    campaign = get_campaign_or_404(request.member, slug)
    form = SpendForm(
        request.POST or None,
        member=request.member,
        campaign=campaign,
        initial=_first(request, campaign),
    )
    return show_form(
        request,
        campaign=campaign,
        form=form,
        save=lambda: operations.record_spend(
            campaign=campaign,
            by=request.member,
            now=timezone.now(),
            **form.cleaned_data,
        ),
        heading=_("Write down what was spent"),
    )


def _first(request: Request, campaign: Campaign) -> dict[str, Any]:
    """Today, or all that is known of the order whose invoice came."""
    first: dict[str, Any] = {"spent_on": timezone.localdate()}
    asked = whole_number(request.GET.get("order"))
    if asked is None:
        return first
    orders = Commitment.objects.filter(campaign=campaign, pk=asked).open()
    order = orders.with_open_amount().select_related("account", "vacancy").first()
    if order:
        first |= {name: getattr(order, name) for name in OF_ORDER}
        first |= {"commitment": order, "amount": order.open_amount}  # type: ignore[attr-defined]
    return first


@allowed(*MAY_PLAN)
@require_http_methods(["GET", "POST"])
def remove_spend(request: Request, pk: int) -> HttpResponse:
    spending = Spend.objects.visible_to(request.member)
    spend = get_object_or_404(spending.select_related("campaign__organisation"), pk=pk)
    return confirm(
        request,
        campaign=spend.campaign,
        question=_("Remove the expense of %(amount)s on %(day)s?")
        % {
            "amount": formats.money(spend.total, spend.currency),
            "day": formats.day(spend.spent_on),
        },
        remove=lambda: operations.remove_spend(
            spend=spend, by=request.member, now=timezone.now()
        ),
    )


@allowed(*MAY_WRITE)
@require_http_methods(["GET", "POST"])
def hours(request: Request, slug: str) -> HttpResponse:
    """One's own hours: what they cost is not asked and not shown."""
    campaign = get_campaign_or_404(request.member, slug)
    form = HoursForm(
        request.POST or None,
        member=request.member,
        campaign=campaign,
        initial={"spent_on": timezone.localdate()},
    )
    if request.method == "POST" and form.is_valid():
        try:
            operations.log_hours(
                campaign=campaign,
                by=request.member,
                now=timezone.now(),
                **form.cleaned_data,
            )
        except ValidationError as refusal:
            form.add_error(None, refusal)
        else:
            messages.success(request, _("Your hours are written down."))
            return redirect("campaigns:campaign-hours", slug=slug)
    mine = Spend.objects.filter(
        campaign=campaign, recorded_by=request.member, kind=Kind.HOURS
    )
    latest = mine.order_by("-spent_on", "-pk")[:LATEST]
    context = {
        "campaign": campaign,
        "tabs": campaign_tabs(campaign, request.member, "campaigns:campaign-hours"),
        "form": form,
        "logged": [(spend, plain_hours(spend.hours)) for spend in latest],
        "back_url": campaign.get_absolute_url(),
    }
    return looks.answer(request, "campaigns/budget/hours.html", context, form)
