"""What the forms about a campaign let somebody choose from, read in one question."""

from collections.abc import Iterable, Mapping
from typing import Any

from django.db.models import F, QuerySet

from campaigns.audience.models import Persona
from campaigns.brands.models import Brand
from campaigns.planning.models import Campaign
from campaigns.vacancies.models import Vacancy
from core.together import Row, Together
from core.ui.forms import Pairs
from core.users.models import Membership


class Offered:
    """All choices of a whole organisation, and which of them a campaign has."""

    def __init__(self, member: Membership, campaign: Campaign | None = None) -> None:
        self._rows = _read(
            organisation=member.organisation_id,
            campaign=(campaign and campaign.pk) or 0,
        )
        self.brands = pairs(self._rows["brands"])
        self.personas = pairs(self._rows["personas"])
        self.vacancies = pairs(self._rows["vacancies"])
        self.colleagues = pairs(self._rows["colleagues"])

    def chosen(self) -> dict[str, list[int]]:
        """Field → the rows that the campaign has."""
        return {
            name: [one["key"] for one in self._rows[f"its_{name}"]]
            for name in ("personas", "vacancies", "team")
        }


def pairs(rows: Iterable[Row]) -> Pairs:
    """As a field of a form takes them."""
    return [(one["id"], one["label"]) for one in rows]


def _ask(organisation: int, campaign: int) -> Mapping[str, QuerySet[Any, Any]]:
    member = Membership(organisation_id=organisation)
    brands = Brand.objects.visible_to(member)
    personas = Persona.objects.visible_to(member)
    vacancies = Vacancy.objects.visible_to(member)
    return {
        "brands": brands.order_by("name").values("id", label=F("name")),
        "personas": personas.order_by("name").values("id", label=F("name")),
        "vacancies": vacancies.order_by("title").values("id", label=F("title")),
        "colleagues": colleagues_of(organisation),
        "its_personas": _its(Campaign.personas.through, "persona_id", campaign),
        "its_vacancies": _its(Campaign.vacancies.through, "vacancy_id", campaign),
        "its_team": _its(Campaign.team.through, "membership_id", campaign),
    }


def colleagues_of(organisation: int) -> QuerySet[Any, Any]:
    """Who works here now, by name."""
    active = Membership.objects.filter(organisation=organisation).active()
    return active.order_by("user__name").values("id", label=F("user__name"))


def _its(through: Any, column: str, campaign: int) -> QuerySet[Any, Any]:
    rows: QuerySet[Any, Any] = through._default_manager.filter(campaign=campaign)
    return rows.values(key=F(column))


_read = Together(_ask)
