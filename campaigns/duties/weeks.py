"""The page of the duties: two weeks as a table, the gaps in words. Reads only."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property

from campaigns.duties import reading
from campaigns.duties.gaps import Gap, Line, gaps, lines
from campaigns.duties.models import Duty
from campaigns.duties.roster import Presence, Turn
from campaigns.planning.models import Campaign
from core.together import Row

WEEK = timedelta(days=7)
WEEKS = 2


@dataclass
class Weeks:
    """What was agreed in one campaign, from a Monday on."""

    campaign: Campaign
    monday: date
    today: date

    @cached_property
    def _found(self) -> dict[str, list[Row]]:
        return reading.read(
            campaign=self.campaign.pk, organisation=self.campaign.organisation_id
        )

    @property
    def duties(self) -> list[Row]:
        return self._found["duties"]

    @cached_property
    def turns(self) -> list[Turn]:
        return [reading.turn(row) for row in self.duties]

    @cached_property
    def presence(self) -> Presence:
        return reading.presence(self.duties, self._found["absences"])

    @cached_property
    def channels(self) -> Mapping[int, str]:
        """Of the campaign, and those that a duty still names."""
        named = [*self.duties, *self._found["channels"]]
        return {
            row["account_id"]: row["account__name"]
            for row in named
            if row["account_id"]
        }

    @cached_property
    def names(self) -> Mapping[int, str]:
        return {
            row[f"{one}_id"]: row[f"{one}__user__name"]
            for row in self.duties
            for one in reading.PEOPLE
            if row[f"{one}_id"]
        }

    @cached_property
    def days(self) -> list[date]:
        return [self.monday + timedelta(days=n) for n in range(7 * WEEKS)]

    @cached_property
    def lines(self) -> list[Line]:
        return lines(
            self.turns,
            Duty.Kind.values,
            [row["account_id"] for row in self._found["channels"]],
            self.days,
            self.presence,
        )

    def each(self) -> Iterator[tuple[list[date], list[tuple[Line, slice]]]]:
        """A week at a time: its days, and which cells of each line are of it."""
        for start in range(0, len(self.days), 7):
            here = slice(start, start + 7)
            yield self.days[here], [(line, here) for line in self.lines]

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
    def unfilled(self) -> list[str]:
        """Kinds of duty that were given to nobody."""
        given = {turn.kind for turn in self.turns}
        return [kind for kind in Duty.Kind.values if kind not in given]
