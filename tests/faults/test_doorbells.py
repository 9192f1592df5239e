"""Doorbells that ring too often, too late or not at all (BT and RD rows): the work stands in PostgreSQL."""

import time
from datetime import timedelta

import pytest
import redis
from kombu import Connection

from campaigns.publishing.models import Attempt, Publication
from campaigns.publishing.signs import Sign, leave
from core import clock
from recruitment.celery import app
from recruitment.health import readings
from recruitment.localstack.stack import WORKERS
from tests.faults.conftest import tries
from tests.faults.programs import until

pytestmark = [
    pytest.mark.servers,
    pytest.mark.slow,
    pytest.mark.django_db(transaction=True),
]
Status = Publication.Status


@pytest.fixture
def ring(own_redis):
    def press(name="send_to_platforms", times=1):
        with Connection(own_redis.url) as line:
            for _ in range(times):
                app.send_task(f"core.delivery.tasks.{name}", connection=line)

    return press


def published():
    return Publication.objects.filter(status=Status.PUBLISHED).count()


@pytest.mark.fault("BT-01")
def test_two_beats_and_three_publishers(due, programs, effects, own_redis):
    publications = [due() for _ in range(8)]
    programs.worker(own_redis.url)
    beats = [programs.beat(own_redis.url) for _ in range(2)]
    publishers = [programs.publisher() for _ in range(3)]

    until(lambda: published() == 8, what="publishing")

    time.sleep(2.5)  # two beats ring at least twice each
    assert [one.process.poll() for one in [*beats, *publishers]] == [None] * 5
    assert [len(effects(publication)) for publication in publications] == [1] * 8
    assert Attempt.objects.exclude(outcome="given_back").count() == 8


@pytest.mark.slow_fault
@pytest.mark.fault("BT-02")
def test_without_a_beat_the_publisher_covers_and_the_status_page_warns(
    due, programs, effects, own_redis
):
    worker = programs.worker(own_redis.url)
    publications = [due() for _ in range(3)]

    programs.publisher()
    until(lambda: published() == 3, what="publishing")
    until(lambda: Sign.objects.filter(name="publisher").exists(), what="its sign")

    assert worker.process.poll() is None
    assert [len(effects(publication)) for publication in publications] == [1] * 3
    # The worker lives, and nobody rings: an hour ago it was heard of for the last time.
    leave("worker")
    now = clock.now()
    Sign.objects.filter(name="worker").update(seen_at=now - timedelta(hours=1))
    tones = {reading.key: reading.tone for reading in readings.of_machine(now)}
    assert (tones["worker"], tones["publisher"]) == ("warning", "success")


@pytest.mark.fault("BT-03")
def test_fifty_doorbells_at_eight_workers_make_one_attempt(
    due, programs, effects, own_redis, ring
):
    publication = due()
    ring(times=50)

    for _ in range(8):
        programs.worker(own_redis.url)
    until(lambda: published() == 1, seconds=40, what="publishing")
    until(lambda: waiting_in(own_redis) == 0, what="all doorbells")

    assert len(effects(publication)) == 1
    assert tries(publication).count() == 1


def waiting_in(own_redis):
    with redis.Redis.from_url(own_redis.url) as line:
        return line.llen("celery")


@pytest.mark.fault("RD-04")
def test_workers_outlive_a_redis_that_flaps(
    due, board, name_of, programs, effects, own_redis, ring
):
    first, *others = [due() for _ in range(4)]
    board.order("after:slow_header:2", account=name_of(first))
    workers = [programs.worker(own_redis.url) for _ in range(WORKERS)]
    ring(times=8)
    until(lambda: effects(first), what="a send that takes long")

    for _ in range(4):
        own_redis.stop()
        time.sleep(0.7)
        own_redis.start()
        ring(times=8)
        time.sleep(1)

    assert [worker.process.poll() for worker in workers] == [None] * WORKERS, "".join(
        worker.said for worker in workers
    )

    def is_done():
        ring()
        ring("rescue")
        time.sleep(0.5)
        return published() == 4

    until(is_done, seconds=40, what="consuming again")
    for publication in [first, *others]:
        assert len(effects(publication)) == 1


@pytest.mark.slow_fault
@pytest.mark.fault("RD-05")
@pytest.mark.parametrize("how", ["full", "read-only", "another password"])
def test_a_redis_that_refuses_to_write(how, due, programs, effects, own_redis):
    publications = [due(), due()]
    worker = programs.worker(own_redis.url)
    with redis.Redis.from_url(own_redis.url) as line:
        spoil(line, how)

    publisher = programs.publisher(REDIS_URL=own_redis.url)
    until(lambda: published() == 2, what="publishing")

    assert publisher.stop() == 0
    assert worker.process.poll() is None, worker.said
    assert [len(effects(publication)) for publication in publications] == [1, 1]


def spoil(line, how):
    if how == "full":
        line.config_set("maxmemory", "1")
    elif how == "read-only":
        line.replicaof("127.0.0.1", 1)
    else:
        line.config_set("requirepass", "changed-behind-our-back")


@pytest.mark.slow_fault
@pytest.mark.fault("RD-06")
def test_all_connections_of_redis_are_cut_during_a_send(
    due, board, name_of, programs, effects, own_redis, ring
):
    publication = due()
    board.order("after:slow_header:1.5", account=name_of(publication))
    programs.worker(own_redis.url)
    ring(times=3)
    until(lambda: effects(publication), what="the effect")

    with redis.Redis.from_url(own_redis.url) as line:
        line.client_kill_filter(_type="normal", skipme=True)

    until(lambda: published() == 1, what="publishing")
    ring(times=3)
    until(lambda: waiting_in(own_redis) == 0, seconds=30, what="all doorbells")
    assert len(effects(publication)) == 1
    assert tries(publication).count() == 1
