"""Applications as a board and as a table, and the slot of a vacancy."""

from candidates.tests.factories import ApplicationFactory
from tests.weight import Page


def grow(world, n):
    ApplicationFactory.create_batch(
        n,
        candidate__organisation=world.campaign.organisation,
        vacancy=world.vacancy,
        campaign=world.campaign,
    )


PAGES = {
    "application-board": Page(lambda w: "/applications/", grow),
    "application-table": Page(lambda w: "/applications/?view=table", grow),
    "vacancy-applications": Page(
        lambda w: f"/applications/vacancy/{w.vacancy.pk}/", grow
    ),
    "vacancy-page": Page(lambda w: f"/vacancies/{w.vacancy.pk}/", grow),
    "vacancy-figures": Page(lambda w: f"/reports/vacancies/{w.vacancy.pk}/", grow),
}
