"""Posts that come back."""

from datetime import time

from campaigns.publishing.series import Series
from campaigns.tests.factories import NOON
from tests.doors import TEAM, Door
from tests.doors.publishing import DEED, DEED_GET, MISTAKES, READS, WRITERS


def series(world):
    found = Series.objects.filter(post=world.post).first()
    return [(found or repeating(world.post)).pk]


def repeating(post):
    """A series without dates."""
    row = Series.objects.create(
        organisation=post.campaign.organisation,
        post=post,
        weekdays=[1],
        wall_time=time(17, 0),
        time_zone="Europe/Amsterdam",
        starts_on=NOON.date(),
        times=500,
        planned_by=post.author,
    )
    row.accounts.set(post.accounts.all())
    return row


DOORS = {
    "campaigns:series-add": Door(lambda w: [w.post.pk], get=WRITERS, post=MISTAKES),
    "campaigns:series": Door(series, get=TEAM, post=READS),
    "campaigns:series-change": Door(series, get=WRITERS, post=MISTAKES),
    "campaigns:series-pause": Door(series, get=DEED_GET, post=DEED),
    "campaigns:series-resume": Door(series, get=DEED_GET, post=DEED),
    "campaigns:series-stop": Door(series, get=WRITERS, post=DEED),
    "campaigns:series-restart": Door(series, get=DEED_GET, post=DEED),
}
