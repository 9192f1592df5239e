"""The same form twice is one application."""

import pytest

from candidates.tests.factories import CandidateFactory
from core.notices.models import Notice

pytestmark = pytest.mark.django_db


def test_the_answer_is_the_same(carl, stored):
    first = carl.sends()
    second = carl.sends()

    assert (second.status_code, second["Location"]) == (
        first.status_code,
        first["Location"],
    )
    assert stored.applications.count() == 1
    assert stored.people.count() == 1


def test_nothing_new_makes_no_noise(received, stored, rita):
    received(motivation="First.")
    received(motivation="First.")

    assert Notice.objects.count() == 1


def test_a_link_of_an_unproved_visit_is_not_added_to_what_is_known(
    received, stored, link
):
    received()
    received(via="abc")

    assert stored.touchpoints.count() == 0


def test_the_same_address_at_another_employer_is_somebody_else(received, stored, olga):
    CandidateFactory(organisation=olga.organisation, email="carl@mail.example")

    received()

    assert stored.people.count() == 2


@pytest.mark.django_db(transaction=True)
def test_two_tabs_at_once_make_one_person(received, stored):
    from concurrent.futures import ThreadPoolExecutor

    from django.db import connection

    def press(_tab):
        try:
            return received(motivation="Twice.").pk
        finally:
            connection.close()

    with ThreadPoolExecutor(4) as browsers:
        seen = set(browsers.map(press, range(4)))

    assert len(seen) == 1
    assert stored.people.count() == 1
    assert stored.applications.get().stage_changes.count() == 1
