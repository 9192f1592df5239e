"""Data for other programs inside a page."""

import json
from typing import Any

from django.utils.safestring import SafeString

# Written as JSON escapes: these would end the script element or start another one.
UNSAFE = {ord(">"): "\\u003E", ord("<"): "\\u003C", ord("&"): "\\u0026"}


def as_json(value: Any) -> SafeString:
    """For the inside of `<script type="application/ld+json">`, which browsers do not run."""
    return SafeString(json.dumps(value, ensure_ascii=False).translate(UNSAFE))
