"""What a result costs, for who may see money."""

from dataclasses import dataclass

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils import timezone
from django.views.decorators.http import require_safe

from analytics.costs.figures import CostFigure, figures
from analytics.funnel import period as periods
from analytics.funnel.forms import PeriodForm, counting_of
from analytics.funnel.people import Counting
from analytics.funnel.tables import rows_url
from analytics.kpis.selectors import facts_of
from campaigns.budget.models import currency_of
from campaigns.planning.metrics import Metric
from campaigns.planning.models import Campaign
from campaigns.planning.tabs import campaign_tabs
from core.http import Request
from core.ui import formats
from core.ui.components import Text
from core.users.access import allowed
from core.users.roles import MAY_SEE_MONEY


@dataclass(frozen=True, slots=True)
class CostLine:
    """A row of the page: whole, external and internal amount of one cost per result."""

    label: Text
    url: str
    amounts: list[str]
    has_cases: bool
    cases: str


@allowed(*MAY_SEE_MONEY)
@require_safe
def campaign_costs(request: Request, slug: str) -> HttpResponse:
    """Cost per click, application, qualified application and hire of the chosen days."""
    visible = Campaign.objects.visible_to(request.member)
    campaign = get_object_or_404(visible.select_related("organisation"), slug=slug)
    period = periods.read(
        request.GET,
        today=timezone.localdate(timezone=campaign.organisation.zone),
        zone=campaign.organisation.zone,
        first=campaign.starts_on,
    )
    counting = counting_of(request.GET)
    facts = facts_of(campaign, period, counting)
    currency = currency_of(campaign)
    context = {
        "campaign": campaign,
        "tabs": campaign_tabs(campaign, request.member, "analytics:campaign-report"),
        "period": period,
        "period_form": PeriodForm(period, counting),
        "is_cohort": counting is Counting.COHORT,
        "spend": [
            formats.money(amount, currency)
            for amount in (facts.spend, facts.external_spend, facts.internal_spend)
        ],
        "spend_url": rows_url(campaign, Metric.SPEND, period),
        "lines": [
            _line(one, currency, rows_url(campaign, one.metric, period, counting))
            for one in figures(facts)
        ],
    }
    return render(request, "analytics/costs/campaign_costs.html", context)


def _line(figure: CostFigure, currency: str, url: str) -> CostLine:
    amounts = (figure.whole, figure.external, figure.internal)
    return CostLine(
        label=figure.metric.label,
        url=url,
        amounts=[formats.money(amount, currency) for amount in amounts],
        has_cases=figure.cases > 0,
        cases=formats.number(figure.cases),
    )
