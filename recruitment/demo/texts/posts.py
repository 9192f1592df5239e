"""How a post of the demo is written down."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class PostText:
    """One post; `vacancy`, `persona` and `picture` are keys, `on` accounts."""

    kind: str
    title: str
    text: str
    on: tuple[str, ...]
    vacancy: str = ""
    persona: str = ""
    picture: str = ""
    language: str = "nl"
    author: str = "sanne"
    # What some channels get instead.
    variants: Mapping[str, str] = field(default_factory=dict)
