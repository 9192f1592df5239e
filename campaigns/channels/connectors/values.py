"""The plain values that go into a connector and come out of it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any

from core import text
from core.address_values import web_address

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
