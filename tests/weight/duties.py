"""Who does what, and who is away."""

from datetime import timedelta

from django.urls import reverse
from django.utils import timezone

from campaigns.duties.models import Absence, Duty
from core.tests.factories import MembershipFactory
from tests.weight import Page


def more(world, n):
    organisation = world.campaign.organisation
    today = timezone.localdate()
    for _number in range(n):
        member = MembershipFactory(organisation=organisation, role="recruiter")
        Duty.objects.create(
            campaign=world.campaign,
            kind="comments",
            member=member,
            weekdays=[1, 5],
            stand_in=world.member,
            account=world.account,
        )
        Absence.objects.create(
            member=member, first_on=today, last_on=today + timedelta(days=3)
        )


PAGES = {
    "campaign-duties": Page(
        lambda w: reverse("campaigns:campaign-duties", args=[w.campaign.slug]), more
    ),
    "duty-add": Page(
        lambda w: reverse("campaigns:duty-add", args=[w.campaign.slug]), more
    ),
    "absences": Page(lambda w: reverse("campaigns:absence-list"), more),
}
