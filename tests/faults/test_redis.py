"""Redis holds doorbells and nothing else: emptied, stopped or frozen, everything due goes out."""

import os
import re
import subprocess
import sys
import time
import urllib.request

import pytest
from django.test import Client
from kombu import Connection

from campaigns.publishing.models import Publication
from core.users.models import Membership
from recruitment.celery import app
from tests.faults.programs import BASE, QUICK, until

pytestmark = [
    pytest.mark.servers,
    pytest.mark.slow,
    pytest.mark.django_db(transaction=True),
]
Status = Publication.Status
PAGES = ["/live", "/ready", "/jobs/", "/", "/calendar/", "/vacancies/"]


def are_published(*publications):
    keys = [publication.pk for publication in publications]
    done = Publication.objects.filter(pk__in=keys, status=Status.PUBLISHED)
    return done.count() == len(keys)


@pytest.mark.fault("RD-01")
def test_emptied_with_doorbells_in_it_nothing_is_lost(
    due, programs, effects, own_redis
):
    publications = [due(), due(), due()]
    with Connection(own_redis.url) as line:
        for _ in range(1000):
            app.send_task("core.delivery.tasks.send_to_platforms", connection=line)
        assert line.default_channel.client.llen("celery") == 1000
        line.default_channel.client.flushall()

        programs.worker(own_redis.url)
        app.send_task("core.delivery.tasks.send_to_platforms", connection=line)
        until(lambda: are_published(*publications), what="publishing")

    assert [len(effects(publication)) for publication in publications] == [1, 1, 1]


@pytest.mark.fault("RD-02")
def test_stopped_the_publisher_alone_sends_everything(
    due, programs, effects, own_redis
):
    publications = [due(), due(), due()]
    own_redis.stop()

    publisher = programs.publisher(REDIS_URL=own_redis.url)
    until(lambda: are_published(*publications), what="publishing")

    assert publisher.stop() == 0
    assert [len(effects(publication)) for publication in publications] == [1, 1, 1]


@pytest.mark.parametrize(
    "how",
    [
        pytest.param("stop", marks=pytest.mark.fault("RD-02")),
        pytest.param("freeze", marks=pytest.mark.fault("RD-03")),
    ],
)
def test_pages_answer_within_a_second_without_it(how, due, programs, own_redis):
    due()
    session = Client()
    session.force_login(Membership.objects.latest("pk").user)
    cookie = f"session={session.cookies['session'].value}"
    address = programs.web(REDIS_URL=own_redis.url)
    until(lambda: seconds_for(f"{address}/live", cookie), what="the web server")
    for page in PAGES:  # templates are read once
        seconds_for(f"{address}{page}", cookie)

    getattr(own_redis, how)()

    taken = {page: quickest(f"{address}{page}", cookie) for page in PAGES}
    assert None not in taken.values(), taken
    assert max(taken.values()) < 1, taken


def quickest(url, cookie):
    """Of three: who waits for Redis does so each time, who waits for a busy machine does not."""
    taken = [seconds_for(url, cookie) for _ in range(3)]
    return None if None in taken else min(taken)


def seconds_for(url, cookie):
    """How long a page took; None when it was not answered with 200."""
    began = time.monotonic()
    request = urllib.request.Request(url, headers={"Cookie": cookie})  # noqa: S310
    try:
        with urllib.request.urlopen(request, timeout=10) as answer:  # noqa: S310
            answer.read()
            if answer.status != 200 or answer.url != url:
                return None
    except OSError:
        return None
    return time.monotonic() - began


@pytest.mark.fault("RD-02")
def test_web_and_publisher_do_not_even_know_it():
    program = (
        "import sys, recruitment.wsgi, recruitment.urls\n"
        "import recruitment.management.commands.publisher\n"
        "print([name for name in ('celery', 'kombu', 'redis') if name in sys.modules])"
    )
    env = {**os.environ, **QUICK}
    said = subprocess.run(
        [sys.executable, "-c", program],
        env=env,
        cwd=BASE,
        capture_output=True,
        check=True,
    )
    assert said.stdout.strip() == b"[]"


@pytest.mark.fault("RD-02")
def test_a_worker_comes_back_however_long_it_was_away(due, programs, own_redis):
    """Celery would give up after a hundred tries (46 minutes) and end."""
    assert app.conf.broker_connection_max_retries is None
    worker = programs.worker(own_redis.url)
    publication = due()
    own_redis.ring("rescue")
    until(own_redis.is_idle, what="the worker")

    own_redis.stop()
    until(lambda: "Error" in worker.said, what="a worker that noticed")
    own_redis.start()

    def is_published():
        own_redis.ring("send_to_platforms")
        return are_published(publication)

    until(is_published, seconds=60, what="publishing")
    assert worker.process.poll() is None
    assert re.search(r"Z WARNING worker\[\d+\] .*: Redis is back\n", worker.said)
