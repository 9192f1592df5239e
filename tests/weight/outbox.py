"""Mails that need somebody."""

from candidates.tests.factories import ApplicationFactory
from tests.weight import Page
from tests.world import make_applicant_mail


def grow(world, n):
    for application in ApplicationFactory.create_batch(
        n,
        candidate__organisation=world.campaign.organisation,
        vacancy=world.vacancy,
    ):
        make_applicant_mail(
            application, status="needs_person", trouble_code="too_many_tries"
        )


PAGES = {"effect-list": Page(lambda w: "/settings/mails/", grow)}
