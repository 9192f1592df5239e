"""A publication as calendar and lists show it: named facts, no codes."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, tzinfo
from typing import Any

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext

from campaigns.channels import connectors
from campaigns.publishing import wording
from campaigns.publishing.models import Publication, PublicationQuerySet
from campaigns.publishing.operations import MOVABLE
from core.together import Row
from core.ui.components import Tone
from core.users.models import Membership

Status = Publication.Status
# What an entry is made of.
READ = (
    "pk",
    "due_at",
    "occurs_on",
    "removed_at",
    "series_id",
    "series__status",
    "status",
    "trouble_code",
    "trouble_text",
    "post__title",
    "post__campaign__name",
    "account__name",
    "account__platform",
)
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
        .select_related("post__campaign", "account", "series")
        .order_by("due_at", "pk")
    )


def shown_to(member: Membership) -> Any:
    """The same as rows with no more of each than an entry shows: for lists, not for deeds."""
    return publications_of(member).values(*READ)


def entry(publication: Publication, *, may_move: bool = False) -> Entry:
    """The facts of one publication, in the organisation's time."""
    post, account = publication.post, publication.account
    row = {name: getattr(publication, name) for name in READ if "__" not in name}
    row |= {
        "series__status": publication.series.status if publication.series else None,
        "post__title": post.title,
        "post__campaign__name": post.campaign.name,
        "account__name": account.name,
        "account__platform": account.platform,
    }
    return entry_of(row, may_move=may_move)


def entry_of(row: Row, *, may_move: bool = False, zone: tzinfo | None = None) -> Entry:
    """The same from a row of `READ`; who has many of them says the reader's `zone` once."""
    pk, status, series = row["pk"], row["status"], row["series_id"]
    connector = connectors.find(row["account__platform"])
    can_move = may_move and status in MAY_MOVE
    return Entry(
        pk=pk,
        title=row["post__title"],
        url=reverse("campaigns:publication", args=[pk]),
        at=timezone.localtime(row["due_at"], zone),
        status=wording.state(row),
        tone=wording.tone(row),
        platform=gettext(connector.label),
        channel=row["account__name"],
        campaign=row["post__campaign__name"],
        is_simulated=connector.is_simulated,
        is_by_hand=connector.is_by_hand,
        trouble=wording.explain(row["trouble_code"], row["trouble_text"]),
        is_held=status == Status.HELD,
        move_url=reverse("campaigns:publication-move", args=[pk]) if can_move else "",
        series_url=reverse("campaigns:series", args=[series]) if series else "",
    )


def entries(rows: Iterable[Row], *, may_move: bool = False) -> list[Entry]:
    zone = timezone.get_current_timezone()
    return [entry_of(row, may_move=may_move, zone=zone) for row in rows]


def entries_told(rows: Iterable[Row], *, may_move: bool = False) -> list[Entry]:
    """The same from a kept question, which tells moments as text."""
    moments = (row | {"due_at": datetime.fromisoformat(row["due_at"])} for row in rows)
    return entries(moments, may_move=may_move)
