"""Duties and absences, read for the pages, the reminders and who is told what."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from campaigns.duties import roster
from campaigns.duties.models import Absence, Duty, may_do
from campaigns.duties.roster import Presence, Span, Turn
from campaigns.planning.models import Campaign
from core.users.models import Membership


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
    """The roster of a campaign on a day."""
    pk = campaign if isinstance(campaign, int) else campaign.pk
    duties = list(Duty.objects.filter(campaign=pk).with_people().order_by("pk"))
    turns = tuple(turn_of(duty) for duty in duties)
    absences = Absence.objects.between(day, day)
    return Roster(turns, presence(duties, absences), people(duties), day)


def turn_of(duty: Duty) -> Turn:
    """With its channel at hand; a stand-in whose role is not enough (any more) is none, and a holder is not there."""
    second = duty.stand_in
    return Turn(
        pk=duty.pk,
        kind=duty.kind,
        member=duty.member_id,
        stand_in=second.pk if second and may_do(second, duty.kind) else None,
        weekdays=tuple(duty.weekdays),
        account=duty.account_id,
        platform=duty.account.platform if duty.account else "",
        is_able=may_do(duty.member, duty.kind),
    )


def people(duties: Iterable[Duty]) -> dict[int, Membership]:
    """Holders and stand-ins, by their number."""
    return {m.pk: m for duty in duties for m in (duty.member, duty.stand_in) if m}


def presence(duties: Iterable[Duty], absences: Iterable[Absence]) -> Presence:
    """Which people of these duties left, and who is away when."""
    left = {
        pk
        for pk, member in people(duties).items()
        if not (member.is_active and member.user.is_active)
    }
    away: dict[int, list[Span]] = {}
    for one in absences:
        away.setdefault(one.member_id, []).append((one.first_on, one.last_on))
    return Presence(frozenset(left), away)
