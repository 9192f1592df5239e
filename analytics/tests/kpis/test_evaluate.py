"""From rows to readings."""

from datetime import UTC, date, datetime, timedelta
from decimal import Decimal

import pytest

from analytics.clicks.models import Click
from analytics.kpis import operations
from analytics.kpis.cards import cards
from analytics.kpis.models import KpiReading
from analytics.kpis.selectors import daily_facts, kpis_of
from campaigns.budget.models import Spend
from campaigns.planning.operations.goals import set_kpi
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


def set_anew(kpi, hanna, now, **changed):
    """As the form does it, with what is not changed."""
    words = {
        "metric": kpi.metric,
        "target": kpi.target,
        "due_on": kpi.due_on,
        "baseline": kpi.baseline,
    }
    set_kpi(goal=kpi.goal, kpi=kpi, by=hanna, now=now, **(words | changed))


def card(kpi):
    return cards(kpis_of([kpi.goal.campaign]), sees_money=True)[0]


def test_a_kpi_of_another_figure_forgets_the_first_one(nurses, hanna, noon):
    """Three applications must not stand there as three hires, not for a minute."""
    wanted = kpi(nurses, "applications")
    for days in (3, 2, 1):
        applied(nurses, noon - timedelta(days=days))
    operations.evaluate(campaign=nurses, now=noon)
    assert card(wanted).value == "3"

    set_anew(wanted, hanna, noon, metric="hires", target=Decimal(2))

    assert (card(wanted).last, card(wanted).verdict) == (None, "silent")
    later = noon + timedelta(days=20)
    operations.evaluate(campaign=nurses, now=later)
    assert set(KpiReading.objects.values_list("metric", "value")) == {("hires", 0)}
    assert [one.value for one in card(wanted).readings] == [0] * 5


def test_another_target_counts_from_the_moment_it_is_set(nurses, hanna, noon):
    wanted = kpi(nurses, "applications", target=28)
    for days in (3, 2, 1):
        applied(nurses, noon - timedelta(days=days))
    operations.evaluate(campaign=nurses, now=noon)
    assert card(wanted).verdict == "behind"

    set_anew(wanted, hanna, noon, target=Decimal(3))

    assert card(wanted).verdict == "ahead"
    assert "3 of 3" in card(wanted).reason


def test_days_long_ago_follow_what_is_set_and_what_came_in_late(nurses, hanna, noon):
    wanted = kpi(nurses, "spend", target=280)
    later = noon + timedelta(days=18)
    operations.evaluate(campaign=nurses, now=later)
    first = date(2026, 11, 17)
    assert (reading(wanted, first).value, reading(wanted, first).expected) == (0, 20)

    Spend.objects.create(
        campaign=nurses,
        kind="media",
        spent_on=first,
        amount=Decimal(60),
        recorded_by=hanna,
    )
    nurses.starts_on = date(2026, 11, 15)
    nurses.save()
    operations.evaluate(campaign=nurses, now=later)

    assert reading(wanted, first).value == 60
    assert reading(wanted, first).expected > 20
