"""Pass own results down to where channels are chosen."""

from collections.abc import Iterable
from datetime import datetime
from decimal import Decimal
from typing import Any

from django.db import transaction
from django.db.models import F, Sum

from analytics.outcomes import selectors
from analytics.outcomes.selectors import Brought, Where
from campaigns.budget.models import Spend
from campaigns.fit import operations as fit
from campaigns.fit.models import ChannelBenchmark
from core.users.models import Organisation


@transaction.atomic
def refresh_benchmarks(*, organisations: Iterable[Organisation], now: datetime) -> None:
    """Count a year of posts, clicks, applications, hires and spending per channel and persona."""
    for organisation in organisations:
        found = selectors.of_organisation(organisation, now=now)
        spent = _spent(organisation, now)
        places = {*found, *(Where(account, None) for account in spent)}
        rows = [
            _row(where, found.get(where, Brought()), spent, now) for where in places
        ]
        fit.take_in(organisation=organisation, rows=rows)


def _row(
    where: Where, brought: Brought, spent: dict[int, Decimal], now: datetime
) -> ChannelBenchmark:
    return ChannelBenchmark(
        account_id=where.account,
        persona_id=where.persona,
        posts=brought.posts,
        clicks=brought.clicks,
        applications=brought.applications,
        hires=brought.hires,
        spent=spent.get(where.account, 0) if where.persona is None else 0,
        refreshed_at=now,
    )


def _spent(organisation: Organisation, now: datetime) -> dict[int, Decimal]:
    since = (now - selectors.YEAR).date()
    rows: Any = (
        Spend.objects.filter(
            campaign__organisation=organisation,
            account__isnull=False,
            spent_on__gte=since,
        )
        .values_list("account_id")
        .annotate(n=Sum(F("amount") + F("hours") * F("hour_rate")))
        .order_by()
    )
    return dict(rows)
