"""The list of vacancies, one of them, and its form."""

from django.urls import reverse

from campaigns.tests.factories import (
    BrandFactory,
    OpeningFactory,
    RequisitionFactory,
    VacancyFactory,
)
from core.tests.factories import MembershipFactory
from tests.weight import Page


def grow(world, n):
    VacancyFactory.create_batch(
        n, organisation=world.campaign.organisation, brand=world.brand
    )


def more_people_and_seats(world, n):
    organisation = world.campaign.organisation
    world.vacancy.requisition = world.requisition
    world.vacancy.save()
    world.vacancy.hiring_team.add(
        *MembershipFactory.create_batch(n, organisation=organisation)
    )
    OpeningFactory.create_batch(n, requisition=world.requisition)


def more_choices(world, n):
    organisation = world.campaign.organisation
    BrandFactory.create_batch(n, organisation=organisation)
    RequisitionFactory.create_batch(n, organisation=organisation, approved=True)


def more_of_the_need(world, n):
    VacancyFactory.create_batch(
        n, organisation=world.campaign.organisation, requisition=world.requisition
    )


PAGES = {
    "vacancy-list": Page(lambda w: "/vacancies/", grow),
    "vacancy": Page(lambda w: w.vacancy.get_absolute_url(), more_people_and_seats),
    "vacancy-edit": Page(
        lambda w: reverse("campaigns:vacancy-edit", args=[w.vacancy.pk]), more_choices
    ),
    "requisition-vacancies": Page(
        lambda w: reverse("campaigns:requisition-vacancies", args=[w.requisition.pk]),
        more_of_the_need,
    ),
    "public-jobs": Page(lambda w: reverse("public-jobs"), grow),
}
