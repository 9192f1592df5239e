"""Stages per channel of some campaigns and a period. Three queries, however many rows."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db.models import Count, Max, OuterRef, QuerySet, Subquery, Sum, Value

from analytics.clicks.models import Click, VacancyView
from analytics.funnel.period import Period
from analytics.funnel.stages import Stages
from analytics.metrics.models import Figure, Snapshot
from campaigns.channels.models import ChannelAccount
from campaigns.planning.models import Campaign
from campaigns.publishing.models import Publication
from candidates.applications.models import Application, Touchpoint
from candidates.conversations.models import Conversation


@dataclass(frozen=True, slots=True)
class Channel:
    """Where it came from: an account, a platform without a link, or unknown (both empty)."""

    account: int | None = None
    platform: str = ""


UNKNOWN = Channel()


@dataclass(frozen=True, slots=True)
class Sign:
    """Interest of one person: an application, or a first response in a conversation."""

    person: int
    channel: Channel
    at: datetime
    is_application: bool = False
    was_interviewed: bool = False
    was_hired: bool = False


def per_channel(campaigns: Iterable[Campaign], period: Period) -> dict[Channel, Stages]:
    """Stages of each channel; together they are the whole, unknown included.

    Applications are a cohort: of who applied in the period, how far they got since. A person
    is one response, on the channel of their first sign.
    """
    of = [campaign.pk for campaign in campaigns]
    counts: dict[Channel, Counter[str]] = defaultdict(Counter)
    for stage, account, n in _visits_and_impressions(of, period):
        counts[Channel(account)][stage] += n
    first: dict[int, Sign] = {}
    for sign in (*_applications(of, period), *_responses(of, period)):
        if sign.is_application:
            of_channel = counts[sign.channel]
            of_channel["applications"] += 1
            of_channel["interviews"] += sign.was_interviewed
            of_channel["hires"] += sign.was_hired
        if sign.person not in first or sign.at < first[sign.person].at:
            first[sign.person] = sign
    for sign in first.values():
        counts[sign.channel]["responses"] += 1
    return {channel: Stages(**stages) for channel, stages in counts.items()}


def _visits_and_impressions(
    campaigns: list[int], period: Period
) -> Iterable[tuple[str, int | None, int]]:
    """(stage, account, how many), in one query."""
    return _visits(Click, "clicks", campaigns, period).union(
        _visits(VacancyView, "views", campaigns, period),
        _impressions(campaigns, period),
        all=True,
    )


def _visits(
    model: type[Click | VacancyView], stage: str, campaigns: list[int], period: Period
) -> QuerySet[Any, Any]:
    visits = model.objects.in_period(*period.span).filter(link__campaign__in=campaigns)
    counted = visits.values("link__account_id").annotate(n=Count("pk")).order_by()
    return counted.values_list(Value(stage), "link__account_id", "n")


def _impressions(campaigns: list[int], period: Period) -> QuerySet[Any, Any]:
    """Of each publication of the period its highest known figure, added up per account."""
    start, end = period.span
    known = (
        Snapshot.objects.filter(publication=OuterRef("pk"), figure=Figure.IMPRESSIONS)
        .order_by()
        .values("publication")
        .annotate(most=Max("value"))
    )
    counted = (
        Publication.objects.filter(
            post__campaign__in=campaigns, published_at__gte=start, published_at__lt=end
        )
        .annotate(most=Subquery(known.values("most")))
        .filter(most__isnull=False)
        .values("account_id")
        .annotate(n=Sum("most"))
        .order_by()
    )
    return counted.values_list(Value("impressions"), "account_id", "n")


def _applications(campaigns: list[int], period: Period) -> Iterator[Sign]:
    """By the last tracked link before it, else by the platform of the first conversation."""
    start, end = period.span
    links = Touchpoint.objects.filter(application=OuterRef("pk"), link__isnull=False)
    talks = Conversation.objects.filter(candidate=OuterRef("candidate"))
    rows = (
        Application.objects.filter(
            campaign__in=campaigns, applied_at__gte=start, applied_at__lt=end
        )
        .annotate(
            account=Subquery(
                links.order_by("-at", "-pk").values("link__account_id")[:1]
            ),
            platform=Subquery(talks.order_by("started_at").values("platform")[:1]),
        )
        .values_list(
            "candidate_id",
            "account",
            "platform",
            "applied_at",
            "interviewed_at",
            "hired_at",
        )
    )
    for person, account, platform, applied, interviewed, hired in rows.order_by():
        yield Sign(
            person,
            _channel(account, platform),
            applied,
            is_application=True,
            was_interviewed=interviewed is not None,
            was_hired=hired is not None,
        )


def _responses(campaigns: list[int], period: Period) -> Iterator[Sign]:
    start, end = period.span
    rows = Conversation.objects.filter(
        campaign__in=campaigns, responded_at__gte=start, responded_at__lt=end
    ).values_list("candidate_id", "link__account_id", "platform", "responded_at")
    for person, account, platform, at in rows.order_by():
        if at is not None:
            yield Sign(person, _channel(account, platform), at)


def _channel(account: int | None, platform: str | None) -> Channel:
    return Channel(account) if account else Channel(None, platform or "")


def total(channels: dict[Channel, Stages]) -> Stages:
    """The sum over channels equals the raw events."""
    return sum(channels.values(), Stages())


def names(channels: Iterable[Channel]) -> dict[int, ChannelAccount]:
    """The accounts that the channels speak of, by id."""
    wanted = {channel.account for channel in channels if channel.account}
    return ChannelAccount.objects.in_bulk(wanted)
