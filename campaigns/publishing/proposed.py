"""Proposals of a plan as the calendar shows them: beside the posts, and never one of them."""

from datetime import date, datetime

from django.utils import timezone

from campaigns.planning.models import Campaign
from campaigns.proposals.models import Proposal
from campaigns.proposals.wording import title_of
from campaigns.publishing.entries import Entry
from core.addresses import address
from core.users.models import Membership

LABELS = dict(Proposal.Status.choices)


def entries(
    member: Membership,
    first: date,
    last: date,
    *,
    campaign: Campaign | None,
    may_move: bool = False,
) -> list[Entry]:
    """Those that still stand on these days, both included. One query."""
    shown = Proposal.objects.visible_to(member).between(first, last)
    if campaign:
        shown = shown.filter(campaign=campaign)
    rows = shown.select_related("campaign", "account", "post").only(
        "status",
        "day",
        "at",
        "kind",
        "week",
        "campaign__name",
        "account__name",
        "account__platform",
        "post__title",
    )
    return [_entry(proposal, may_move=may_move) for proposal in rows.order_by("pk")]


def _entry(proposal: Proposal, *, may_move: bool) -> Entry:
    account, pk = proposal.account, proposal.pk
    return Entry(
        pk=pk,
        title=proposal.post.title if proposal.post else title_of(proposal),
        url=address("campaigns:proposal", pk),
        at=timezone.make_aware(datetime.combine(proposal.day, proposal.at)),
        status=str(LABELS[proposal.status]),
        tone="neutral",
        platform=account.platform_label,
        channel=account.name,
        campaign=proposal.campaign.name,
        is_simulated=account.is_simulated,
        is_by_hand=False,
        trouble="",
        move_url=address("campaigns:proposal-move", pk) if may_move else "",
        is_proposed=True,
    )
