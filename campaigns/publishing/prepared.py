"""The statements of the sending of posts: the ORM writes each once, PostgreSQL plans each once.

For `claims`, `facts`, `sending` and `plainly` only. What is known stands in the text, so that a plan can
use partial indexes; what differs is `Given`. A prepared statement lives in a session of PostgreSQL, so
who sends must not go through a pooler that hands one session to many.
"""

import re
from collections.abc import Sequence
from typing import Any

from django.db import connection, models
from django.db.models import Expression
from psycopg import Cursor
from psycopg.sql import Literal

PLACE = re.compile("%s|%%")


class Given(Expression):
    """A value that is named when the statement is sent: `Given("pk", models.BigIntegerField())`."""

    def __init__(self, name: str, output_field: models.Field[Any, Any]) -> None:
        super().__init__(output_field=output_field)
        self.name = name

    def as_sql(self, _compiler: Any, line: Any) -> Any:
        return f"%s::{self.output_field.cast_db_type(line)}", [self]


class Written:
    """A queryset as text, with the names of what is given."""

    def __init__(self, queryset: models.QuerySet[Any, Any]) -> None:
        text, values = queryset.query.sql_with_params()
        self.names = [value.name for value in values if isinstance(value, Given)]
        rest = iter(values)
        self.text = PLACE.sub(
            lambda place: place[0] if place[0] == "%%" else _shown(next(rest)), text
        )

    def given(self, **values: Any) -> tuple[str, list[Any]]:
        """What to `ask`, with these values."""
        return self.text, [values[name] for name in self.names]


def ask(statement: str, values: Sequence[Any]) -> list[tuple[Any, ...]]:
    """The rows of a statement that is the same each time, but for its values."""
    connection.ensure_connection()
    line = connection.connection
    line.prepare_threshold = 0
    # Django's own cursor puts the values into the text, so that no plan could be kept.
    own: Any = Cursor(line)
    is_logged = connection.queries_logged
    cursor = (
        connection.make_debug_cursor(own) if is_logged else connection.make_cursor(own)
    )
    cursor.execute(statement, values)
    return cursor.fetchall()  # type: ignore[no-any-return]


def _shown(value: Any) -> str:
    if isinstance(value, Given):
        return "%s"
    connection.ensure_connection()
    return Literal(value).as_string(connection.connection).replace("%", "%%")
