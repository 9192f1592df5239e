"""What happened in a campaign as the database tells it, by questions that are planned once.

The pages of results and the hourly measuring ask the same of one campaign after another.
"""

from decimal import Decimal
from functools import cache
from typing import Any
from zoneinfo import ZoneInfo

from django.db import models
from django.db.models import Case, Count, F, Min, Sum, Value, When
from django.db.models.functions import TruncDate

from campaigns.budget.models import Spend
from candidates.applications.models import Application
from candidates.conversations.models import Conversation
from core.prepared import Given, Written, ask

MONEY: models.DecimalField[Decimal, Decimal] = models.DecimalField(
    max_digits=14, decimal_places=4
)
CAMPAIGN = Given("campaign", models.BigIntegerField())
# ISO/TS 30407: hours and what is paid inside the organisation are internal cost.
OUTSIDE = Case(
    When(is_internal=False, then=F("amount")),
    default=Value(Decimal(0)),
    output_field=MONEY,
)


def rows(question: Written, **given: Any) -> list[tuple[Any, ...]]:
    return ask(*question.given(**given))


@cache
def visits(model: type[models.Model], zone: ZoneInfo) -> Written:
    """(day in this zone, how many) of what links to the campaign, from `start` to `end`."""
    moment = models.DateTimeField()
    seen = model._default_manager.filter(
        link__campaign=CAMPAIGN,
        at__gte=Given("start", moment),
        at__lt=Given("end", moment),
    )
    days = seen.values_list(TruncDate("at", tzinfo=zone))
    return Written(days.annotate(Count("pk")).order_by())


@cache
def first_signs() -> Written:
    """(candidate, when they first showed interest)."""
    talks = Conversation.objects.filter(campaign=CAMPAIGN, responded_at__isnull=False)
    first = talks.values_list("candidate_id").annotate(Min("responded_at"))
    return Written(first.order_by())


@cache
def applications(moments: tuple[str, ...]) -> Written:
    """(candidate, each of these moments)."""
    made = Application.objects.filter(campaign=CAMPAIGN)
    return Written(made.values_list("candidate_id", *moments))


@cache
def spending() -> Written:
    """(day, external, internal) from `first` to `last`."""
    day = models.DateField()
    spent = Spend.objects.filter(
        campaign=CAMPAIGN,
        spent_on__gte=Given("first", day),
        spent_on__lte=Given("last", day),
    )
    per_day = spent.values_list("spent_on").annotate(
        external=Sum(OUTSIDE, output_field=MONEY),
        internal=Sum(
            F("amount") + F("hours") * F("hour_rate") - OUTSIDE, output_field=MONEY
        ),
    )
    return Written(per_day.order_by())
