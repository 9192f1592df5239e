"""A statement of the sending of posts: written once by the ORM, planned once by PostgreSQL."""

import pytest
from django.db import IntegrityError, connection, models, transaction
from django.db.models import F

from campaigns.publishing.prepared import Given, Written, ask
from core.users.models import Organisation

pytestmark = pytest.mark.django_db
NUMBER = models.BigIntegerField()


def of_name(name):
    named = Organisation.objects.filter(pk=Given("pk", NUMBER), name=name)
    return Written(named.annotate(who=F("name")).values_list("pk", "who"))


def test_each_time_it_is_asked_with_other_values(organisation):
    written = of_name(organisation.name)

    assert ask(*written.given(pk=organisation.pk)) == [
        (organisation.pk, organisation.name)
    ]
    assert ask(*written.given(pk=organisation.pk + 1)) == []


@pytest.mark.parametrize("name", ["100 %", "50 %s off", "O'Brien", "back\\slash"])
def test_what_is_known_stands_in_the_text_as_it_is(organisation, name):
    Organisation.objects.update(name=name)

    assert ask(*of_name(name).given(pk=organisation.pk)) == [(organisation.pk, name)]


def test_only_given_values_are_sent_along(organisation):
    text, values = of_name("known").given(pk=5)

    assert "'known'" in text
    assert values == [5]


def test_it_is_planned_once(organisation):
    for _ in range(3):
        ask(*of_name(organisation.name).given(pk=organisation.pk))

    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT count(*) FROM pg_prepared_statements WHERE statement LIKE '%%who%%'"
        )
        assert cursor.fetchone() == (1,)


def test_queries_of_a_test_are_still_counted(organisation, django_assert_num_queries):
    with django_assert_num_queries(1):
        ask("SELECT 1", [])


def test_a_refusal_of_the_database_is_one_of_django(organisation):
    again = "INSERT INTO core_organisation SELECT * FROM core_organisation RETURNING id"

    with pytest.raises(IntegrityError), transaction.atomic():
        ask(again, [])
