"""How long a text is, as each platform counts. Pure: texts in, numbers out."""

import unicodedata
from collections.abc import Iterable

import regex

from campaigns.channels.connectors import entities
from campaigns.channels.connectors.entities import Entity

MENTION = regex.compile(
    r"(?<![=/\w])(@[a-z0-9_][a-z0-9_.-]*+(?<=[a-z0-9_]))@[\w.-]*\w", regex.IGNORECASE
)
EMOJI = regex.compile(r"\p{Emoji_Presentation}|\p{Extended_Pictographic}\uFE0F|\u20E3")
LIGHT = ((0, 4351), (8192, 8205), (8208, 8223), (8242, 8247))
"""Code points that X counts as one (its counting-characters page)."""
GRAPHEME = regex.compile(r"\X")


def graphemes(text: str) -> int:
    """Characters as a reader sees them: a family emoji is one (Bluesky and Mastodon count so)."""
    return sum(1 for _ in GRAPHEME.finditer(text))


def weighted(text: str) -> int:
    """As X counts: an emoji is two however it is built, wide scripts two each, the rest one."""
    total = 0
    for match in GRAPHEME.finditer(unicodedata.normalize("NFC", text)):
        cluster = match.group()
        total += (
            2
            if EMOJI.search(cluster)
            else sum(1 if _is_light(char) else 2 for char in cluster)
        )
    return total


def _is_light(char: str) -> bool:
    return any(first <= ord(char) <= last for first, last in LIGHT)


def utf8_bytes(text: str) -> int:
    return len(text.encode())


def utf16(text: str) -> int:
    """Code units: a sign outside the first 65,536 is two (TikTok counts so)."""
    return len(text.encode("utf-16-le")) // 2


def shortened(
    text: str,
    *,
    url_weight: int | None,
    is_mention_without_domain: bool,
    is_bare_domain_an_address: bool = False,
) -> str:
    """The text as the platform weighs it: addresses at a fixed weight, mentions without their server."""
    if url_weight is not None:
        find = (
            entities.addresses if is_bare_domain_an_address else entities.web_addresses
        )
        text = _weighed(text, find(text), "x" * url_weight)
    return MENTION.sub(r"\1", text) if is_mention_without_domain else text


def _weighed(text: str, found: Iterable[Entity], instead: str) -> str:
    parts, at = [], 0
    for entity in found:
        parts += [text[at : entity.start], instead]
        at = entity.end
    return "".join([*parts, text[at:]])


def byte_span(text: str, start: int, end: int) -> tuple[int, int]:
    """Where text[start:end] lies in the UTF-8 bytes of the text."""
    before = utf8_bytes(text[:start])
    return before, before + utf8_bytes(text[start:end])
