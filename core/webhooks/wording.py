"""Addresses and deliveries in words, for the page."""

from dataclasses import dataclass

from core.effects import wording
from core.effects.models import Effect
from core.ui.components import Text, Tone
from core.webhooks.delivering import event_of
from core.webhooks.events import label
from core.webhooks.models import Endpoint

ASKING = {Effect.Status.FAILED, Effect.Status.NEEDS_PERSON}
TONES: dict[str, Tone] = {
    Effect.Status.DONE: "success",
    Effect.Status.FAILED: "danger",
    Effect.Status.NEEDS_PERSON: "danger",
    Effect.Status.CANCELLED: "neutral",
}
TONES_OF_ENDPOINTS: dict[str, Tone] = {
    Endpoint.Status.ACTIVE: "success",
    Endpoint.Status.GONE: "danger",
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

    effect: Effect
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


def delivery_row(endpoint: Endpoint, effect: Effect) -> DeliveryRow:
    """Of an effect with its attempts at hand."""
    tries = sorted(effect.attempts.all(), key=lambda one: one.fence)
    is_asking = effect.status in ASKING
    return DeliveryRow(
        effect=effect,
        event=label(event_of(effect)),
        tone=TONES.get(effect.status, "info"),
        trouble=wording.trouble(effect.kind, effect.trouble_code) if is_asking else "",
        tries=len(tries),
        answer=tries[-1].answer if tries else None,
        can_send_again=is_asking and endpoint.is_active,
    )
