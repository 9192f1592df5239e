"""Requisitions and seats as lists and files."""

from datetime import date
from typing import Any

from django import forms
from django.db.models import (
    BooleanField,
    Case,
    Min,
    Q,
    QuerySet,
    Value,
    When,
)
from django.http import HttpRequest
from django.urls import reverse
from django.utils.html import conditional_escape
from django.utils.safestring import SafeString
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from django_filters import CharFilter, ChoiceFilter, DateFilter, FilterSet
from django_filters import ModelChoiceFilter as RowFilter

from campaigns.workforce import wording
from campaigns.workforce.forms import day_input
from campaigns.workforce.models import Department, Opening, Requisition
from core.http import Request
from core.ui import formats
from core.ui.components import Empty, Tone, badge, link
from core.ui.tables import Column, Table


def departments(request: Request | None) -> QuerySet[Department]:
    """Those of the reader."""
    if request is None:
        return Department.objects.none()
    return Department.objects.visible_to(request.member).order_by("name")


class RequisitionFilter(FilterSet):  # type: ignore[misc]
    q = CharFilter(
        label=_("Search"),
        field_name="title",
        lookup_expr="icontains",
        widget=forms.TextInput(attrs={"type": "search"}),
    )
    department = RowFilter(
        label=_("Department"), queryset=departments, empty_label=_("All")
    )
    status = ChoiceFilter(
        label=_("Status"), choices=Requisition.Status.choices, empty_label=_("All")
    )

    class Meta:
        model = Requisition
        fields: list[str] = []


class OpeningFilter(FilterSet):  # type: ignore[misc]
    """The rows behind a number of the plan; `today` and who is in procedure come along."""

    q = CharFilter(
        label=_("Search"),
        field_name="requisition__title",
        lookup_expr="icontains",
        widget=forms.TextInput(attrs={"type": "search"}),
    )
    department = RowFilter(
        label=_("Department"),
        field_name="requisition__department",
        queryset=departments,
        empty_label=_("All"),
    )
    state = ChoiceFilter(
        label=_("State"),
        method="in_state",
        empty_label=_("All"),
        choices=[
            (key, label) for key, label in wording.STATES.items() if key != "needed"
        ],
    )
    needed_from = DateFilter(
        label=_("Needed from"),
        field_name="needed_by",
        lookup_expr="gte",
        widget=day_input(),
    )
    needed_until = DateFilter(
        label=_("Needed until"),
        field_name="needed_by",
        lookup_expr="lte",
        widget=day_input(),
    )

    class Meta:
        model = Opening
        fields: list[str] = []

    def __init__(self, *args: Any, today: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.today = today

    def in_state(self, rows: QuerySet[Opening], _name: str, state: str) -> Any:
        is_open = Q(status=Opening.Status.OPEN)
        return rows.filter(
            {
                "filled": Q(status=Opening.Status.FILLED),
                "open": is_open,
                "in_procedure": is_open & Q(is_in_procedure=True),
                "late": is_open & Q(needed_by__lt=self.today),
            }[state]
        )


def with_procedure(rows: QuerySet[Opening], chosen: set[int]) -> QuerySet[Opening]:
    """Whether somebody is in procedure for each seat."""
    is_chosen = Case(
        When(pk__in=chosen, then=Value(True)),  # noqa: FBT003
        default=Value(False),  # noqa: FBT003
        output_field=BooleanField(),
    )
    return rows.annotate(is_in_procedure=is_chosen)


def with_first_day(rows: QuerySet[Requisition]) -> QuerySet[Requisition]:
    """The day the first open seat is needed by."""
    is_open = Q(openings__status=Opening.Status.OPEN)
    return rows.annotate(first_needed_by=Min("openings__needed_by", filter=is_open))


def _seats(row: Any) -> str:
    if not row.seat_count:
        return ""
    return wording.filled_of(row.filled_count, row.seat_count)


class RequisitionTable(Table[Requisition]):
    name = "requisitions"
    caption = _("Requisitions")
    start_sort = "-created_at"
    columns = (
        Column(
            "title",
            _("Position"),
            is_title=True,
            sort="title",
            show=lambda r: link(r.get_absolute_url(), r.title, r.department.name),
            plain=lambda r: r.title,
        ),
        Column(
            "department",
            _("Department"),
            is_on_page=False,
            plain=lambda r: r.department.name,
        ),
        Column(
            "status",
            _("Status"),
            sort="status",
            show=lambda r: badge(r.get_status_display(), wording.TONES[r.status]),
            plain=lambda r: r.get_status_display(),
        ),
        Column("seats", _("Seats"), sort="seat_count", show=_seats),
        Column(
            "first_needed_by",
            _("First seat needed by"),
            sort="first_needed_by",
            show=lambda r: formats.day(r.first_needed_by),
        ),
        Column(
            "reason",
            _("Reason"),
            show=lambda r: r.get_reason_display(),
            plain=lambda r: r.get_reason_display(),
            is_on_page=False,
        ),
        Column("salary", _("Salary"), show=wording.salary, hides_on_phone=True),
        Column(
            "approved_at",
            _("Approved"),
            sort="approved_at",
            align="end",
            show=lambda r: formats.day(r.approved_at),
        ),
    )
    empty = Empty(
        _("Nobody has asked for people yet"),
        _(
            "A requisition says which seats are needed and by when. Somebody else"
            " approves it; then a vacancy can be tied to it."
        ),
        icon="clipboard-check",
    )


def change_link(opening: Opening) -> SafeString:
    title = conditional_escape(opening.requisition.title)
    words = conditional_escape(gettext("Change the days"))
    return SafeString(
        f'<a class="btn btn-sm btn-ghost" href="{reverse("campaigns:opening-edit", args=[opening.pk])}">'
        f'{words}<span class="visually-hidden"> {title}</span></a>'
    )


CHANGING: Column[Any] = Column("change", "", show=change_link, is_in_file=False)


class OpeningTable(Table[Opening]):
    """Seats; the columns that depend on the day and on who looks are made for the page."""

    name = "seats"
    caption = _("Seats")
    start_sort = "needed_by"
    empty = Empty(
        _("No seats yet"),
        _("Each seat of an approved requisition stands here, until a hire fills it."),
        icon="armchair",
    )

    def __init__(
        self,
        request: HttpRequest,
        rows: QuerySet[Opening],
        *,
        filters: OpeningFilter,
        may_change: bool,
    ) -> None:
        super().__init__(request, rows, filters=filters)
        self.columns = self._columns(filters.today, may_change=may_change)  # type: ignore[misc]

    @staticmethod
    def _columns(today: date, *, may_change: bool) -> tuple[Column[Any], ...]:
        said: dict[tuple[str, bool, bool], tuple[str, Tone]] = {}

        def standing(opening: Any) -> tuple[str, Tone]:
            """Few words for many rows: each is looked up once."""
            chosen = opening.is_in_procedure
            key = (opening.status, opening.needed_by < today, chosen)
            if key not in said:
                said[key] = wording.standing(
                    opening, today=today, is_in_procedure=chosen
                )
            return said[key]

        return (
            Column(
                "role",
                _("Position"),
                is_title=True,
                sort="requisition__title",
                show=lambda o: link(
                    o.requisition.get_absolute_url(),
                    o.requisition.title,
                    o.requisition.department.name,
                ),
                plain=lambda o: o.requisition.title,
            ),
            Column(
                "department",
                _("Department"),
                is_on_page=False,
                plain=lambda o: o.requisition.department.name,
            ),
            Column(
                "standing",
                _("State"),
                show=lambda o: badge(*standing(o)),
                plain=lambda o: standing(o)[0],
            ),
            Column(
                "needed_by",
                _("Needed by"),
                sort="needed_by",
                show=lambda o: formats.day(o.needed_by),
            ),
            Column(
                "expected_start",
                _("Expected start"),
                sort="expected_start",
                show=lambda o: formats.day(o.expected_start),
            ),
            Column(
                "filled_at",
                _("Filled"),
                sort="filled_at",
                align="end",
                show=lambda o: formats.day(o.filled_at),
            ),
            *((CHANGING,) if may_change else ()),
        )
