"""Python entry points of tags, for callers that are not templates yet; see core/templatetags/ui.py."""

from collections.abc import Sequence
from typing import Any

from django.template.loader import render_to_string

from core.ui.components import Text, when

__all__ = ["facts", "when"]


def facts(pairs: Sequence[tuple[Text, Any]], css: str = "facts") -> str:
    """The `{% facts %}` tag as a function."""
    return render_to_string("core/ui/_facts.html", {"facts": pairs, "css": css})
