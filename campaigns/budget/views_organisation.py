"""The budgets of all campaigns, and what an hour costs."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpResponse, HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from campaigns.budget import operations
from campaigns.budget.forms import HourRateForm
from campaigns.budget.models import HourRate
from campaigns.budget.overview import BudgetsTable
from campaigns.planning.models import Campaign
from core.http import Request
from core.ui import forms as looks
from core.users.access import allowed
from core.users.roles import MAY_PLAN, MAY_SEE_MONEY


@allowed(*MAY_SEE_MONEY)
@require_safe
def budgets(request: Request) -> HttpResponseBase:
    """Planned, ordered, spent and left of every campaign."""
    campaigns = Campaign.objects.visible_to(request.member)
    table = BudgetsTable(campaigns, request=request, today=timezone.localdate())
    if table.is_export:
        return table.export()
    may_change = request.member.is_one_of(*MAY_PLAN)
    context = {"table": table, "may_change": may_change}
    return render(request, "campaigns/budget/budgets.html", context)


@allowed(*MAY_PLAN)
@require_http_methods(["GET", "POST"])
def rates(request: Request) -> HttpResponse:
    """What an hour costs, per role or kind of colleague; the form adds one."""
    return _keep(request, None)


@allowed(*MAY_PLAN)
@require_http_methods(["GET", "POST"])
def edit_rate(request: Request, pk: int) -> HttpResponse:
    mine = HourRate.objects.visible_to(request.member)
    return _keep(request, get_object_or_404(mine, pk=pk))


def _keep(request: Request, rate: HourRate | None) -> HttpResponse:
    currency = request.member.organisation.currency
    form = HourRateForm(request.POST or None, instance=rate, currency=currency)
    if request.method == "POST" and form.is_valid():
        try:
            operations.keep_rate(
                by=request.member, kept=rate, now=timezone.now(), **form.cleaned_data
            )
        except ValidationError as refusal:
            form.add_error(None, refusal)
        else:
            messages.success(request, _("Saved."))
            return redirect("campaigns:budget-rates")
    context = {
        "form": form,
        "rates": HourRate.objects.visible_to(request.member).order_by("name"),
        "currency": currency,
        "is_change": rate is not None,
        "back_url": reverse("campaigns:budgets"),
    }
    return looks.answer(request, "campaigns/budget/rates.html", context, form)


@allowed(*MAY_PLAN)
@require_http_methods(["GET", "POST"])
def remove_rate(request: Request, pk: int) -> HttpResponse:
    rate = get_object_or_404(HourRate.objects.visible_to(request.member), pk=pk)
    if request.method == "POST":
        operations.remove_rate(rate=rate, by=request.member, now=timezone.now())
        messages.success(request, _("Removed."))
        return redirect("campaigns:budget-rates")
    context = {
        "question": _("Remove the rate of “%(name)s”?") % {"name": rate},
        "text": _("Hours that were logged keep their rate."),
        "button": _("Remove"),
        "cancel_url": reverse("campaigns:budget-rates"),
    }
    return render(request, "campaigns/budget/remove.html", context)
