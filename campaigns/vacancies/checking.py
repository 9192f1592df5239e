"""What the guidelines say about the texts of a vacancy."""

from datetime import datetime

from campaigns.guidelines import operations as guidelines
from campaigns.guidelines.effective_style import text_style
from campaigns.guidelines.models import Exemption
from campaigns.guidelines.rules.checker import remarks
from campaigns.guidelines.rules.facts import Subject
from campaigns.guidelines.rules.remarks import Remark
from campaigns.guidelines.stopping import (
    IsStopped,
    exemptions_of,
    sha_of,
    still_stopped,
    why,
)
from campaigns.vacancies.models import Vacancy
from core.users.models import Membership, Organisation

# In the order in which people read them.
TEXTS = ("title", "summary", "requirements", "work", "offer", "next_steps")


def of_vacancy(vacancy: Vacancy, organisation: Organisation) -> list[Remark]:
    """Its texts as one, with what its public page says about the brand."""
    said = [getattr(vacancy, name) for name in TEXTS]
    if vacancy.brand_id:
        said.append(vacancy.brand.about)
    subject = Subject(
        "\n".join(said),
        organisation.language,
        is_vacancy=True,
        has_salary=vacancy.salary_min is not None,
        has_next_step=bool(vacancy.next_steps.strip()),
    )
    return remarks(subject, text_style(organisation))


def sha_of_vacancy(vacancy: Vacancy) -> str:
    """One name for exactly these texts of this vacancy."""
    return sha_of(str(vacancy.pk), *(getattr(vacancy, name) for name in TEXTS))


def exemptions(vacancy: Vacancy) -> list[Exemption]:
    """Why its texts, as they are now, may stay."""
    return exemptions_of(vacancy.organisation_id, sha_of_vacancy(vacancy))


def stopped(vacancy: Vacancy) -> list[Remark]:
    """What keeps it a draft; asks for the reasons only where something would."""
    found = of_vacancy(vacancy, vacancy.organisation)
    blocking = [one for one in found if one.is_blocking]
    return still_stopped(blocking, exemptions(vacancy)) if blocking else []


def pass_or_refuse(
    vacancy: Vacancy, *, by: Membership, reason: str = "", now: datetime
) -> None:
    """Let it through, keep the reason why it may pass all the same, or say what stops it."""
    found = stopped(vacancy)
    if not found:
        return
    if not reason.strip():
        raise IsStopped(why(found))
    guidelines.exempt(
        by=by,
        subject=vacancy,
        text_sha=sha_of_vacancy(vacancy),
        remarks=found,
        reason=reason,
        now=now,
    )
