"""A publication, or a proposal of a plan, as the calendar and lists show it."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from django.urls import reverse
from django.utils import timezone

from campaigns.proposals.models import Proposal
from campaigns.proposals.wording import title_of
from campaigns.publishing import wording
from campaigns.publishing.models import Publication
from campaigns.publishing.operations import MOVABLE
from campaigns.publishing.outlook import Outlook, outlooks
from core.ui.components import Tone

Status = Publication.Status
MAY_MOVE = {*MOVABLE, Status.HELD, Status.FAILED}


@dataclass(frozen=True, slots=True)
class Entry:
    """One publication or proposal in a list or a day."""

    pk: int
    title: str
    url: str
    at: datetime
    status: str
    tone: Tone
    platform: str
    channel: str
    campaign: str
    is_simulated: bool
    is_by_hand: bool
    trouble: str
    # What will happen instead of going out at its time; None when nothing is in the way.
    outlook: Outlook | None = None
    move_url: str = ""
    is_held: bool = False
    series_url: str = ""
    # A plan asks for it; there is no post yet.
    is_proposed: bool = False

    @property
    def day(self) -> date:
        return self.at.date()


def entries(
    publications: Iterable[Publication], *, may_move: bool = False
) -> list[Entry]:
    """Each at the reader's local time, with what will really happen to it."""
    rows = list(publications)
    found = outlooks(rows)
    return [_entry(row, found.get(row.pk), may_move=may_move) for row in rows]


def entry(publication: Publication, *, may_move: bool = False) -> Entry:
    """One of them."""
    return entries([publication], may_move=may_move)[0]


def _entry(
    publication: Publication, outlook: Outlook | None, *, may_move: bool
) -> Entry:
    pk, account, series = publication.pk, publication.account, publication.series
    can_move = may_move and publication.status in MAY_MOVE
    return Entry(
        pk=pk,
        title=publication.post.title,
        url=publication.get_absolute_url(),
        at=timezone.localtime(publication.due_at),
        status=str(outlook.label) if outlook else wording.state(publication),
        tone=outlook.tone if outlook else wording.tone(publication),
        platform=account.platform_label,
        channel=account.name,
        campaign=publication.post.campaign.name,
        is_simulated=account.is_simulated,
        is_by_hand=account.is_by_hand,
        trouble=wording.explain(publication.trouble_code, publication.trouble_text),
        outlook=outlook,
        is_held=publication.status == Status.HELD,
        move_url=reverse("campaigns:publication-move", args=[pk]) if can_move else "",
        series_url=series.get_absolute_url() if series else "",
    )


def proposal_entry(proposal: Proposal, *, may_move: bool = False) -> Entry:
    """One of `Proposal.objects.ideas()`, with all its channels.

    Day and time of a proposal are those of the organisation's clock.
    """
    pk, account, post = proposal.pk, proposal.account, proposal.post
    return Entry(
        pk=pk,
        title=post.title if post else title_of(proposal),
        url=proposal.get_absolute_url(),
        at=timezone.make_aware(datetime.combine(proposal.day, proposal.at)),
        status=proposal.get_status_display(),
        tone="neutral",
        platform=account.platform_label,
        channel=", ".join(proposal.channels),
        campaign=proposal.campaign.name,
        is_simulated=account.is_simulated,
        is_by_hand=False,
        trouble="",
        move_url=reverse("campaigns:proposal-move", args=[pk]) if may_move else "",
        is_proposed=True,
    )
