"""The funnel as people read it: a chart, a row per channel and per campaign, and the sources."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from urllib.parse import urlencode

from django.urls import reverse
from django.utils.translation import gettext as _

from analytics.funnel.people import Counting
from analytics.funnel.period import Period
from analytics.funnel.scope import Scope
from analytics.funnel.selectors import (
    Cells,
    Channel,
    cells,
    names,
    per_campaign,
    per_channel,
    said_source,
    total,
)
from analytics.funnel.stages import Stages
from campaigns.channels.models import ChannelAccount
from campaigns.planning.models import Campaign
from candidates.applications.models import Application
from candidates.people import platforms
from core.ui import charts, formats

# The rest stands in one row, so that the table does not grow with the campaigns.
MOST_CAMPAIGNS = 20
HeardFrom = Application.HeardFrom


@dataclass(frozen=True, slots=True)
class Line:
    """A row with its stages as cells; `platform` gets a badge, alone or before the name."""

    name: str
    # (name of the stage, figure, address of its rows or nothing)
    cells: list[tuple[str, str, str]]
    platform: str = ""
    note: str = ""
    url: str = ""


@dataclass(frozen=True, slots=True)
class SourceLine:
    """How many applications came from here, as measured and as people say themselves."""

    name: str
    measured: str
    said: str


@dataclass(frozen=True, slots=True)
class Report:
    """Everything a page shows of the funnel of one period."""

    period: Period
    counting: Counting
    chart: str
    heads: list[str]
    channels: list[Line]
    campaigns: list[Line]
    whole: Line
    sources: list[SourceLine]
    unknown_share: str

    @property
    def is_cohort(self) -> bool:
        return self.counting is Counting.COHORT


def rows_url(
    campaign: Campaign | None,
    metric: str,
    period: Period,
    counting: Counting = Counting.COHORT,
) -> str:
    """The rows behind a figure of one campaign, or of everything the reader may see."""
    query = {"from": period.first, "to": period.last, "count": counting.value}
    rows = (
        reverse("analytics:report-rows", args=[campaign.slug, metric])
        if campaign
        else reverse("analytics:total-rows", args=[metric])
    )
    return f"{rows}?{urlencode(query)}"


def report(
    scope: Scope,
    period: Period,
    *,
    counting: Counting = Counting.COHORT,
    one: Campaign | None = None,
) -> Report:
    """The funnel of this scope: of `one` campaign, or of all together."""
    found = cells(scope, period, counting)
    whole = total(found)
    channels = per_channel(found)
    accounts = names(channels)
    unknown = channels.get(Channel(), Stages()).applications
    share = unknown / whole.applications if whole.applications else None
    return Report(
        period=period,
        counting=counting,
        chart=charts.funnel(
            title=_("From click to hire"),
            stages=_stages(whole, one, period, counting),
        ),
        heads=[label for label, _figure, _url in _cells(whole)],
        channels=_channel_lines(channels, accounts),
        campaigns=[] if one else _campaign_lines(found),
        whole=Line(
            _("Together"),
            _cells(whole, lambda metric: rows_url(one, metric, period, counting)),
        ),
        sources=_source_lines(channels, accounts, said_source(scope, period)),
        unknown_share=formats.percent(share, 0),
    )


def _stages(
    whole: Stages, campaign: Campaign | None, period: Period, counting: Counting
) -> list[charts.Stage]:
    def of(metric: str) -> str:
        return rows_url(campaign, metric, period, counting)

    return [
        charts.Stage(_("Clicks"), whole.clicks, of("clicks")),
        charts.Stage(_("Vacancy views"), whole.views, of("vacancy_views")),
        charts.Stage(_("Responses"), whole.responses, of("responses")),
        charts.Stage(_("Applications"), whole.applications, of("applications")),
        charts.Stage(_("Qualified"), whole.qualified, of("qualified_applications")),
        charts.Stage(_("Interviews"), whole.interviews, of("interviews")),
        charts.Stage(_("Hires"), whole.hires, of("hires")),
    ]


def _cells(
    stages: Stages, rows: Callable[[str], str] = lambda _metric: ""
) -> list[tuple[str, str, str]]:
    """`rows` gives the address of what a stage counts; impressions are the platforms' count and have none."""
    number = formats.number
    figures = [
        (_("Impressions"), number(stages.impressions), ""),
        (_("Clicks"), number(stages.clicks), rows("clicks")),
        (_("Click-through"), formats.percent(stages.click_through), ""),
        (_("Views"), number(stages.views), rows("vacancy_views")),
        (_("Responses"), number(stages.responses), rows("responses")),
        (_("Applications"), number(stages.applications), rows("applications")),
        (_("Qualified"), number(stages.qualified), rows("qualified_applications")),
        (_("Interviews"), number(stages.interviews), rows("interviews")),
        (_("Hires"), number(stages.hires), rows("hires")),
    ]
    return [(str(label), figure, url) for label, figure, url in figures]


def _size(stages: Stages) -> tuple[int, int]:
    """The order of rows: what brought most first."""
    return -stages.applications, -stages.clicks


def _channel_lines(
    channels: dict[Channel, Stages], accounts: dict[int, ChannelAccount]
) -> list[Line]:
    ordered = sorted(
        channels.items(), key=lambda item: (*_size(item[1]), item[0].platform)
    )
    return [
        _channel_line(channel, stages, accounts)
        for channel, stages in ordered
        if not stages.is_empty
    ]


def _channel_line(
    channel: Channel, stages: Stages, accounts: dict[int, ChannelAccount]
) -> Line:
    found = _cells(stages)
    if channel.account and channel.account in accounts:
        account = accounts[channel.account]
        note = _("simulation") if account.is_simulated else ""
        return Line(account.name, found, account.platform_label, note)
    if channel.platform:
        label = platforms.label(channel.platform)
        return Line("", found, label, _("without a link"))
    return Line(_("Source unknown"), found, note=_("no link and no conversation tells"))


def _campaign_lines(found: Cells) -> list[Line]:
    """The largest, the others together, and what belongs to no campaign. One query."""
    sums = per_campaign(found)
    outside = sums.pop(None, Stages())
    ordered = sorted(
        ((pk, stages) for pk, stages in sums.items() if not stages.is_empty),
        key=lambda item: _size(item[1]),
    )
    shown, others = ordered[:MOST_CAMPAIGNS], ordered[MOST_CAMPAIGNS:]
    campaigns = Campaign.objects.in_bulk([pk for pk, _stages in shown])
    lines = [_campaign_line(campaigns[pk], stages) for pk, stages in shown if pk]
    if others:
        rest = sum((stages for _pk, stages in others), Stages())
        lines.append(Line(_("Other campaigns"), _cells(rest)))
    if not outside.is_empty:
        note = _("came in outside every campaign")
        lines.append(Line(_("No campaign"), _cells(outside), note=note))
    return lines


def _campaign_line(campaign: Campaign, stages: Stages) -> Line:
    url = reverse("analytics:campaign-report", args=[campaign.slug])
    return Line(campaign.name, _cells(stages), url=url)


def _source_lines(
    channels: dict[Channel, Stages],
    accounts: dict[int, ChannelAccount],
    said: dict[str, int],
) -> list[SourceLine]:
    """Both columns add up to the applications of the period."""
    measured: Counter[str] = Counter()
    for channel, stages in channels.items():
        account = accounts.get(channel.account) if channel.account else None
        measured[account.platform if account else channel.platform] += (
            stages.applications
        )
    told: Counter[str] = Counter()
    for code, n in said.items():
        # What a colleague or an import wrote in their own words is one row.
        told[_said(code)] += n
    known = sorted(
        {key for key in (*+measured, *+told) if key},
        key=lambda key: (-measured[key] - told[key], key),
    )
    lines = [_source_line(_source(key), measured[key], told[key]) for key in known]
    if measured[""] or told[""]:
        lines.append(_source_line(_("Unknown, or not said"), measured[""], told[""]))
    return lines


def _said(text: str) -> str:
    """The code of a choice; what was written instead of chosen counts as “otherwise”."""
    if not text or text in HeardFrom.values:
        return text
    by_label = {str(label).casefold(): code for code, label in HeardFrom.choices}
    return by_label.get(text.casefold(), HeardFrom.OTHER)


def _source_line(name: str, measured: int, said: int) -> SourceLine:
    return SourceLine(name, formats.number(measured), formats.number(said))


def _source(key: str) -> str:
    """A choice of our form, or a platform."""
    labels = dict(HeardFrom.choices)
    return str(labels.get(key) or platforms.label(key))
