"""The public address of a vacancy: made once, kept for ever. Pure."""

from collections.abc import Callable, Iterator

from django.utils.text import slugify

LONGEST = 150


def candidates_for(title: str, place: str) -> Iterator[str]:
    """`nurse-utrecht`, `nurse-utrecht-2`, …"""
    first = slugify(f"{title} {place}")[:LONGEST].strip("-") or "vacancy"
    yield first
    number = 2
    while True:
        yield f"{first}-{number}"
        number += 1


def free_slug(title: str, place: str, *, is_taken: Callable[[str], bool]) -> str:
    """The first that nobody has."""
    return next(slug for slug in candidates_for(title, place) if not is_taken(slug))
