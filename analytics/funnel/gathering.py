"""From rows to stages, per channel. Three queries, however many rows."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any, NamedTuple
from zoneinfo import ZoneInfo

from django.db import connection

from analytics.funnel.stages import Stages
from campaigns.channels.models import ChannelAccount
from campaigns.planning.models import Campaign


@dataclass(frozen=True, slots=True)
class Period:
    """From the first to the last day, both included, in one zone."""

    first: date
    last: date
    zone: ZoneInfo

    @property
    def span(self) -> tuple[datetime, datetime]:
        return (
            datetime.combine(self.first, time.min, self.zone),
            datetime.combine(self.last + timedelta(days=1), time.min, self.zone),
        )

    @property
    def before(self) -> Period:
        """The period of the same length just before this one."""
        length = self.last - self.first + timedelta(days=1)
        return Period(self.first - length, self.last - length, self.zone)


@dataclass(frozen=True, slots=True)
class Channel:
    """Where it came from: an account, a platform without a link, or unknown (both empty)."""

    account: int | None = None
    platform: str = ""


UNKNOWN = Channel()


# What was counted of a channel in the period: of a publication its last known impressions.
FIGURES = """
    SELECT 'clicks', link.account_id, count(*)
      FROM analytics_click seen JOIN campaigns_trackedlink link ON link.id = seen.link_id
     WHERE link.campaign_id = ANY(%(campaigns)s)
       AND seen.at >= %(start)s AND seen.at < %(end)s
     GROUP BY link.account_id
    UNION ALL
    SELECT 'views', link.account_id, count(*)
      FROM analytics_vacancyview seen JOIN campaigns_trackedlink link ON link.id = seen.link_id
     WHERE link.campaign_id = ANY(%(campaigns)s)
       AND seen.at >= %(start)s AND seen.at < %(end)s
     GROUP BY link.account_id
    UNION ALL
    SELECT 'impressions', known.account_id, sum(known.most)::bigint
      FROM (SELECT out.account_id, max(figure.value) AS most
              FROM analytics_snapshot figure
              JOIN campaigns_publication out ON out.id = figure.publication_id
              JOIN campaigns_post post ON post.id = out.post_id
             WHERE figure.figure = 'impressions' AND post.campaign_id = ANY(%(campaigns)s)
               AND out.published_at >= %(start)s AND out.published_at < %(end)s
             GROUP BY out.id, out.account_id) known
     GROUP BY known.account_id
"""
# Who applied in the period, by the last tracked link before it (last touch), else by the
# platform of the first talk. Then who showed interest: their first sign may be a talk.
PEOPLE = """
    SELECT true, way.candidate_id,
           (SELECT link.account_id
              FROM candidates_touchpoint touch
              JOIN campaigns_trackedlink link ON link.id = touch.link_id
             WHERE touch.application_id = way.id
             ORDER BY touch.at DESC, touch.id DESC LIMIT 1),
           (SELECT talk.platform FROM candidates_conversation talk
             WHERE talk.candidate_id = way.candidate_id ORDER BY talk.started_at LIMIT 1),
           way.applied_at, way.interviewed_at IS NOT NULL, way.hired_at IS NOT NULL
      FROM candidates_application way
     WHERE way.campaign_id = ANY(%(campaigns)s)
       AND way.applied_at >= %(start)s AND way.applied_at < %(end)s
    UNION ALL
    SELECT false, talk.candidate_id, link.account_id, talk.platform, talk.responded_at,
           false, false
      FROM candidates_conversation talk
      LEFT JOIN campaigns_trackedlink link ON link.id = talk.link_id
     WHERE talk.campaign_id = ANY(%(campaigns)s)
       AND talk.responded_at >= %(start)s AND talk.responded_at < %(end)s
"""


class Sign(NamedTuple):
    """An application, or a first answer in a conversation."""

    is_application: bool
    person: int
    account: int | None
    platform: str | None
    at: datetime
    was_interviewed: bool
    was_hired: bool

    @property
    def channel(self) -> Channel:
        if self.account:
            return Channel(self.account)
        return Channel(None, self.platform or "")


class Tally:
    """Figures per channel, counted up from both statements."""

    def __init__(self) -> None:
        self.figures: dict[Channel, Counter[str]] = defaultdict(Counter)

    def read_figures(self, rows: Iterable[tuple[Any, ...]]) -> None:
        for name, account, count in rows:
            self.figures[Channel(account)][name] += count

    def read_people(self, signs: Sequence[Sign]) -> None:
        """The cohort that applied, how far it got since, and each person's first sign once."""
        first: dict[int, Sign] = {}
        for sign in signs:
            if sign.is_application:
                of_channel = self.figures[sign.channel]
                of_channel["applications"] += 1
                of_channel["interviews"] += sign.was_interviewed
                of_channel["hires"] += sign.was_hired
            if sign.person not in first or sign.at < first[sign.person].at:
                first[sign.person] = sign
        for sign in first.values():
            self.figures[sign.channel]["responses"] += 1

    def stages(self) -> dict[Channel, Stages]:
        return {channel: Stages(**more) for channel, more in self.figures.items()}


def per_channel(campaigns: Iterable[Campaign], period: Period) -> dict[Channel, Stages]:
    """Stages of each channel; together they are the whole, unknown included."""
    start, end = period.span
    asked: dict[str, Any] = {
        "campaigns": [c.pk for c in campaigns],
        "start": start,
        "end": end,
    }
    tally = Tally()
    with connection.cursor() as cursor:
        cursor.execute(FIGURES, asked)
        tally.read_figures(cursor.fetchall())
        cursor.execute(PEOPLE, asked)
        tally.read_people([Sign(*row) for row in cursor.fetchall()])
    return tally.stages()


def total(channels: dict[Channel, Stages]) -> Stages:
    """The sum over channels equals the raw events."""
    return sum(channels.values(), Stages())


def names(channels: Iterable[Channel]) -> dict[int, ChannelAccount]:
    """The accounts that the channels speak of, by id."""
    wanted = {channel.account for channel in channels if channel.account}
    return ChannelAccount.objects.only("name", "platform").in_bulk(wanted)
