"""Searching as people type: without accents, capitals or apostrophes."""

from typing import Any

from django.db.models import F, Func, Q, QuerySet, TextField, Value

MOST_WORDS = 5


class Folded(Func):
    """What is typed and what stands in a column are compared like this.

    A function of the database (core/migrations/0013_search.py), so that an index can be made of
    it: small letters, by `unaccent`, without whatever stands for an apostrophe.
    """

    function = "search_folded"
    output_field = TextField()


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
