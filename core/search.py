"""Searching as people type: without accents or capitals; hyphens, apostrophes and spaces are equal.

`Anne-Marie`, `anne marie` and `Annemarie` find each other, as do `O'Brien`, `O’Brien`, `o brien` and `obrien`. Every list
with a search box comes by here (core.ui.filters.SearchFilter), so that one rule holds for all of them.
"""

import re
from typing import Any

from django.db.models import F, Func, Q, QuerySet, TextField, Value
from django.db.models.lookups import Contains

from core import text

MOST_WORDS = 5
# What parts a name as a space does. The same stand in core/migrations/0015_search_joined.py.
_SEPARATORS = re.compile("[\\s\u2010-\u2015\u2212'`\u2018\u2019\u00b4\u02bc\u2032-]+")


class Folded(Func):
    """Small letters, without accents and apostrophes: how a word is looked for in a long text.

    A function of the database (core/migrations/0013_search.py), so that an index can be made of it.
    """

    function = "search_folded"
    output_field = TextField()


class Joined(Func):
    """The same without hyphens and spaces too: how names, titles and places are compared.

    Not for long texts: there the end of one word and the beginning of the next would often make a third.
    """

    function = "search_joined"
    output_field = TextField()


def words_of(typed: str) -> list[str]:
    """What is looked for, in the words that spaces part; a word of separators only is none."""
    words = text.identifier(typed).split()
    return [word for word in words if _parts(word)][:MOST_WORDS]


def holds(word: str, *names: str, texts: tuple[str, ...] = ()) -> Q:
    """The condition that a word stands in one of these fields: names of one line, or texts."""
    found = Q()
    for name in names:
        found |= Q(Contains(Joined(F(name)), Joined(Value(word))))
    for name in texts:
        everywhere = Q()
        for part in _parts(word):
            everywhere &= Q(Contains(Folded(F(name)), Folded(Value(part))))
        found |= everywhere
    return found


def words_in(
    rows: QuerySet[Any], typed: str, *names: str, texts: tuple[str, ...] = ()
) -> QuerySet[Any]:
    """Rows in which every word stands, each in any of these fields."""
    for word in words_of(typed):
        rows = rows.filter(holds(word, *names, texts=texts))
    return rows


def _parts(word: str) -> list[str]:
    return [part for part in _SEPARATORS.split(word) if part]
