"""What a database quotes from a row does not reach the log."""

import logging

import pytest
from django.db import DatabaseError, IntegrityError, connection, transaction
from django.db.utils import DataError

from core.logs import LEFT_OUT, Formatter

pytestmark = pytest.mark.django_db
FORMAT = "%(levelname)s %(name)s: %(message)s"


def line_of(message, *args, error=None):
    info = (type(error), error, error.__traceback__) if error else None
    record = logging.LogRecord("x", logging.ERROR, "x.py", 1, message, args, info)
    return Formatter(FORMAT).format(record)


def refused(statement, *values, kind=DatabaseError):
    with (
        pytest.raises(kind) as caught,
        transaction.atomic(),
        connection.cursor() as cursor,
    ):
        cursor.execute(statement, values)
    return caught.value


@pytest.fixture
def errors(db):
    """One of each way in which PostgreSQL quotes what stood in a row or a statement."""
    with connection.cursor() as cursor:
        cursor.execute(
            "CREATE TEMP TABLE letter (email text UNIQUE, said text NOT NULL, n integer,"
            " CHECK (said <> 'no'))"
        )
        cursor.execute("INSERT INTO letter VALUES ('anna@mail.example', 'first', 1)")
    anna = "anna@mail.example"
    return [
        refused("INSERT INTO letter VALUES (%s, 'x', 1)", anna, kind=IntegrityError),
        refused(
            "INSERT INTO letter VALUES ('b', NULL, length(%s))",
            anna,
            kind=IntegrityError,
        ),
        refused(
            "INSERT INTO letter VALUES (E'b\n\nanna@mail.example', 'no', 1)",
            kind=IntegrityError,
        ),
        refused("SELECT CAST(%s AS integer)", anna, kind=DataError),
        refused("SELECT 'anna@mail.example' FROM nowhere"),
    ]


def test_nothing_of_the_row_is_in_a_traceback(errors):
    for error in errors:
        line = line_of("a row was refused", error=error)

        assert "anna" not in line.replace("raised 'anna", ""), line
        assert "Traceback" in line
        assert type(error).__name__ in line


def test_what_is_wrong_stays(errors):
    line = line_of("a row was refused", error=errors[0])

    assert "duplicate key value violates unique constraint" in line
    assert LEFT_OUT in line


def test_an_error_in_the_message_is_cleaned_too(errors):
    for error in errors:
        assert "anna" not in line_of("the database said: %s", error)


def test_an_error_behind_an_error_is_cleaned(errors):
    outer = RuntimeError("could not keep it")
    outer.__cause__ = errors[2]

    line = line_of("stumbled", error=outer)

    assert "anna" not in line
    assert "could not keep it" in line


def test_a_worker_that_spells_the_error_as_python_does_is_cleaned(errors):
    error = errors[0]

    assert "anna" not in line_of("Task raised: " + repr(error), error=error)


def test_other_errors_say_what_they_say():
    line = line_of("x", error=ValueError("HINT: look at DETAIL"))

    assert "HINT: look at DETAIL" in line


def test_the_log_of_the_product_uses_it(settings):
    assert settings.LOGGING["formatters"]["plain"]["()"] == "core.logs.Formatter"
