"""Whether a post in a listing is ours. Pure: texts in, yes or no out."""

import html
import re

from core.text import canonical


def is_same_text(content: str, text: str, marker: str) -> bool:
    """Our marker stands in the content; without a marker: the same letters in the same order.

    Platforms answer HTML, with line breaks and addresses of their own making.
    """
    shown = html.unescape(re.sub(r"<[^<>]*>", "", content))
    if marker:
        return marker in shown or marker in html.unescape(content)
    return _letters(shown) == _letters(text)


def _letters(text: str) -> str:
    return re.sub(r"\s+", "", canonical(text))
