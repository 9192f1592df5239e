"""Proposals of a plan as the calendar shows them: beside the posts, and never one of them."""

from datetime import date, datetime, time

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext

from campaigns.channels import connectors
from campaigns.proposals.models import Proposal
from campaigns.proposals.wording import named
from campaigns.publishing.entries import Entry
from core.together import Row

LABELS = dict(Proposal.Status.choices)
# What an entry is made of.
READ = (
    "pk",
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


def entry(row: Row, *, may_move: bool) -> Entry:
    """The facts of a row of `READ`, where days and times are text."""
    pk, connector = row["pk"], connectors.find(row["account__platform"])
    week, day = date.fromisoformat(row["week"]), date.fromisoformat(row["day"])
    at = datetime.combine(day, time.fromisoformat(row["at"]))
    return Entry(
        pk=pk,
        title=row["post__title"] or named(row["kind"], week),
        url=reverse("campaigns:proposal", args=[pk]),
        at=timezone.make_aware(at),
        status=str(LABELS[row["status"]]),
        tone="neutral",
        platform=gettext(connector.label),
        channel=row["account__name"],
        campaign=row["campaign__name"],
        is_simulated=connector.is_simulated,
        is_by_hand=False,
        trouble="",
        move_url=reverse("campaigns:proposal-move", args=[pk]) if may_move else "",
        is_proposed=True,
    )
