"""Who can tell how far a step of the method is: rooms above register what they see.

Planning stands below budget, content, candidates and figures and imports none of them.
Each says what to ask about a campaign, and what the answer means. The overview asks all of
it in one statement, because each question apart costs more than its answer.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from typing import Any

from django.db.models import F, QuerySet

from campaigns.planning.counts import counts_of
from campaigns.planning.models import Campaign
from campaigns.planning.steps import Finding, MethodStep
from campaigns.vacancies.models import Vacancy
from core.together import Row, Together
from core.users.models import Membership

Questions = Mapping[str, QuerySet[Any, Any]]
Answers = Mapping[str, list[Row]]


@dataclass(frozen=True, slots=True)
class About:
    """The campaign that questions are about. Marks, never real values: see Together."""

    campaign: int
    organisation: int
    now: datetime


Asking = Callable[[About], Questions]
Witness = Callable[[Campaign, Answers, datetime], Mapping[MethodStep, Finding]]
ASKINGS: list[Asking] = []
WITNESSES: list[Witness] = []


def tells(asking: Asking) -> Callable[[Witness], Witness]:
    """Register something that can say how far one step or more are, and what it asks."""

    def register(witness: Witness) -> Witness:
        ASKINGS.append(asking)
        WITNESSES.append(witness)
        return witness

    return register


def gathered(campaign: Campaign, *, now: datetime) -> Answers:
    """All that the overview shows, and the counts put on the campaign."""
    answers = _together()(
        campaign=campaign.pk, organisation=campaign.organisation_id, now=now
    )
    _put_on(campaign, answers)
    return answers


def count(campaign: Campaign) -> None:
    """The counts alone put on the campaign, for who shows nothing of the steps."""
    _put_on(campaign, _counts(campaign=campaign.pk))


def _put_on(campaign: Campaign, answers: Answers) -> None:
    for name, number in answers["counts"][0].items():
        setattr(campaign, name, number)


@cache
def _together() -> Together:
    def ask(campaign: int, organisation: int, now: datetime) -> Questions:
        about = About(campaign, organisation, now)
        return {
            **_own(about),
            **{
                name: rows for asking in ASKINGS for name, rows in asking(about).items()
            },
        }

    return Together(ask)


def _ask_counts(campaign: int) -> Questions:
    return {"counts": counts_of(campaign)}


_counts = Together(_ask_counts)


def _own(about: About) -> Questions:
    team = Membership.objects.filter(campaigns=about.campaign)
    vacancies = Vacancy.objects.filter(campaigns=about.campaign)
    return {
        **_ask_counts(about.campaign),
        "lead": Membership.objects.filter(
            pk__in=Campaign.objects.filter(pk=about.campaign).values("lead")
        ).values(name=F("user__name")),
        "team": team.order_by("user__name").values(name=F("user__name")),
        "vacancies": vacancies.order_by("title").values("id", "title", "location"),
    }
