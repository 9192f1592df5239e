"""What a result costs, for who may see money."""

from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from analytics.costs.figures import CostFigure, figures
from analytics.funnel import period as periods
from analytics.funnel.forms import PeriodForm
from analytics.funnel.gathering import Period
from analytics.funnel.tables import rows_url
from analytics.kpis import gathering
from campaigns.budget.models import currency_of
from campaigns.planning import places
from campaigns.planning.asking import find
from campaigns.planning.metrics import Metric
from campaigns.planning.models import Campaign
from core.http import Request
from core.ui import formats
from core.users.access import allowed
from core.users.roles import MAY_SEE_MONEY


@allowed(*MAY_SEE_MONEY)
@require_safe
def campaign_costs(request: Request, slug: str) -> HttpResponse:
    """Cost per click, application, qualified application and hire of the chosen days."""
    campaign = find(request, slug)
    period = periods.read(
        request.GET,
        today=timezone.localdate(),
        zone=campaign.organisation.zone,
        first=campaign.starts_on,
    )
    days = gathering.daily(campaign, period.first, period.last)
    facts = gathering.whole(days.values())
    currency = currency_of(campaign)
    context = {
        "campaign": campaign,
        "tabs": places.tabs(campaign, request.member, "analytics:campaign-report"),
        "period": period,
        "period_form": PeriodForm(period.first, period.last),
        "spend": [
            formats.money(amount, currency)
            for amount in (facts.spend, facts.external_spend, facts.internal_spend)
        ],
        "spend_url": rows_url(campaign, Metric.SPEND, period),
        "lines": [_line(one, campaign, period, currency) for one in figures(facts)],
    }
    return render(request, "analytics/costs/campaign_costs.html", context)


def _line(
    figure: CostFigure, campaign: Campaign, period: Period, currency: str
) -> dict[str, object]:
    amounts = (figure.whole, figure.external, figure.internal)
    return {
        "label": figure.metric.label,
        "url": rows_url(campaign, figure.metric, period),
        "amounts": [formats.money(amount, currency) for amount in amounts],
        "has_cases": figure.cases > 0,
        "cases": formats.number(figure.cases),
    }
