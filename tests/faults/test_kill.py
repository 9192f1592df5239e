"""kill -9 at each fault point (K-01 to K-08): one post, never two, and the product knows which.

The platform's own effect file is the truth. It does not honour our handle here: only the protocol
stands between a crash and a second post.
"""

import signal
import time

import pytest

from campaigns.publishing.models import Publication
from tests.faults.programs import until

pytestmark = [
    pytest.mark.servers,
    pytest.mark.slow,
    pytest.mark.django_db(transaction=True),
]
Status = Publication.Status

# (fault point, state that the death leaves behind, posts that are there at that moment)
POINTS = {
    "K-01": ("publication_before_claim", Status.SCHEDULED, {0}),
    "K-02": ("publication_after_claim_commit", Status.SENDING, {0}),
    "K-03": ("publication_after_attempt_insert", Status.SCHEDULED, {0}),
    "K-04": ("after_connect", Status.SENDING, {0}),
    "K-05": ("after_request_written", Status.SENDING, {0, 1}),
    "K-06": ("before_answer", Status.SENDING, {1}),
    "K-07": ("after_answer", Status.SENDING, {1}),
    "K-08": ("publication_after_finish_commit", Status.PUBLISHED, {1}),
}


def assert_posted_once(publication, effects):
    publication.refresh_from_db()
    (effect,) = effects(publication)
    assert publication.status == Status.PUBLISHED
    assert publication.remote_id == effect["id"]
    assert publication.link.slug in effect["text"]
    assert not publication.attempts.filter(state="sending").exists()


def rows(names):
    return [pytest.param(name, marks=pytest.mark.fault(name)) for name in names]


@pytest.mark.parametrize("point", rows(POINTS))
def test_a_publisher_killed_at(point, due, programs, effects, status, work):
    place, left_behind, there = POINTS[point]
    publication = due()

    dying = programs.publisher(WERF_FAULTS=f"{place}:kill9")
    assert dying.ends() == -signal.SIGKILL
    assert status(publication) == left_behind
    assert len(effects(publication)) in there

    def is_published():
        work()
        return status(publication) == Status.PUBLISHED

    until(is_published, what="publishing")
    for _ in range(3):  # rounds in which nothing may happen any more
        work()
    assert_posted_once(publication, effects)


@pytest.mark.slow_fault
@pytest.mark.parametrize("point", rows(POINTS))
def test_a_celery_worker_killed_at(
    point, due, programs, effects, status, standing_worker, rescuers
):
    """The whole worker at once, parent and children; another one that lives finds what it left."""
    place, left_behind, there = POINTS[point]
    publication = due()
    queue = standing_worker.of_its_own()
    queue.ring("send_to_platforms")

    dying = programs.worker(queue.url, WERF_FAULTS=f"{place}:kill9all")
    assert dying.ends() == -signal.SIGKILL
    assert status(publication) == left_behind
    assert len(effects(publication)) in there

    def is_published():
        rescuers()
        until(standing_worker.is_idle, what="an idle worker")
        return status(publication) == Status.PUBLISHED

    until(is_published, what="publishing")
    rescuers()
    until(standing_worker.is_idle, what="an idle worker")
    assert_posted_once(publication, effects)


@pytest.mark.fault("K-08")
def test_a_worker_outlives_its_children(due, programs, effects, status, own_redis):
    """Only the process that sent dies; its parent gives the doorbell, and later ones, to other children."""
    first, second = due(), due()
    worker = programs.worker(
        own_redis.url, WERF_FAULTS="publication_after_finish_commit:kill9"
    )
    own_redis.ring("send_to_platforms")

    def are_published():
        return status(first) == status(second) == Status.PUBLISHED

    until(are_published, what="publishing")
    until(own_redis.is_idle, what="an idle worker")

    assert worker.said.count("signal 9 (SIGKILL)") >= 2
    assert worker.process.poll() is None
    for publication in (first, second):
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
