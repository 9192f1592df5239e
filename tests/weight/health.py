"""How the machine is doing."""

from django.urls import reverse

from campaigns.tests.factories import ChannelAccountFactory
from candidates.tests.factories import ApplicationFactory
from tests.weight import Page
from tests.weight.publishing import more_publications
from tests.world import make_applicant_mail


def grow(world, number):
    more_publications(world, number)
    for _ in range(number):
        ChannelAccountFactory(
            organisation=world.campaign.organisation,
            brand=world.brand,
            state="needs_sign_in",
        )
        make_applicant_mail(
            ApplicationFactory(
                candidate__organisation=world.campaign.organisation,
                vacancy=world.vacancy,
            )
        )


PAGES = {"status": Page(lambda _w: reverse("status"), grow, who="ada")}
