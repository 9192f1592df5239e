"""A chosen channel that hears nothing in a coming week is named, calmly."""

from datetime import UTC, date, datetime

import pytest

from campaigns.planning.models import ChannelChoice
from campaigns.publishing.quiet_weeks import quiet_weeks
from campaigns.publishing.rhythm import Gap, coming_weeks, gaps
from campaigns.tests.factories import PublicationFactory

MONDAY, NEXT = date(2026, 11, 30), date(2026, 12, 7)
WEEKS = [MONDAY, NEXT]


def test_the_coming_weeks_begin_on_the_next_monday():
    assert coming_weeks(date(2026, 11, 25), 2) == WEEKS
    assert coming_weeks(date(2026, 11, 29), 1) == [MONDAY]
    assert coming_weeks(MONDAY, 1) == [NEXT]


@pytest.mark.parametrize(
    ("planned", "found"),
    [
        ([], [Gap(1, MONDAY, 2)]),
        ([(1, date(2026, 12, 6))], [Gap(1, NEXT, 2)]),  # a Sunday is of its week
        ([(1, MONDAY), (1, NEXT)], []),
        ([(2, MONDAY), (2, NEXT)], [Gap(1, MONDAY, 2)]),
    ],
)
def test_a_week_without_a_post_is_found(planned, found):
    assert gaps({1: 2}, planned, WEEKS) == found


def test_after_the_end_of_the_campaign_nobody_misses_a_post():
    assert gaps({1: 2}, [(1, MONDAY)], WEEKS, ends_on=date(2026, 12, 6)) == []


@pytest.mark.django_db
def test_the_quiet_channel_is_said_in_words(campaign, board, post, noon, time_machine):
    time_machine.move_to(noon)
    ChannelChoice.objects.create(campaign=campaign, account=board, posts_a_week=2)
    campaign.status, campaign.ends_on = "running", date(2027, 1, 31)
    campaign.save()
    PublicationFactory(
        post=post, account=board, due_at=datetime(2026, 12, 1, 16, tzinfo=UTC)
    )

    (said,) = quiet_weeks(campaign, noon)

    assert said == "Board has no post in the week of 7 Dec; its rhythm is 2 a week."


@pytest.mark.django_db
def test_a_campaign_that_does_not_run_misses_nothing(campaign, board, noon):
    ChannelChoice.objects.create(campaign=campaign, account=board, posts_a_week=2)
    campaign.status = "closed"

    assert quiet_weeks(campaign, noon) == []
