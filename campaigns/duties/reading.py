"""Duties and absences out of the database, in the form that the roster takes."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import QuerySet

from campaigns.duties import roster
from campaigns.duties.models import Absence, Duty
from campaigns.duties.roster import Presence, Span, Turn
from campaigns.planning.models import Campaign, ChannelChoice
from core.together import Row, Together
from core.users.models import Membership

PEOPLE = ("member", "stand_in")
NAMES = tuple(f"{one}__user__name" for one in PEOPLE)
WORKS = tuple(
    f"{one}__{lookup}" for one in PEOPLE for lookup in ("is_active", "user__is_active")
)


def _ask(campaign: int, organisation: int) -> Mapping[str, QuerySet[Any, Any]]:
    away = Absence.objects.filter(member__organisation=organisation)
    choices = ChannelChoice.objects.filter(campaign=campaign)
    return {
        "duties": Duty.objects.filter(campaign=campaign)
        .order_by("kind", "pk")
        .values(
            "id",
            "kind",
            "account_id",
            "account__name",
            "account__platform",
            "member_id",
            "stand_in_id",
            "weekdays",
            *NAMES,
            *WORKS,
        ),
        "absences": away.order_by("first_on", "pk").values(
            "member_id", "first_on", "last_on"
        ),
        "channels": choices.order_by("account__name").values(
            "account_id", "account__name"
        ),
    }


read = Together(_ask)


def turn(row: Row) -> Turn:
    return Turn(
        pk=row["id"],
        kind=row["kind"],
        member=row["member_id"],
        stand_in=row["stand_in_id"],
        weekdays=tuple(row["weekdays"]),
        account=row["account_id"],
        platform=row["account__platform"] or "",
    )


def turn_of(duty: Duty) -> Turn:
    """With its channel at hand."""
    return Turn(
        pk=duty.pk,
        kind=duty.kind,
        member=duty.member_id,
        stand_in=duty.stand_in_id,
        weekdays=tuple(duty.weekdays),
        account=duty.account_id,
        platform=duty.account.platform if duty.account else "",
    )


def presence(duties: Iterable[Row], absences: Iterable[Row]) -> Presence:
    """Who left and who is away, from rows; days may be text."""
    left = {
        row[f"{one}_id"]
        for row in duties
        for one in PEOPLE
        if row[f"{one}_id"]
        and not (row[f"{one}__is_active"] and row[f"{one}__user__is_active"])
    }
    away: dict[int, list[Span]] = {}
    for row in absences:
        span = (_day(row["first_on"]), _day(row["last_on"]))
        away.setdefault(row["member_id"], []).append(span)
    return Presence(frozenset(left), away)


def _day(value: date | str) -> date:
    return date.fromisoformat(value) if isinstance(value, str) else value


@dataclass(frozen=True, slots=True)
class Roster:
    """The turns of one campaign with who is there on one day."""

    turns: tuple[Turn, ...]
    presence: Presence
    members: Mapping[int, Membership]
    day: date

    def on_duty(
        self,
        kind: str,
        *,
        account: int | None = None,
        platform: str = "",
        any_day: bool = False,
    ) -> list[Membership]:
        """The holders, or the stand-ins of who is not there."""
        turns = roster.of_channel(self.turns, kind, account=account, platform=platform)
        found = roster.people(turns, self.day, self.presence, any_day=any_day)
        return [self.members[pk] for pk in found]

    def stand_ins(self, kind: str, *, account: int | None = None) -> list[Membership]:
        """Who steps in when it is not done in time, as far as they are there."""
        turns = roster.of_channel(self.turns, kind, account=account)
        named = [
            turn.stand_in
            for turn in turns
            if turn.stand_in
            and turn.falls_on(self.day)
            and self.presence.why_not(turn.stand_in, self.day) is None
        ]
        return [self.members[pk] for pk in dict.fromkeys(named)]

    def is_there(self, member: Membership) -> bool:
        is_active = member.is_active and member.user.is_active
        return is_active and self.presence.why_not(member.pk, self.day) is None


def of_day(campaign: Campaign | int, day: date) -> Roster:
    """The roster of a campaign on a day: two questions."""
    pk = campaign if isinstance(campaign, int) else campaign.pk
    duties: list[Any] = list(
        Duty.objects.filter(campaign=pk)
        .select_related("member__user", "stand_in__user", "account")
        .order_by("pk")
    )
    people: dict[int, Membership] = {}
    turns = []
    for duty in duties:
        people.update({m.pk: m for m in (duty.member, duty.stand_in) if m})
        turns.append(turn_of(duty))
    left = {pk for pk, m in people.items() if not (m.is_active and m.user.is_active)}
    return Roster(tuple(turns), Presence(frozenset(left), away(day)), people, day)


def away(day: date) -> dict[int, list[Span]]:
    """Who is away on this day."""
    rows = Absence.objects.between(day, day).values_list(
        "member_id", "first_on", "last_on"
    )
    found: dict[int, list[Span]] = {}
    for member, first, last in rows:
        found.setdefault(member, []).append((first, last))
    return found
