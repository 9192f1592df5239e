"""The money and hours of one campaign, for who may see money."""

from django.http import HttpResponse, HttpResponseBase
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from campaigns.budget.models import Spend
from campaigns.budget.selectors import BudgetPage, ledger_of
from campaigns.budget.tables import spend_table
from campaigns.planning.selectors import get_campaign_or_404
from campaigns.planning.tabs import campaign_tabs
from core.http import Request
from core.users.access import allowed
from core.users.roles import MAY_PLAN, MAY_SEE_MONEY


@allowed(*MAY_SEE_MONEY)
@require_safe
def budget(request: Request, slug: str) -> HttpResponseBase:
    """Planned, ordered, spent and left, and how fast; under it every expense."""
    campaign = get_campaign_or_404(request.member, slug)
    may_change = request.member.is_one_of(*MAY_PLAN)
    table = spend_table(
        request, Spend.objects.filter(campaign=campaign), may_change=may_change
    )
    if table.is_export:
        return table.export()
    context = {
        "campaign": campaign,
        "tabs": campaign_tabs(campaign, request.member, "campaigns:campaign-budget"),
        "page": BudgetPage(ledger_of(campaign), timezone.localdate()),
        "table": table,
        "may_change": may_change,
    }
    return render(request, "campaigns/budget/budget.html", context)


@allowed(*MAY_SEE_MONEY)
@require_safe
def pace(request: Request, slug: str) -> HttpResponse:
    """One line for the campaign's own page."""
    campaign = get_campaign_or_404(request.member, slug)
    page = BudgetPage(ledger_of(campaign), timezone.localdate())
    context = {"campaign": campaign, "pace": page.pace}
    return render(request, "campaigns/budget/_pace_line.html", context)
