"""Short news on a page that htmx changed; a full page shows Django's messages instead."""

import json

from django.http import HttpResponse

from core.ui.components import Text, Tone


def with_toast(
    response: HttpResponse, text: Text, *, tone: Tone = "success", undo_url: str = ""
) -> HttpResponse:
    """Let the page say `text`; with `undo_url` it offers to undo the action by POST."""
    detail = {
        "text": str(text),
        "tone": tone,
        **({"undo": undo_url} if undo_url else {}),
    }
    response.headers["HX-Trigger"] = json.dumps({"toast": detail})
    return response
