"""A list of words as one text, and the kinds of words that name a trait."""

from typing import Literal

Kind = Literal["group", "adjective", "fact"]


def listed(text: str) -> frozenset[str]:
    """Each word of it."""
    return frozenset(text.split())


def phrases(text: str) -> frozenset[str]:
    """Each of it, of one word or more: `_` stands for the blank between them."""
    return frozenset(one.replace("_", " ") for one in text.split())
