"""The frame around every page, drawn once for a person and kept.

Menu, bars and dialogs cost more than most pages they stand around, and are the same from
one page to the next. What differs each time (the token against forgery, where to come back
to) is put into the kept drawing; what it depends on is its key, so that nobody ever gets
the frame of somebody else.
"""

from collections.abc import Hashable
from typing import Any

from django.conf import settings
from django.template.context import Context
from django.template.loader import get_template
from django.utils.html import escape
from django.utils.safestring import SafeString
from django.utils.translation import get_language

# How many drawings one process keeps; beyond that it starts anew.
MOST = 2000
TOKEN, HERE = "frame-token-goes-here", "frame-address-goes-here"
_kept: dict[Hashable, str] = {}


def draw(context: Context, template: str) -> SafeString:
    """The part of the frame, from what is kept or drawn now.

    The context says by `frame_key()` what the drawing depends on; without it (an error
    page, a visitor) it is drawn each time.
    """
    request = context.get("request")
    key_of = context.get("frame_key")
    if request is None or key_of is None:
        return SafeString(get_template(template).template.render(context))  # type: ignore[attr-defined]
    key = (template, get_language(), *key_of())
    drawing = None if settings.DEBUG else _kept.get(key)
    if drawing is None:
        about: dict[str, Any] = context.flatten()  # type: ignore[assignment]
        about |= {"csrf_token": TOKEN, "frame_here": HERE}
        drawing = get_template(template).render(about)
        if len(_kept) >= MOST:
            _kept.clear()
        _kept[key] = drawing
    if TOKEN in drawing:
        drawing = drawing.replace(TOKEN, str(context["csrf_token"]))
    if HERE in drawing:
        drawing = drawing.replace(HERE, escape(request.get_full_path()))
    return SafeString(drawing)
