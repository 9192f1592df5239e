"""While a server is away the log says so once, and once more when it is over."""

import logging

import psycopg
import pytest
from django.db import DataError, OperationalError, connection, transaction

from core.outages import Outage, OutagesOnce, is_unreachable


def caused(state):
    error = OperationalError("x")
    error.__cause__ = psycopg.errors.lookup(state)("x") if state else None
    return error


def test_an_outage_is_two_lines_however_long_it_is(caplog):
    server = Outage("the database")

    server.over()
    for _ in range(5):
        server.began(caused("57P01"))
    server.over()
    server.over()

    assert caplog.messages == [
        "the database is away (AdminShutdown)",
        "the database is back after 0 s",
    ]


def test_the_next_outage_is_told_again(caplog):
    server = Outage("Redis")

    for _ in range(2):
        server.began(ConnectionRefusedError())
        server.over()

    assert len(caplog.messages) == 4


@pytest.mark.parametrize(
    ("state", "is_away"),
    [
        (None, True),
        ("57P03", True),
        ("08006", True),
        ("53300", True),
        ("53100", False),
        ("40P01", False),
        ("57014", False),
    ],
)
def test_a_full_disk_and_a_deadlock_are_answers(state, is_away):
    assert is_unreachable(caused(state)) is is_away


def test_other_errors_are_no_outage():
    assert not is_unreachable(ValueError())
    assert not is_unreachable(None)


@pytest.mark.django_db
def test_what_the_database_refuses_is_no_outage():
    with (
        pytest.raises(DataError) as caught,
        transaction.atomic(),
        connection.cursor() as cursor,
    ):
        cursor.execute("SELECT 1 / 0")

    assert not is_unreachable(caught.value)


@pytest.fixture
def known(monkeypatch):
    """What `OutagesOnce` knows of the two servers, of this test alone."""
    monkeypatch.setattr("core.outages.DATABASE", Outage("the database"))
    monkeypatch.setattr("core.outages.REDIS", Outage("Redis"))


@pytest.mark.parametrize(
    ("logger", "words", "error", "is_kept", "told"),
    [
        ("celery.app.trace", "Task raised", caused(None), False, "the database"),
        ("django.request", "Service Unavailable", caused(None), False, "the database"),
        ("celery.app.trace", "Task raised", ValueError(), True, ""),
        ("django.request", "Internal Server Error", caused("53100"), True, ""),
        ("celery.beat", "Message Error: %s", ConnectionError(), False, "Redis"),
        ("celery.beat", "Scheduler: x", ConnectionError(), True, ""),
        ("psycopg.pool", "error connecting in %r: %s", None, False, "the database"),
        ("psycopg.pool", "discarding closed connection: %s", None, True, ""),
        ("campaigns.publishing", "stumbled", caused(None), True, ""),
    ],
)
def test_tracebacks_of_an_outage_are_one_line(
    logger, words, error, is_kept, told, known, caplog
):
    info = (type(error), error, None) if error else None
    record = logging.LogRecord(logger, logging.ERROR, "x", 1, words, (), info)

    assert [OutagesOnce().filter(record) for _ in range(3)] == [is_kept] * 3

    assert [line.split(" is away")[0] for line in caplog.messages] == (
        [told] if told else []
    )
