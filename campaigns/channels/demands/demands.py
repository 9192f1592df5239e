"""What a platform demands of a post, as facts with a source and a date."""

from dataclasses import dataclass

from campaigns.channels.connectors.posts import Fact


@dataclass(frozen=True, slots=True)
class Demands:
    """An empty tuple means: no source, so we say that it is unknown."""

    # How people write the platform's name, to find it in the text of a persona.
    names: tuple[str, ...] = ()
    formats: tuple[Fact, ...] = ()
    limits: tuple[Fact, ...] = ()
    seen_by: tuple[Fact, ...] = ()
    cost: tuple[Fact, ...] = ()
