"""The short name of a tracked link. Pure."""

import secrets

# Without the letters and digits that people mistake for each other: 0 o, 1 l i.
ALPHABET = "23456789abcdefghjkmnpqrstuvwxyz"
LENGTH = 7


def draw() -> str:
    """A name that nobody can guess from the one before."""
    return "".join(secrets.choice(ALPHABET) for _ in range(LENGTH))
