"""Ways of writing that a rule notices, and when they are innocent after all."""

import re
import unicodedata
from dataclasses import dataclass

from campaigns.guidelines.rules.book import Rule


@dataclass(frozen=True, slots=True)
class Wording:
    """`pattern` finds it; it counts in a sentence that has `needs` and not `unless`."""

    rule: Rule
    pattern: re.Pattern[str]
    instead: tuple[str, ...] = ()
    needs: re.Pattern[str] | None = None
    unless: re.Pattern[str] | None = None
    is_doubtful: bool = False
    # Only as the very first words: nobody was named before.
    starts_text: bool = False

    def counts_in(self, sentence: str) -> bool:
        """Whether it stands in the sentence, which makes it what it seems."""
        if not self.pattern.search(sentence):
            return False
        if self.needs and not self.needs.search(sentence):
            return False
        return not (self.unless and self.unless.search(sentence))


def find(pattern: str) -> re.Pattern[str]:
    """A pattern of whole words in plain letters, whatever the accents; a blank is any white space."""
    letters = unicodedata.normalize("NFKD", pattern)
    plain = "".join(letter for letter in letters if not unicodedata.combining(letter))
    loose = plain.replace(" ?", r"\s*").replace(" ", r"\s+")
    return re.compile(rf"\b(?:{loose})", re.IGNORECASE)
