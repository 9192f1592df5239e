"""Which colleagues hear of an application."""

from datetime import datetime

from campaigns.duties.models import Duty
from campaigns.duties.selectors import of_day
from campaigns.planning.models import Campaign
from campaigns.vacancies.models import Vacancy
from candidates.applications.models import Application
from core.notices.operations import settle
from core.users.models import Membership
from core.users.roles import MAY_TALK, Role

# Others may be in a hiring team, but the page would not be there for them.
MAY_SEE = (*MAY_TALK, Role.MANAGER)


def who_is_told(
    vacancy: Vacancy, campaign: Campaign | None, now: datetime
) -> list[Membership]:
    """The hiring team and who answers messages in the campaign; else all who recruit."""
    colleagues = (
        Membership.objects.active()
        .filter(organisation=vacancy.organisation_id)
        .select_related("user")
    )
    named = set(vacancy.hiring_team.values_list("pk", flat=True))
    if campaign:
        today = now.astimezone(vacancy.organisation.zone).date()
        roster = of_day(campaign, today)
        on_duty = roster.on_duty(Duty.Kind.MESSAGES, any_day=True)
        named |= {member.pk for member in on_duty}
    told = colleagues.filter(pk__in=named, role__in=MAY_SEE)
    return list(told) or list(colleagues.with_role(Role.RECRUITER, Role.HR))


def is_no_longer_new(application: Application) -> None:
    """Somebody dealt with it: that it came in is no news any more."""
    settle(
        f"application-{application.pk}-received",
        organisation_id=application.vacancy.organisation_id,
    )
