"""A hire fills a seat of what its vacancy was asked for; a hire undone gives it back."""

from datetime import datetime
from typing import Any

from campaigns.workforce import filling
from campaigns.workforce.models import Requisition
from candidates.applications.models import Application
from core.users.models import Membership

HIRED = Application.Status.HIRED


def seat_after(
    application: Application, to: str, *, by: Membership, now: datetime
) -> dict[str, Any]:
    """What moving to stage `to` changes on the application; call it inside the move."""
    opening = application.opening
    if to == HIRED and opening is None:
        vacancy = application.vacancy
        if vacancy.requisition_id is None:
            return {}
        return {
            "opening": filling.fill(
                requisition_id=vacancy.requisition_id,
                by=by,
                published_at=vacancy.opened_at,
                now=now,
            )
        }
    if to != HIRED and opening is not None:
        filling.free(opening=opening, by=by, now=now)
        return {"opening": None}
    return {}


def is_without_seat(application: Application) -> bool:
    """Hired, while every seat that was asked for is taken."""
    is_asked_for = application.vacancy.requisition_id is not None
    return (
        application.status == HIRED and is_asked_for and application.opening_id is None
    )


def was_last(application: Application) -> bool:
    """Whether this hire took the last seat while the vacancy still lets people apply."""
    vacancy = application.vacancy
    if application.opening_id is None or vacancy.status != vacancy.Status.OPEN:
        return False
    requisition = vacancy.requisition
    return bool(requisition and requisition.status == Requisition.Status.FILLED)
