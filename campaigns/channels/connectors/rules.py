"""What a platform allows, as data that a page can show and a test can check."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Literal

from campaigns.channels.connectors import counting
from campaigns.channels.connectors.values import Media
from core.text import canonical

Unit = Literal["graphemes", "characters", "weighted", "utf16"]


def _(text: str) -> str:
    """Marks a text for translation; it is translated where it is shown, because nothing here knows Django."""
    return text


_COUNT: Mapping[Unit, Callable[[str], int]] = {
    "graphemes": counting.graphemes,
    "characters": len,
    "weighted": counting.weighted,
    "utf16": counting.utf16,
}


@dataclass(frozen=True, slots=True)
class Problem:
    """One reason why a platform would refuse a draft: a code for the words above, and its figures."""

    code: str
    params: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class TextRule:
    """How long a text may be, in the platform's own way of counting."""

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
        seen = counting.shortened(
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
        if (
            self.max_bytes
            and (size := counting.utf8_bytes(canonical(text))) > self.max_bytes
        ):
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
