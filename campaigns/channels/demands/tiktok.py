"""TikTok: https://developers.tiktok.com/doc/content-posting-api-reference-direct-post"""

from datetime import date

from campaigns.channels.connectors.posts import Fact, _
from campaigns.channels.demands.demands import Demands

SOURCE = "https://developers.tiktok.com/doc/content-posting-api-media-transfer-guide"
GUIDE = "https://developers.tiktok.com/doc/content-sharing-guidelines"

DEMANDS = Demands(
    names=("TikTok", "Tik Tok"),
    formats=(
        Fact(
            _("A film (MP4, MOV or WebM) or photos; a text alone cannot be placed."),
            SOURCE,
            date(2026, 8, 4),
        ),
    ),
    limits=(
        Fact(
            _("A title of at most 2200 characters, a film of at most 4 GB."),
            SOURCE,
            date(2026, 8, 4),
        ),
    ),
    seen_by=(
        Fact(
            _(
                "What an application without audit places is seen by the account itself only."
            ),
            GUIDE,
            date(2026, 8, 4),
        ),
    ),
)
