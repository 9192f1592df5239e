"""Platforms on which a person places the post: a ready package, a reminder, and the address as confirmation.

They are data only. The day we may speak to one of them it gets a module of its own with abilities, under the same key.
"""

import re
from datetime import date
from typing import ClassVar
from urllib.parse import urlsplit

from campaigns.channels.connectors.base import Connector, host_of
from campaigns.channels.connectors.posts import (
    LONGEST_ADDRESS,
    Fact,
    MediaRule,
    TextRule,
    _,
)
from core.address_values import web_address

IMAGES = ("image/jpeg", "image/png")
MEBI = 1024 * 1024


class ByHand(Connector):
    """A platform whose posts are placed by a colleague."""

    is_by_hand = True
    hosts: ClassVar[tuple[str, ...]]
    post_path: ClassVar[re.Pattern[str]]
    """What the path of a post looks like, so that the address of a profile is not taken for one."""

    def is_own_address(self, url: str) -> bool:
        address = web_address(url.strip(), LONGEST_ADDRESS)
        host = host_of(address)
        is_host = any(host == own or host.endswith(f".{own}") for own in self.hosts)
        parts = urlsplit(address)
        path = f"{parts.path}?{parts.query}"
        return parts.scheme == "https" and is_host and bool(self.post_path.search(path))


class LinkedIn(ByHand):
    """LinkedIn: https://learn.microsoft.com/linkedin/marketing/community-management/shares/posts-api"""

    key = "linkedin"
    label = "LinkedIn"
    mark, hue = "in", "sky"
    default_base_url = "https://www.linkedin.com"
    text_rule = TextRule(limit=3000, fold=210)
    media_rule = MediaRule(
        count=20,
        mimes=IMAGES,
        max_bytes=5 * MEBI,
        max_pixels=36_152_320,
        alt_limit=4086,
    )
    counts = ("impressions", "reach", "reactions", "comments", "shares", "clicks")
    hosts = ("linkedin.com",)
    post_path = re.compile(
        r"^/(feed/update/urn|posts/[^/]+|pulse/[^/]+|video/live/urn)"
    )
    facts = (
        Fact(
            _(
                "Posting on a company page by software needs a permission that LinkedIn grants to few."
            ),
            "https://learn.microsoft.com/linkedin/marketing/community-management-overview",
            date(2026, 8, 1),
        ),
    )


class Instagram(ByHand):
    """Instagram: https://developers.facebook.com/docs/instagram-platform/content-publishing"""

    key = "instagram"
    label = "Instagram"
    mark, hue = "Ig", "rose"
    default_base_url = "https://www.instagram.com"
    text_rule = TextRule(limit=2200, fold=125, is_link_clickable=False)
    media_rule = MediaRule(
        count=10,
        mimes=("image/jpeg", "video/mp4"),
        max_bytes=8 * MEBI,
        is_required=True,
    )
    counts = ("reach", "video_views", "reactions", "comments", "shares", "saves")
    hosts = ("instagram.com",)
    post_path = re.compile(r"^/([^/]+/)?(p|reel|reels|tv)/[\w-]+|^/stories/[^/]+/\d+")
    facts = (
        Fact(
            _(
                "Every post needs a picture or film, and an address in the text cannot be clicked."
            ),
            "https://developers.facebook.com/documentation/instagram-platform/content-publishing",
            date(2026, 11, 22),
        ),
    )


class Facebook(ByHand):
    """Facebook pages: https://developers.facebook.com/docs/pages-api/posts"""

    key = "facebook"
    label = "Facebook"
    mark, hue = "f", "indigo"
    default_base_url = "https://www.facebook.com"
    text_rule = TextRule(limit=63_206, fold=480)
    media_rule = MediaRule(count=10, mimes=(*IMAGES, "video/mp4"), max_bytes=4 * MEBI)
    counts = (
        "impressions",
        "reach",
        "reactions",
        "comments",
        "shares",
        "clicks",
        "video_views",
    )
    hosts = ("facebook.com", "fb.watch", "fb.com")
    post_path = re.compile(
        r"/(posts|videos|photos|reel|share|groups/[^/]+/permalink)/[\w.-]+|story_fbid=|fbid=|[?&]v=|^/[\w-]{6,}/?\?$"
    )
    facts = (
        Fact(
            _(
                "The text limit is far beyond what people read: about 480 characters show before “more”."
            ),
            "https://developers.facebook.com/docs/pages-api/posts",
            date(2026, 8, 1),
        ),
    )


class TikTok(ByHand):
    """TikTok: https://developers.tiktok.com/doc/content-posting-api-reference-direct-post"""

    key = "tiktok"
    label = "TikTok"
    mark, hue = "Tt", "ink"
    default_base_url = "https://www.tiktok.com"
    text_rule = TextRule(limit=2200, unit="utf16", fold=100, is_link_clickable=False)
    media_rule = MediaRule(
        count=35,
        mimes=("video/mp4", "video/webm", "image/jpeg"),
        max_bytes=4096 * MEBI,
        is_required=True,
    )
    counts = ("video_views", "reactions", "comments", "shares")
    hosts = ("tiktok.com",)
    post_path = re.compile(r"^/@[^/]+/(video|photo)/\d+|^/t/\w+|^/\w{6,}/?\?$")
    facts = (
        Fact(
            _("An app that TikTok has not audited can only place private posts."),
            "https://developers.tiktok.com/doc/content-sharing-guidelines",
            date(2026, 8, 4),
        ),
    )


class X(ByHand):
    """X: https://docs.x.com/fundamentals/counting-characters"""

    key = "x"
    label = "X"
    mark, hue = "X", "ink"
    default_base_url = "https://x.com"
    text_rule = TextRule(
        limit=280, unit="weighted", url_weight=23, is_bare_domain_an_address=True
    )
    media_rule = MediaRule(count=4, mimes=(*IMAGES, "video/mp4"), max_bytes=5 * MEBI)
    counts = ("impressions", "reactions", "comments", "shares", "saves", "clicks")
    hosts = ("x.com", "twitter.com")
    post_path = re.compile(r"^/[^/]+/status(es)?/\d+")
    facts = (
        Fact(
            _(
                "Placing a post with an address by software costs money per post since 2026."
            ),
            "https://docs.x.com/x-api/getting-started/pricing",
            date(2026, 8, 22),
        ),
    )
