"""X: https://docs.x.com"""

from datetime import date

from campaigns.channels.connectors.posts import Fact, _
from campaigns.channels.demands.demands import Demands

COUNTING = "https://docs.x.com/fundamentals/counting-characters"
SOURCE = "https://docs.x.com"
PRICING = "https://docs.x.com/x-api/getting-started/pricing"

DEMANDS = Demands(
    names=("Twitter", "X"),
    formats=(
        Fact(
            _("Text, at most 4 pictures, or one film of at most 140 seconds."),
            SOURCE,
            date(2026, 8, 22),
        ),
    ),
    limits=(
        Fact(
            _("At most 280 characters; an address counts as 23, an emoji as 2."),
            COUNTING,
            date(2026, 8, 22),
        ),
    ),
    cost=(
        Fact(
            _(
                "By hand nothing. By software $0.015 a post, and $0.20 with an address in it."
            ),
            PRICING,
            date(2026, 8, 22),
        ),
    ),
)
