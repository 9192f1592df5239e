"""Lists as people type them: one thing a line. Pure."""

import re

TAG = re.compile(r"#?(\w+)")


def lines(text: str) -> tuple[str, ...]:
    """Each line without the dashes people put before it."""
    return tuple(bare for line in text.splitlines() if (bare := line.strip(" \t-–•*·")))


def pairs(text: str) -> tuple[tuple[str, str], ...]:
    """`marktconform = noem het bedrag`, a line each; without a sign there is no advice."""
    found = []
    for line in lines(text):
        word, _sign, instead = line.partition("=")
        if word.strip():
            found.append((word.strip(), instead.strip()))
    return tuple(found)


def tags(text: str) -> tuple[str, ...]:
    """Every word with its sign, typed with or without it, beside or under each other."""
    return tuple(f"#{word}" for word in TAG.findall(text))
