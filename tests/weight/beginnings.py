"""How a campaign begins."""

from django.urls import reverse

from campaigns.tests.factories import CampaignFactory, PersonaFactory, VacancyFactory
from core.tests.factories import MembershipFactory
from tests.weight import Page


def more(world, n):
    organisation = world.campaign.organisation
    for _number in range(n):
        CampaignFactory(
            organisation=organisation,
            brand=world.brand,
            status="closed",
            next_time="Sooner.",
        )
        MembershipFactory(organisation=organisation)
        world.campaign.personas.add(PersonaFactory(organisation=organisation))
        world.campaign.vacancies.add(
            VacancyFactory(organisation=organisation, brand=world.brand)
        )


PAGES = {
    "campaign-begin": Page(lambda w: reverse("campaigns:campaign-begin"), more),
    "campaign-begin-template": Page(
        lambda w: reverse("campaigns:campaign-begin-template", args=["new-location"]),
        more,
    ),
    "campaign-begin-earlier": Page(
        lambda w: reverse("campaigns:campaign-begin-earlier", args=[w.campaign.slug]),
        more,
    ),
}
