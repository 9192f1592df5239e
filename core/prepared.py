"""Questions that are asked thousands of times: the ORM writes them once, PostgreSQL plans them once.

For the hot path of who acts on the outside world, for who asks for a page, for the row that a page is
about (core.users.finding) and for its big question (core.together). Lists with filters, forms that
change something and whatever is asked seldom ask the ORM. A prepared question lives in a session of
PostgreSQL, so who asks it must not go through a pooler that hands one session to many (the locks of
seats ask for the same).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any, Generic, TypeVar

from django.db import DEFAULT_DB_ALIAS, connection, connections, models
from django.db.backends.postgresql.psycopg_any import sql
from django.db.backends.utils import CursorWrapper
from django.db.models import Expression
from django.db.models.query import get_related_populators
from psycopg import Cursor

M = TypeVar("M", bound=models.Model)
# More than all roles together ask; some 150 kB each in a session of PostgreSQL.
MOST = 400
GREATEST = models.BigIntegerField.MAX_BIGINT
SLOT = re.compile("%s|%%")


class Given(Expression):
    """A value that is named when the question is asked: `Given("pk", models.BigIntegerField())`."""

    def __init__(self, name: str, output_field: models.Field[Any, Any]) -> None:
        super().__init__(output_field=output_field)
        self.name = name

    def as_sql(self, _compiler: Any, line: Any) -> Any:
        return f"%s::{self.output_field.cast_db_type(line)}", [self]


def ask(
    statement: str, values: Sequence[Any] | Mapping[str, Any]
) -> list[tuple[Any, ...]]:
    """The rows of a statement that is the same each time, but for its values."""
    here: Any = connections[DEFAULT_DB_ALIAS]
    here.ensure_connection()
    here.connection.prepare_threshold = 0
    here.connection.prepared_max = MOST
    # Django's own cursor puts the values into the text, so that no plan could be kept.
    bare: Any = Cursor(here.connection)
    cursor = (
        here.make_debug_cursor(bare)
        if here.queries_logged
        else CursorWrapper(bare, here)
    )
    cursor.execute(statement, values)
    rows: list[tuple[Any, ...]] = bare.fetchall()
    return rows


def literal(value: Any) -> str:
    """A value that is always the same, as it stands in a statement."""
    connection.ensure_connection()
    shown: str = sql.Literal(value).as_string(connection.connection)
    return shown.replace("%", "%%")


def filled(statement: str, shown: Iterable[str]) -> str:
    """The statement with these texts in its places for values."""
    rest = iter(shown)
    return SLOT.sub(lambda slot: "%%" if slot[0] == "%%" else next(rest), statement)


class Written:
    """A queryset as text: what is known stands in it, so that a plan can use partial indexes."""

    def __init__(self, queryset: models.QuerySet[Any]) -> None:
        self.compiler = queryset.query.get_compiler(using=connection.alias)
        text, values = self.compiler.as_sql()
        self.names: list[str] = []
        self.text = filled(text, [self._shown(value) for value in values])

    def _shown(self, value: Any) -> str:
        if isinstance(value, Given):
            self.names.append(value.name)
            return "%s"
        return literal(value)

    def given(self, **values: Any) -> tuple[str, list[Any]]:
        """What to `ask`, with these values."""
        return self.text, [values[name] for name in self.names]


class Prepared(Generic[M]):
    """A queryset with `Given` values, written down when it is first asked."""

    def __init__(self, question: Callable[[], models.QuerySet[M]]) -> None:
        self.question = question
        self.written: Written | None = None

    def get(self, **given: Any) -> M | None:
        """The first row, with what the queryset selects and annotates; None without one."""
        rows = self._asked(given)
        return self._made(rows[0]) if rows else None

    def all(self, **given: Any) -> list[M]:
        """Every row, made in the same way."""
        return [self._made(row) for row in self._asked(given)]

    def _asked(self, given: dict[str, Any]) -> list[tuple[Any, ...]]:
        if any(isinstance(one, int) and abs(one) > GREATEST for one in given.values()):
            return []  # an address may name any number; no row has this one
        if self.written is None:
            self.written = Written(self.question())
            self._learn(self.written.compiler)
        return ask(*self.written.given(**given))

    def _learn(self, compiler: Any) -> None:
        select, kind = compiler.select, compiler.klass_info
        self.model: type[M] = kind["model"]
        self.start, self.end = kind["select_fields"][0], kind["select_fields"][-1] + 1
        self.fields = [one[0].target.attname for one in select[self.start : self.end]]
        populators: Any = get_related_populators
        self.related = populators(kind, select, connection.alias)
        self.converters = compiler.get_converters([one[0] for one in select])
        self.annotations = compiler.annotation_col_map or {}

    def _made(self, found: tuple[Any, ...]) -> M:
        row = list(found)
        for position, (converters, expression) in self.converters.items():
            for convert in converters:
                row[position] = convert(row[position], expression, connection)
        made: M = self.model.from_db(
            connection.alias, self.fields, row[self.start : self.end]
        )
        for populator in self.related:
            populator.populate(row, made)
        for name, position in self.annotations.items():
            setattr(made, name, row[position])
        return made
