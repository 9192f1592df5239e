"""Several questions in one statement, written once."""

from datetime import date, datetime, timedelta
from decimal import Decimal

import pytest
from django.db.models import DecimalField, F, Value
from django.db.models.functions import Cast

from core.audit.models import AuditEvent
from core.audit.operations import record
from core.tests.factories import MembershipFactory, OrganisationFactory
from core.together import Together
from core.users.models import Membership, Organisation

DAY = timedelta(days=1)
pytestmark = pytest.mark.django_db


def ask(organisation, member):
    mine = Membership.objects.filter(organisation=organisation)
    return {
        "colleagues": mine.order_by("user__name").values("id", name=F("user__name")),
        "me": Membership.objects.filter(pk=member).values("role", "is_active"),
        "nobody": mine.filter(role="nothing").values("id"),
    }


def test_every_question_gets_its_own_answer_from_one_statement(
    rita, django_assert_num_queries
):
    zoe = MembershipFactory(organisation=rita.organisation, user__name="Zoe 100% %s")
    MembershipFactory(organisation=OrganisationFactory())
    read = Together(ask)

    with django_assert_num_queries(1):
        found = read(organisation=rita.organisation_id, member=zoe.pk)

    colleagues = [one["id"] for one in found["colleagues"]]
    assert set(colleagues) == set(
        rita.organisation.memberships.values_list("pk", flat=True)
    )
    assert found["colleagues"][-1] == {"id": zoe.pk, "name": "Zoe 100% %s"}
    assert found["me"] == [{"role": zoe.role, "is_active": True}]
    assert found["nobody"] == []


def test_it_is_written_once_and_asked_for_others_again(rita):
    times = []

    def counted(organisation):
        times.append(organisation)
        houses = Organisation.objects.filter(pk=organisation)
        return {"houses": houses.values("id")}

    other = OrganisationFactory()
    read = Together(counted)

    assert read(organisation=rita.organisation_id) == {
        "houses": [{"id": rita.organisation_id}]
    }
    assert read(organisation=other.pk) == {"houses": [{"id": other.pk}]}
    assert len(times) == 1


def test_figures_stay_exact(rita):
    exact = Cast(Value("0.1000"), DecimalField(max_digits=14, decimal_places=4))
    read = Together(
        lambda member: {"one": Membership.objects.filter(pk=member).values(exact=exact)}
    )

    assert read(member=rita.pk)["one"] == [{"exact": Decimal("0.1000")}]


def test_it_may_be_asked_about_a_column_of_plain_numbers(rita):
    record(by=rita, verb="core.member.changed", subject=rita)
    read = Together(
        lambda member: {
            "deeds": AuditEvent.objects.filter(subject_id=member).values("verb")
        }
    )

    assert read(member=rita.pk)["deeds"] == [{"verb": "core.member.changed"}]


def test_days_and_moments_may_be_given(rita, noon):
    read = Together(by_day_and_moment)
    today = {"day": noon.date(), "moment": noon}
    Membership.objects.filter(pk=rita.pk).update(joined_at=noon)

    assert read(**today) == {"that_day": [{"pk": rita.pk}], "then": [{"pk": rita.pk}]}
    assert read(day=noon.date() + DAY, moment=noon + DAY) == {
        "that_day": [],
        "then": [],
    }


def by_day_and_moment(day: date, moment: datetime):
    joined = Membership.objects.values("pk")
    return {
        "that_day": joined.filter(joined_at__date=day),
        "then": joined.filter(joined_at=moment),
    }
