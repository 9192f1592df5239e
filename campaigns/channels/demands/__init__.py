"""What each platform demands: one module per platform, one line here."""

from collections.abc import Mapping

from campaigns.channels.demands import (
    bluesky,
    facebook,
    instagram,
    linkedin,
    mastodon,
    tiktok,
    x,
)
from campaigns.channels.demands.demands import Demands

DEMANDS: Mapping[str, Demands] = {
    "linkedin": linkedin.DEMANDS,
    "instagram": instagram.DEMANDS,
    "facebook": facebook.DEMANDS,
    "tiktok": tiktok.DEMANDS,
    "x": x.DEMANDS,
    "bluesky": bluesky.DEMANDS,
    "mastodon": mastodon.DEMANDS,
}


def demands_of(platform: str) -> Demands:
    """What is known of a platform; all unknown where nobody wrote it down."""
    return DEMANDS.get(platform, Demands())
