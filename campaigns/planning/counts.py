"""How much of everything a campaign has, in one query."""

from typing import Any

from django.db.models import (
    Aggregate,
    Count,
    IntegerField,
    Model,
    OuterRef,
    QuerySet,
    Subquery,
    Sum,
)
from django.db.models.functions import Coalesce

from campaigns.planning.models import Campaign, ChannelChoice, Goal, Kpi


def _count(
    model: type[Model],
    by: str,
    what: Aggregate = Count("pk"),  # noqa: B008 - a constant
) -> Coalesce:
    rows: QuerySet[Any] = model._default_manager.filter(**{by: OuterRef("pk")})
    counted = rows.order_by().values(by).annotate(n=what).values("n")
    return Coalesce(Subquery(counted, output_field=IntegerField()), 0)


COUNTS = (
    "goal_count",
    "kpi_count",
    "channel_count",
    "posts_a_week",
    "persona_count",
)


def with_counts(campaigns: QuerySet[Campaign]) -> QuerySet[Campaign]:
    """Adds goal_count, kpi_count, channel_count, persona_count and posts_a_week (over
    all channels).
    """
    personas = Campaign.personas.through
    return campaigns.annotate(
        goal_count=_count(Goal, "campaign"),
        kpi_count=_count(Kpi, "goal__campaign"),
        channel_count=_count(ChannelChoice, "campaign"),
        posts_a_week=_count(ChannelChoice, "campaign", Sum("posts_a_week")),
        persona_count=_count(personas, "campaign"),
    )


def counts_of(campaign: int) -> QuerySet[Any, Any]:
    """The same of one campaign alone, as values."""
    one: Any = with_counts(Campaign.objects.filter(pk=campaign))
    return one.values(*COUNTS)  # type: ignore[no-any-return]


def counted(campaign: Campaign, what: str) -> int:
    """A count that `gathered` or `with_counts` put on the row."""
    return int(getattr(campaign, what))
