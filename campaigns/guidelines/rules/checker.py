"""Everything the rules say about one text, in reading order."""

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import replace

from campaigns.guidelines.rules import style as forms
from campaigns.guidelines.rules import whole
from campaigns.guidelines.rules.book import Rule
from campaigns.guidelines.rules.facts import Style, Subject
from campaigns.guidelines.rules.noticing import noticed
from campaigns.guidelines.rules.remarks import Remark

# How often the same words are pointed out in one text.
MOST_PLACES = 10


def excluding(subject: Subject, style: Style) -> Iterator[Remark]:
    """Words that choose people by what may not count, or ask for it."""
    yield from noticed(subject.text, subject.language[:2])


CHECKS: tuple[Callable[[Subject, Style], Iterator[Remark]], ...] = (
    excluding,
    whole.lacking,
    forms.forms_of_address,
    forms.avoided,
    forms.emoji,
    forms.hashtags,
    forms.capitals,
)


def _first_places(found: Iterator[Remark]) -> Iterator[Remark]:
    """The same words are remarked on a few times: who reads it understands."""
    places: Counter[tuple[Rule, str]] = Counter()
    for one in found:
        places[one.rule, one.words.casefold()] += 1
        if places[one.rule, one.words.casefold()] <= MOST_PLACES:
            yield one


def remarks(subject: Subject, style: Style) -> list[Remark]:
    """What the rules find; an empty text has nothing to remark on.

    What is doubtful never blocks, whatever the guideline says.
    """
    if not subject.text.strip():
        return []
    found = [
        replace(one, level="warn" if one.is_doubtful else style.level(one.rule))
        for check in CHECKS
        for one in _first_places(check(subject, style))
    ]
    found += [
        replace(one, level=style.level(one.rule))
        for one in whole.too_long(subject, style)
    ]
    # What is said about the whole text comes after what has a place in it.
    return sorted(found, key=lambda one: (not one.words, one.start))
