"""Clocks that are wrong and machines that were off (TM rows)."""

from datetime import timedelta

import pytest
import time_machine
from django.utils import timezone

from campaigns.publishing import operations
from campaigns.publishing.models import Publication
from campaigns.tests.factories import PostFactory
from core.notices.models import Notice
from tests.faults.programs import until

pytestmark = [
    pytest.mark.servers,
    pytest.mark.slow,
    pytest.mark.django_db(transaction=True),
]
Status = Publication.Status


@pytest.mark.fault("TM-02")
@pytest.mark.parametrize("minutes", [-10, 10])
def test_only_the_clock_of_the_database_says_what_is_due(
    due, work, effects, status, minutes
):
    now, later = due(), due(minutes=5)

    with time_machine.travel(timezone.now() + timedelta(minutes=minutes), tick=True):
        work()

    assert status(now) == Status.PUBLISHED
    assert status(later) == Status.SCHEDULED
    assert (len(effects(now)), len(effects(later))) == (1, 0)


def plan_many(first, number):
    """More posts on the account of the first."""
    post, planned = first.post, [first]
    for _ in range(number - 1):
        other = PostFactory.approved(
            campaign=post.campaign, author=post.author, vacancy=post.vacancy
        )
        now = timezone.now()
        planned += operations.schedule(
            post=other, accounts=[first.account], wall=now, by=post.author, now=now
        )
    return planned


FEW, MANY = (4, 5), (25, 20)


@pytest.mark.fault("TM-03")
@pytest.mark.parametrize(
    ("off", "ends", "many"),
    [
        pytest.param(timedelta(minutes=5), Status.PUBLISHED, FEW, id="5 minutes"),
        pytest.param(timedelta(hours=1), Status.PUBLISHED, FEW, id="1 hour"),
        pytest.param(timedelta(days=3), Status.HELD, FEW, id="3 days"),
        pytest.param(
            timedelta(hours=1),
            Status.PUBLISHED,
            MANY,
            id="1 hour, 500 posts",
            marks=pytest.mark.slow_fault,
        ),
    ],
)
def test_after_a_downtime_nothing_comes_in_a_burst(
    due, round_of, effects, settings, off, ends, many
):
    accounts, each = many
    settings.PUBLISH_SPACING = timedelta(minutes=10)
    planned = [one for _ in range(accounts) for one in plan_many(due(), each)]
    moment = timezone.now() - off
    Publication.objects.update(due_at=moment, next_at=moment)

    round_of(seconds=60)

    went = Publication.objects.filter(status=Status.PUBLISHED)
    settings.PUBLISH_SPACING = timedelta(0)
    if ends == Status.HELD:
        held = Publication.objects.filter(status=Status.HELD, trouble_code="too_late")
        assert (went.count(), held.count()) == (0, len(planned))
        urls = [one.get_absolute_url() for one in planned]
        assert Notice.objects.filter(url__in=urls).count() == len(planned)
        assert effects(planned[0]) == []
        return
    assert went.count() == accounts, "one for each account, the others wait their turn"
    Publication.objects.filter(status=Status.SCHEDULED).update(next_at=timezone.now())
    until(lambda: round_of(seconds=60) or went.count() == len(planned), 120)
    late = Notice.objects.filter(text__contains="minutes late").count()
    assert late == (len(planned) if off > timedelta(minutes=10) else 0)
