"""Which colleagues hear of an application."""

from campaigns.planning.models import Campaign, Duty
from campaigns.vacancies.models import Vacancy
from core.users.models import Membership
from core.users.roles import MAY_TALK, Role

# Others may be in a hiring team, but the page would not be there for them.
MAY_SEE = (*MAY_TALK, Role.MANAGER)


def who_is_told(vacancy: Vacancy, campaign: Campaign | None) -> list[Membership]:
    """The hiring team and who answers messages in the campaign; else all who recruit."""
    colleagues = (
        Membership.objects.active()
        .filter(organisation=vacancy.organisation_id)
        .select_related("user")
    )
    named = set(vacancy.hiring_team.values_list("pk", flat=True))
    if campaign:
        duties = Duty.objects.filter(campaign=campaign, kind=Duty.Kind.MESSAGES)
        named |= set(duties.values_list("member_id", flat=True))
    told = colleagues.filter(pk__in=named, role__in=MAY_SEE)
    return list(told) or list(colleagues.with_role(Role.RECRUITER, Role.HR))
