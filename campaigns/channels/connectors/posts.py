"""What a post consists of, how its text is counted, and what a platform allows of it: plain values.

Nothing here knows Django, an account or a request.
"""

import unicodedata
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from pathlib import Path
from typing import Any, Literal

import regex

from campaigns.channels.connectors import entities
from campaigns.channels.connectors.entities import Entity
from core import text
from core.address_values import web_address
from core.text import canonical

COUNTS = (
    "impressions",
    "reach",
    "reactions",
    "comments",
    "shares",
    "clicks",
    "saves",
    "video_views",
)
"""The words for figures of a post, as the platform counts them (product.md section 7)."""

# The columns in which the id and the address of a post, and the name of an account are kept.
LONGEST_ID, LONGEST_ADDRESS = 300, 500
LONGEST_NAME, LONGEST_HANDLE, LONGEST_PROFILE = 120, 200, 200
LARGEST_LIMIT = 10**9

Session = Mapping[str, str]
"""What an open session consists of (tokens and who we are); kept encrypted by the caller."""

Staged = Mapping[str, Any]
"""What the steps before the post left on the platform: JSON, may be kept with the attempt and used again."""

NOTHING_STAGED: Staged = {}


@dataclass(frozen=True, slots=True)
class Media:
    """One picture or film as it goes out, already checked and without metadata."""

    content: bytes | Path
    mime: str
    size: int
    alt_text: str = ""
    width: int | None = None
    height: int | None = None

    def read(self) -> bytes:
        return (
            self.content
            if isinstance(self.content, bytes)
            else self.content.read_bytes()
        )


@dataclass(frozen=True, slots=True)
class Draft:
    """What we want the world to see. The same publication always makes the same draft."""

    text: str
    once: str
    """Our idempotency handle, from `Publisher.make_once`; kept with the publication, the same at each try."""
    created_at: datetime
    """When the publication was made ready, with time zone; kept, because replays must be byte for byte equal."""
    link: str = ""
    link_title: str = ""
    link_description: str = ""
    link_picture: Media | None = None
    """For a card of the link, where a platform shows one."""
    media: tuple[Media, ...] = ()
    language: str = ""
    marker: str = ""
    """A piece of text that only this post has (the slug of its tracked link): how we find it again."""
    sha: str = ""
    """Hash of the approved content, for the trail."""


@dataclass(frozen=True, slots=True)
class Published:
    """What the platform says it did. ValueError when it names nothing that can be kept."""

    remote_id: str
    url: str
    """Of a page on that platform; empty when it named none that may be linked."""

    def __post_init__(self) -> None:
        named = self.remote_id
        if not isinstance(named, str) or not 0 < len(named) <= LONGEST_ID:
            raise ValueError("no id of a post")
        if not text.is_clean(named):
            raise ValueError("no id of a post")
        _set(self, url=web_address(self.url, LONGEST_ADDRESS))


@dataclass(frozen=True, slots=True)
class Found:
    """An earlier try is on the platform."""

    published: Published
    is_certain: bool = field(default=True, compare=False)
    """By our handle or marker; False when only the text is the same, which a colleague may have posted too."""


@dataclass(frozen=True, slots=True)
class Absent:
    """A complete listing back to the moment asked for does not have it."""


@dataclass(frozen=True, slots=True)
class CannotTell:
    """The platform cannot be asked this; a person must look. `code` says why."""

    code: str


Finding = Found | Absent | CannotTell


@dataclass(frozen=True, slots=True)
class Profile:
    """Whose account it is, and what its server allows where servers differ."""

    remote_id: str
    name: str
    handle: str
    url: str
    limits: Mapping[str, int] = field(default_factory=dict)

    def __post_init__(self) -> None:
        _set(
            self,
            name=_told(self.name, LONGEST_NAME),
            handle=_told(self.handle, LONGEST_HANDLE),
            url=web_address(self.url, LONGEST_PROFILE),
            limits={
                name: most
                for name, most in self.limits.items()
                if type(most) is int and 0 < most <= LARGEST_LIMIT
            },
        )


def _told(said: Any, most: int) -> str:
    """One line of a platform's words, no longer than we keep."""
    return text.identifier(said)[:most].strip() if isinstance(said, str) else ""


def _set(value: object, **cleaned: Any) -> None:
    """At the making of a frozen value only."""
    for name, one in cleaned.items():
        object.__setattr__(value, name, one)


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


Unit = Literal["graphemes", "characters", "weighted", "utf16"]


def _(text: str) -> str:
    """Marks a text for translation; it is translated where it is shown, because nothing here knows Django."""
    return text


_COUNT: Mapping[Unit, Callable[[str], int]] = {
    "graphemes": graphemes,
    "characters": len,
    "weighted": weighted,
    "utf16": utf16,
}


@dataclass(frozen=True, slots=True)
class Problem:
    """One reason why a platform would refuse a draft: a code for the words above, and its figures."""

    code: str
    params: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class TextRule:
    """How long a text may be, in the platform's own way of"""

    limit: int
    unit: Unit = "characters"
    url_weight: int | None = None
    """Each address counts as this many; None: as it is."""
    is_mention_without_domain: bool = False
    """`@name@server` counts as `@name`."""
    is_bare_domain_an_address: bool = False
    """`jobs.example.nl` counts as an address too."""
    max_bytes: int | None = None
    fold: int | None = None
    """About here the platform hides the rest behind "more"; None: it does not."""
    is_link_clickable: bool = True

    def length(self, text: str) -> int:
        """Of the text as it is sent: a line end is one character, however it was written."""
        text = canonical(text)
        seen = shortened(
            text,
            url_weight=self.url_weight,
            is_mention_without_domain=self.is_mention_without_domain,
            is_bare_domain_an_address=self.is_bare_domain_an_address,
        )
        return _COUNT[self.unit](seen)

    def problems(self, text: str) -> list[Problem]:
        found = []
        if not text.strip():
            found.append(Problem("empty"))
        if (length := self.length(text)) > self.limit:
            found.append(
                Problem(
                    "too_long",
                    {"length": length, "limit": self.limit, "unit": self.unit},
                )
            )
        if self.max_bytes and (size := utf8_bytes(canonical(text))) > self.max_bytes:
            found.append(
                Problem("too_many_bytes", {"length": size, "limit": self.max_bytes})
            )
        return found


@dataclass(frozen=True, slots=True)
class MediaRule:
    """Which pictures and films go with a post."""

    count: int
    mimes: tuple[str, ...]
    max_bytes: int
    max_pixels: int | None = None
    alt_limit: int = 1000
    is_required: bool = False

    def problems(self, media: Sequence[Media]) -> list[Problem]:
        found = []
        if self.is_required and not media:
            found.append(Problem("media_required"))
        if len(media) > self.count:
            found.append(
                Problem("too_many_media", {"count": len(media), "limit": self.count})
            )
        for number, item in enumerate(media, start=1):
            found.extend(self._problems_of(number, item))
        return found

    def _problems_of(self, number: int, item: Media) -> list[Problem]:
        found = []
        if item.mime not in self.mimes:
            found.append(Problem("media_kind", {"number": number, "mime": item.mime}))
        if item.size > self.max_bytes:
            found.append(
                Problem(
                    "media_too_large",
                    {"number": number, "size": item.size, "limit": self.max_bytes},
                )
            )
        pixels = (item.width or 0) * (item.height or 0)
        if self.max_pixels and pixels > self.max_pixels:
            found.append(
                Problem(
                    "media_too_many_pixels",
                    {"number": number, "limit": self.max_pixels},
                )
            )
        if len(item.alt_text) > self.alt_limit:
            found.append(
                Problem(
                    "alt_text_too_long", {"number": number, "limit": self.alt_limit}
                )
            )
        return found


@dataclass(frozen=True, slots=True)
class CredentialField:
    """One line of the form that connects an account."""

    name: str
    label: str
    help: str = ""
    is_secret: bool = False
    is_address: bool = False
    default: str = ""


@dataclass(frozen=True, slots=True)
class Fact:
    """Something to know about the platform, and how we know it."""

    text: str
    source: str
    read_on: date
