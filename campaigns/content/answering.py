"""Which doubts and motives of a persona have a post that answers them. Pure."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Point:
    """A line of the persona, and the posts (by id) that somebody ticked for it."""

    text: str
    posts: tuple[int, ...]

    @property
    def is_gap(self) -> bool:
        return not self.posts


def points(
    lines: Iterable[str], ticked: Iterable[tuple[int, Sequence[str]]]
) -> list[Point]:
    """Each line with its posts; what no post answers comes first, in the persona's order."""
    known = [(post, frozenset(answers)) for post, answers in ticked]
    found = [
        Point(line, tuple(post for post, answers in known if line in answers))
        for line in lines
    ]
    return sorted(found, key=lambda point: not point.is_gap)
