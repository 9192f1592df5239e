"""Values in the JSON of an answer: each function answers a typed value, or raises `Malformed`.

What comes from outside has any type: `"id": [5]`, `true` for a number, a text of a megabyte. Nothing here guesses.
"""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from core.text import identifier as without_unseen
from core.text import without_controls

# Largest whole number that every JSON program reads the same; a sum of a few still fits a bigint.
LARGEST_COUNT = 2**53 - 1
LONGEST_IDENTIFIER = 300


class Malformed(ValueError):
    """The value has another type or form than was agreed."""


def mapping(value: Any) -> Mapping[str, Any]:
    """A JSON object."""
    if not isinstance(value, dict):
        raise Malformed("not an object")
    return value


def entries(value: Any) -> list[Any]:
    """A JSON list."""
    if not isinstance(value, list):
        raise Malformed("not a list")
    return value


def identifier(value: Any, longest: int = LONGEST_IDENTIFIER) -> str:
    """An id, a handle or a token: 1 to `longest` visible characters, no space among them."""
    if not isinstance(value, str) or not 0 < len(value) <= longest:
        raise Malformed("not an id")
    if not value.isprintable() or " " in value:
        raise Malformed("an id with a space or a control character")
    return value


def text(value: Any) -> str:
    """A text of any length, as it is, without what no column can hold."""
    if not isinstance(value, str):
        raise Malformed("not a text")
    return without_controls(value)


def title(value: Any, longest: int) -> str:
    """A name on one line, cut to the length of its column; null counts as empty."""
    if value is None:
        return ""
    if not isinstance(value, str):
        raise Malformed("not a text")
    return without_unseen(value)[:longest].strip()


def whole_number(value: Any) -> int:
    """Of any size and sign; `true` is none."""
    if not isinstance(value, int) or isinstance(value, bool):
        raise Malformed("not a whole number")
    return value


def count(value: Any) -> int:
    """A whole number of 0 or more that a column can hold."""
    if not 0 <= whole_number(value) <= LARGEST_COUNT:
        raise Malformed("a number out of range")
    return int(value)


def count_or_none(value: Any) -> int:
    """The same for a count that may be left out: absent and null are 0."""
    return 0 if value is None else count(value)


def moment(value: Any) -> datetime:
    """An ISO 8601 moment with its zone."""
    if not isinstance(value, str):
        raise Malformed("not a moment")
    try:
        found = datetime.fromisoformat(value)
    except ValueError as error:
        raise Malformed("not a moment") from error
    if found.tzinfo is None:
        raise Malformed("a moment without a zone")
    return found
