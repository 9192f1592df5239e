"""The plan of a year: what is needed, open, in procedure, filled and late per department."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Any
from urllib.parse import urlencode

from django import forms
from django.http import HttpRequest, StreamingHttpResponse
from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from campaigns.workforce import evidence, wording
from campaigns.workforce.counting import (
    STATES,
    Figures,
    Per,
    Period,
    Seat,
    figures,
    lines,
)
from campaigns.workforce.models import Department, Opening
from core.ui import csv, formats
from core.ui.components import Empty
from core.ui.tables import Column, Table
from core.users.models import Membership

ALL_ROWS = 100


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
        wanted = Opening.objects.visible_to(member).wanted()
        found = wanted.dates("needed_by", "year")
        years = sorted({day.year for day in found} | {today.year, today.year + 1})
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
        self.wanted = wanted

    @cached_property
    def qs(self) -> list[Line]:
        """The whole year first, then each department and period in which a seat is needed."""
        rows = self.wanted.filter(needed_by__year=self.year)
        if self.department:
            rows = rows.filter(requisition__department=self.department)
        chosen = evidence.in_procedure(self.member.organisation_id)
        found = rows.values_list(
            "pk",
            "requisition__department__name",
            "requisition__department",
            "needed_by",
            "status",
        )
        seats, keys = [], {}
        for pk, name, key, day, status in found:
            keys[name] = key
            is_filled = status == Opening.Status.FILLED
            seats.append(Seat(name, day, is_filled, pk in chosen))
        if not seats:
            return []
        return [self._total(seats), *self._lines(seats, keys)]

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


def _number(line: Line, state: str) -> SafeString | str:
    """A number that leads to its rows; nothing stays empty, a page of zeros hides figures."""
    count: int = getattr(line.figures, state)
    if not count:
        return ""
    state_of = {} if state == "needed" else {"state": state}
    url = f"{reverse('campaigns:opening-list')}?{urlencode({**line.query, **state_of})}"
    return format_html(
        '<a class="{}" href="{}" aria-label="{}, {}, {}: {}">{}</a>',
        "tone-danger text-tone" if state == "late" else "",
        url,
        line.department,
        line.period,
        wording.STATES[state],
        count,
        formats.number(count),
    )


def _name(line: Line) -> SafeString:
    tag = "strong" if line.is_total else "span"
    return format_html("<{}>{}</{}>", SafeString(tag), line.department, SafeString(tag))


def _figure(state: str) -> Column[Any]:
    return Column(
        state,
        wording.STATES[state],
        align="end",
        show=lambda line: _number(line, state),
        plain=lambda line: getattr(line.figures, state),
    )


class PlanTable(Table[Any]):
    """The lines as the house shows and files every list."""

    name = "workforce-plan"
    caption = _("Workforce plan")
    columns = (
        Column(
            "department",
            _("Department"),
            is_title=True,
            show=_name,
            plain=lambda line: line.department,
        ),
        Column("period", _("Needed by")),
        *(_figure(state) for state in STATES),
    )
    empty = Empty(
        _("No seats in this year"),
        _(
            "A seat comes on the plan when its requisition is approved. Ask for people,"
            " or choose another year."
        ),
        icon="calendar-stats",
    )

    @cached_property
    def size(self) -> int:
        return ALL_ROWS

    @cached_property
    def sorted_rows(self) -> Any:
        return self.all_rows

    def file(self) -> StreamingHttpResponse:
        rows = [
            [column.value(line) for column in self.columns] for line in self.all_rows
        ]
        return csv.answer(self.name, [column.label for column in self.columns], rows)
