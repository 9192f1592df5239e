"""The answers of servers that speak the Mastodon API, as typed values: https://docs.joinmastodon.org/entities/"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from core import json_values as values

LIMITS = {
    "statuses": (
        "max_characters",
        "max_media_attachments",
        "characters_reserved_per_url",
    ),
    "media_attachments": (
        "image_size_limit",
        "image_matrix_limit",
        "description_limit",
    ),
}


@dataclass(frozen=True, slots=True)
class Status:
    """One post in a listing."""

    id: str
    content: str
    """HTML."""
    created_at: datetime
    addresses: tuple[str, ...]
    """Where the server says that it stands: its page, and its id between servers. Not checked yet."""


def status(value: Any) -> Status:
    given = values.mapping(value)
    return Status(
        values.identifier(given.get("id")),
        values.text(given.get("content")),
        values.moment(given.get("created_at")),
        addresses(given),
    )


def statuses(value: Any) -> list[Status]:
    """A page of a listing: one entry that cannot be read makes it no listing."""
    return [status(entry) for entry in values.entries(value)]


def addresses(value: Any) -> tuple[str, ...]:
    given = values.mapping(value)
    said = (given.get("url"), given.get("uri"))
    return tuple(one for one in said if isinstance(one, str))


def figures(value: Any) -> dict[str, int]:
    given = values.mapping(value)
    return {
        "reactions": values.count(given.get("favourites_count")),
        "comments": values.count(given.get("replies_count")),
        "shares": values.count(given.get("reblogs_count"))
        + values.count_or_none(given.get("quotes_count")),
    }


def limits(value: Any) -> Mapping[str, int]:
    """What the server allows, as far as it says so; what it leaves out, or `Profile` cannot use, goes by our own rules."""
    configuration = values.mapping(values.mapping(value).get("configuration") or {})
    found = {}
    for part, names in LIMITS.items():
        told = values.mapping(configuration.get(part) or {})
        for name in names:
            limit = told.get(name)
            if limit is not None:
                found[name] = values.whole_number(limit)
    return found
