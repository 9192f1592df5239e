"""A question that the ORM writes once: it answers as the ORM would."""

import pytest
from django.db import connection, models
from django.db.models import F
from django.db.models.functions import Upper

from core.prepared import Given, Prepared, Written, ask
from core.users.models import Organisation

pytestmark = pytest.mark.django_db
NUMBER, TEXT = models.BigIntegerField(), models.TextField()


def of_name(name):
    return Prepared(
        lambda: Organisation.objects.filter(pk=Given("pk", NUMBER), name=name).annotate(
            loud=Upper("name")
        )
    )


def test_it_makes_the_row_that_the_orm_makes(organisation):
    found = of_name(organisation.name).get(pk=organisation.pk)

    assert found == Organisation.objects.get()
    assert found.zone == organisation.zone
    assert found.loud == organisation.name.upper()


def test_each_time_it_is_asked_with_other_values(organisation):
    question = of_name(organisation.name)

    assert question.get(pk=organisation.pk)
    assert question.get(pk=organisation.pk + 1) is None


def test_all_rows_are_made_in_the_order_of_the_question(organisation):
    other = Organisation.objects.create(name="Aard", slug="aard")
    question = Prepared(
        lambda: Organisation.objects.filter(pk__gte=Given("pk", NUMBER)).order_by(
            "name"
        )
    )

    assert question.all(pk=organisation.pk) == [other, organisation]
    assert question.all(pk=other.pk + 1) == []


@pytest.mark.parametrize("name", ["100 %", "50 %s off", "O'Brien", "back\\slash"])
def test_what_is_known_stands_in_the_text_as_it_is(organisation, name):
    Organisation.objects.update(name=name)

    assert of_name(name).get(pk=organisation.pk).name == name


def test_only_given_values_are_sent_along(organisation):
    written = Written(
        Organisation.objects.filter(name="known", pk=Given("pk", NUMBER)).values("pk")
    )

    text, values = written.given(pk=5)

    assert "'known'" in text
    assert values == [5]


def test_it_is_planned_once(organisation):
    written = Written(
        Organisation.objects.filter(pk=Given("pk", NUMBER)).values(who=F("name"))
    )
    for _ in range(3):
        ask(*written.given(pk=organisation.pk))

    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT count(*) FROM pg_prepared_statements WHERE statement LIKE '%%who%%'"
        )
        assert cursor.fetchone() == (1,)


def test_queries_of_a_test_are_still_counted(organisation, django_assert_num_queries):
    with django_assert_num_queries(1):
        ask("SELECT 1", [])
