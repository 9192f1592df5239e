"""The short name of a tracked link. Pure."""

import secrets

# Without the letters and digits that people mistake for each other: 0 o, 1 l i.
ALPHABET = "23456789abcdefghjkmnpqrstuvwxyz"
LENGTH = 7


def draw() -> str:
    """A name that nobody can guess from the one before."""
    return "".join(secrets.choice(ALPHABET) for _ in range(LENGTH))


def spellings(code: str) -> list[str]:
    """The names that a code may stand for, as it was written first.

    Names are drawn in small letters, so capitals are somebody's keyboard. Two names that
    differ in capitals only keep their own links, for the exact one comes first. A dash or
    underline at the end may be a sign of the sentence.
    """
    small = code.lower()
    return list(dict.fromkeys(filter(None, (code, small, small.rstrip("-_")))))
