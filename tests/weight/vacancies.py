"""The list of vacancies."""

from campaigns.tests.factories import VacancyFactory
from tests.weight import Page


def grow(world, n):
    VacancyFactory.create_batch(
        n, organisation=world.campaign.organisation, brand=world.brand
    )


PAGES = {"vacancy-list": Page(lambda w: "/vacancies/", grow)}
