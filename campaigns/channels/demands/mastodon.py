"""Mastodon: https://docs.joinmastodon.org"""

from datetime import date

from campaigns.channels.connectors.posts import Fact, _
from campaigns.channels.demands.demands import Demands

SOURCE = "https://docs.joinmastodon.org/methods/statuses/"

DEMANDS = Demands(
    names=("Mastodon",),
    limits=(
        Fact(
            _("Each server sets its own longest text; 500 characters is usual."),
            SOURCE,
            date(2026, 11, 22),
        ),
    ),
    seen_by=(
        Fact(
            _("A post is public, unlisted, for followers, or for who is named."),
            SOURCE,
            date(2026, 11, 22),
        ),
    ),
)
