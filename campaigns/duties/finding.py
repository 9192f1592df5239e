"""One duty as somebody may see it, with who has it: planned once for each role."""

from functools import cache

from django.db import models

from campaigns.duties.models import Duty
from campaigns.planning.finding import ID, somebody
from core.prepared import Given, Prepared
from core.users.models import Membership


def duty(pk: int, member: Membership) -> Duty | None:
    """With its campaign, the people and the channel; the organisation is that of who asks."""
    found = _by_key(member.role).get(
        pk=pk, member=member.pk, organisation=member.organisation_id
    )
    if found:
        found.campaign.organisation = member.organisation
    return found


@cache
def _by_key(role: str) -> Prepared[Duty]:
    def question() -> models.QuerySet[Duty]:
        mine = Duty.objects.visible_to(somebody(role)).filter(pk=Given("pk", ID))
        return mine.select_related(
            "campaign", "member__user", "stand_in__user", "account"
        )

    return Prepared(question)
