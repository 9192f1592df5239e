"""Several questions to the database in one, put in words once and planned once.

For a page that shows a little of many tables: Django takes longer to write each of its
statements, and PostgreSQL longer to plan it, than it takes to answer. The questions stay Django's
own, so they follow the models; only the writing and the plan are kept (see core.prepared).
"""

import json
from collections.abc import Callable, Mapping
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from inspect import signature
from typing import Any, TypeVar

from django.db import DEFAULT_DB_ALIAS
from django.db.models import Model, QuerySet

from core.prepared import ask as ask_prepared
from core.prepared import filled, literal

Row = dict[str, Any]
M = TypeVar("M", bound=Model)
Given = int | date | datetime
# Values that no row has: they stand in the kept statement where the real ones come.
LIST = "(SELECT coalesce(json_agg(row_to_json(one)), '[]')::text FROM (%s) one)"
# A moment is a day to Python as well, so it comes first.
CASTS: dict[type, str] = {
    int: "%s::bigint",
    datetime: "%s::timestamptz",
    date: "%s::date",
}
FIRST_MARK = -2_000_000_001
FIRST_MOMENT = datetime(1, 1, 2, tzinfo=UTC)
FIRST_DAY = FIRST_MOMENT.date()


class Together:
    """Named lists of `.values()`, read in one statement.

    `ask` takes ids (`int`), days (`date`) and moments (`datetime`) by name and answers the querysets; it is
    called once in the life of a process, so nothing else may decide what it asks. Days and
    moments come as text, as JSON writes them, and figures with decimals as Decimal.
    """

    def __init__(self, ask: Callable[..., Mapping[str, QuerySet[Any, Any]]]) -> None:
        self.ask = ask
        self._kept: tuple[str, list[str], list[str]] | None = None

    def __call__(self, **asked: Given) -> dict[str, list[Row]]:
        if self._kept is None:
            self._kept = self._written()
        statement, given, names = self._kept
        (row,) = ask_prepared(statement, [asked[name] for name in given])
        return {
            name: json.loads(text, parse_float=Decimal)
            for name, text in zip(names, row, strict=True)
        }

    def _written(self) -> tuple[str, list[str], list[str]]:
        """The statement, whose values it wants in this order, and the lists it answers."""
        marks = {
            _mark(place, kind=parameter.annotation): name
            for place, (name, parameter) in enumerate(
                signature(self.ask).parameters.items()
            )
        }
        parts: list[str] = []
        given: list[str] = []
        questions = self.ask(**{name: mark for mark, name in marks.items()})
        for rows in questions.values():
            sql, values = rows.query.sql_with_params()
            shown = []
            for value in values:
                if _is_in(value, marks):
                    given.append(marks[value])
                    shown.append(_cast(value))
                else:
                    shown.append(literal(value))
            parts.append(LIST % filled(sql, shown))
        return f"SELECT {', '.join(parts)}", given, list(questions)


def made(kind: type[M], row: Row) -> M:
    """The model's row of these columns; what was not asked for is read when somebody looks at it."""
    columns = [field.attname for field in kind._meta.concrete_fields]
    asked = [name for name in columns if name in row]
    return kind.from_db(DEFAULT_DB_ALIAS, asked, [row[name] for name in asked])


def _mark(place: int, *, kind: type[Given]) -> Given:
    if kind is datetime:
        return FIRST_MOMENT + timedelta(microseconds=place)
    if kind is date:
        return FIRST_DAY + timedelta(days=place)
    return FIRST_MARK - place


def _is_in(value: object, marks: Mapping[Given, str]) -> bool:
    return isinstance(value, Given) and value in marks


def _cast(value: Given) -> str:
    """Django wraps what it compares with a column of numbers in a type of its own."""
    return next(cast for kind, cast in CASTS.items() if isinstance(value, kind))
