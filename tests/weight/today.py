"""What needs somebody, on Today."""

from django.urls import reverse

from campaigns.tests.factories import RequisitionFactory
from campaigns.workforce.models import Requisition
from core.tests.factories import MembershipFactory
from tests.weight import Page


def more_needs(world, n):
    """Within the number that is shown of one sort, and beyond it."""
    organisation = world.member.organisation
    for _number in range(n):
        writer = MembershipFactory(organisation=organisation)
        RequisitionFactory(
            organisation=organisation,
            status=Requisition.Status.ASKED,
            written_by=writer,
            asked_by=writer,
        )


PAGES = {
    "today-needs": Page(lambda _w: reverse("today-needs"), more_needs, who="ada"),
    "today": Page(lambda _w: reverse("home"), more_needs, who="ada"),
}
