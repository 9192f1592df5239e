"""What a database quotes from a row does not reach the log."""

import json
import logging
import os
import re
from datetime import datetime

import pytest
from django.db import DatabaseError, IntegrityError, connection, transaction
from django.db.utils import DataError

from core.logs import LEFT_OUT, Formatter, program

pytestmark = pytest.mark.django_db


def line_of(message, *args, error=None, is_json=False):
    info = (type(error), error, error.__traceback__) if error else None
    record = logging.LogRecord("x", logging.ERROR, "x.py", 1, message, args, info)
    return Formatter(is_json=is_json).format(record)


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
    assert settings.LOGGING["formatters"]["line"]["()"] == "core.logs.Formatter"


def test_a_line_says_when_which_program_and_which_process(monkeypatch):
    monkeypatch.setattr("sys.argv", ["manage.py", "publisher"])

    line = line_of("publication %s/%s: published", 5, 2)

    assert re.fullmatch(
        r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z ERROR publisher\[\d+\] x: publication 5/2: published",
        line,
    )


@pytest.mark.parametrize(
    ("argv", "name"),
    [
        (["/x/manage.py", "publisher"], "publisher"),
        (["/x/.venv/bin/gunicorn", "-c", "y"], "web"),
        (["/x/site-packages/gunicorn/__main__.py", "-c", "y"], "web"),
        (["/x/bin/celery", "-A", "recruitment", "worker", "-n", "beat@x"], "worker"),
        (["/x/celery/__main__.py", "-q", "-A", "recruitment", "beat"], "beat"),
        (["manage.py"], "manage.py"),
        (["-c"], "-c"),
        ([], ""),
    ],
)
def test_the_program_is_known_by_how_it_was_started(argv, name, monkeypatch):
    monkeypatch.setattr("sys.argv", argv)

    assert program() == name


def test_a_text_with_line_breaks_stays_one_line_and_a_traceback_is_set_in():
    with pytest.raises(ValueError, match="forged") as caught:
        raise ValueError("no such\n2026-01-01T00:00:00.000Z INFO web[1] x: forged")
    error = caught.value

    first, *others = line_of("two\nlines: %s", error, error=error).split("\n")

    assert first.endswith(
        "x: two / lines: no such / 2026-01-01T00:00:00.000Z INFO web[1] x: forged"
    )
    assert all(line.startswith("  ") for line in others)
    assert "Traceback" in others[0]


def test_as_json_a_record_is_one_line_with_a_field_for_each_id():
    error = ValueError("no\nsuch")

    line = line_of("publication 5/2: held", error=error, is_json=True)
    said = json.loads(line)

    assert "\n" not in line
    assert (said["publication"], said["attempt"]) == (5, 2)
    assert (said["level"], said["logger"]) == ("ERROR", "x")
    assert said["message"] == "publication 5/2: held"
    assert said["process"] == os.getpid()
    assert "ValueError" in said["traceback"]
    datetime.fromisoformat(said["time"])


def test_as_json_nothing_of_a_row_is_told_either(errors):
    for error in errors:
        said = json.loads(line_of("refused: %s", error, error=error, is_json=True))

        assert "anna" not in said["message"]
        assert "anna" not in said["traceback"].replace("refused(", "").replace(
            "'anna@mail.example'", ""
        )
