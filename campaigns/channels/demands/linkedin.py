"""LinkedIn: https://learn.microsoft.com/linkedin/marketing/"""

from datetime import date

from campaigns.channels.connectors.posts import Fact, _
from campaigns.channels.demands.demands import Demands

SOURCE = "https://learn.microsoft.com/linkedin/marketing/community-management/shares/posts-api"

DEMANDS = Demands(
    names=("LinkedIn",),
    formats=(
        Fact(
            _("Text, pictures, a film (MP4), a document or a poll."),
            SOURCE,
            date(2026, 8, 1),
        ),
    ),
    limits=(Fact(_("At most 3000 characters of text."), SOURCE, date(2026, 8, 1)),),
)
