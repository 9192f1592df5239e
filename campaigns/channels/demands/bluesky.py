"""Bluesky: https://docs.bsky.app"""

from datetime import date

from campaigns.channels.connectors.posts import Fact, _
from campaigns.channels.demands.demands import Demands

SOURCE = "https://docs.bsky.app"

DEMANDS = Demands(
    names=("Bluesky",),
    limits=(
        Fact(
            _("At most 300 characters, counted as a reader sees them."),
            SOURCE,
            date(2026, 11, 22),
        ),
    ),
)
