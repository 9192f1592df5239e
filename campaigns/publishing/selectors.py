"""Which publications the calendar and the parts of other pages show, as entries."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from django.core.paginator import Page, Paginator
from django.utils import timezone

from campaigns.content.models import Post
from campaigns.planning.models import Campaign
from campaigns.proposals.models import Proposal, ProposalQuerySet
from campaigns.publishing.entries import Entry, entries, proposal_entry
from campaigns.publishing.models import Publication, PublicationQuerySet
from core.users.models import Membership

Status = Publication.Status
MOST_ON_CALENDAR_TOP = 12
MOST_IN_A_PART = 8
MOST_ON_A_PAGE = 50
AHEAD = timedelta(days=7)


@dataclass(frozen=True, slots=True)
class CalendarEntries:
    """What stands on some days, and what waits for a person; both in order of time."""

    on_the_days: list[Entry]
    totals: Mapping[date, int]
    """How many each day has, shown or not."""
    needing_a_person: list[Entry]


def calendar_entries(
    member: Membership,
    first: date,
    last: date,
    *,
    most: int,
    campaign: Campaign | None,
    may_move: bool = False,
) -> CalendarEntries:
    """The first publications and standing proposals of these days, at most so many a day; both days included."""
    publications, proposals = _on_calendar(member, first, last, campaign)
    totals: Counter[date] = Counter()
    found: list[Entry] = []
    rows = publications.first_of_each_day(most)
    shown = entries([row for row, _of_day in rows], may_move=may_move)
    for one, (_row, of_day) in zip(shown, rows, strict=True):
        found.append(one)
        totals[one.day] = of_day
    for proposal in proposals.first_of_each_day(most):
        found.append(proposal_entry(proposal, may_move=may_move))
        totals[proposal.day] += (
            proposal.of_day if proposal.place_in_day == 1 else 0  # type: ignore[attr-defined]
        )
    return CalendarEntries(
        on_the_days=_first_of_each_day(found, most),
        totals=totals,
        needing_a_person=_needing(member, campaign, may_move=may_move),
    )


@dataclass(frozen=True, slots=True)
class DayEntries:
    """One page of all that stands on a day."""

    entries: list[Entry]
    total: int
    page: Page[Publication]
    needing_a_person: list[Entry]


def day_entries(
    member: Membership,
    day: date,
    *,
    page: str,
    campaign: Campaign | None,
    may_move: bool = False,
) -> DayEntries:
    """Its publications by pages, with the proposals of the day on the first."""
    publications, proposals = _on_calendar(member, day, day, campaign)
    asked = [
        proposal_entry(one, may_move=may_move)
        for one in proposals.first_of_each_day(MOST_ON_A_PAGE)
    ]
    found = Paginator(publications, MOST_ON_A_PAGE).get_page(page)
    shown = entries(found, may_move=may_move) + (asked if found.number == 1 else [])
    return DayEntries(
        entries=sorted(shown, key=lambda one: one.at),
        total=found.paginator.count + len(asked),
        page=found,
        needing_a_person=_needing(member, campaign, may_move=may_move),
    )


def _on_calendar(
    member: Membership, first: date, last: date, campaign: Campaign | None
) -> tuple[PublicationQuerySet, ProposalQuerySet]:
    publications = _visible(member).planned_between(
        _midnight(first), _midnight(last + timedelta(days=1))
    )
    proposals = (
        Proposal.objects.visible_to(member)
        .between(first, last)
        .ideas()
        .select_related("campaign", "account", "post")
        .order_by("pk")
    )
    if campaign:
        publications = publications.filter(post__campaign=campaign)
        proposals = proposals.filter(campaign=campaign)
    return publications, proposals


def _needing(
    member: Membership, campaign: Campaign | None, *, may_move: bool
) -> list[Entry]:
    needed = _visible(member).needing_a_person()
    if campaign:
        needed = needed.filter(post__campaign=campaign)
    return entries(needed[:MOST_ON_CALENDAR_TOP], may_move=may_move)


def _first_of_each_day(found: Iterable[Entry], most: int) -> list[Entry]:
    """In order of time, at most so many of a day."""
    seen: Counter[date] = Counter()
    kept = []
    for one in sorted(found, key=lambda one: one.at):
        seen[one.day] += 1
        if seen[one.day] <= most:
            kept.append(one)
    return kept


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
