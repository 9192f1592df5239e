"""Instagram: https://developers.facebook.com/documentation/instagram-platform/"""

from datetime import date

from campaigns.channels.connectors.posts import Fact, _
from campaigns.channels.demands.demands import Demands

SOURCE = "https://developers.facebook.com/documentation/instagram-platform/content-publishing"

DEMANDS = Demands(
    names=("Instagram", "Insta"),
    formats=(
        Fact(
            _("A picture or film with every post; a text alone cannot be placed."),
            SOURCE,
            date(2026, 11, 22),
        ),
    ),
    limits=(Fact(_("At most 2200 characters."), SOURCE, date(2026, 11, 22)),),
)
