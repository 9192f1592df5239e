"""Traits by which a text describes somebody: for personas and notes, where being of a group already counts."""

from collections.abc import Iterator
from dataclasses import dataclass

from campaigns.guidelines.rules import years
from campaigns.guidelines.rules.around import Around
from campaigns.guidelines.rules.book import Rule
from campaigns.guidelines.rules.folding import fold
from campaigns.guidelines.rules.reading import sentences
from campaigns.guidelines.rules.weighing import ENOUGH, Case, age_weight
from campaigns.guidelines.rules.words import vocabulary

ENDS = frozenset({"", ","})
IS = frozenset({"is", "zijn", "are", "am", "ben", "bent", "a", "an", "een"})
# People who may also be readers, colleagues or buyers: only what is said around them counts.
COMMON = frozenset({Rule.SEX})


@dataclass(frozen=True, slots=True)
class Described:
    """`text[start:end]` says a trait of somebody."""

    rule: Rule
    start: int
    end: int


def described(text: str) -> Iterator[Described]:
    """In reading order; who is cared for, quoted or welcome is not described."""
    folded = fold(text)
    read = sentences(folded)
    for number, sentence in enumerate(read):
        around = Around(read, number)
        for age in years.ages_in(sentence):
            if not age.is_experience and (
                age_weight(around, age) >= ENOUGH
                or _is_listed(around, age.first, age.end)
            ):
                first, last = sentence.words[age.first], sentence.words[age.end - 1]
                yield Described(Rule.AGE, *folded.span(first.start, last.end))
        for mention in sentence.mentions:
            case = Case(around, mention)
            if _describes(case):
                end = case.person or mention.end
                first, last = sentence.words[mention.first], sentence.words[end - 1]
                place = folded.span(first.start, last.end)
                yield Described(mention.trait.rule, *place)


def _is_listed(around: Around, first: int, end: int) -> bool:
    """`moslima, 54 jaar, zwanger`: between signs or at an end."""
    before = around.texts[first - 1] if first else ""
    after = "".join(around.texts[end : end + 1])
    is_list = "," in around.texts or around.sentence.is_line_start
    return is_list and before in ENDS and after in ENDS


def _describes(case: Case) -> bool:
    if case.is_meant and case.weight >= ENOUGH:
        return True
    if case.innocence or case.is_fact:
        return False
    if case.is_adjective:
        return (case.is_meant and bool(case.person)) or _is_predicate(case)
    is_place = case.mention.end - case.mention.first > 1
    is_common = case.trait.is_served or case.trait.rule in COMMON or is_place
    return case.is_meant and not is_common


def _is_predicate(case: Case) -> bool:
    """`is gehandicapt`, `…, zwanger`."""
    if case.trait.is_nation or case.phrase in vocabulary.BESIDE_PEOPLE_ONLY:
        return False
    mention, around = case.mention, case.around
    if _is_listed(around, mention.first, mention.end):
        return True
    return around.before(mention) in IS and around.after(mention) in ENDS
