"""Reminders of the day: once, in the morning, to who is there."""

from datetime import UTC, date, datetime, timedelta

import pytest

from campaigns.duties import operations, reminding
from campaigns.duties.models import Absence
from campaigns.planning import step_reminders
from campaigns.planning.models import Step
from campaigns.tests.factories import GoalFactory
from core.notices.models import Notice

TODAY = date(2026, 11, 25)


@pytest.fixture
def duty(campaign, hanna, rita, noon):
    duty = operations.give_duty(
        campaign=campaign,
        by=hanna,
        kind="posts",
        member=rita,
        stand_in=hanna,
        weekdays=[1, 2, 3, 4, 5, 6, 7],
        now=noon,
    )
    Notice.objects.all().delete()
    return duty


def told():
    return {(notice.member, notice.text) for notice in Notice.objects.all()}


def test_who_posts_today_hears_it_once(duty, rita, noon):
    for _again in range(2):
        reminding.remind(now=noon)

    assert told() == {(rita, "Today you place the posts of Nurses.")}


def test_the_next_day_it_is_said_again(duty, noon):
    reminding.remind(now=noon)
    reminding.remind(now=noon + timedelta(days=1))

    assert Notice.objects.count() == 2


def test_the_stand_in_hears_it_of_who_is_away(duty, rita, hanna, noon):
    Absence.objects.create(member=rita, first_on=TODAY, last_on=TODAY)

    reminding.remind(now=noon)

    said = "Today you place the posts of Nurses. You stand in for Rita."
    assert told() == {(hanna, said)}


@pytest.mark.parametrize(
    ("now", "notices"),
    [
        (datetime(2026, 11, 25, 5, 59, tzinfo=UTC), 0),  # 6:59 in Amsterdam
        (datetime(2026, 11, 25, 6, 0, tzinfo=UTC), 1),
        (datetime(2026, 11, 24, 23, 30, tzinfo=UTC), 0),  # half past midnight
        (datetime(2026, 10, 25, 5, 30, tzinfo=UTC), 0),  # the clock went back: 6:30
        (datetime(2026, 10, 25, 6, 0, tzinfo=UTC), 1),
        (datetime(2026, 12, 25, 11, 0, tzinfo=UTC), 0),  # Christmas
    ],
)
def test_it_is_said_in_the_morning_of_a_day_that_is_worked(
    duty, campaign, now, notices
):
    type(campaign).objects.update(
        starts_on=date(2026, 1, 1), ends_on=date(2027, 12, 31)
    )

    reminding.remind(now=now)

    assert Notice.objects.count() == notices


@pytest.mark.parametrize("changes", [{"status": "draft"}, {"ends_on": "2026-11-24"}])
def test_a_campaign_that_does_not_run_reminds_nobody(duty, campaign, changes, noon):
    type(campaign).objects.update(starts_on=date(2026, 1, 1), **changes)

    assert reminding.remind(now=noon) == 0


@pytest.mark.parametrize(
    ("due", "word"),
    [(3, ""), (2, "Almost due"), (0, "Almost due"), (-1, "Late")],
)
def test_the_owner_of_a_step_hears_when_it_is_near_or_late(
    campaign, rita, noon, due, word
):
    Step.objects.create(
        goal=GoalFactory(campaign=campaign),
        title="Call schools",
        owner=rita,
        due_on=TODAY + timedelta(days=due),
    )

    for _again in range(2):
        step_reminders.remind(now=noon)

    assert [n.text.split(":")[0] for n in Notice.objects.all()] == (
        [word] if word else []
    )


def test_a_step_that_is_done_reminds_nobody(campaign, rita, noon):
    Step.objects.create(
        goal=GoalFactory(campaign=campaign),
        title="Call schools",
        owner=rita,
        due_on=TODAY,
        done_at=noon,
    )

    assert step_reminders.remind(now=noon) == 0
