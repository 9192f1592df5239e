"""From rows to readings."""

from datetime import UTC, date, datetime, timedelta
from decimal import Decimal

import pytest

from analytics.clicks.models import Click
from analytics.kpis import operations
from analytics.kpis.models import KpiReading
from analytics.kpis.selectors import daily_facts
from campaigns.budget.models import Spend
from campaigns.tests.factories import GoalFactory, KpiFactory, TrackedLinkFactory
from candidates.tests.factories import ApplicationFactory, ConversationFactory


@pytest.fixture
def nurses(campaign):
    campaign.starts_on, campaign.ends_on = date(2026, 11, 16), date(2026, 12, 13)
    campaign.save()
    return campaign


def kpi(nurses, metric, target=28):
    return KpiFactory(
        goal=GoalFactory(campaign=nurses),
        metric=metric,
        target=target,
        due_on=date(2026, 12, 13),
    )


def reading(kpi, day):
    return KpiReading.objects.get(kpi=kpi, day=day)


def applied(nurses, at, **rest):
    return ApplicationFactory(
        campaign=nurses,
        candidate__organisation=nurses.organisation,
        applied_at=at,
        **rest,
    )


def test_applications_are_counted_on_the_day_they_came_in(nurses, noon):
    wanted = kpi(nurses, "applications")
    applied(nurses, noon - timedelta(days=2))
    applied(nurses, noon)

    operations.evaluate(campaign=nurses, now=noon)

    assert reading(wanted, date(2026, 11, 22)).value == 0
    assert reading(wanted, date(2026, 11, 23)).value == 1
    assert reading(wanted, date(2026, 11, 25)).value == 2


def test_a_day_is_a_day_in_amsterdam(nurses, noon):
    wanted = kpi(nurses, "applications")
    applied(nurses, datetime(2026, 11, 20, 23, 30, tzinfo=UTC))

    operations.evaluate(campaign=nurses, now=noon)

    assert reading(wanted, date(2026, 11, 20)).value == 0
    assert reading(wanted, date(2026, 11, 21)).value == 1


def test_behind_is_said(nurses, noon):
    wanted = kpi(nurses, "applications", target=28)

    operations.evaluate(campaign=nurses, now=noon)

    today = reading(wanted, date(2026, 11, 25))
    assert (today.expected, today.verdict) == (10, "behind")


def test_cost_per_application_is_silent_before_the_first(nurses, hanna, noon):
    wanted = kpi(nurses, "cost_per_application", target=50)
    Spend.objects.create(
        campaign=nurses,
        kind="media",
        spent_on=date(2026, 11, 17),
        amount=Decimal(60),
        hours=Decimal(1),
        hour_rate=Decimal(40),
        recorded_by=hanna,
    )
    applied(nurses, noon)

    operations.evaluate(campaign=nurses, now=noon)

    assert reading(wanted, date(2026, 11, 24)).value is None
    assert reading(wanted, date(2026, 11, 25)).value == 100


def test_a_person_who_wrote_and_applied_is_one_response(nurses, noon):
    wanted = kpi(nurses, "responses")
    talk = ConversationFactory(
        campaign=nurses,
        candidate__organisation=nurses.organisation,
        responded_at=noon - timedelta(days=1),
    )
    applied(nurses, noon, candidate=talk.candidate)
    applied(nurses, noon)

    operations.evaluate(campaign=nurses, now=noon)

    assert reading(wanted, date(2026, 11, 24)).value == 1
    assert reading(wanted, date(2026, 11, 25)).value == 2


def test_only_clicks_of_the_campaign_count(nurses, noon):
    wanted = kpi(nurses, "clicks")
    ours = TrackedLinkFactory(organisation=nurses.organisation, campaign=nurses)
    Click.objects.create(link=ours, at=noon, device="phone")
    Click.objects.create(link=TrackedLinkFactory(), at=noon, device="phone")

    operations.evaluate(campaign=nurses, now=noon)

    assert reading(wanted, date(2026, 11, 25)).value == 1


def test_evaluating_twice_changes_only_what_came_in_since(nurses, noon):
    wanted = kpi(nurses, "applications")
    operations.evaluate(campaign=nurses, now=noon)
    before = KpiReading.objects.count()
    applied(nurses, noon - timedelta(days=3))

    operations.evaluate(campaign=nurses, now=noon)

    assert KpiReading.objects.count() == before
    assert reading(wanted, date(2026, 11, 25)).value == 1


def test_five_questions_however_many_rows(nurses, noon, django_assert_num_queries):
    kpi(nurses, "applications")
    operations.evaluate(campaign=nurses, now=noon)
    for day in range(5):
        applied(nurses, noon - timedelta(days=day))

    with django_assert_num_queries(5):
        daily_facts(nurses, nurses.starts_on, date(2026, 11, 25))
