"""Addresses and deliveries in words, for the page."""

from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _

from core.ui.components import Text, Tone
from core.webhooks.delivery import GONE
from core.webhooks.events import label
from core.webhooks.models import Endpoint, WebhookDelivery

TONES: dict[str, Tone] = {
    WebhookDelivery.Status.DONE: "success",
    WebhookDelivery.Status.FAILED: "danger",
    WebhookDelivery.Status.NEEDS_PERSON: "danger",
    WebhookDelivery.Status.CANCELLED: "neutral",
}
TONES_OF_ENDPOINTS: dict[str, Tone] = {
    Endpoint.Status.ACTIVE: "success",
    Endpoint.Status.GONE: "danger",
}
TROUBLES: dict[str, Text] = {
    "": _("The other program refuses this message."),
    GONE: _("The other program wants no more of them (410)."),
    "not_found": _(
        "The other program knows no such address. Look whether it is right."
    ),
    "redirected": _(
        "The address leads elsewhere. Werf follows no redirect: add the address it leads to."
    ),
    "address_not_allowed": _(
        "The address lies inside our own network. Werf sends nothing there."
    ),
    "address_not_usable": _("This address cannot be used."),
    "too_many_tries": _("The other program did not take it, however often we tried."),
    "restored": _(
        "A backup was put back. It may have been delivered since; the other program takes it once."
    ),
}


@dataclass(frozen=True, slots=True)
class EndpointRow:
    """An address and the events it hears of."""

    endpoint: Endpoint
    events: str
    tone: Tone


@dataclass(frozen=True, slots=True)
class DeliveryRow:
    """A delivery with its last answer; what was not taken may be sent again."""

    delivery: WebhookDelivery
    event: Text
    tone: Tone
    trouble: Text
    tries: int
    answer: int | None
    can_send_again: bool


def endpoint_row(endpoint: Endpoint) -> EndpointRow:
    return EndpointRow(
        endpoint=endpoint,
        events=", ".join(str(label(name)) for name in endpoint.events),
        tone=TONES_OF_ENDPOINTS.get(endpoint.status, "neutral"),
    )


def delivery_row(endpoint: Endpoint, delivery: WebhookDelivery) -> DeliveryRow:
    """Of a delivery with its attempts at hand."""
    tries = sorted(delivery.attempts.all(), key=lambda one: one.fence)
    is_asking = delivery.status in delivery.WITH_A_PERSON
    return DeliveryRow(
        delivery=delivery,
        event=label(delivery.event),
        tone=TONES.get(delivery.status, "info"),
        trouble=TROUBLES.get(delivery.trouble_code, TROUBLES[""]) if is_asking else "",
        tries=len(tries),
        answer=tries[-1].reply_code if tries else None,
        can_send_again=is_asking and endpoint.is_active,
    )
