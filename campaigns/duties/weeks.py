"""The page of the duties: two weeks as a table, the gaps in words, and what was agreed."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property
from urllib.parse import urlencode

from django.urls import reverse

from campaigns.duties import selectors, wording
from campaigns.duties.gaps import Gap, Line, gaps, lines
from campaigns.duties.models import Absence, Duty, may_do
from campaigns.duties.roster import Cell, Presence, Turn
from campaigns.planning.models import Campaign, ChannelChoice
from core.ui.components import Text
from core.users.models import Membership
from core.users.roles import MAY_WRITE

WEEK = timedelta(days=7)
WEEKS = 2
KINDS = dict(Duty.Kind.choices)


@dataclass(frozen=True, slots=True)
class Day:
    """A column of a week."""

    name: str
    is_today: bool
    holiday: Text


@dataclass(frozen=True, slots=True)
class Present:
    """Who does a duty on a day, and for whom when it is the stand-in."""

    name: str
    absentee: str = ""


@dataclass(frozen=True, slots=True)
class DutyDay:
    """A cell of a week."""

    is_gap: bool
    present: tuple[Present, ...]


@dataclass(frozen=True, slots=True)
class DutyWeek:
    """A row of a week."""

    kind: Text
    channel: str
    days: list[DutyDay]


@dataclass(frozen=True, slots=True)
class Week:
    """The table of one week."""

    number: int
    days: list[Day]
    duties: list[DutyWeek]


@dataclass(frozen=True, slots=True)
class GapRow:
    """A gap in words, and where it is filled."""

    gap: Gap
    text: str
    cause: str
    # Empty where the reader may not do this.
    take_url: str
    choose_url: str

    @property
    def weekday(self) -> int:
        return self.gap.days[0].isoweekday()


@dataclass(frozen=True, slots=True)
class DutyRow:
    """What was agreed with one person."""

    duty: Duty
    days: str
    has_left: bool
    has_role: bool
    """Whether the role of who has it is still enough."""

    @property
    def title(self) -> str:
        kind, account = str(KINDS[self.duty.kind]), self.duty.account
        return f"{kind}: {account.name}" if account else kind


@dataclass
class Weeks:
    """What was agreed in one campaign, from a Monday on."""

    campaign: Campaign
    monday: date
    today: date
    reader: Membership

    @cached_property
    def duties(self) -> list[Duty]:
        duties = Duty.objects.filter(campaign=self.campaign).with_people()
        return list(duties.order_by("kind", "pk"))

    @cached_property
    def duty_rows(self) -> list[DutyRow]:
        left = self.presence.left
        return [
            DutyRow(
                duty,
                wording.days(duty.weekdays),
                has_left=duty.member_id in left,
                has_role=may_do(duty.member, duty.kind),
            )
            for duty in self.duties
        ]

    @cached_property
    def weeks(self) -> list[Week]:
        return [
            self._week(slice(start, start + 7)) for start in range(0, len(self.days), 7)
        ]

    @cached_property
    def gaps(self) -> list[Gap]:
        """Of today and later; of kinds that nobody has `unfilled` tells."""
        ahead = [
            Line(
                line.kind,
                line.account,
                tuple(cell for cell in line.cells if cell.day >= self.today),
            )
            for line in self.lines
        ]
        given = {turn.kind for turn in self.turns}
        return [gap for gap in gaps(ahead) if gap.kind in given]

    @cached_property
    def gap_rows(self) -> list[GapRow]:
        return [self._gap(gap) for gap in self.gaps]

    @cached_property
    def unfilled(self) -> list[Text]:
        """Kinds of duty that were given to nobody."""
        given = {turn.kind for turn in self.turns}
        return [label for kind, label in KINDS.items() if kind not in given]

    @cached_property
    def turns(self) -> list[Turn]:
        return [selectors.turn_of(duty) for duty in self.duties]

    @cached_property
    def presence(self) -> Presence:
        absences = Absence.objects.filter(
            member__organisation=self.campaign.organisation_id
        ).between(self.days[0], self.days[-1])
        return selectors.presence(self.duties, absences.order_by("first_on", "pk"))

    @cached_property
    def days(self) -> list[date]:
        return [self.monday + timedelta(days=n) for n in range(7 * WEEKS)]

    @cached_property
    def lines(self) -> list[Line]:
        chosen = [choice.account_id for choice in self._choices]
        return lines(self.turns, Duty.Kind.values, chosen, self.days, self.presence)

    @cached_property
    def _choices(self) -> list[ChannelChoice]:
        choices = ChannelChoice.objects.filter(campaign=self.campaign)
        return list(choices.select_related("account").order_by("account__name"))

    @cached_property
    def _channels(self) -> dict[int, str]:
        """Of the campaign, and those that a duty still names."""
        named = [duty.account for duty in self.duties if duty.account]
        named += [choice.account for choice in self._choices]
        return {account.pk: account.name for account in named}

    @cached_property
    def _names(self) -> dict[int, str]:
        people = selectors.people(self.duties)
        return {pk: member.user.name for pk, member in people.items()}

    def _week(self, here: slice) -> Week:
        days = self.days[here]
        return Week(
            number=days[0].isocalendar().week,
            days=[
                Day(wording.short_day(day), day == self.today, wording.day_off(day))
                for day in days
            ],
            duties=[
                DutyWeek(
                    kind=KINDS[line.kind],
                    channel=self._channels.get(line.account or 0, ""),
                    days=[self._day(cell) for cell in line.cells[here]],
                )
                for line in self.lines
            ],
        )

    def _day(self, cell: Cell) -> DutyDay:
        present = self._present(cell)
        return DutyDay(cell.gap is not None, tuple(dict.fromkeys(present)))

    def _present(self, cell: Cell) -> Iterable[Present]:
        for one in cell.filled:
            if one.person is not None:
                absentee = self._short(one.turn.member) if one.is_stand_in else ""
                yield Present(self._short(one.person), absentee)

    def _short(self, member: int) -> str:
        return self._names[member].split(" ")[0]

    def _gap(self, gap: Gap) -> GapRow:
        slug = self.campaign.slug
        if gap.turn:
            take = reverse("campaigns:duty-cover", args=[gap.turn.pk])
            choose = reverse("campaigns:duty-edit", args=[gap.turn.pk])
        else:
            take = reverse("campaigns:campaign-duty-fill", args=[slug])
            asked = {"kind": gap.kind, "weekday": gap.days[0].isoweekday()}
            if gap.account:
                asked["account"] = gap.account
            choose = reverse("campaigns:duty-add", args=[slug])
            choose += f"?{urlencode(asked)}"
        return GapRow(
            gap=gap,
            text=wording.gap(gap, self._channels.get(gap.account or 0, "")),
            cause=wording.cause(gap, self._names),
            take_url=take if self._may_take(gap.kind) else "",
            choose_url=choose,
        )

    def _may_take(self, kind: str) -> bool:
        return self.reader.is_one_of(*MAY_WRITE) and may_do(self.reader, kind)
