"""K-09: a platform that answers badly one time in three, and publishers that die all the time."""

import random
import time
from datetime import timedelta

import pytest
from django.utils import timezone

from campaigns.publishing import operations
from campaigns.publishing.models import Publication
from campaigns.tests.factories import PostFactory
from tests.faults.conftest import make_due
from tests.faults.programs import until

pytestmark = [
    pytest.mark.servers,
    pytest.mark.slow,
    pytest.mark.django_db(transaction=True),
]
Status = Publication.Status
POSTS, PUBLISHERS = 4, 3
BAD_ANSWERS = [
    "after:500",
    "after:502",
    "after:reset",
    "after:cut",
    "after:no_id",
    "before:500",
    "before:reset",
    "before:429:1",
    "late:0.3",
]
UNDER_WAY = [Status.SCHEDULED, Status.SENDING, Status.RETRY_WAIT, Status.UNKNOWN]


def plan_more(publication, number):
    """More posts on the same account."""
    post, planned = publication.post, []
    for _ in range(number):
        other = PostFactory.approved(
            campaign=post.campaign, author=post.author, vacancy=post.vacancy
        )
        now = timezone.now()
        words = {"by": post.author, "now": now, "wall": now}
        planned += operations.schedule(
            post=other, accounts=[publication.account], **words
        )
    return planned


@pytest.mark.fault("K-09")
@pytest.mark.parametrize(
    ("accounts", "deaths", "apart"),
    [
        pytest.param(25, 8, 1.0, id="100 posts and 8 deaths"),
        pytest.param(
            75, 30, 2.0, id="300 posts and 30 deaths", marks=pytest.mark.slow_fault
        ),
    ],
)
def test_publishers_that_die_all_the_time(
    board, programs, effects, settings, accounts, deaths, apart
):
    # What is posted late must never be later than the settling, on a busy machine either.
    programs.env["PUBLISH_SETTLE"] = "5"
    settings.PUBLISH_SETTLE = timedelta(seconds=5)
    seed = random.SystemRandom().randrange(10**6)
    chance = random.Random(seed)  # noqa: S311 - no secret
    print("seed", seed)
    board.forgive()
    publications = []
    for _ in range(accounts):
        first = make_due(board.url)
        account = first.account.credentials()["account"]
        answers = [chance.choice([*BAD_ANSWERS, *["ok"] * 18]) for _ in range(12)]
        board.order(*answers, account=account)
        publications.append(first)
        for _ in range(POSTS - 1):
            publications += plan_more(first, 1)

    running = [programs.publisher() for _ in range(PUBLISHERS)]
    for _ in range(deaths):
        time.sleep(apart)
        victim = chance.randrange(PUBLISHERS)
        running[victim].kill()
        running[victim] = programs.publisher()

    def is_over():
        return not Publication.objects.filter(status__in=UNDER_WAY).exists()

    until(is_over, seconds=120, what="the end")
    found = Publication.objects.in_bulk(
        [publication.pk for publication in publications]
    )
    outcome = {}
    for publication in found.values():
        mine = [p for p in effects(publication) if publication.link.slug in p["text"]]
        outcome.setdefault(publication.status, []).append(len(mine))
        assert len(mine) <= 1, (publication.pk, seed)
        if publication.status == Status.PUBLISHED:
            assert mine[0]["id"] == publication.remote_id
    assert len(outcome.get(Status.PUBLISHED, [])) == len(publications), (outcome, seed)
