"""PostgreSQL dies, stutters, falls silent or is full (PG rows): nothing is sent twice, and nothing is lost."""

import signal
import time
import urllib.error
import urllib.request
from urllib.parse import parse_qs, urlsplit

import psycopg
import pytest
from django.db import connection

from campaigns.publishing.models import Attempt, Publication
from tests.faults.conftest import tries
from tests.faults.postgres_line import CLAIM, FINISH, PostgresLine
from tests.faults.programs import until
from tests.faults.servers import plan_on
from tests.faults.test_kill import assert_posted_once

pytestmark = [pytest.mark.servers, pytest.mark.slow]
on_our_database = pytest.mark.django_db(transaction=True)
Status = Publication.Status
PROMISED = 20
PAST_THE_LEASE = 2.2


def status_of(server, key):
    return server.value("SELECT status FROM campaigns_publication WHERE id = %s", key)


def answer_of(url):
    """The status of a page, and how long it took; 0 when nobody answered."""
    began = time.monotonic()
    try:
        with urllib.request.urlopen(url, timeout=30) as answer:  # noqa: S310
            return answer.status, time.monotonic() - began
    except urllib.error.HTTPError as error:
        return error.code, time.monotonic() - began
    except OSError:
        return 0, time.monotonic() - began


def is_up(url):
    return answer_of(url)[0] == 200


def has_post_of(effects, account):
    return any(post["account"] == account for post in effects.applied)


@pytest.mark.fault("PG-01")
def test_publisher_and_web_outlive_an_immediate_restart(
    own_postgres, own_programs, board
):
    lines = plan_on(own_postgres, board, "0.5", "7")
    (under_way, account), (later, other) = lines
    # The platform answers only after the database has gone and come back.
    board.order("after:slow_header:3", account=account)
    applied = board.effects
    publisher = own_programs.publisher(PUBLISH_LEASE="30", PUBLISH_REQUEST="10")
    address = own_programs.web()
    until(lambda: is_up(f"{address}/jobs/"), what="the web server")
    until(lambda: has_post_of(applied, account), what="the effect")

    own_postgres.stop(signal.SIGQUIT)
    own_postgres.start()
    back = time.monotonic()

    until(lambda: is_up(f"{address}/jobs/"), PROMISED, "a page")
    until(lambda: status_of(own_postgres, under_way) == "published", PROMISED)
    until(lambda: status_of(own_postgres, later) == "published", PROMISED)
    assert time.monotonic() - back < PROMISED
    assert publisher.stop() == 0
    assert publisher.said.count("core.outages: the database is away") == 1
    assert publisher.said.count("core.outages: the database is back") == 1
    for name in (account, other):
        assert len([post for post in applied.applied if post["account"] == name]) == 1
    outcome = own_postgres.value(
        "SELECT outcome FROM campaigns_attempt WHERE publication_id = %s"
        " AND outcome <> 'given_back'",
        under_way,
    )
    assert outcome == "published"


OTHERS = (
    "FROM pg_stat_activity WHERE datname = current_database()"
    " AND pid <> pg_backend_pid() AND "
)
IN_A_TRANSACTION = f"{OTHERS} state = 'idle in transaction'"
WAITING = f"{OTHERS} wait_event_type = 'Lock'"


def asked(question):
    with connection.cursor() as cursor:
        cursor.execute(question)
        return cursor.fetchall()


@pytest.fixture
def another_session():
    """A line to the same database, in a transaction of its own."""
    line = connection.copy()
    line.set_autocommit(False)
    yield line.cursor()
    line.rollback()
    line.close()


def outcomes_of(publication):
    return list(
        publication.attempts.order_by("fence").values_list("outcome", flat=True)
    )


@on_our_database
@pytest.mark.fault("PG-02")
def test_its_session_is_ended_inside_the_claim(due, programs, effects, status, gate):
    publication = due()
    programs.publisher(WERF_FAULTS=gate.at("publication_after_attempt_insert"))
    until(gate.is_reached, what="the claim")

    assert asked(f"SELECT pg_terminate_backend(pid) {IN_A_TRANSACTION}") == [(True,)]
    assert (status(publication), Attempt.objects.count()) == (Status.SCHEDULED, 0)
    gate.open()

    until(lambda: status(publication) == Status.PUBLISHED, what="publishing")
    assert_posted_once(publication, effects)


@on_our_database
@pytest.mark.fault("PG-02")
def test_its_session_is_ended_while_it_writes_down_the_answer(
    due, programs, effects, status, gate, another_session
):
    publication = due()
    programs.publisher(WERF_FAULTS=gate.at("before_connect"))
    until(gate.is_reached, what="the last look")
    another_session.execute("SELECT FROM campaigns_publication FOR UPDATE")
    gate.open()
    until(lambda: asked(f"SELECT pid {WAITING}"), what="waiting for the row")

    asked(f"SELECT pg_terminate_backend(pid) {WAITING}")
    another_session.connection.rollback()

    until(lambda: status(publication) == Status.PUBLISHED, what="publishing")
    assert_posted_once(publication, effects)
    assert tries(publication).get().outcome == "published"


@pytest.fixture
def line(address_of_database):
    """Between a publisher and its database."""
    (folder,) = parse_qs(urlsplit(address_of_database).query)["host"]
    between = PostgresLine(folder)
    yield between
    between.close()


@pytest.fixture
def far_publisher(programs, line, address_of_database):
    """Reaches its database by that line."""
    return programs.publisher(DATABASE_URL=line.address(address_of_database))


@on_our_database
@pytest.mark.fault("PG-03")
def test_the_answer_to_the_claim_is_lost(due, line, request, effects, status):
    publication = due()
    line.lose_answer(CLAIM)
    request.getfixturevalue("far_publisher")
    until(line.done.is_set, what="the loss")
    assert (status(publication), effects(publication)) == (Status.SENDING, [])

    until(lambda: status(publication) == Status.PUBLISHED, what="publishing")

    assert_posted_once(publication, effects)
    outcomes = outcomes_of(publication)
    assert (outcomes[0], outcomes[-1]) == ("lost", "published")
    assert outcomes.count("published") == 1


@on_our_database
@pytest.mark.fault("PG-03")
def test_the_answer_to_what_it_wrote_down_is_lost(due, line, request, effects, status):
    publication = due()
    line.lose_answer(FINISH)
    publisher = request.getfixturevalue("far_publisher")
    until(line.done.is_set, what="the loss")

    # The second try to write it down finds that the first was kept.
    until(lambda: "declared dead meanwhile" in publisher.said, what="a second try")

    assert status(publication) == Status.PUBLISHED
    assert_posted_once(publication, effects)
    assert outcomes_of(publication).count("published") == 1


@on_our_database
@pytest.mark.fault("PG-04")
def test_a_slow_database_lets_nothing_out_past_the_deadline(
    due, line, request, effects, status
):
    publication = due()
    line.delay = 0.3
    request.getfixturevalue("far_publisher")

    until(lambda: outcomes_of(publication)[:1] == ["given_back"], 40, "giving back")
    assert effects(publication) == []
    line.delay = 0

    until(lambda: status(publication) == Status.PUBLISHED, what="publishing")
    assert_posted_once(publication, effects)


@on_our_database
@pytest.mark.fault("PG-04")
def test_a_database_that_falls_silent_lets_nothing_out_past_the_deadline(
    due, line, request, effects, status
):
    publication = due()
    line.silence_after(CLAIM)
    request.getfixturevalue("far_publisher")
    until(line.done.is_set, what="silence")
    time.sleep(PAST_THE_LEASE)
    assert (status(publication), effects(publication)) == (Status.SENDING, [])

    line.speak()

    until(lambda: status(publication) == Status.PUBLISHED, what="publishing")
    assert_posted_once(publication, effects)
    assert outcomes_of(publication)[0] == "given_back"


@on_our_database
@pytest.mark.fault("PG-04")
def test_a_locked_table_lets_nothing_out_past_the_deadline(
    due, programs, effects, status, gate, another_session
):
    publication = due()
    programs.publisher(WERF_FAULTS=gate.at("publication_after_claim_commit"))
    until(gate.is_reached, what="the claim")
    another_session.execute("LOCK TABLE campaigns_publication IN ACCESS EXCLUSIVE MODE")
    gate.open()
    time.sleep(PAST_THE_LEASE)
    assert effects(publication) == []

    another_session.connection.rollback()

    until(lambda: status(publication) == Status.PUBLISHED, what="publishing")
    assert_posted_once(publication, effects)
    assert outcomes_of(publication)[0] == "given_back"


@on_our_database
@pytest.mark.fault("PG-04")
def test_a_deadlock_is_survived_with_the_answer_in_hand(
    due, programs, effects, status, gate, another_session, address_of_database
):
    publication = due()
    # Who waits longest for its lock asks first whether it waits in vain; that is the publisher.
    patient = f"{address_of_database}&options=-c%20deadlock_timeout%3D5s"
    publisher = programs.publisher(
        DATABASE_URL=patient, WERF_FAULTS=gate.at("before_connect")
    )
    until(gate.is_reached, what="the last look")
    another_session.execute("SET deadlock_timeout = '60s'")
    another_session.execute("SELECT FROM campaigns_publication FOR UPDATE")
    gate.open()
    until(lambda: asked(f"SELECT pid {WAITING}"), what="waiting for the row")

    another_session.execute("SELECT FROM campaigns_attempt FOR UPDATE")
    another_session.connection.rollback()

    until(lambda: status(publication) == Status.PUBLISHED, what="publishing")
    assert publisher.process.poll() is None
    assert_posted_once(publication, effects)
    assert tries(publication).get().outcome == "published"


@pytest.mark.fault("PG-05")
def test_with_all_sessions_taken_pages_say_so_and_the_publisher_keeps_its_two(
    own_postgres, own_programs, board
):
    own_postgres.restart(max_connections=12, superuser_reserved_connections=0)
    ((key, account),) = plan_on(own_postgres, board, "6")
    publisher = own_programs.publisher()
    address = own_programs.web()
    until(lambda: "looking" in publisher.said, what="the publisher")
    until(lambda: is_up(f"{address}/live"), what="the web server")
    taken = take_all(own_postgres)
    try:
        code, seconds = answer_of(f"{address}/jobs/")
        assert code == 503
        assert seconds < PROMISED, "the pool of the web server waits for ten"
        until(lambda: has_post_of(board.effects, account), what="the effect")
    finally:
        for one in taken:
            one.close()

    until(lambda: is_up(f"{address}/jobs/"), PROMISED, "a page")
    until(lambda: status_of(own_postgres, key) == "published", PROMISED)
    assert publisher.process.poll() is None


def take_all(server):
    """Every session that is left; who has one already keeps it."""
    taken = []
    with pytest.raises(psycopg.OperationalError, match="too many clients"):
        taken.extend(server.session() for _ in range(20))
    return taken
