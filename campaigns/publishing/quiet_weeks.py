"""Which chosen channels of a campaign hear nothing in a coming week, in words."""

from datetime import datetime, time, timedelta

from django.utils.translation import ngettext

from campaigns.planning.models import Campaign, ChannelChoice
from campaigns.publishing.models import Publication
from campaigns.publishing.rhythm import WEEK, coming_weeks, gaps
from core.ui import formats

Status = Publication.Status
WEEKS_AHEAD = 2
NOT_COMING = [Status.CANCELLED, Status.FAILED, Status.HELD]


def quiet_weeks(campaign: Campaign, now: datetime) -> list[str]:
    """One sentence per channel; nothing for a campaign that does not run."""
    if campaign.status != Campaign.Status.RUNNING:
        return []
    zone = campaign.organisation.zone
    today = now.astimezone(zone).date()
    weeks = coming_weeks(today, WEEKS_AHEAD)
    choices = ChannelChoice.objects.filter(campaign=campaign).select_related("account")
    names = {choice.account_id: choice.account.name for choice in choices}
    begin = datetime.combine(weeks[0], time(), zone)
    planned = (
        Publication.objects.filter(
            post__campaign=campaign,
            due_at__gte=begin,
            due_at__lt=begin + WEEKS_AHEAD * WEEK + timedelta(hours=1),
        )
        .exclude(status__in=NOT_COMING)
        .values_list("account_id", "due_at")
    )
    found = gaps(
        {choice.account_id: choice.posts_a_week for choice in choices},
        [(account, at.astimezone(zone).date()) for account, at in planned],
        weeks,
        ends_on=campaign.ends_on,
    )
    return [
        ngettext(
            "%(channel)s has no post in the week of %(day)s; its rhythm is one a week.",
            "%(channel)s has no post in the week of %(day)s; its rhythm is %(wanted)s a week.",
            gap.wanted,
        )
        % {
            "channel": names[gap.channel],
            "day": formats.day(gap.monday),
            "wanted": gap.wanted,
        }
        for gap in found
    ]
