"""The plan of a year: what is needed, open, in procedure, filled and late per department."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Any
from urllib.parse import urlencode

from django import forms
from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from campaigns.workforce import wording
from campaigns.workforce.counting import (
    Figures,
    Per,
    Period,
    Seat,
    figures,
    first_of_each,
    lines,
)
from campaigns.workforce.models import Department, Opening
from campaigns.workforce.selectors import people_in_procedure
from core.ui.columns import Column, TemplateColumn
from core.ui.components import Empty
from core.ui.tables import Table
from core.users.models import Membership

ALL_ROWS = 100
FACTS = (
    "pk",
    "requisition",
    "requisition__department",
    "requisition__department__name",
    "needed_by",
    "status",
)


class PlanForm(forms.Form):
    """Which year, which department, months or quarters. Nonsense is as if not chosen."""

    year = forms.ChoiceField(label=_("Year"), required=False)
    department = forms.ModelChoiceField(
        label=_("Department"),
        queryset=Department.objects.none(),
        required=False,
        empty_label=_("All"),
    )
    per = forms.ChoiceField(
        label=_("Per"),
        required=False,
        choices=[("quarter", _("Quarter")), ("month", _("Month"))],
    )


@dataclass(frozen=True, slots=True)
class Line:
    """One row of the plan."""

    department: str
    period: str
    figures: Figures
    # What the rows behind its numbers are asked by.
    query: dict[str, str]
    is_total: bool = False


class Plan:
    """What was asked for, and the lines that answer it. Has the shape of a filter."""

    def __init__(self, request: HttpRequest, member: Membership, today: date) -> None:
        self.member, self.today = member, today
        # All years at once: which there are, and the seats of one of them.
        wanted = Opening.objects.visible_to(member).wanted()
        self.seats = list(
            wanted.order_by("needed_by", "pk").values_list(*FACTS, named=True)
        )
        found = {seat.needed_by.year for seat in self.seats}
        years = sorted(found | {today.year, today.year + 1})
        self.form = PlanForm(request.GET)
        field: Any = self.form.fields["year"]
        field.choices = [(str(year), str(year)) for year in years]
        mine = Department.objects.visible_to(member)
        self.form.fields["department"].queryset = mine.order_by("name")  # type: ignore[attr-defined]
        self.form.is_valid()
        asked = getattr(self.form, "cleaned_data", {})
        self.year = int(asked.get("year") or today.year)
        self.department: Department | None = asked.get("department")
        self.per: Per = asked.get("per") or "quarter"
        # The fields show what counts, also where nothing was chosen.
        self.form.data = {
            **request.GET.dict(),
            "year": str(self.year),
            "per": self.per,
        }

    @cached_property
    def qs(self) -> list[Line]:
        """The whole year first, then each department and period in which a seat is needed."""
        chosen = self._in_procedure()
        key = self.department.pk if self.department else None
        rows = [
            row
            for row in self.seats
            if row.needed_by.year == self.year
            and key in {None, row.requisition__department}
        ]
        if not rows:
            return []
        keys = {
            row.requisition__department__name: row.requisition__department
            for row in rows
        }
        seats = [
            Seat(
                row.requisition__department__name,
                row.needed_by,
                row.status == Opening.Status.FILLED,
                row.pk in chosen,
            )
            for row in rows
        ]
        return [self._total(seats), *self._lines(seats, keys)]

    def _in_procedure(self) -> set[int]:
        """Over the seats of all years: whoever is in procedure counts for the first needed."""
        people = people_in_procedure(self.member.organisation_id)
        is_open = Opening.Status.OPEN
        seats = [
            (row.requisition, row.pk) for row in self.seats if row.status == is_open
        ]
        return first_of_each(seats, people)

    def _lines(self, seats: Iterable[Seat], keys: dict[str, int]) -> Iterable[Line]:
        for name, period, found in lines(seats, per=self.per, today=self.today):
            query = {"department": str(keys[name]), **_days(period)}
            yield Line(name, wording.period(period, self.per), found, query)

    def _total(self, seats: list[Seat]) -> Line:
        name = str(self.department) if self.department else gettext("All departments")
        query = {"department": str(self.department.pk)} if self.department else {}
        year = Period(date(self.year, 1, 1), date(self.year, 12, 31))
        return Line(
            name,
            gettext("The whole of %(year)s") % {"year": self.year},
            figures(seats, today=self.today),
            {**query, **_days(year)},
            is_total=True,
        )


def _days(period: Period) -> dict[str, str]:
    return {
        "needed_from": period.first.isoformat(),
        "needed_until": period.last.isoformat(),
    }


class FigureColumn(TemplateColumn):
    """A number that leads to its rows; nothing stays empty, a page of zeros hides figures."""

    def __init__(self, state: str) -> None:
        super().__init__(
            wording.STATES[state],
            accessor=f"figures__{state}",
            align="end",
            template_name="campaigns/workforce/_figure_cell.html",
        )
        self.state = state

    def context(self, value: int, record: Line) -> dict[str, Any]:
        chosen = {} if self.state == "needed" else {"state": self.state}
        rows = reverse("campaigns:opening-list")
        return {
            "count": value,
            "line": record,
            "state": wording.STATES[self.state],
            "is_late": self.state == "late",
            "url": f"{rows}?{urlencode({**record.query, **chosen})}",
        }


class PlanTable(Table):
    """The lines of the plan, in the order of the plan."""

    list_name = "workforce-plan"
    caption = _("Workforce plan")
    default_size = ALL_ROWS
    empty = Empty(
        _("No seats in this year"),
        _(
            "A seat comes on the plan when its requisition is approved. Ask for people,"
            " or choose another year."
        ),
        icon="calendar-stats",
    )

    department = TemplateColumn(
        _("Department"),
        template_name="campaigns/workforce/_department_cell.html",
        is_title=True,
    )
    period = Column(_("Needed by"))
    needed = FigureColumn("needed")
    filled = FigureColumn("filled")
    open = FigureColumn("open")
    in_procedure = FigureColumn("in_procedure")
    late = FigureColumn("late")
