"""What a rule says about a place in a text."""

from dataclasses import dataclass

from campaigns.guidelines.rules.book import Level, Rule


@dataclass(frozen=True, slots=True)
class Remark:
    """`words` are `text[start:end]`; a remark on the whole text has none.

    `figure` is what the rule counted and `limit` what the guideline allows.
    """

    rule: Rule
    start: int = 0
    end: int = 0
    words: str = ""
    instead: tuple[str, ...] = ()
    # It may well be right here: a person should look, so it never blocks.
    is_doubtful: bool = False
    figure: int = 0
    limit: int = 0
    level: Level = "warn"
    # Of this ground, where the rule has several; else those of the book count.
    sources: tuple[str, ...] = ()

    @property
    def is_blocking(self) -> bool:
        return self.level == "block"
