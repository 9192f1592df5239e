"""What the form of a vacancy lets somebody choose from, read in one question."""

from collections.abc import Mapping
from typing import Any

from django.db.models import F, Q, QuerySet

from campaigns.brands.models import Brand
from campaigns.vacancies.models import Vacancy
from campaigns.workforce.models import Requisition
from core.together import Together
from core.ui.forms import Pairs
from core.users.models import Membership


def _ask(organisation: int, requisition: int) -> Mapping[str, QuerySet[Any, Any]]:
    brands = Brand.objects.filter(organisation=organisation)
    colleagues = Membership.objects.filter(organisation=organisation).active()
    # As `need.choices_for`, for who writes vacancies.
    needs = Requisition.objects.filter(
        Q(status=Requisition.Status.APPROVED) | Q(pk=requisition),
        organisation=organisation,
    )
    return {
        "brand": brands.order_by("name").values("id", label=F("name")),
        "hiring_team": colleagues.order_by("user__name").values(
            "id", label=F("user__name")
        ),
        "requisition": needs.order_by("title", "pk").values("id", label=F("title")),
    }


_read = Together(_ask)


def offered(member: Membership, vacancy: Vacancy) -> dict[str, Pairs]:
    """Field → what it offers to this member: number and words."""
    rows = _read(
        organisation=member.organisation_id, requisition=vacancy.requisition_id or 0
    )
    return {
        field: [(one["id"], one["label"]) for one in found]
        for field, found in rows.items()
    }
