"""Stages per campaign and channel of a period. Two queries, however many rows."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from django.db.models import (
    Count,
    Exists,
    Max,
    OuterRef,
    QuerySet,
    Subquery,
    Sum,
    Value,
)
from django.db.models.functions import Coalesce

from analytics.clicks.models import Click, VacancyView
from analytics.funnel import people
from analytics.funnel.people import MILESTONES, Counting
from analytics.funnel.period import Period
from analytics.funnel.scope import Scope
from analytics.funnel.stages import Stages
from analytics.metrics.models import Figure, Snapshot
from campaigns.channels.models import ChannelAccount
from campaigns.publishing.models import Publication
from candidates.applications.models import Application


@dataclass(frozen=True, slots=True)
class Channel:
    """Where it came from: an account, a platform without a link, or unknown (both empty)."""

    account: int | None = None
    platform: str = ""


@dataclass(frozen=True, slots=True)
class Place:
    """What a count belongs to. Without a campaign it belongs to none."""

    campaign: int | None
    channel: Channel


UNKNOWN = Channel()
Cells = dict[Place, Stages]


def cells(scope: Scope, period: Period, counting: Counting = Counting.COHORT) -> Cells:
    """Each campaign and channel with what it counts; their sum is every row of the scope."""
    counts: dict[Place, Counter[str]] = defaultdict(Counter)
    for stage, campaign, account, platform, n in _seen_and_answered(scope, period):
        counts[Place(campaign, _channel(account, platform))][stage] += n
    for campaign, account, platform, *found in _applications(scope, period, counting):
        place = Place(campaign, _channel(account, platform))
        for stage, n in zip(MILESTONES.values(), found, strict=True):
            counts[place][stage] += n
    return {place: Stages(**stages) for place, stages in counts.items()}


def per_channel(found: Cells) -> dict[Channel, Stages]:
    """Together they are the whole, source unknown included."""
    return _grouped(found, lambda place: place.channel)


def per_campaign(found: Cells) -> dict[int | None, Stages]:
    """The same per campaign; under None what belongs to none."""
    return _grouped(found, lambda place: place.campaign)


def _grouped(found: Cells, key: Callable[[Place], Any]) -> dict[Any, Stages]:
    sums: dict[Any, Stages] = defaultdict(Stages)
    for place, stages in found.items():
        sums[key(place)] += stages
    return dict(sums)


def total(found: Cells) -> Stages:
    """The sum equals the raw rows."""
    return sum(found.values(), Stages())


def said_source(scope: Scope, period: Period) -> dict[str, int]:
    """What people who applied in the period say themselves, by code; empty: nothing said."""
    rows = people.applications(scope).filter(people.within("applied_at", period))
    said: Any = rows.values_list("heard_from").annotate(n=Count("pk"))
    return dict(said)


def _seen_and_answered(
    scope: Scope, period: Period
) -> Iterable[tuple[str, int | None, int | None, str, int]]:
    """(stage, campaign, account, platform, how many) of what comes before an application, in one query."""
    clicks = Click.objects.filter(scope.rows("link__campaign", "link__organisation"))
    views = VacancyView.objects.filter(
        scope.rows("link__campaign", "vacancy__organisation")
    )
    return _visits(clicks, "clicks", period).union(
        _visits(views, "views", period),
        *_seen(scope, period),
        *_responses(scope, period),
        all=True,
    )


def _visits(visits: Any, stage: str, period: Period) -> QuerySet[Any, Any]:
    by = ("link__campaign_id", "link__account_id")
    visited = visits.in_period(*period.span).order_by()
    counted = visited.values(*by).annotate(n=Count("*"))
    return _named(counted, stage, *by, Value(""))


def _seen(scope: Scope, period: Period) -> list[QuerySet[Any, Any]]:
    """Of the publications of the period that were measured: highest known figure, and clicks."""
    known = Snapshot.objects.filter(
        publication=OuterRef("pk"), figure=Figure.IMPRESSIONS
    ).order_by()
    most = known.values("publication").annotate(most=Max("value"))
    # `*` is counted in the index alone; `pk` would look up every click.
    clicked = (
        Click.objects.filter(link=OuterRef("link"))
        .order_by()
        .values("link")
        .annotate(n=Count("*"))
    )
    by = ("post__campaign_id", "account_id")
    measured = Publication.objects.filter(
        Exists(known),
        scope.rows("post__campaign", "organisation"),
        people.within("published_at", period),
    ).order_by()
    seen = measured.annotate(most=Subquery(most.values("most")))
    clicks = measured.annotate(clicked=Coalesce(Subquery(clicked.values("n")), 0))
    return [
        _named(seen.values(*by).annotate(n=Sum("most")), "impressions", *by, Value("")),
        _named(
            clicks.values(*by).annotate(n=Sum("clicked")),
            "clicks_of_seen",
            *by,
            Value(""),
        ),
    ]


def _named(counted: Any, stage: str, *by: str | Value) -> QuerySet[Any, Any]:
    rows: QuerySet[Any, Any] = counted.values_list(Value(stage), *by, "n")
    return rows


def _applications(
    scope: Scope, period: Period, counting: Counting
) -> QuerySet[Application, Any]:
    """(campaign, account, platform, how many reached each milestone).

    By the last tracked link before it, else by the platform of the first conversation.
    """
    by = ("campaign_id", "account", "platform")
    rows = people.with_source(people.counted(scope, period, counting)).values(*by)
    counted = rows.annotate(
        **{
            name: Count("pk", filter=people.reached(moment, period, counting))
            for moment, name in MILESTONES.items()
        }
    )
    found: QuerySet[Application, Any] = counted.values_list(*by, *MILESTONES.values())
    return found


def _responses(scope: Scope, period: Period) -> list[QuerySet[Any, Any]]:
    """On the channel of the first sign of interest."""
    talked = people.first_talks(scope).filter(people.within("responded_at", period))
    applied = people.first_applications(scope).filter(
        people.within("applied_at", period)
    )
    talk_by = ("campaign_id", "link__account_id", "platform")
    applied_by = ("campaign_id", "account", "platform")
    talks = talked.values(*talk_by).annotate(n=Count("pk"))
    applications = people.with_source(applied).values(*applied_by)
    counted = applications.annotate(n=Count("pk"))
    return [
        _named(talks, "responses", *talk_by),
        _named(counted, "responses", *applied_by),
    ]


def _channel(account: int | None, platform: str | None) -> Channel:
    return Channel(account) if account else Channel(None, platform or "")


def names(channels: Iterable[Channel]) -> dict[int, ChannelAccount]:
    """The accounts that the channels speak of, by id."""
    wanted = {channel.account for channel in channels if channel.account}
    return ChannelAccount.objects.in_bulk(wanted)
