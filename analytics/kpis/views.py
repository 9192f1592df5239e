"""What came of it: KPIs, the funnel, and the rows behind each figure."""

from django.http import Http404, HttpResponse, HttpResponseBase
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from analytics.funnel import period as periods
from analytics.funnel import scope as scopes
from analytics.funnel.forms import COUNTINGS, PeriodForm, counting_of
from analytics.funnel.tables import report as funnel_report
from analytics.funnel.tables import rows_url
from analytics.kpis.cards import cards
from analytics.kpis.rows import BEHIND, OF_THE_FUNNEL, PARTS, table_of
from analytics.kpis.selectors import kpis_of, most_urgent_kpis
from campaigns.planning.metrics import MONEY, Metric
from campaigns.planning.models import Campaign
from campaigns.planning.selectors import get_campaign_or_404
from campaigns.planning.tabs import campaign_tabs
from core.http import Request
from core.users.access import allowed
from core.users.roles import MAY_SEE_MONEY

# The others are one click away, on the list of campaigns.
MOST_RUNNING = 12
# Figures that differ between who applied in these days and what took place in them.
BY_MILESTONE: frozenset[str] = frozenset(
    {Metric.QUALIFIED_APPLICATIONS, Metric.INTERVIEWS, Metric.HIRES}
)
COUNTING_LABELS = dict(COUNTINGS)


def _sees_money(request: Request) -> bool:
    return request.member.is_one_of(*MAY_SEE_MONEY)


@require_safe
def report(request: Request) -> HttpResponse:
    """How the running campaigns stand, and the funnel of everything one may see."""
    zone = request.member.organisation.zone
    today = timezone.localdate(timezone=zone)
    period = periods.read(request.GET, today=today, zone=zone)
    counting = counting_of(request.GET)
    scope = scopes.of_member(request.member)
    visible = Campaign.objects.visible_to(request.member).running()
    # One more than is shown tells whether there are more.
    running = list(visible.order_by("-starts_on", "name")[: MOST_RUNNING + 1])
    has_more, running = len(running) > MOST_RUNNING, running[:MOST_RUNNING]
    shown = cards(kpis_of(running), sees_money=_sees_money(request))
    by_campaign = [
        (campaign, [card for card in shown if card.campaign == campaign])
        for campaign in running
    ]
    context = {
        "by_campaign": by_campaign,
        "has_more": has_more,
        "funnel": funnel_report(scope, period, counting=counting),
        "is_everything": scope.is_everything,
        "period_form": PeriodForm(period, counting),
        "period": period,
    }
    return render(request, "analytics/kpis/report.html", context)


@require_safe
def campaign_report(request: Request, slug: str) -> HttpResponse:
    """One campaign: each KPI along its path, the funnel, and the channels."""
    campaign = get_campaign_or_404(request.member, slug)
    period = periods.read(
        request.GET,
        today=timezone.localdate(timezone=campaign.organisation.zone),
        zone=campaign.organisation.zone,
        first=campaign.starts_on,
    )
    counting = counting_of(request.GET)
    shown = cards(kpis_of([campaign]), sees_money=_sees_money(request))
    funnel = funnel_report(
        scopes.of_campaign(campaign), period, counting=counting, one=campaign
    )
    context = {
        "campaign": campaign,
        "tabs": campaign_tabs(campaign, request.member, "analytics:campaign-report"),
        "sees_money": _sees_money(request),
        "cards": shown,
        "funnel": funnel,
        "period_form": PeriodForm(period, counting),
        "period": period,
    }
    return render(request, "analytics/kpis/campaign_report.html", context)


@require_safe
def report_rows(request: Request, slug: str, metric: str) -> HttpResponseBase:
    """What one figure adds up; a quotient opens to its two parts."""
    campaign = get_campaign_or_404(request.member, slug)
    is_known = metric in BEHIND or metric in PARTS
    if not is_known or (metric in MONEY and not _sees_money(request)):
        raise Http404
    period = periods.read(
        request.GET,
        today=timezone.localdate(timezone=campaign.organisation.zone),
        zone=campaign.organisation.zone,
        first=campaign.starts_on,
    )
    counting = counting_of(request.GET)
    context = {
        "campaign": campaign,
        "period": period,
        "metric": Metric(metric).label,
        "counting": COUNTING_LABELS[counting] if metric in BY_MILESTONE else "",
    }
    if metric in PARTS:
        context["parts"] = [
            (part.label, rows_url(campaign, part, period, counting))
            for part in PARTS[metric]
        ]
    else:
        scope = scopes.of_campaign(campaign)
        table = table_of(request, metric, scope, period, counting)
        if table.is_export:
            return table.export()
        context["table"] = table
    return render(request, "analytics/kpis/rows.html", context)


@require_safe
def total_rows(request: Request, metric: str) -> HttpResponseBase:
    """What a figure of all campaigns together adds up, of what one may see."""
    if metric not in OF_THE_FUNNEL:
        raise Http404
    zone = request.member.organisation.zone
    period = periods.read(
        request.GET, today=timezone.localdate(timezone=zone), zone=zone
    )
    counting = counting_of(request.GET)
    scope = scopes.of_member(request.member)
    table = table_of(request, metric, scope, period, counting)
    if table.is_export:
        return table.export()
    context = {
        "period": period,
        "metric": Metric(metric).label,
        "counting": COUNTING_LABELS[counting] if metric in BY_MILESTONE else "",
        "is_everything": scope.is_everything,
        "table": table,
    }
    return render(request, "analytics/kpis/total_rows.html", context)


@require_safe
def campaign_kpis(request: Request, slug: str) -> HttpResponse:
    """The KPIs as a part of the campaign's own page."""
    campaign = get_campaign_or_404(request.member, slug)
    shown = cards(kpis_of([campaign]), sees_money=_sees_money(request))
    context = {"campaign": campaign, "cards": shown}
    return render(request, "analytics/kpis/_campaign_kpis.html", context)


@allowed(*MAY_SEE_MONEY)
@require_safe
def today_kpis(request: Request) -> HttpResponse:
    """The figures that ask for attention: what is behind comes first."""
    # Who may see money sees every campaign.
    shown = cards(most_urgent_kpis(request.member.organisation), sees_money=True)
    context = {"cards": shown}
    return render(request, "analytics/kpis/_today_kpis.html", context)
