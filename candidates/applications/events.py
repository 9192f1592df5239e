"""What other programs may hear of applications: numbers, codes and moments, and nothing about who."""

from datetime import datetime
from typing import Any

from django.utils.translation import gettext_lazy as _

from candidates.applications.models import Application
from core.webhooks.announcing import announce
from core.webhooks.events import Event

NUMBERS = ("application", "vacancy", "campaign", "stage")
RECEIVED = Event(
    "application.received",
    _("An application comes in"),
    (*NUMBERS, "applied_at", "is_logged"),
)
MOVED = Event(
    "application.moved",
    _("An application moves to another stage"),
    (*NUMBERS, "stage_before", "moved_at"),
)


def received(application: Application, now: datetime) -> None:
    """By our form, or written down by a colleague (`is_logged`)."""
    announce(
        RECEIVED,
        row=application,
        organisation_id=application.vacancy.organisation_id,
        facts=lambda: (
            _numbers(application)
            | {
                "applied_at": application.applied_at.isoformat(),
                "is_logged": application.is_logged,
            }
        ),
        now=now,
    )


def moved(application: Application, before: str, now: datetime) -> None:
    """The reason of a rejection stays here: it is about a person."""
    announce(
        MOVED,
        row=application,
        organisation_id=application.vacancy.organisation_id,
        facts=lambda: (
            _numbers(application)
            | {"stage_before": before, "moved_at": now.isoformat()}
        ),
        now=now,
    )


def _numbers(application: Application) -> dict[str, Any]:
    return {
        "application": application.pk,
        "vacancy": application.vacancy_id,
        "campaign": application.campaign_id,
        "stage": application.status,
    }
