"""Which requisitions and seats a list shows."""

from datetime import date
from typing import Any

from django.db.models import Q, QuerySet
from django.utils.translation import gettext_lazy as _
from django_filters import (
    ChoiceFilter,
    DateFilter,
    FilterSet,
    ModelChoiceFilter,
)

from campaigns.workforce import wording
from campaigns.workforce.forms import day_input
from campaigns.workforce.models import Department, Opening, Requisition
from core.http import Request
from core.ui.filters import SearchFilter


def departments(request: Request | None) -> QuerySet[Department]:
    """Those of the reader."""
    if request is None:
        return Department.objects.none()
    return Department.objects.visible_to(request.member).order_by("name")


class RequisitionFilter(FilterSet):  # type: ignore[misc]
    q = SearchFilter("title")
    department = ModelChoiceFilter(
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

    q = SearchFilter("requisition__title")
    department = ModelChoiceFilter(
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
