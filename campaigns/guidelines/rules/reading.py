"""A folded text as sentences of words, each word with its place and what the lists say of it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import zip_longest

from campaigns.guidelines.rules.folding import Folded
from campaigns.guidelines.rules.words import clauses, vocabulary
from campaigns.guidelines.rules.words.lists import listed
from campaigns.guidelines.rules.words.vocabulary import Trait

TOKEN = re.compile(
    r"(?<![a-z\d])[tymvf]/[mvfox](?:/[xd])?(?![a-z\d])|[a-z]+(?:[-'][a-z]+)*'?|\d+(?:[.,]\d+)*|\n|[^\w\s]"
)
# Letters and signs for letters in one word: `v0rzitter`.
MIXED = re.compile(r"(?<![a-z\d])[a-z\d@$]+(?![a-z\d])")
DISGUISES = str.maketrans("0134@$", "oieaas")
SHORT_FORMS = listed(
    "lft max min incl excl ca bijv bv jr sr evt ivm nl o.a e.d st mr dr drs no nr tel yrs approx etc vs"
)
BULLETS = frozenset("-*•·–—▪►▶✔✓✅➡→>+~☑◦‣=|")
# A line that begins with one of these belongs to the one above.
JOINERS = listed("and en of or tot to t/m dan than")
# `oud-collega` worked here before, whatever the age.
FORMER = "oud-"
# `under-35s` reads as `under 35s`.
BEFORE_AGE = re.compile(
    r"(?<=\bunder)-(?=\d)|(?<=\bover)-(?=\d)|(?<=\babove)-(?=\d)|(?<=\bbelow)-(?=\d)"
)
# `under.thirty.please`
DOTTED = re.compile(
    r"(?<![\w.@/-])[a-z]{2,20}\.[a-z]{2,20}(?:\.[a-z]{2,20}){0,4}(?![\w.@/-])"
)
STOPS = frozenset(".!?\n")
MOST_MIXED = 30
OPENING = re.compile(r"(?:^|[\s(])'\w")
# How far back an opening quotation mark is looked for.
MOST_QUOTED = 80
# A longer sentence is read in parts.
MOST_WORDS = 80


@dataclass(frozen=True, slots=True)
class Word:
    """One word or sign of the folded text: as written, and as the lists know it."""

    text: str
    start: int
    end: int

    @property
    def is_word(self) -> bool:
        return self.text[0].isalnum()


@dataclass(frozen=True, slots=True)
class Mention:
    """The words from `first` up to `end` name a trait."""

    trait: Trait
    first: int
    end: int


@dataclass(frozen=True)
class Sentence:
    """Words in order; `is_line_start` when a new line begins with it; `stop` is the sign that ended it."""

    words: tuple[Word, ...]
    is_line_start: bool
    stop: str

    @cached_property
    def texts(self) -> tuple[str, ...]:
        return tuple(word.text for word in self.words)

    @cached_property
    def plain(self) -> str:
        """With one blank between all words and signs."""
        return " ".join(self.texts)

    @cached_property
    def starts(self) -> tuple[int, ...]:
        """Where each word begins in `plain`."""
        places, at = [], 0
        for text in self.texts:
            places.append(at)
            at += len(text) + 1
        return tuple(places)

    @cached_property
    def word_count(self) -> int:
        return sum(word.is_word for word in self.words)

    @cached_property
    def is_dutch(self) -> bool | None:
        """By its small words; None where they do not say."""
        dutch = sum(text in vocabulary.SMALL_DUTCH for text in self.texts)
        english = sum(
            text in vocabulary.SMALL_ENGLISH or text in clauses.SMALL
            for text in self.texts
        )
        return None if dutch == english else dutch > english

    @cached_property
    def mentions(self) -> tuple[Mention, ...]:
        """Every trait that the lists know, the longest name first."""
        found, n = [], 0
        while n < len(self.texts):
            trait, size = vocabulary.trait_at(self.texts, n)
            is_english = trait is not None and trait.is_english and self.is_dutch
            if (
                trait
                and not is_english
                and not self._is_of_the_other_language(self.texts[n])
            ):
                found.append(Mention(trait, n, n + size))
            n += size
        return tuple(found)

    def _is_of_the_other_language(self, text: str) -> bool:
        if text in vocabulary.ONLY_DUTCH:
            return self.is_dutch is False
        return text in vocabulary.ONLY_ENGLISH and self.is_dutch is True

    def says(self, pattern: re.Pattern[str]) -> bool:
        return bool(pattern.search(self.plain))


def sentences(folded: Folded) -> list[Sentence]:
    """In reading order; a line that breaks off before its end goes on with the next."""
    found: list[Sentence] = []
    words: list[Word] = []
    is_line_start = True

    def close(stop: str) -> None:
        nonlocal is_line_start
        if any(word.is_word for word in words):
            found.append(Sentence(tuple(words), is_line_start, stop))
            is_line_start = False
        is_line_start = is_line_start or stop == "\n"
        words.clear()

    read = list(_tokens(folded.text))
    for word, follows in zip_longest(read, read[1:]):
        if word.text in STOPS:
            joins = follows is not None and follows.text in JOINERS
            if not _goes_on(word.text, words, joins=joins):
                close(word.text)
        elif words or word.text not in BULLETS:
            words.append(word)
            if len(words) >= MOST_WORDS:
                close("")
    close("")
    return found


def _goes_on(stop: str, before: list[Word], *, joins: bool) -> bool:
    """The line breaks off, or the point belongs to a short form."""
    last = before[-1].text if before else ""
    if stop == "\n":
        return vocabulary.goes_on(last) or (bool(last) and joins)
    return stop == "." and last in SHORT_FORMS


def _tokens(text: str) -> Iterator[Word]:
    text = BEFORE_AGE.sub(" ", text)
    text = DOTTED.sub(lambda run: _undotted(run[0]), text)
    text = MIXED.sub(lambda run: _undisguised(run[0]), text)
    for hit in TOKEN.finditer(text):
        if hit[0][0].isalpha():
            before = text[hit.start() - 1 : hit.start()]
            yield from _words(
                hit[0], hit.start(), is_tag=before == "#", is_of_age=before.isdigit()
            )
            if hit[0].endswith("s'") and _is_owner(text, hit.end()):
                yield Word("'", hit.end() - 1, hit.end())
        elif hit[0] != "#":
            yield Word(hit[0], *hit.span())


def _is_owner(text: str, end: int) -> bool:
    """`the boys' school`: a word follows, and no quotation ends here."""
    follows = text[end : end + 2]
    is_quoted = OPENING.search(text[max(0, end - MOST_QUOTED) : end])
    return follows[:1] == " " and follows[1:].isalpha() and not is_quoted


def _is_mixed(run: str) -> bool:
    return (
        len(run) <= MOST_MIXED and not run.isalpha() and sum(map(str.isalpha, run)) > 1
    )


def _undotted(run: str) -> str:
    """With blanks where all its words are known."""
    is_read = all(
        vocabulary.is_known(word) or word in clauses.SMALL for word in run.split(".")
    )
    return run.replace(".", " ") if is_read else run


def _undisguised(run: str) -> str:
    """A known word for it of the same length, else as it is."""
    plain = run.translate(DISGUISES) if _is_mixed(run) else run
    return plain if plain.isalpha() and vocabulary.is_known(plain) else run


def _words(
    text: str, start: int, *, is_tag: bool, is_of_age: bool = False
) -> Iterator[Word]:
    """One word, or its parts where it is written as one; `is_of_age` in `30sonly`."""
    text = text.rstrip("'")
    if is_of_age and text[0] == "s" and vocabulary.is_known(text[1:]):
        yield Word("s", start, start + 1)
        text, start = text[1:], start + 1
    if vocabulary.is_known(text) or text.startswith(FORMER):
        yield Word(text, start, start + len(text))
    elif "-" in text:
        at = start
        for part in text.split("-"):
            if part:
                yield from _words(part, at, is_tag=is_tag)
            at += len(part) + 1
    elif parts := vocabulary.parts(text, is_tag=is_tag):
        at = start
        for part in parts:
            yield Word(part, at, at + len(part))
            at += len(part)
    else:
        yield Word(vocabulary.corrected(text), start, start + len(text))
