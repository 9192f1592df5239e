"""The need behind a vacancy: which requisitions it can be tied to, and how far its seats are."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Q, QuerySet

from campaigns.vacancies.models import Vacancy
from campaigns.workforce import selectors
from campaigns.workforce.models import Opening, Requisition
from core.address_values import whole_number
from core.users.models import Membership
from core.users.roles import MAY_SEE_SEATS


def choices_for(member: Membership, vacancy: Vacancy) -> QuerySet[Requisition]:
    """Approved ones with a seat to fill, and the one it has."""
    is_kept = Q(pk=vacancy.requisition_id) if vacancy.requisition_id else Q(pk=None)
    mine = Requisition.objects.visible_to(member)
    return mine.filter(Q(status=Requisition.Status.APPROVED) | is_kept).order_by(
        "title", "pk"
    )


def seats_at_most(requisition: Requisition | None) -> int | None:
    """How many seats a vacancy of this requisition can have."""
    if requisition is None:
        return None
    return requisition.openings.exclude(status=Opening.Status.WITHDRAWN).count()


def start_from(member: Membership, asked: str) -> Mapping[str, Any]:
    """What a new vacancy takes over from the requisition it starts from."""
    key = whole_number(asked)
    if key is None:
        return {}
    mine = Requisition.objects.visible_to(member).filter(
        pk=key, status=Requisition.Status.APPROVED
    )
    requisition = mine.first()
    if requisition is None:
        return {}
    taken = (
        "title",
        "hours_min",
        "hours_max",
        "salary_min",
        "salary_max",
        "salary_period",
    )
    return {
        "requisition": requisition.pk,
        "seats": requisition.openings.filter(status=Opening.Status.OPEN).count(),
        **{name: getattr(requisition, name) for name in taken},
    }


@dataclass(frozen=True, slots=True)
class NeedCard:
    """What the page of a vacancy tells about its seats."""

    requisition: Requisition
    stats: list[tuple[str, str, str]]
    # Nobody is looked for any more, and people can still apply.
    suggests_closing: bool


def of_vacancy(vacancy: Vacancy, member: Membership, today: date) -> NeedCard | None:
    """Nothing for who may not see the plan, and for a vacancy without a requisition."""
    requisition = vacancy.requisition
    if requisition is None or not member.is_one_of(*MAY_SEE_SEATS):
        return None
    requisition.organisation = vacancy.organisation
    openings = selectors.openings_of(requisition)
    is_filled = requisition.status == Requisition.Status.FILLED
    return NeedCard(
        requisition,
        selectors.stats(openings, requisition, today),
        suggests_closing=is_filled and vacancy.status == Vacancy.Status.OPEN,
    )
