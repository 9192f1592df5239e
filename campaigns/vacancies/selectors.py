"""What the pages of vacancies show, for the public and for who works here."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.conf import settings
from django.urls import reverse
from django.utils.translation import gettext as _

from campaigns.guidelines.models import Exemption
from campaigns.guidelines.stopping import still_stopped
from campaigns.guidelines.wording import ExplainedRemark, explained
from campaigns.vacancies import checking, need, wording
from campaigns.vacancies.job_posting import job_posting
from campaigns.vacancies.models import Vacancy
from campaigns.vacancies.need import NeedCard
from core.ui import formats
from core.ui.components import Tone
from core.users.models import Membership
from core.users.roles import MAY_TALK, MAY_WRITE


@dataclass(frozen=True, slots=True)
class Job:
    """A vacancy with what people choose by, in words."""

    vacancy: Vacancy

    @property
    def place(self) -> str:
        return wording.place(self.vacancy)

    @property
    def hours(self) -> str:
        return wording.hours(self.vacancy)

    @property
    def salary(self) -> str:
        """Empty while it is not known."""
        return wording.salary(self.vacancy)

    @property
    def contract(self) -> str:
        return self.vacancy.get_contract_display()


def jobs(vacancies: Iterable[Vacancy]) -> list[Job]:
    """These come with their brand."""
    return [Job(vacancy) for vacancy in vacancies]


@dataclass(frozen=True, slots=True)
class PublicPage:
    """One vacancy as everybody reads it."""

    vacancy: Vacancy
    canonical_url: str
    apply_url: str
    is_preview: bool
    structured_data: dict[str, Any] | None
    """For search engines: only of what is open, and not of a preview."""

    @property
    def job(self) -> Job:
        return Job(self.vacancy)


def public_page(
    vacancy: Vacancy, *, now: datetime, via: str = "", is_preview: bool = False
) -> PublicPage:
    """`vacancy` comes with its brand and organisation; `via` is the short link that led here."""
    url = settings.SITE_URL + vacancy.public_path
    is_told = vacancy.is_open(now) and not is_preview
    apply_path = reverse("public-apply", args=[vacancy.slug])
    return PublicPage(
        vacancy=vacancy,
        canonical_url=url,
        apply_url=f"{apply_path}?via={via}" if via else apply_path,
        is_preview=is_preview,
        structured_data=job_posting(vacancy, url=url) if is_told else None,
    )


@dataclass(frozen=True, slots=True)
class TextCheck:
    """What the guidelines say about the texts, and why they may stay."""

    remarks: list[ExplainedRemark]
    exemptions: list[Exemption]
    can_exempt: bool
    """The text is stopped, and this member may say why it is opened all the same."""


def check_of_typed(typed: Vacancy, member: Membership) -> TextCheck:
    """Of a form that is not saved."""
    found = checking.of_vacancy(typed, member.organisation)
    return TextCheck(explained(found), exemptions=[], can_exempt=False)


def _check_of(vacancy: Vacancy, member: Membership) -> TextCheck:
    found = checking.of_vacancy(vacancy, member.organisation)
    is_blocked = any(one.is_blocking for one in found)
    exemptions = checking.exemptions(vacancy) if is_blocked else []
    is_stopped = bool(still_stopped(found, exemptions))
    may_open = member.is_one_of(*MAY_WRITE) and vacancy.status != Vacancy.Status.OPEN
    return TextCheck(explained(found), exemptions, can_exempt=is_stopped and may_open)


@dataclass(frozen=True, slots=True)
class VacancyPage:
    """What the page of a vacancy shows to one member."""

    vacancy: Vacancy
    tone: Tone
    facts: list[tuple[str, Any]]
    need: NeedCard | None
    team: list[Membership]
    check: TextCheck
    may_write: bool
    may_see_people: bool
    can_open: bool
    public_url: str


def vacancy_page(vacancy: Vacancy, member: Membership, today: date) -> VacancyPage:
    """`vacancy` comes with its brand, organisation and requisition."""
    team = list(vacancy.hiring_team.select_related("user"))
    return VacancyPage(
        vacancy=vacancy,
        tone=wording.TONES[vacancy.status],
        facts=_facts(vacancy),
        need=need.of_vacancy(vacancy, member, today),
        team=team,
        check=_check_of(vacancy, member),
        may_write=member.is_one_of(*MAY_WRITE),
        may_see_people=member.is_one_of(*MAY_TALK) or member in team,
        can_open=vacancy.status != Vacancy.Status.OPEN,
        public_url=settings.SITE_URL + vacancy.public_path,
    )


def _facts(vacancy: Vacancy) -> list[tuple[str, Any]]:
    return [
        (_("Place of work"), wording.place(vacancy)),
        (_("Hours"), wording.hours(vacancy)),
        (_("Salary"), wording.salary(vacancy) or _("not filled in yet")),
        (_("Contract"), vacancy.get_contract_display()),
        (_("Seats"), formats.number(vacancy.seats)),
        (_("Closes on"), formats.day(vacancy.closes_on)),
        (_("Opened"), formats.day(vacancy.opened_at)),
        (_("Questions to"), vacancy.contact_name),
    ]
