"""A post as a record of Bluesky's lexicon. Pure: the same draft always makes the same record."""

from collections.abc import Mapping, Sequence
from datetime import UTC
from types import MappingProxyType
from typing import Any

from campaigns.channels.connectors import entities, posts
from campaigns.channels.connectors.entities import Entity
from campaigns.channels.connectors.posts import Draft, Media

LONGEST_TAG, MOST_TAG_BYTES = 64, 640
NOBODY: Mapping[str, str] = MappingProxyType({})


def post(
    draft: Draft,
    text: str,
    pictures: Sequence[Mapping[str, Any]] = (),
    accounts: Mapping[str, str] = NOBODY,
    card: Mapping[str, Any] | None = None,
) -> dict[str, Any]:
    """The record; `created_at` comes from the draft because a replay must be byte for byte equal."""
    moment = draft.created_at.astimezone(UTC).isoformat(timespec="milliseconds")
    record: dict[str, Any] = {
        "$type": "app.bsky.feed.post",
        "text": text,
        "createdAt": moment.replace("+00:00", "Z"),
    }
    if draft.language:
        record["langs"] = [draft.language]
    if found := facets(text, accounts):
        record["facets"] = found
    if pictures:
        record["embed"] = {"$type": "app.bsky.embed.images", "images": list(pictures)}
    elif has_card(draft):
        external = {
            "uri": draft.link,
            "title": draft.link_title,
            "description": draft.link_description,
        }
        record["embed"] = {
            "$type": "app.bsky.embed.external",
            "external": {**external, "thumb": card} if card else external,
        }
    return record


def has_card(draft: Draft) -> bool:
    """Its link is shown as a card; a post has one thing to show, and its own pictures go first."""
    return bool(draft.link and draft.link_title and not draft.media)


def picture(blob: Mapping[str, Any], item: Media) -> dict[str, Any]:
    """One picture in the post: what was uploaded, what it shows, and its shape."""
    shown: dict[str, Any] = {"alt": item.alt_text, "image": blob}
    if item.width and item.height:
        shown["aspectRatio"] = {"width": item.width, "height": item.height}
    return shown


def facets(text: str, accounts: Mapping[str, str]) -> list[dict[str, Any]]:
    """Links, hashtags and mentions, at their place in the UTF-8 bytes: Bluesky detects nothing by itself.

    `accounts` are the handles that somebody has, with their DID; a mention of another one stays text.
    """
    links = [
        _facet(text, one, {"$type": "app.bsky.richtext.facet#link", "uri": one.value})
        for one in entities.addresses(text)
    ]
    tags = [
        _facet(text, one, {"$type": "app.bsky.richtext.facet#tag", "tag": one.value})
        for one in entities.hashtags(text)
        if posts.graphemes(one.value) <= LONGEST_TAG
        and posts.utf8_bytes(one.value) <= MOST_TAG_BYTES
    ]
    mentions = [
        _facet(
            text,
            one,
            {"$type": "app.bsky.richtext.facet#mention", "did": accounts[handle]},
        )
        for one in entities.handles(text)
        if (handle := one.value.lower()) in accounts
    ]
    found = [*links, *tags, *mentions]
    return sorted(found, key=lambda facet: int(facet["index"]["byteStart"]))


def _facet(text: str, one: Entity, feature: Mapping[str, str]) -> dict[str, Any]:
    start, end = posts.byte_span(text, one.start, one.end)
    return {"index": {"byteStart": start, "byteEnd": end}, "features": [dict(feature)]}
