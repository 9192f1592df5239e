"""A post as a record of Bluesky's lexicon. Pure: the same draft always makes the same record."""

from collections.abc import Mapping, Sequence
from datetime import UTC
from typing import Any

from campaigns.channels.connectors import counting
from campaigns.channels.connectors.values import Draft, Media

LONGEST_TAG = 64


def post(
    draft: Draft, text: str, pictures: Sequence[Mapping[str, Any]]
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
    if found := facets(text):
        record["facets"] = found
    if pictures:
        record["embed"] = {"$type": "app.bsky.embed.images", "images": list(pictures)}
    elif draft.link and draft.link_title:
        record["embed"] = {
            "$type": "app.bsky.embed.external",
            "external": {
                "uri": draft.link,
                "title": draft.link_title,
                "description": draft.link_description,
            },
        }
    return record


def picture(blob: Mapping[str, Any], item: Media) -> dict[str, Any]:
    """One picture in the post: what was uploaded, what it shows, and its shape."""
    shown: dict[str, Any] = {"alt": item.alt_text, "image": blob}
    if item.width and item.height:
        shown["aspectRatio"] = {"width": item.width, "height": item.height}
    return shown


def facets(text: str) -> list[dict[str, Any]]:
    """Links and hashtags, at their place in the UTF-8 bytes: Bluesky detects nothing by itself."""
    links = [
        _facet(
            text,
            match.span(),
            {"$type": "app.bsky.richtext.facet#link", "uri": match.group()},
        )
        for match in counting.URL.finditer(text)
    ]
    addresses = [match.span() for match in counting.URL.finditer(text)]
    tags = [
        _facet(
            text,
            match.span(),
            {"$type": "app.bsky.richtext.facet#tag", "tag": match.group(1)},
        )
        for match in counting.HASHTAG.finditer(text)
        if counting.graphemes(match.group(1)) <= LONGEST_TAG
        and not any(start <= match.start() < end for start, end in addresses)
    ]
    return sorted(links + tags, key=lambda facet: int(facet["index"]["byteStart"]))


def _facet(
    text: str, span: tuple[int, int], feature: Mapping[str, str]
) -> dict[str, Any]:
    start, end = counting.byte_span(text, *span)
    return {"index": {"byteStart": start, "byteEnd": end}, "features": [dict(feature)]}
