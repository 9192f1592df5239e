"""The funnel as people read it: a chart, and a row per channel."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import urlencode

from django.urls import reverse
from django.utils.translation import gettext as _

from analytics.funnel.period import Period
from analytics.funnel.selectors import Channel, names, per_channel, total
from analytics.funnel.stages import Stages
from campaigns.channels.models import ChannelAccount
from campaigns.planning.models import Campaign
from candidates.people import platforms
from core.ui import charts, formats


@dataclass(frozen=True, slots=True)
class ChannelLine:
    """One channel with its stages, as cells; `platform` gets a badge, alone or before the name."""

    platform: str
    name: str
    note: str
    cells: list[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class Report:
    """Everything a page shows of the funnel of one period."""

    period: Period
    whole: Stages
    chart: str
    heads: list[str]
    lines: list[ChannelLine]
    unknown_share: str


def rows_url(
    campaign: Campaign | None, metric: str, period: Period, **more: str
) -> str:
    """The rows behind a figure; several campaigns together have no page of rows."""
    if campaign is None:
        return ""
    query = {"from": period.first, "to": period.last, **more}
    rows = reverse("analytics:report-rows", args=[campaign.slug, metric])
    return f"{rows}?{urlencode(query)}"


def _stages(
    whole: Stages, campaign: Campaign | None, period: Period
) -> list[charts.Stage]:
    def of(metric: str, **more: str) -> str:
        return rows_url(campaign, metric, period, **more)

    cohort = {"cohort": "1"}
    return [
        charts.Stage(_("Clicks"), whole.clicks, of("clicks")),
        charts.Stage(_("Vacancy views"), whole.views, of("vacancy_views")),
        charts.Stage(_("Responses"), whole.responses, of("responses")),
        charts.Stage(_("Applications"), whole.applications, of("applications")),
        charts.Stage(_("Interviews"), whole.interviews, of("interviews", **cohort)),
        charts.Stage(_("Hires"), whole.hires, of("hires", **cohort)),
    ]


def _named(
    channel: Channel, accounts: dict[int, ChannelAccount]
) -> tuple[str, str, str]:
    """The platform, the name and a remark."""
    if channel.account and channel.account in accounts:
        account = accounts[channel.account]
        kind = _("simulation") if account.is_simulated else ""
        return account.platform_label, account.name, kind
    if channel.platform:
        return platforms.label(channel.platform), "", _("without a link")
    return "", _("Unknown"), _("no link and no conversation tells")


def _cells(stages: Stages) -> list[tuple[str, str]]:
    figures = [
        (_("Impressions"), stages.impressions),
        (_("Clicks"), stages.clicks),
        (_("Views"), stages.views),
        (_("Responses"), stages.responses),
        (_("Applications"), stages.applications),
        (_("Interviews"), stages.interviews),
        (_("Hires"), stages.hires),
    ]
    return [(label, formats.number(figure)) for label, figure in figures]


def report(
    campaigns: list[Campaign], period: Period, *, one: Campaign | None = None
) -> Report:
    """The funnel of these campaigns together; `one` makes the figures open their rows."""
    channels = per_channel(campaigns, period)
    accounts = names(channels)
    whole = total(channels)
    ordered = sorted(
        channels.items(),
        key=lambda item: (-item[1].applications, -item[1].clicks, item[0].platform),
    )
    unknown = channels.get(Channel(), Stages()).applications
    share = unknown / whole.applications if whole.applications else None
    return Report(
        period=period,
        whole=whole,
        chart=charts.funnel(
            title=_("From click to hire"), stages=_stages(whole, one, period)
        ),
        heads=[label for label, _figure in _cells(whole)],
        lines=[
            ChannelLine(*_named(channel, accounts), _cells(stages))
            for channel, stages in ordered
            if not stages.is_empty
        ],
        unknown_share=formats.percent(share, 0),
    )
