"""What a check is given: the text with its circumstances, and the guideline that counts."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from campaigns.guidelines.rules.book import BOOK, Level, Rule

Address = Literal["", "je", "u"]


@dataclass(frozen=True, slots=True)
class Subject:
    """One text as readers will see it. None: it is not known or does not matter."""

    text: str
    language: str = "nl"
    is_vacancy: bool = False
    # Said beside the text, such as the salary range of a vacancy page.
    has_salary: bool = False
    has_next_step: bool = False
    has_link: bool | None = None
    has_picture: bool = False
    alt_text: str = ""


@dataclass(frozen=True, slots=True)
class Style:
    """A guideline as the rules read it: of the organisation, or of one channel."""

    address: Address = ""
    # (word, what to write instead or nothing)
    avoid: tuple[tuple[str, str], ...] = ()
    emoji_most: int | None = None
    hashtags_least: int | None = None
    hashtags_most: int | None = None
    hashtags_fixed: tuple[str, ...] = ()
    length_most: int | None = None
    levels: Mapping[str, Level] = field(default_factory=dict)

    def level(self, rule: Rule) -> Level:
        """How heavy a rule is here."""
        return self.levels.get(rule, BOOK[rule].level)
