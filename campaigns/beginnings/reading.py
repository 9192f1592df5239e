"""What of an earlier campaign comes along to a new one, read in one question."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from django.db.models import QuerySet

from campaigns.audience.models import Persona
from campaigns.duties.models import Duty
from campaigns.planning.counts import counts_of
from campaigns.vacancies.models import Vacancy
from core.together import Together


def _ask(campaign: int, now: datetime) -> Mapping[str, QuerySet[Any, Any]]:
    """The counts of its plan, its personas, and its vacancies that are still open."""
    kinds = Duty.objects.filter(campaign=campaign).values("kind")
    vacancies = Vacancy.objects.filter(campaigns=campaign).open(now)
    return {
        "counts": counts_of(campaign),
        "personas": Persona.objects.filter(campaigns=campaign).values("id"),
        "vacancies": vacancies.values("id"),
        "duty_kinds": kinds.distinct(),
    }


read = Together(_ask)
