"""Say that something happened: one delivery for each address that listens."""

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any
from uuid import uuid4

from django.db import models

from core.webhooks.events import Event
from core.webhooks.models import Endpoint, WebhookDelivery


def listening(event: Event, organisation_id: Any) -> models.QuerySet[Endpoint]:
    """The addresses of this organisation that want to hear of such an event."""
    return Endpoint.objects.listening(event.name).filter(organisation=organisation_id)


def announce(
    event: Event,
    *,
    row: models.Model,
    organisation_id: int,
    facts: Callable[[], Mapping[str, Any]],
    now: datetime,
) -> int:
    """Ask for the deliveries, in the transaction of the cause; says how many.

    Where nobody listens this is one short question, and `facts` is never called. `now` is the
    moment of the cause: the same event of the same row at one moment is told once.
    """
    asking = listening(event, organisation_id).select_related("organisation")
    endpoints = list(asking.order_by("pk"))
    if not endpoints:
        return 0
    told = message(event, facts(), now)
    for endpoint in endpoints:
        deliver(endpoint, told, cause=str(row.pk), now=now)
    return len(endpoints)


def message(event: Event, facts: Mapping[str, Any], now: datetime) -> dict[str, Any]:
    """The body: the facts that the event promises, no more and no less."""
    return {
        "id": uuid4().hex,
        "event": event.name,
        "at": now.isoformat(),
        "facts": {name: facts[name] for name in event.facts},
    }


def deliver(
    endpoint: Endpoint, told: Mapping[str, Any], *, cause: str, now: datetime
) -> WebhookDelivery:
    """Ask for one delivery, in the caller's transaction; the same cause asks once."""
    moment = f"{now:%Y%m%d%H%M%S%f}"
    delivery, _is_new = WebhookDelivery.objects.get_or_create(
        once=f"webhook:{endpoint.pk}:{told['event']}:{cause}:{moment}",
        defaults={"endpoint": endpoint, "event": told["event"], "payload": dict(told)},
    )
    return delivery
