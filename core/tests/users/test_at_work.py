"""One statement reads who somebody is and where they work."""

from datetime import timedelta

import pytest

from core.tests.factories import MembershipFactory, OrganisationFactory
from core.users import at_work
from core.users.models import Membership

pytestmark = pytest.mark.django_db


def fields(row):
    return {field.name: getattr(row, field.attname) for field in row._meta.fields}


def test_it_reads_what_the_tables_say(rita):
    (found,) = at_work.memberships(rita.user_id)

    kept = Membership.objects.select_related("user", "organisation").get(pk=rita.pk)
    assert fields(found) == fields(kept)
    assert fields(found.user) == fields(kept.user)
    assert fields(found.organisation) == fields(kept.organisation)


def test_it_asks_once(rita, django_assert_num_queries):
    with django_assert_num_queries(1):
        (found,) = at_work.memberships(rita.user_id)
        assert found.user.name
        assert found.organisation.zone


def test_the_first_joined_comes_first(rita):
    earlier = MembershipFactory(user=rita.user, organisation=OrganisationFactory())
    Membership.objects.filter(pk=earlier.pk).update(
        joined_at=rita.joined_at - timedelta(days=1)
    )

    found = at_work.memberships(rita.user_id)

    assert [one.pk for one in found] == [earlier.pk, rita.pk]


@pytest.mark.parametrize("what", ["membership", "person"])
def test_who_is_not_active_works_nowhere(rita, what):
    row = rita if what == "membership" else rita.user
    row.is_active = False
    row.save()

    assert at_work.memberships(rita.user_id) == []


def test_what_was_read_can_be_saved(rita):
    (found,) = at_work.memberships(rita.user_id)
    found.organisation.name = "Elders"
    found.organisation.save()

    rita.organisation.refresh_from_db()
    assert rita.organisation.name == "Elders"
