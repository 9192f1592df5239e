"""From rows to stages, per channel. Six queries, however many rows."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from django.db.models import Count, Max, OuterRef, Subquery

from analytics.clicks.models import Click, VacancyView
from analytics.funnel.stages import Stages
from analytics.metrics.models import Figure, Snapshot
from campaigns.channels.models import ChannelAccount
from campaigns.planning.models import Campaign
from candidates.applications.models import Application, Touchpoint
from candidates.conversations.models import Conversation


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


def last_link() -> Subquery:
    """The account of the last tracked link before an application: last touch."""
    touches = Touchpoint.objects.filter(
        application=OuterRef("pk"), link__isnull=False
    ).order_by("-at", "-pk")
    return Subquery(touches.values("link__account")[:1])


def first_talk() -> Subquery:
    """The platform on which we talked, where no link tells more."""
    talks = Conversation.objects.filter(candidate=OuterRef("candidate")).order_by(
        "started_at"
    )
    return Subquery(talks.values("platform")[:1])


class Tally:
    """Stages per channel, filled from the tables one by one."""

    def __init__(self, campaigns: Iterable[Campaign], period: Period) -> None:
        self.campaigns = [campaign.pk for campaign in campaigns]
        self.start, self.end = period.span
        self.channels: dict[Channel, Stages] = defaultdict(Stages)

    def add(self, channel: Channel, **more: int) -> None:
        stages = self.channels[channel]
        self.channels[channel] = replace(
            stages,
            **{name: (getattr(stages, name) or 0) + n for name, n in more.items()},
        )

    def read_visits(self) -> None:
        for model, name in ((Click, "clicks"), (VacancyView, "views")):
            rows = (
                model._default_manager.filter(
                    link__campaign__in=self.campaigns,
                    at__gte=self.start,
                    at__lt=self.end,
                )
                .values_list("link__account")
                .annotate(Count("pk"))
                .order_by()
            )
            for account, count in rows:
                self.add(Channel(account), **{name: count})

    def read_applications(self) -> dict[int, tuple[datetime, Channel]]:
        """The cohort that applied in the period, and how far it got since."""
        first_signs: dict[int, tuple[datetime, Channel]] = {}
        rows = (
            Application.objects.filter(
                campaign__in=self.campaigns,
                applied_at__gte=self.start,
                applied_at__lt=self.end,
            )
            .annotate(account=last_link(), platform=first_talk())
            .values_list(
                "candidate_id",
                "account",
                "platform",
                "applied_at",
                "interviewed_at",
                "hired_at",
            )
        )
        for person, account, platform, applied, interviewed, hired in rows:
            channel = Channel(account) if account else Channel(None, platform or "")
            self.add(
                channel,
                applications=1,
                interviews=int(interviewed is not None),
                hires=int(hired is not None),
            )
            first_signs[person] = (applied, channel)
        return first_signs

    def read_responses(self, signs: dict[int, tuple[datetime, Channel]]) -> None:
        """Each person once, at the first sign of interest."""
        rows = Conversation.objects.filter(
            campaign__in=self.campaigns,
            responded_at__gte=self.start,
            responded_at__lt=self.end,
        ).values_list("candidate_id", "link__account", "platform", "responded_at")
        for person, account, platform, at in rows:
            channel = Channel(account) if account else Channel(None, platform)
            if at and (person not in signs or at < signs[person][0]):
                signs[person] = (at, channel)
        for _at, channel in signs.values():
            self.add(channel, responses=1)

    def read_impressions(self) -> None:
        """The last known figure of each publication that went out in the period."""
        rows = (
            Snapshot.objects.filter(
                figure=Figure.IMPRESSIONS,
                publication__post__campaign__in=self.campaigns,
                publication__published_at__gte=self.start,
                publication__published_at__lt=self.end,
            )
            .values_list("publication_id", "publication__account")
            .annotate(Max("value"))
            .order_by()
        )
        for _publication, account, value in rows:
            self.add(Channel(account), impressions=value)


def per_channel(campaigns: Iterable[Campaign], period: Period) -> dict[Channel, Stages]:
    """Stages of each channel; together they are the whole, unknown included."""
    tally = Tally(campaigns, period)
    tally.read_visits()
    tally.read_responses(tally.read_applications())
    tally.read_impressions()
    return dict(tally.channels)


def total(channels: dict[Channel, Stages]) -> Stages:
    """The sum over channels equals the raw events."""
    return sum(channels.values(), Stages())


def names(channels: Iterable[Channel]) -> dict[int, ChannelAccount]:
    """The accounts that the channels speak of, by id."""
    wanted = {channel.account for channel in channels if channel.account}
    return ChannelAccount.objects.in_bulk(wanted)
