"""Facebook pages: https://developers.facebook.com/docs/pages-api/posts"""

from datetime import date

from campaigns.channels.connectors.posts import Fact, _
from campaigns.channels.demands.demands import Demands

SOURCE = "https://developers.facebook.com/docs/pages-api/posts"

DEMANDS = Demands(
    names=("Facebook", "FB"),
    formats=(Fact(_("Text, a link, pictures or a film."), SOURCE, date(2026, 8, 1)),),
    limits=(
        Fact(
            _("At most 63,206 characters; about 480 show before “more”."),
            SOURCE,
            date(2026, 8, 1),
        ),
    ),
)
