"""Requisitions and seats as lists and files."""

from typing import Any

from django.db.models import (
    BooleanField,
    Case,
    Min,
    Q,
    QuerySet,
    Value,
    When,
)
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from campaigns.workforce import wording
from campaigns.workforce.models import Opening, Requisition
from core.ui.columns import (
    BadgeColumn,
    ButtonColumn,
    Column,
    DayColumn,
    LinkColumn,
)
from core.ui.components import Empty, Tone, badge
from core.ui.tables import Table


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


class RequisitionTable(Table):
    list_name = "requisitions"
    caption = _("Requisitions")
    default_order = "-created_at"
    empty = Empty(
        _("Nobody has asked for people yet"),
        _(
            "A requisition says which seats are needed and by when. Somebody else"
            " approves it; then a vacancy can be tied to it."
        ),
        icon="clipboard-check",
    )

    title = LinkColumn(
        _("Position"), note="department__name", order_by="title", is_title=True
    )
    department = Column(_("Department"), accessor="department__name", visible=False)
    status = BadgeColumn(_("Status"), tones=wording.TONES, order_by="status")
    seats = Column(_("Seats"), order_by="seat_count")
    first_needed_by = DayColumn(_("First seat needed by"), order_by="first_needed_by")
    reason = Column(_("Reason"), visible=False)
    salary = Column(_("Salary"), hides_on_phone=True)
    approved_at = DayColumn(_("Approved"), order_by="approved_at", align="end")

    def render_seats(self, record: Any) -> str:
        if not record.seat_count:
            return ""
        return wording.filled_of(record.filled_count, record.seat_count)

    def render_salary(self, record: Requisition) -> str:
        return wording.salary(record)


class OpeningTable(Table):
    """Seats, as they stand on the day `today` of the filters."""

    list_name = "seats"
    caption = _("Seats")
    default_order = "needed_by"
    empty = Empty(
        _("No seats yet"),
        _("Each seat of an approved requisition stands here, until a hire fills it."),
        icon="armchair",
    )

    role = LinkColumn(
        _("Position"),
        accessor="requisition__title",
        url=lambda opening: opening.requisition.get_absolute_url(),
        note="requisition__department__name",
        order_by="requisition__title",
        is_title=True,
    )
    department = Column(
        _("Department"), accessor="requisition__department__name", visible=False
    )
    standing = Column(_("State"))
    needed_by = DayColumn(_("Needed by"), order_by="needed_by")
    expected_start = DayColumn(_("Expected start"), order_by="expected_start")
    filled_at = DayColumn(_("Filled"), order_by="filled_at", align="end")
    change = ButtonColumn(
        _("Change the days"),
        url=lambda opening: reverse("campaigns:opening-edit", args=[opening.pk]),
        about="requisition__title",
    )

    def render_standing(self, record: Any) -> str:
        return badge(*self._standing(record))

    def value_standing(self, record: Any) -> str:
        return self._standing(record)[0]

    def _standing(self, opening: Any) -> tuple[str, Tone]:
        return wording.standing(
            opening,
            today=self.filters.today,
            is_in_procedure=opening.is_in_procedure,
        )
