"""Ways of writing that a rule notices, and when they are innocent after all."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain

from campaigns.guidelines.rules.book import Rule
from campaigns.guidelines.rules.remarks import Remark

# A point inside a word or after a short form ("max. 3 jaar") ends no sentence.
SENTENCE = re.compile(
    r"[^.!?\n]+(?:(?:(?<=max)|(?<=min)|(?<=incl)|(?<=ca)|(?<=bijv)|(?=\.\w))\.[^.!?\n]+)*[.!?]*",
    re.IGNORECASE,
)
# Longer than any post; a pasted book is not read to its end.
MOST = 20_000


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
        """Whether the sentence around it makes it what it seems."""
        if self.needs and not self.needs.search(sentence):
            return False
        return not (self.unless and self.unless.search(sentence))


def find(pattern: str) -> re.Pattern[str]:
    """A pattern of whole words, whatever the capitals; a blank is any white space."""
    loose = pattern.replace(" ?", r"\s*").replace(" ", r"\s+")
    return re.compile(rf"\b(?:{loose})", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Language:
    """The wordings of one language, and what opens every door in it."""

    wordings: tuple[Wording, ...]
    # Where a sentence says that everybody is welcome, naming a trait excludes nobody.
    welcoming: re.Pattern[str]


def sentences(text: str) -> Iterator[tuple[int, str]]:
    """(where it begins, the sentence)."""
    for found in SENTENCE.finditer(text[:MOST]):
        bare = found.group().lstrip()
        yield found.end() - len(bare), bare


def noticed(text: str, language: Language) -> Iterator[Remark]:
    """Every wording found, each place once per rule."""
    # Most wordings stand nowhere in a text; those are looked for once.
    candidates = [one for one in language.wordings if one.pattern.search(text[:MOST])]
    for begin, sentence in sentences(text):
        welcomes = bool(language.welcoming.search(sentence))
        taken: dict[Rule, bytearray] = {}
        for wording in candidates:
            if welcomes and wording.rule not in {Rule.PAY_HISTORY, Rule.PHOTO}:
                continue
            hits = wording.pattern.finditer(sentence)
            first = next(hits, None)
            # Asked once per sentence, however often the wording stands in it.
            if first is None or not wording.counts_in(sentence):
                continue
            covered = taken.setdefault(wording.rule, bytearray(len(sentence)))
            for hit in chain([first], hits):
                start, end = hit.span()
                if any(covered[start:end]):
                    continue
                if wording.starts_text and begin + start:
                    break
                covered[start:end] = b"\1" * (end - start)
                yield Remark(
                    wording.rule,
                    begin + start,
                    begin + end,
                    hit.group(),
                    wording.instead,
                    wording.is_doubtful,
                )
