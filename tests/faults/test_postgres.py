"""PostgreSQL dies without a goodbye and comes back: everything recovers by itself within 20 s."""

import signal
import time
import urllib.error
import urllib.request

import pytest

from tests.faults.programs import Programs, until
from tests.faults.servers import OwnPostgres, run

pytestmark = [pytest.mark.servers, pytest.mark.slow]
PROMISED = 20


@pytest.fixture
def own_postgres(children, tmp_path_factory):
    server = OwnPostgres(children, tmp_path_factory.mktemp("postgres"))
    yield server
    server.stop()


def status_of(server, key):
    return server.value("SELECT status FROM campaigns_publication WHERE id = %s", key)


def answers(url):
    try:
        with urllib.request.urlopen(url, timeout=15) as answer:  # noqa: S310
            return answer.status == 200
    except (urllib.error.URLError, OSError):
        return False


@pytest.mark.fault("PG-01")
def test_publisher_and_web_outlive_an_immediate_restart(
    own_postgres, children, board, tmp_path
):
    board.forgive()
    run(own_postgres, "manage.py", "migrate", "-v0")
    run(own_postgres, "manage.py", "createcachetable")
    lines = run(own_postgres, "-m", "tests.faults.scenario", board.url, "0.5", "7")
    (under_way, account), (later, other) = lines[-2:]
    # The platform answers only after the database has gone and come back.
    board.order("after:slow_header:3", account=account)
    programs = Programs(children, tmp_path, {"DATABASE_URL": own_postgres.url})
    applied = board.effects
    try:
        publisher = programs.publisher(PUBLISH_LEASE="30", PUBLISH_REQUEST="10")
        address = programs.web()
        until(lambda: answers(f"{address}/jobs/"), what="the web server")
        until(lambda: has_post_of(applied, account), what="the effect")

        own_postgres.stop(signal.SIGQUIT)
        own_postgres.start()
        back = time.monotonic()

        until(lambda: answers(f"{address}/jobs/"), PROMISED, "a page")
        until(lambda: status_of(own_postgres, under_way) == "published", PROMISED)
        until(lambda: status_of(own_postgres, later) == "published", PROMISED)
        assert time.monotonic() - back < PROMISED
        assert publisher.stop() == 0
    finally:
        programs.end()
    for name in (account, other):
        assert len([post for post in applied.applied if post["account"] == name]) == 1
    outcome = own_postgres.value(
        "SELECT outcome FROM campaigns_attempt WHERE publication_id = %s", under_way
    )
    assert outcome == "published"


def has_post_of(effects, account):
    return any(post["account"] == account for post in effects.applied)
