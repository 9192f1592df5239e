"""The worst texts for a regular expression: what it repeats, repeated, with an end that does not fit."""

import re
from collections.abc import Callable, Iterator
from re import _constants as sre  # type: ignore[attr-defined]
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any

EVERYWHERE = ("1", "1.", "a", "a ", " ", "A", "\n", "<", '"', "#", "@", "x@", "é")
MOST = 80
REPEATS = {sre.MAX_REPEAT, sre.MIN_REPEAT, sre.POSSESSIVE_REPEAT}
LONG = 8
END = "\0"


def attacks(pattern: Any) -> list[tuple[str, str]]:
    """(what it begins with, what is repeated) of texts by which this expression may be held up."""
    text = pattern.pattern
    text = text.decode("latin-1") if isinstance(text, bytes) else text
    # What only `regex` knows, by what comes near to it.
    text = re.sub(r"\\[pP]\{[^}]*\}", r"\\w", text).replace(r"\X", ".")
    parsed = parser.parse(text, pattern.flags & (re.I | re.M | re.S | re.X))
    found = [("", unit) for unit in EVERYWHERE]
    for before, body in _repeats(list(parsed), ""):
        found += [("", body), ("", before), ("", before + body), (before, body)]
        found += [("", before + body * 3), (before + body, " "), (before, before[-1:])]
    found.append(("", _sample(list(parsed))))
    return [one for one in dict.fromkeys(found) if one[1]][:MOST]


def text_of(attack: tuple[str, str], size: int) -> str:
    """`size` characters of it, ending in what fits nowhere."""
    begins, unit = attack
    return (begins + unit * (size // len(unit) + 1))[:size] + END


def _repeats(items: list[Any], before: str) -> Iterator[tuple[str, str]]:
    """(what stands before a long repetition, what it repeats)."""
    for op, arg in items:
        if op in REPEATS:
            _least, most, body = arg
            if most is sre.MAXREPEAT or most > LONG:
                yield before, _sample(list(body))
            yield from _repeats(list(body), before)
        for inner in _inside(op, arg):
            yield from _repeats(list(inner), before)
        before += _sample([(op, arg)])


def _inside(op: Any, arg: Any) -> list[Any]:
    if op is sre.SUBPATTERN:
        return [arg[-1]]
    if op is sre.BRANCH:
        return list(arg[1])
    if op in {sre.ASSERT, sre.ASSERT_NOT}:
        return [arg[1]]
    if op is sre.ATOMIC_GROUP:
        return [arg]
    return []


def _sample(items: list[Any]) -> str:
    return "".join(_one(op, arg) for op, arg in items)


def _one(op: Any, arg: Any) -> str:
    if op in REPEATS:
        least, most, body = arg
        return _sample(list(body)) * max(least, 1 if most else 0)
    make = SAMPLES.get(op)
    return make(arg) if make else ""


CATEGORIES = {
    sre.CATEGORY_DIGIT: "1",
    sre.CATEGORY_NOT_DIGIT: "a",
    sre.CATEGORY_SPACE: " ",
    sre.CATEGORY_NOT_SPACE: "a",
    sre.CATEGORY_WORD: "a",
    sre.CATEGORY_NOT_WORD: " ",
}


def _of_set(items: list[Any]) -> str:
    if items and items[0][0] is sre.NEGATE:
        for char in "a1 -.,'\"<>@#/é\n":
            if not any(_has(item, char) for item in items[1:]):
                return char
        return "x"
    op, arg = items[0]
    if op is sre.LITERAL:
        return chr(arg)
    if op is sre.RANGE:
        return chr(arg[0])
    return CATEGORIES.get(arg, "a")


def _has(item: Any, char: str) -> bool:
    op, arg = item
    if op is sre.LITERAL:
        return chr(arg) == char
    if op is sre.RANGE:
        return arg[0] <= ord(char) <= arg[1]
    kinds = {
        sre.CATEGORY_DIGIT: char.isdigit(),
        sre.CATEGORY_NOT_DIGIT: not char.isdigit(),
        sre.CATEGORY_SPACE: char.isspace(),
        sre.CATEGORY_NOT_SPACE: not char.isspace(),
        sre.CATEGORY_WORD: char.isalnum() or char == "_",
        sre.CATEGORY_NOT_WORD: not (char.isalnum() or char == "_"),
    }
    return kinds.get(arg, False)


SAMPLES: dict[Any, Callable[[Any], str]] = {
    sre.LITERAL: chr,
    sre.NOT_LITERAL: lambda arg: "x" if arg != ord("x") else "y",
    sre.ANY: lambda _arg: "x",
    sre.IN: _of_set,
    sre.BRANCH: lambda arg: _sample(list(arg[1][0])),
    sre.SUBPATTERN: lambda arg: _sample(list(arg[-1])),
    sre.ATOMIC_GROUP: lambda arg: _sample(list(arg)),
}
