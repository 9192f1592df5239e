"""Several questions to the database in one, and put in words once.

For a page that shows a little of many tables: Django takes longer to write each of its
statements than PostgreSQL to answer it. The questions stay Django's own, so they follow the
models; only the writing is kept.
"""

import json
from collections.abc import Callable, Mapping
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from inspect import signature
from typing import Any

from django.db import connection
from django.db.models import QuerySet

Row = dict[str, Any]
Given = int | datetime
# Values that no row has: they stand in the kept statement where the real ones come.
LIST = "(SELECT coalesce(json_agg(row_to_json(one)), '[]')::text FROM (%s) one)"
FIRST_MARK = -2_000_000_001
FIRST_MOMENT = datetime(1, 1, 2, tzinfo=UTC)


class Together:
    """Named lists of `.values()`, read in one statement.

    `ask` takes ids (`int`) and moments (`datetime`) by name and answers the querysets; it is
    called once in the life of a process, so nothing else may decide what it asks. Days and
    moments come as text, as JSON writes them, and figures with decimals as Decimal.
    """

    def __init__(self, ask: Callable[..., Mapping[str, QuerySet[Any, Any]]]) -> None:
        self.ask = ask
        self._kept: tuple[str, list[Any], list[str]] | None = None

    def __call__(self, **asked: Given) -> dict[str, list[Row]]:
        if self._kept is None:
            self._kept = self._written()
        statement, values, names = self._kept
        with connection.cursor() as cursor:
            cursor.execute(
                statement,
                [asked[v.name] if isinstance(v, _Asked) else v for v in values],
            )
            row = cursor.fetchone()
        return {
            name: json.loads(text, parse_float=Decimal)
            for name, text in zip(names, row, strict=True)
        }

    def _written(self) -> tuple[str, list[Any], list[str]]:
        marks = {
            _mark(place, kind=parameter.annotation): name
            for place, (name, parameter) in enumerate(
                signature(self.ask).parameters.items()
            )
        }
        parts: list[str] = []
        values: list[Any] = []
        questions = self.ask(**{name: mark for mark, name in marks.items()})
        for rows in questions.values():
            sql, given = rows.query.sql_with_params()
            parts.append(LIST % sql)
            values += [_Asked(marks[v]) if _is_in(v, marks) else v for v in given]
        return f"SELECT {', '.join(parts)}", values, list(questions)


class _Asked:
    """The place of a number that is asked for by name."""

    def __init__(self, name: str) -> None:
        self.name = name


def _mark(place: int, *, kind: type[Given]) -> Given:
    if kind is datetime:
        return FIRST_MOMENT + timedelta(microseconds=place)
    return FIRST_MARK - place


def _is_in(value: object, marks: Mapping[Given, str]) -> bool:
    return isinstance(value, int | datetime) and value in marks
