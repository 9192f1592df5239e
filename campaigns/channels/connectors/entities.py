"""Addresses, hashtags and mentions in a text, by the rules with which platforms find them. Pure.

The rules are those of atproto's `detectFacets` and of twitter-text, in our words. An address may also stand in
quotation marks. `static/src/js/composer/counting.js` finds the same addresses; `counting.json` beside its test holds
both to it.
"""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import regex

# An address ends at white space, an angle bracket or a double quotation mark; \uFEFF is white space to a browser.
_WEB = regex.compile(
    r"(?<![A-Za-z0-9@＠$#＃])https?://(?=[\p{L}\p{N}\[])[^\s\uFEFF<>\"“”„«»]+",
    regex.IGNORECASE,
)
_DOMAIN = regex.compile(
    r"(?<![\p{Script=Latin}0-9_@＠$#＃./-])(?:[\p{Script=Latin}0-9_-]+\.)+[\p{Script=Latin}0-9_-]+"
)
_TAIL = regex.compile(r"(?::\d{1,5})?(?:[/?][^\s\uFEFF<>\"“”„«»]*)?")
# Only at the end of an address: people write them inside one as well.
_CLOSING_SIGNS = ".,;:!?…'’‘"
_BRACKETS = {")": "(", "]": "[", "}": "{"}
_HANDLE = regex.compile(r"(?<![^\s\uFEFF(])@([A-Za-z0-9.-]+)")
_HASHTAG = regex.compile(
    r"(?<![^\s\uFEFF])[#＃](?!\uFE0F)([^\s\uFEFF\u00AD\u2060\u200A-\u200D\u20E2]+)"
)
_TAG_LETTER = regex.compile(r"[^\d\p{P}]")
_TRAILING_PUNCTUATION = regex.compile(r"\p{P}")


@dataclass(frozen=True, slots=True)
class Entity:
    """Where something stands in a text, and what it means: an address, a tag without its sign, a handle."""

    start: int
    end: int
    value: str


@cache
def _top_level_domains() -> frozenset[str]:
    file = Path(__file__).with_name("top_level_domains.json")
    lines: list[str] = json.loads(file.read_text(encoding="utf-8"))["names"]
    return frozenset(" ".join(lines).split())


def is_domain(name: str) -> bool:
    """At least two labels, of which the last is a top-level domain."""
    rest, _dot, last = name.rpartition(".")
    return bool(rest) and last.lower() in _top_level_domains()


def web_addresses(text: str) -> list[Entity]:
    """Those that begin with http:// or https://."""
    found = []
    for match in _WEB.finditer(text):
        address = _without_closing_signs(match.group())
        start = match.start()
        found.append(Entity(start, start + len(address), address))
    return found


def bare_domains(text: str) -> list[Entity]:
    """`jobs.example.nl/nurse`, with the https:// that a reader needs; not the server of a mail address or a mention."""
    taken = [(entity.start, entity.end) for entity in web_addresses(text)]
    return _outside(taken, _domains(text))


def addresses(text: str) -> list[Entity]:
    """With and without https://, in the order of the text."""
    found = [*web_addresses(text), *bare_domains(text)]
    return sorted(found, key=lambda entity: entity.start)


def handles(text: str) -> list[Entity]:
    """Mentions of accounts that are named by a domain: `@team.example`."""
    found = []
    for match in _HANDLE.finditer(text):
        name = match.group(1).rstrip(".-")
        if is_domain(name):
            start = match.start()
            found.append(Entity(start, start + 1 + len(name), name))
    return _outside([(one.start, one.end) for one in addresses(text)], found)


def hashtags(text: str) -> list[Entity]:
    """A sign and what stands to the next space, without the punctuation at its end: `#oud-collega`."""
    found = []
    for match in _HASHTAG.finditer(text):
        tag = match.group(1)
        end = len(tag)
        while end and _TRAILING_PUNCTUATION.match(tag[end - 1]):
            end -= 1
        if _TAG_LETTER.search(tag, 0, end):
            start = match.start()
            found.append(Entity(start, start + 1 + end, tag[:end]))
    return found


def _domains(text: str) -> Iterator[Entity]:
    for match in _DOMAIN.finditer(text):
        labels = match.group().split(".")
        if text[match.end() : match.end() + 1] in {"@", "＠", "+"}:
            continue
        while len(labels) > 1 and labels[-1].lower() not in _top_level_domains():
            labels.pop()
        if len(labels) == 1:
            continue
        address = ".".join(labels)
        if len(address) == len(match.group()) and (
            tail := _TAIL.match(text, match.end())
        ):
            address = _without_closing_signs(address + tail.group())
        start = match.start()
        yield Entity(start, start + len(address), f"https://{address}")


def _without_closing_signs(address: str) -> str:
    """Without the punctuation of the sentence around it; a bracket that was opened inside stays."""
    surplus = {
        closing: address.count(closing) - address.count(opening)
        for closing, opening in _BRACKETS.items()
    }
    end = len(address)
    while end:
        sign = address[end - 1]
        if surplus.get(sign, 0) > 0:
            surplus[sign] -= 1
        elif sign not in _CLOSING_SIGNS:
            break
        end -= 1
    return address[:end]


def _outside(
    taken: list[tuple[int, int]], found: Iterator[Entity] | list[Entity]
) -> list[Entity]:
    """Those that begin in none of the places; both are in the order of the text."""
    kept, places = [], iter(taken)
    place = next(places, None)
    for entity in found:
        while place and place[1] <= entity.start:
            place = next(places, None)
        if not place or entity.start < place[0]:
            kept.append(entity)
    return kept
