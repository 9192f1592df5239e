"""Searching as people type: without accents, capitals or apostrophes."""

from typing import Any

from django.db.models import F, Func, Q, QuerySet, TextField, Value
from django.db.models.functions import Lower

MOST_WORDS = 5
# As keyboards, telephones and word processors write it.
APOSTROPHES = "'\u2019\u2018`\u00b4\u02bc\u2032"


class Unaccent(Func):
    """`René` → `Rene`, by the extension of PostgreSQL."""

    function = "unaccent"
    output_field = TextField()


class Folded(Func):
    """What is typed and what stands in a column are compared like this."""

    function = "translate"
    output_field = TextField()

    def __init__(self, text: Any, **extra: Any) -> None:
        super().__init__(Lower(Unaccent(text)), Value(APOSTROPHES), Value(""), **extra)


def words_in(rows: QuerySet[Any], words: str, *fields: str) -> QuerySet[Any]:
    """Rows in which every word stands, each in any of these fields."""
    folded: dict[str, Any] = {
        f"folded_{name.replace('__', '_')}": Folded(F(name)) for name in fields
    }
    rows = rows.alias(**folded)
    for word in words.split()[:MOST_WORDS]:
        somewhere = Q()
        for name in folded:
            somewhere |= Q(**{f"{name}__contains": Folded(Value(word))})
        rows = rows.filter(somewhere)
    return rows
