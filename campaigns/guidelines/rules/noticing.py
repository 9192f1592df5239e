"""What a text says about people that may not count: by the words around a trait, and by whole wordings."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from functools import lru_cache

from campaigns.guidelines.rules.advice import instead_of, sources_of
from campaigns.guidelines.rules.around import Around
from campaigns.guidelines.rules.book import Rule
from campaigns.guidelines.rules.dutch import DUTCH
from campaigns.guidelines.rules.english import ENGLISH
from campaigns.guidelines.rules.folding import fold
from campaigns.guidelines.rules.reading import Sentence, sentences
from campaigns.guidelines.rules.remarks import Remark
from campaigns.guidelines.rules.weighing import found_in, innocence_of_wording
from campaigns.guidelines.rules.wordings import Wording

# A text is looked at with each page that shows it, and changes seldom.
TEXTS_KEPT = 500
# Asked of a reader: nothing around it makes it innocent.
ASKED = frozenset({Rule.PAY_HISTORY, Rule.PHOTO})
# What speaks for a wording outweighs it from here on.
ENOUGH = 4


@lru_cache(TEXTS_KEPT)
def noticed(text: str, language: str = "nl") -> tuple[Remark, ...]:
    """Every place, once per rule, in both languages; `language` is that of advice where a sentence does not show its own."""
    folded, is_dutch = fold(text), language != "en"
    read = sentences(folded)
    taken: dict[Rule, bytearray] = {}
    found: list[Remark] = []

    def take(
        rule: Rule,
        first: int,
        last: int,
        instead: tuple[str, ...],
        *,
        is_doubtful: bool = False,
        is_experience: bool = False,
    ) -> None:
        start, end = folded.span(first, last)
        covered = taken.setdefault(rule, bytearray(len(text)))
        if any(covered[start:end]):
            return
        covered[start:end] = b"\1" * (end - start)
        words = text[start:end]
        sources = sources_of(rule, words, is_experience=is_experience)
        found.append(
            Remark(rule, start, end, words, instead, is_doubtful, sources=sources)
        )

    wordings = list(_wordings(folded.text, read))
    for wording, first, last in wordings:
        if not wording.is_doubtful:
            take(wording.rule, first, last, wording.instead)
    for sentence, one in found_in(read):
        words = sentence.words[one.first : one.end]
        said = " ".join(word.text for word in words)
        take(
            one.rule,
            words[0].start,
            words[-1].end,
            instead_of(
                one.rule,
                said,
                is_dutch=is_dutch if sentence.is_dutch is None else sentence.is_dutch,
                is_experience=one.is_experience,
            ),
            is_experience=one.is_experience,
        )
    for wording, first, last in wordings:
        if wording.is_doubtful:
            take(wording.rule, first, last, wording.instead, is_doubtful=True)
    return tuple(sorted(found, key=lambda one: one.start))


def _wordings(text: str, read: list[Sentence]) -> Iterator[tuple[Wording, int, int]]:
    """(wording, where it begins and ends in the folded text) of those that nothing speaks for."""
    # Most wordings stand nowhere in a text; those are looked for once.
    candidates = [one for one in (*DUTCH, *ENGLISH) if one.pattern.search(text)]
    for number, sentence in enumerate(read if candidates else ()):
        begin, end = sentence.words[0].start, sentence.words[-1].end
        said = text[begin:end] + sentence.stop
        around = Around(read, number)
        for wording in candidates:
            # Asked once per sentence, however often the wording stands in it.
            if (wording.starts_text and number) or not wording.counts_in(said):
                continue
            for hit in wording.pattern.finditer(said):
                if wording.starts_text and hit.start():
                    break
                if not _is_innocent(wording, hit, around):
                    yield wording, begin + hit.start(), min(begin + hit.end(), end)


def _is_innocent(wording: Wording, hit: re.Match[str], around: Around) -> bool:
    """Something around it speaks for it; what is asked of a reader is never innocent."""
    is_sure = wording.rule in ASKED or wording.starts_text or "/" in hit[0]
    if is_sure or not hit[0]:
        return not hit[0]
    begin = around.sentence.words[0].start
    starts = [word.start - begin for word in around.sentence.words]
    first = max(bisect_right(starts, hit.start()) - 1, 0)
    end = max(bisect_right(starts, hit.end() - 1), first + 1)
    return innocence_of_wording(around, wording.rule, first, end) >= ENOUGH
