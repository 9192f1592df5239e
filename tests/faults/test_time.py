"""Clocks that are wrong and machines that were off (TM rows)."""

from datetime import timedelta

import pytest
import time_machine
from django.utils import timezone

from campaigns.publishing import operations
from campaigns.publishing.models import Publication
from campaigns.tests.factories import PostFactory
from core.notices.models import Notice

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


def texts_of(planned, effects):
    """For each publication, how often its own link stands on the platform."""
    return [
        sum(one.link.slug in effect["text"] for effect in effects(one))
        for one in planned
    ]


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


@pytest.mark.fault("TM-03")
@pytest.mark.parametrize(
    ("off", "ends"),
    [
        (timedelta(minutes=5), Status.PUBLISHED),
        (timedelta(hours=1), Status.PUBLISHED),
        (timedelta(days=3), Status.HELD),
    ],
    ids=["5 minutes", "1 hour", "3 days"],
)
def test_after_a_downtime_nothing_comes_in_a_burst(
    due, work, effects, settings, off, ends
):
    settings.PUBLISH_SPACING = timedelta(seconds=20)
    planned = [one for _ in range(4) for one in plan_many(due(), 5)]
    moment = timezone.now() - off
    Publication.objects.update(due_at=moment, next_at=moment)

    work()

    went = Publication.objects.filter(status=Status.PUBLISHED)
    settings.PUBLISH_SPACING = timedelta(0)
    if ends == Status.HELD:
        held = Publication.objects.filter(status=Status.HELD, trouble_code="too_late")
        assert (went.count(), held.count()) == (0, len(planned))
        urls = [one.get_absolute_url() for one in planned]
        assert Notice.objects.filter(url__in=urls).count() == len(planned)
        assert set(texts_of(planned, effects)) == {0}
        return
    assert went.count() == 4, "one for each account, the others wait their turn"
    Publication.objects.filter(status=Status.SCHEDULED).update(next_at=timezone.now())
    work()
    assert went.count() == len(planned)
    assert set(texts_of(planned, effects)) == {1}
    late = Notice.objects.filter(text__contains="minutes late").count()
    assert late == (len(planned) if off > timedelta(minutes=10) else 0)
