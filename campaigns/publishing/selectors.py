"""Which publications the calendar and the parts of other pages show, as entries."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from django.utils import timezone

from campaigns.content.models import Post
from campaigns.planning.models import Campaign
from campaigns.proposals.models import Proposal
from campaigns.publishing.entries import Entry, entries, proposal_entry
from campaigns.publishing.models import Publication, PublicationQuerySet
from core.users.models import Membership

Status = Publication.Status
MOST_ON_CALENDAR_TOP = 12
MOST_IN_A_PART = 8
AHEAD = timedelta(days=7)


@dataclass(frozen=True, slots=True)
class CalendarEntries:
    """What stands on some days, and what waits for a person; both in order of time."""

    on_the_days: list[Entry]
    needing_a_person: list[Entry]


def calendar_entries(
    member: Membership,
    first: date,
    last: date,
    *,
    campaign: Campaign | None,
    may_move: bool = False,
) -> CalendarEntries:
    """Publications and standing proposals on these days, both days included."""
    publications = _visible(member)
    proposals = (
        Proposal.objects.visible_to(member)
        .between(first, last)
        .select_related("campaign", "account", "post")
        .order_by("pk")
    )
    if campaign:
        publications = publications.filter(post__campaign=campaign)
        proposals = proposals.filter(campaign=campaign)
    planned = publications.planned_between(
        _midnight(first), _midnight(last + timedelta(days=1))
    )
    found = entries(planned, may_move=may_move)
    found += [proposal_entry(one, may_move=may_move) for one in proposals]
    needed = publications.needing_a_person()[:MOST_ON_CALENDAR_TOP]
    return CalendarEntries(
        on_the_days=sorted(found, key=lambda one: one.at),
        needing_a_person=entries(needed, may_move=may_move),
    )


@dataclass(frozen=True, slots=True)
class TodayEntries:
    """The part of Today: what waits for a person, and what goes out in the coming week."""

    needed: list[Entry]
    coming: list[Entry]

    @property
    def has_held(self) -> bool:
        return any(one.is_held for one in self.needed)


def today_entries(member: Membership, *, now: datetime) -> TodayEntries:
    publications = _visible(member)
    coming = publications.filter(
        status__in=[Status.SCHEDULED, Status.RETRY_WAIT],
        due_at__gte=now,
        due_at__lt=now + AHEAD,
    )
    return TodayEntries(
        needed=entries(publications.needing_a_person()[:MOST_IN_A_PART]),
        coming=entries(coming[:MOST_IN_A_PART]),
    )


@dataclass(frozen=True, slots=True)
class CampaignEntries:
    """The part of a campaign: what is still to come, and what went out last."""

    coming: list[Entry]
    past: list[Entry]


def campaign_entries(member: Membership, campaign: Campaign) -> CampaignEntries:
    publications = _visible(member).filter(post__campaign=campaign)
    coming = publications.exclude(status__in=[Status.PUBLISHED, Status.CANCELLED])
    past = publications.published().order_by("-published_at", "-pk")
    return CampaignEntries(
        coming=entries(coming[:MOST_IN_A_PART]), past=entries(past[:MOST_IN_A_PART])
    )


def post_entries(post: Post) -> list[Entry]:
    """Where a post goes, without the dates of a series: those stand on its own page."""
    publications = Publication.objects.filter(post=post, series=None).for_lists()
    return entries(publications)


def _visible(member: Membership) -> PublicationQuerySet:
    return Publication.objects.visible_to(member).for_lists()


def _midnight(day: date) -> datetime:
    return timezone.make_aware(datetime.combine(day, time()))
