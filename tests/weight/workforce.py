"""The need for people: plan, seats, requisitions, one requisition, departments."""

from datetime import timedelta

from django.urls import reverse

from campaigns.tests.factories import (
    NOON,
    OpeningFactory,
    RequisitionFactory,
    VacancyFactory,
)
from tests.weight import Page

SOON = NOON.date() + timedelta(days=10)


def requisitions(world, n):
    """Each of a department of its own, with a seat."""
    for _number in range(n):
        made = RequisitionFactory(
            organisation=world.campaign.organisation, approved=True
        )
        OpeningFactory(requisition=made, needed_by=SOON)


def seats(world, n):
    OpeningFactory.create_batch(n, requisition=world.requisition, needed_by=SOON)


def vacancies(world, n):
    VacancyFactory.create_batch(
        n,
        organisation=world.campaign.organisation,
        brand=world.brand,
        requisition=world.requisition,
    )


def one(world):
    return reverse("campaigns:requisition", args=[world.requisition.pk])


def slot(world):
    return reverse("campaigns:requisition-vacancies", args=[world.requisition.pk])


PAGES = {
    "workforce-plan": Page(lambda w: "/workforce/?per=month", requisitions),
    "opening-list": Page(lambda w: "/workforce/seats/", requisitions),
    "requisition-list": Page(lambda w: "/workforce/requests/", requisitions),
    "requisition": Page(one, seats),
    "requisition-vacancies": Page(slot, vacancies),
    "department-list": Page(lambda w: "/workforce/departments/", requisitions),
}
