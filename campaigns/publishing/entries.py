"""A publication as calendar and lists show it: named facts, no codes."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from functools import lru_cache

from django.urls import reverse
from django.utils import timezone

from campaigns.publishing import wording
from campaigns.publishing.models import Publication, PublicationQuerySet
from campaigns.publishing.operations import MOVABLE
from core.ui.components import Tone
from core.users.models import Membership

Status = Publication.Status
# Worked out once: a page shows many of them.
LABELS = dict(Status.choices)
MAY_MOVE = {*MOVABLE, Status.HELD, Status.FAILED}


@dataclass(frozen=True, slots=True)
class Entry:
    """One publication in a list or a day."""

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
    move_url: str = ""
    is_held: bool = False
    series_url: str = ""
    # A plan asks for it; there is no post yet.
    is_proposed: bool = False

    @property
    def day(self) -> date:
        return self.at.date()


def publications_of(member: Membership) -> PublicationQuerySet:
    """Those a person may see, with what an entry touches."""
    return (
        Publication.objects.visible_to(member)
        .select_related("post__campaign", "account")
        .order_by("due_at", "pk")
    )


def shown_to(member: Membership) -> PublicationQuerySet:
    """The same, with no more of each than an entry shows: for lists, not for deeds."""
    return publications_of(member).only(
        "due_at",
        "occurs_on",
        "series_id",
        "status",
        "trouble_code",
        "trouble_text",
        "post__title",
        "post__campaign__name",
        "account__name",
        "account__platform",
    )


@lru_cache(4096)
def address(name: str, pk: int) -> str:
    """Kept, because a page says the same ones many times over, and so does the next page."""
    return reverse(name, args=[pk])


def entry(publication: Publication, *, may_move: bool = False) -> Entry:
    """The facts of one publication, in the organisation's time."""
    account = publication.account
    can_move = may_move and publication.status in MAY_MOVE
    return Entry(
        pk=publication.pk,
        title=publication.post.title,
        url=address("campaigns:publication", publication.pk),
        at=timezone.localtime(publication.due_at),
        status=str(LABELS[publication.status]),
        tone=wording.TONES[publication.status],
        platform=account.platform_label,
        channel=account.name,
        campaign=publication.post.campaign.name,
        is_simulated=account.is_simulated,
        is_by_hand=account.is_by_hand,
        trouble=wording.explain(publication),
        is_held=publication.status == Status.HELD,
        move_url=address("campaigns:publication-move", publication.pk)
        if can_move
        else "",
        series_url=address("campaigns:series", publication.series_id)
        if publication.series_id
        else "",
    )


def entries(
    publications: Iterable[Publication], *, may_move: bool = False
) -> list[Entry]:
    return [entry(publication, may_move=may_move) for publication in publications]
