"""kill -9 at each fault point (K-01 to K-08): one post, never two, and the product knows which.

The platform's own effect file is the truth. It does not honour our handle here: only the protocol
stands between a crash and a second post.
"""

import signal
import time

import pytest
from kombu import Connection

from campaigns.publishing.models import Publication
from recruitment.celery import app
from tests.faults.programs import until

pytestmark = [
    pytest.mark.servers,
    pytest.mark.slow,
    pytest.mark.django_db(transaction=True),
]
Status = Publication.Status

# (fault point, state that the death leaves behind, posts that are there at that moment)
POINTS = {
    "K-01": ("before_claim", Status.SCHEDULED, {0}),
    "K-02": ("after_claim_commit", Status.SENDING, {0}),
    "K-03": ("after_attempt_insert", Status.SCHEDULED, {0}),
    "K-04": ("after_connect", Status.SENDING, {0}),
    "K-05": ("after_request_written", Status.SENDING, {0, 1}),
    "K-06": ("before_answer", Status.SENDING, {1}),
    "K-07": ("after_answer", Status.SENDING, {1}),
    "K-08": ("after_finish_commit", Status.PUBLISHED, {1}),
}


def assert_posted_once(publication, effects):
    publication.refresh_from_db()
    (effect,) = effects(publication)
    assert publication.status == Status.PUBLISHED
    assert publication.remote_id == effect["id"]
    assert publication.link.slug in effect["text"]
    assert not publication.attempts.filter(state="sending").exists()


@pytest.mark.parametrize(
    "point", [pytest.param(row, marks=pytest.mark.fault(row)) for row in POINTS]
)
def test_a_publisher_killed_at(point, due, programs, effects, status):
    place, left_behind, there = POINTS[point]
    publication = due()

    dying = programs.publisher(WERF_FAULTS=f"{place}:kill9")
    assert dying.ends() == -signal.SIGKILL
    assert status(publication) == left_behind
    assert len(effects(publication)) in there

    healthy = programs.publisher()
    until(lambda: "looking" in healthy.said, what="the next publisher")
    until(lambda: status(publication) == Status.PUBLISHED, what="publishing")
    time.sleep(0.5)  # a few rounds more, in which nothing may happen
    assert healthy.stop() == 0
    assert_posted_once(publication, effects)


@pytest.fixture
def ring(own_redis):
    """Ring a doorbell of the workers of this test."""

    def press(name):
        with Connection(own_redis.url) as line:
            app.send_task(f"campaigns.publishing.tasks.{name}", connection=line)

    return press


@pytest.mark.slow_fault
@pytest.mark.parametrize(
    "point",
    [
        pytest.param(row, marks=pytest.mark.fault(row))
        for row in ("K-02", "K-05", "K-07")
    ],
)
def test_a_celery_worker_killed_at(
    point, due, programs, effects, status, own_redis, ring
):
    place, left_behind, _there = POINTS[point]
    publication = due()
    ring("publish_due")

    dying = programs.worker(own_redis.url, WERF_FAULTS=f"{place}:kill9")
    until(lambda: status(publication) == left_behind, what="the claim")
    until(lambda: "SIGKILL" in dying.said, what="the death")
    dying.kill()

    programs.worker(own_redis.url)

    def is_published():
        ring("rescue")
        ring("publish_due")
        time.sleep(0.25)
        return status(publication) == Status.PUBLISHED

    until(is_published, what="publishing")
    assert_posted_once(publication, effects)


@pytest.mark.fault("OS-01")
def test_stopping_finishes_the_send_that_is_under_way(due, board, programs, effects):
    publication = due()
    account = publication.account.credentials()["account"]
    board.order("after:slow_header:1.5", account=account)

    publisher = programs.publisher()
    until(lambda: effects(publication), what="the effect")
    assert publisher.stop() == 0

    assert_posted_once(publication, effects)


@pytest.mark.fault("Z-02")
def test_a_frozen_publisher_is_not_taken_for_a_dead_one(due, programs, effects, status):
    publication = due()
    frozen = programs.publisher(WERF_FAULTS="after_request_written:stop")
    until(lambda: effects(publication), what="the effect")

    other = programs.publisher(PUBLISH_LEASE="1")
    until(lambda: "looking" in other.said, what="another publisher")
    Publication.objects.update(leased_until="2026-01-01T00:00:00Z")
    with pytest.raises(AssertionError):
        until(lambda: status(publication) != Status.SENDING, seconds=2)

    frozen.kill()
    until(lambda: status(publication) == Status.PUBLISHED, what="reconciling")
    assert_posted_once(publication, effects)


@pytest.mark.fault("K-10")
def test_all_killed_at_once_and_started_again(due, programs, effects):
    publications = [due() for _ in range(12)]
    running = [programs.publisher() for _ in range(3)]

    def is_half_way():
        return Publication.objects.filter(status=Status.PUBLISHED).count() >= 4

    until(is_half_way, what="half of the work")
    for publisher in running:
        publisher.kill()

    began = time.monotonic()
    programs.publisher()

    def is_done():
        return Publication.objects.filter(status=Status.PUBLISHED).count() == 12

    until(is_done, seconds=30, what="the rest")
    assert time.monotonic() - began < 30
    for publication in publications:
        assert_posted_once(publication, effects)


@pytest.mark.slow_fault
@pytest.mark.fault("OS-01")
def test_a_publisher_with_few_open_files_goes_on(due, programs, effects):
    publications = [due() for _ in range(40)]
    programs.start("publisher", "-m", "tests.faults.narrow", "64")

    def is_done():
        return Publication.objects.filter(status=Status.PUBLISHED).count() == 40

    until(is_done, seconds=40, what="publishing")
    for publication in publications:
        assert_posted_once(publication, effects)
