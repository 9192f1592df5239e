"""Propose posts for a plan, and what people do with such a proposal."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from campaigns.channels.models import ChannelAccount
from campaigns.content import operations as content
from campaigns.content import telling
from campaigns.content.models import Post
from campaigns.planning.models import Campaign
from campaigns.proposals import slots
from campaigns.proposals.models import Proposal
from core.audit.operations import record
from core.states import IllegalMove, LostRace
from core.users.models import Membership

Status = Proposal.Status
DAY = timedelta(days=1)


class CannotPropose(ValidationError):
    """The message is written for the person who tried."""


@dataclass(frozen=True, slots=True)
class Ask:
    """One channel in one week: how many posts it needs, and has (out or on the calendar)."""

    account: ChannelAccount
    monday: date
    needed: int
    placed: int
    until: date
    """The last day on which a post still helps."""
    since: date = date.min + timedelta(days=1)
    """The first day of the plan."""


@dataclass(frozen=True, slots=True)
class Slot:
    """When an idea is proposed, and of which kind it is."""

    day: date
    at: time
    kind: str


@transaction.atomic
def propose(
    *, campaign: Campaign, by: Membership, asks: Iterable[Ask], now: datetime
) -> int:
    """Put what is short on the calendar as proposals; returns how many are new.

    Doing it again adds only what is missing. What somebody dropped does not come back.
    """
    if campaign.status == Campaign.Status.CLOSED:
        raise CannotPropose(
            _("This campaign has finished; nothing is proposed for it.")
        )
    # One at a time, so that two clicks count the same.
    Campaign.objects.select_for_update().get(pk=campaign.pk)
    taken: dict[tuple[int, date], dict[int, str]] = defaultdict(dict)
    ideas: dict[date, dict[int, Slot]] = defaultdict(dict)
    for one in Proposal.objects.filter(campaign=campaign).order_by("pk"):
        taken[one.account_id, one.week][one.number] = one.status
        if one.is_standing:
            ideas[one.week][one.number] = Slot(one.day, one.at, one.kind)
    today = now.astimezone(campaign.organisation.zone).date()
    weeks: dict[date, list[Ask]] = defaultdict(list)
    for ask in asks:
        weeks[ask.monday].append(ask)
    new = [
        proposal
        for monday, asked in weeks.items()
        for proposal in _of_week(campaign, asked, taken, ideas[monday], today)
    ]
    for proposal in new:
        proposal.proposed_by, proposal.proposed_at = by, now
    Proposal.objects.bulk_create(new)
    record(
        by=by,
        verb="campaigns.posts.proposed",
        subject=campaign,
        now=now,
        proposals=len(new),
    )
    return len(new)


def _of_week(
    campaign: Campaign,
    asked: list[Ask],
    taken: Mapping[tuple[int, date], Mapping[int, str]],
    ideas: Mapping[int, Slot],
    today: date,
) -> list[Proposal]:
    """One idea for all channels that need one: the same day, moment and kind.

    Numbered from one; a number that became a post counts in `placed` already.
    """
    wanted = {
        ask.account.pk: ask.needed
        - ask.placed
        + sum(
            status == Status.PLACED
            for status in taken[ask.account.pk, ask.monday].values()
        )
        for ask in asked
    }
    monday = asked[0].monday
    days = slots.days_left(
        monday,
        after=max(today, *(ask.since - DAY for ask in asked)),
        until=min(ask.until for ask in asked),
    )
    moments = slots.moments(days, max(wanted.values()))
    found = {
        number: Slot(day, at, slots.kind_of(monday, number))
        for number, (day, at) in enumerate(moments, start=1)
    }
    return [
        Proposal(
            campaign=campaign,
            account=ask.account,
            day=slot.day,
            at=slot.at,
            kind=slot.kind,
            week=monday,
            number=number,
            needed=ask.needed,
            placed=ask.placed,
        )
        for ask in asked
        for number, slot in {**found, **ideas}.items()
        if number <= wanted[ask.account.pk]
        and number not in taken[ask.account.pk, monday]
    ]


@transaction.atomic
def move(
    *, proposal: Proposal, by: Membership, day: date, at: time, now: datetime
) -> Proposal:
    """Another moment for a proposal that still stands; the past is refused."""
    _refuse_settled(proposal)
    zone = proposal.campaign.organisation.zone
    if datetime.combine(day, at, zone) <= now:
        raise CannotPropose(
            {"day": _("This moment has passed. Choose one that is still to come.")}
        )
    Proposal.objects.of_idea(proposal).update(day=day, at=at)
    proposal.day, proposal.at = day, at
    _record(by, "campaigns.proposal.moved", proposal, now)
    return proposal


@transaction.atomic
def drop(*, proposal: Proposal, by: Membership, now: datetime) -> Proposal:
    """No, thank you, on none of its channels; the plan does not propose it again.

    A draft that was written stays.
    """
    _refuse_settled(proposal)
    for one in Proposal.objects.of_idea(proposal).exclude(pk=proposal.pk):
        _move(one, Status.DROPPED)
    _move(proposal, Status.DROPPED)
    _record(by, "campaigns.proposal.dropped", proposal, now)
    return proposal


@transaction.atomic
def drop_together(
    *, proposals: Iterable[Proposal], by: Membership, now: datetime
) -> int:
    """Drop those that still stand, each with its idea; returns how many ideas there were."""
    dropped: set[tuple[int, date, int]] = set()
    for one in proposals:
        idea = (one.campaign_id, one.week, one.number)
        if idea not in dropped and one.is_standing:
            drop(proposal=one, by=by, now=now)
            dropped.add(idea)
    return len(dropped)


@transaction.atomic
def write(*, proposal: Proposal, by: Membership, now: datetime, **words: Any) -> Post:
    """Write the post of a proposal as a draft; `words` are those of content's `write`.

    The proposal stands until that post is on the calendar of its channel.
    """
    _refuse_settled(proposal)
    if proposal.post_id is not None:
        raise CannotPropose(_("Somebody wrote a post for this proposal already."))
    post = content.write(by=by, now=now, **words)
    _move(proposal, Status.WRITTEN, post=post)
    others = Proposal.objects.of_idea(proposal).filter(status=Status.OPEN)
    for one in others.filter(account__in=post.accounts.all()):
        _move(one, Status.WRITTEN, post=post)
    _record(by, "campaigns.proposal.written", proposal, now)
    return post


def settle(*, post: Post, accounts: Iterable[ChannelAccount], day: date) -> int:
    """The post stands on these channels on that day: a proposal has done its work on each.

    Its own proposal; else the open one of that channel and week that is nearest, for that
    is the post it stood for. Nobody needs to put the post on the calendar any more.
    """
    telling.is_on_the_calendar(post)
    return sum(_settle_one(post, account, day) for account in accounts)


def _settle_one(post: Post, account: ChannelAccount, day: date) -> int:
    here = Proposal.objects.filter(account=account)
    mine = here.filter(post=post, status=Status.WRITTEN)
    if done := mine.update(status=Status.PLACED):
        return done
    monday = day - timedelta(days=day.weekday())
    open_ones = here.filter(
        campaign=post.campaign_id,
        status=Status.OPEN,
        day__range=(monday, monday + timedelta(days=6)),
    )
    nearest = sorted(
        open_ones.select_for_update(),
        key=lambda one: (one.kind != post.kind, abs((one.day - day).days), one.number),
    )
    for one in nearest[:1]:
        _move(one, Status.PLACED)
    return len(nearest[:1])


def _refuse_settled(proposal: Proposal) -> None:
    if not proposal.is_standing:
        raise CannotPropose(
            _("This proposal was settled: “%(state)s”.")
            % {"state": proposal.get_status_display()}
        )


def _move(proposal: Proposal, to: str, **changes: object) -> None:
    try:
        proposal.move(to, **changes)
    except (IllegalMove, LostRace) as error:
        raise CannotPropose(
            _("A colleague was just before you. Look at the calendar again.")
        ) from error


def _record(by: Membership, verb: str, proposal: Proposal, now: datetime) -> None:
    record(
        by=by,
        verb=verb,
        subject=proposal,
        organisation_id=proposal.campaign.organisation_id,
        now=now,
        campaign=proposal.campaign_id,
    )
