"""Addresses and deliveries in words, for the page."""

from collections.abc import Iterable, Iterator
from typing import Any

from core.effects import wording
from core.effects.models import Effect
from core.ui.components import Tone
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


def endpoint_row(endpoint: Endpoint) -> dict[str, Any]:
    return {
        "endpoint": endpoint,
        "events": ", ".join(str(label(name)) for name in endpoint.events),
        "label": endpoint.get_status_display(),
        "tone": TONES_OF_ENDPOINTS.get(endpoint.status, "neutral"),
    }


def delivery_rows(
    endpoint: Endpoint, effects: Iterable[Effect]
) -> Iterator[dict[str, Any]]:
    """Each delivery with its last answer; what was not taken may be sent again."""
    for effect in effects:
        tries = sorted(effect.attempts.all(), key=lambda one: one.fence)
        is_asking = effect.status in ASKING
        yield {
            "pk": effect.pk,
            "event": label(event_of(effect)),
            "at": effect.created_at,
            "label": effect.get_status_display(),
            "tone": TONES.get(effect.status, "info"),
            "trouble": wording.trouble(effect.kind, effect.trouble_code)
            if is_asking
            else "",
            "tries": len(tries),
            "answer": tries[-1].answer if tries else None,
            "can_send_again": is_asking and endpoint.is_active,
        }
