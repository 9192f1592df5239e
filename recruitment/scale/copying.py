"""Rows into a table by COPY, which asks for no instance of a model."""

from collections.abc import Callable, Iterable, Sequence
from typing import Any

from django.db import connection, models
from django.utils import timezone


class Copy:
    """COPY into one table: the columns that are given, and the model's own defaults for the rest."""

    def __init__(self, model: type[models.Model], names: Sequence[str]) -> None:
        given = {"id", *names}
        rest = {
            field.attname: _default(field)
            for field in model._meta.concrete_fields
            if field.attname not in given and not field.null
        }
        self.table = model._meta.db_table
        columns = {f.attname: f.column for f in model._meta.concrete_fields}
        self.columns = [columns[name] for name in ["id", *names, *rest]]
        self.rest = tuple(rest.values())

    def write(
        self, count: int, rows: Callable[[int], Iterable[tuple[Any, ...]]]
    ) -> int:
        """`rows` is handed the first number and yields the values of each row; answers that number."""
        quoted = ", ".join(f'"{name}"' for name in self.columns)
        with connection.cursor() as cursor:
            cursor.execute(
                "SELECT nextval(pg_get_serial_sequence(%s, 'id'))", [self.table]
            )
            (first,) = cursor.fetchone()
            cursor.execute(
                "SELECT setval(pg_get_serial_sequence(%s, 'id'), %s)",
                [self.table, first + count],
            )
            with cursor.copy(f'COPY "{self.table}" ({quoted}) FROM STDIN') as copy:
                for number, row in enumerate(rows(first), start=first):
                    copy.write_row((number, *row, *self.rest))
        return int(first)


def _default(field: "models.Field[Any, Any]") -> Any:
    if isinstance(field, models.JSONField):
        return "{}" if field.default is dict else "[]"
    if field.has_default():
        return field.get_default()
    if isinstance(field, models.CharField | models.TextField):
        return ""
    return timezone.now()
