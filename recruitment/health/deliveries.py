"""How mails, webhooks and take-downs stand: everything outside that is not a post."""

from collections import Counter
from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Any

from django.db.models import Count, Min, Q, QuerySet
from django.utils.translation import gettext as _

from campaigns.publishing.models import TakeDown
from core.delivery.models import SENDING, UNKNOWN, Delivery
from core.outbox.models import Mail
from core.ui import formats
from core.ui.components import Tone
from core.users.models import Membership
from core.webhooks.models import WebhookDelivery
from recruitment.health.readings import Reading

LATE = timedelta(minutes=5)
Rows = list[QuerySet[Any]]


def all_rows() -> Rows:
    """Of every organisation."""
    return [model.objects.order_by() for model in (Mail, WebhookDelivery, TakeDown)]


def rows_of(member: Membership) -> Rows:
    """Of the organisation of this administrator."""
    organisation = member.organisation_id
    return [
        Mail.objects.visible_to(member),
        WebhookDelivery.objects.filter(endpoint__organisation=organisation),
        TakeDown.objects.filter(publication__organisation=organisation),
    ]


def of_deliveries(rows: Rows, now: datetime) -> Iterator[Reading]:
    """The oldest that waits, what is in doubt, and what asks a person; `now` is the database's."""
    counts: Counter[str] = Counter()
    moments: list[datetime] = []
    first, *others = (_by_status(queryset, now) for queryset in rows)
    for status, count, oldest in first.union(*others, all=True):
        counts[status] += count
        moments += [oldest] if oldest else []
    waited = min(moments, default=None)
    is_late = waited is not None and now - waited > LATE
    waiting = sum(counts[status] for status in (*Delivery.WAITING, SENDING))
    asking = sum(counts[status] for status in Delivery.WITH_A_PERSON)
    yield Reading(
        "oldest_effect",
        _("Oldest that waits"),
        formats.moment(waited),
        "danger" if is_late else "success",
        waited,
    )
    yield Reading(
        "effects_waiting", _("Waiting"), formats.number(waiting), fact=waiting
    )
    yield _count("effects_in_doubt", _("In doubt"), counts[UNKNOWN])
    yield _count("effects_asking", _("Need somebody"), asking)


def _by_status(rows: QuerySet[Any], now: datetime) -> QuerySet[Any]:
    """How many of each status, and how long somebody waits for one that is due, however often it was tried."""
    due = Q(status__in=Delivery.WAITING, next_at__lte=now)
    open_ones: QuerySet[Any] = (
        rows.order_by().exclude(status__in=Delivery.FINAL).values("status")
    )
    counted: QuerySet[Any] = open_ones.annotate(
        n=Count("pk"), oldest=Min("created_at", filter=due)
    ).values_list("status", "n", "oldest")
    return counted


def _count(key: str, name: str, count: int) -> Reading:
    tone: Tone = "warning" if count else "success"
    return Reading(key, name, formats.number(count), tone, count)
