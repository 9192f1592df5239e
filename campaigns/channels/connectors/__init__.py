"""The platforms we speak to. A new platform is one module here and one line below."""

from campaigns.channels.connectors.base import Connector
from campaigns.channels.connectors.bluesky import Bluesky
from campaigns.channels.connectors.by_hand import (
    Facebook,
    Instagram,
    LinkedIn,
    TikTok,
    X,
)
from campaigns.channels.connectors.mastodon import Mastodon
from campaigns.channels.connectors.noticeboard import Noticeboard

CONNECTORS: tuple[type[Connector], ...] = (
    LinkedIn,
    Instagram,
    Facebook,
    TikTok,
    X,
    Bluesky,
    Mastodon,
    Noticeboard,
)
BY_KEY = {connector.key: connector for connector in CONNECTORS}


def find(key: str) -> type[Connector]:
    """The connector with this key; KeyError when nobody speaks to that platform."""
    return BY_KEY[key]


def choices() -> list[tuple[str, str]]:
    """For a model field: kept by name in the migration, so a new platform needs none."""
    return [(connector.key, connector.label) for connector in CONNECTORS]
