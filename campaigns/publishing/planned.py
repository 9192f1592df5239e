"""What stands on the calendar on some days, and what asks for a person: read in one question."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from functools import cache, partial
from typing import Any

from django.db.models import QuerySet
from django.utils import timezone

from campaigns.planning.models import Campaign
from campaigns.proposals.models import Proposal
from campaigns.publishing import proposed
from campaigns.publishing.entries import Entry, entries_told, shown_to
from core.together import Row, Together
from core.users.models import Membership

MOST_ON_TOP = 12


@dataclass(frozen=True, slots=True)
class Planned:
    """All of it as entries, in order of time."""

    on_the_days: list[Entry]
    needing_a_person: list[Entry]
    campaigns: list[Row]
    """The campaigns to choose from: `name`, `slug`."""


def read(
    member: Membership,
    first: date,
    last: date,
    *,
    campaign: Campaign | None,
    may_move: bool = False,
) -> Planned:
    """Publications and standing proposals on these days, both included."""
    found = _question(member.role, is_of_one=campaign is not None)(
        member=member.pk,
        organisation=member.organisation_id,
        campaign=campaign.pk if campaign else 0,
        first=first,
        last=last,
        start=_midnight(first),
        end=_midnight(last + timedelta(days=1)),
    )
    entries = entries_told(found["planned"], may_move=may_move)
    entries += [proposed.entry(row, may_move=may_move) for row in found["proposed"]]
    entries.sort(key=lambda entry: entry.at)
    return Planned(
        on_the_days=entries,
        needing_a_person=entries_told(found["needed"], may_move=may_move),
        campaigns=found["campaigns"],
    )


def _ask(
    role: str,
    is_of_one: bool,  # noqa: FBT001
    *,
    member: int,
    organisation: int,
    campaign: int,
    first: date,
    last: date,
    start: datetime,
    end: datetime,
) -> Mapping[str, QuerySet[Any, Any]]:
    reader = Membership(pk=member, organisation_id=organisation, role=role)
    shown, proposals = shown_to(reader), Proposal.objects.visible_to(reader)
    if is_of_one:
        shown = shown.filter(post__campaign=campaign)
        proposals = proposals.filter(campaign=campaign)
    campaigns = Campaign.objects.visible_to(reader).order_by("name")
    return {
        "planned": shown.planned_between(start, end),
        "needed": shown.needing_a_person()[:MOST_ON_TOP],
        "proposed": proposals.between(first, last)
        .order_by("pk")
        .values(*proposed.READ),
        "campaigns": campaigns.values("name", "slug"),
    }


@cache
def _question(role: str, *, is_of_one: bool) -> Together:
    """Kept by what decides which rows are asked for: the role, and whether of one campaign only."""
    return Together(partial(_ask, role, is_of_one))


def _midnight(day: date) -> datetime:
    return timezone.make_aware(datetime.combine(day, time()))
