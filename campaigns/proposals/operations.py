"""Propose posts for a plan, and what people do with such a proposal."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from campaigns.channels.models import ChannelAccount
from campaigns.content import operations as content
from campaigns.content.models import Post
from campaigns.planning.models import Campaign
from campaigns.proposals import slots
from campaigns.proposals.models import Proposal
from core.audit.operations import record
from core.states import IllegalMove, LostRace
from core.users.models import Membership

Status = Proposal.Status


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
    rows = Proposal.objects.filter(campaign=campaign)
    for account, week, number, status in rows.values_list(
        "account_id", "week", "number", "status"
    ):
        taken[account, week][number] = status
    today = now.astimezone(campaign.organisation.zone).date()
    new = [
        proposal
        for ask in asks
        for proposal in _of_week(
            campaign, ask, taken[ask.account.pk, ask.monday], today
        )
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
    campaign: Campaign, ask: Ask, taken: dict[int, str], today: date
) -> list[Proposal]:
    """Numbered from one; a number that became a post counts in `placed` already."""
    done = sum(status == Status.PLACED for status in taken.values())
    wanted = ask.needed - ask.placed + done
    days = slots.days_left(ask.monday, after=today, until=ask.until)
    moments = slots.moments(days, wanted)
    return [
        Proposal(
            campaign=campaign,
            account=ask.account,
            day=day,
            at=at,
            kind=slots.kind_of(ask.monday, number),
            week=ask.monday,
            number=number,
            needed=ask.needed,
            placed=ask.placed,
        )
        for number, (day, at) in enumerate(moments, start=1)
        if number not in taken
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
    proposal.day, proposal.at = day, at
    proposal.save(update_fields=["day", "at"])
    _record(by, "campaigns.proposal.moved", proposal, now)
    return proposal


@transaction.atomic
def drop(*, proposal: Proposal, by: Membership, now: datetime) -> Proposal:
    """No, thank you; the plan does not propose it again. A draft that was written stays."""
    _refuse_settled(proposal)
    _move(proposal, Status.DROPPED)
    _record(by, "campaigns.proposal.dropped", proposal, now)
    return proposal


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
    _record(by, "campaigns.proposal.written", proposal, now)
    return post


def settle(*, post: Post, accounts: Iterable[ChannelAccount]) -> int:
    """The post is on the calendar of these channels: its proposal has done its work."""
    return Proposal.objects.filter(
        post=post, account__in=list(accounts), status=Status.WRITTEN
    ).update(status=Status.PLACED)


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
