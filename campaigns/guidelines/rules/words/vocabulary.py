"""The lists of words as dictionaries: look a word up, with its endings, its parts and its typing errors."""

from collections import defaultdict
from dataclasses import dataclass
from functools import lru_cache

from campaigns.guidelines.rules.book import Rule
from campaigns.guidelines.rules.words import (
    ages,
    dutch,
    english,
    surroundings,
    traits,
)
from campaigns.guidelines.rules.words.lists import Kind, listed
from campaigns.guidelines.rules.words.traits import ONLY_DUTCH, ONLY_ENGLISH

__all__ = ["BESIDE_PEOPLE_ONLY", "ONLY_DUTCH", "ONLY_ENGLISH"]

SMALL_DUTCH = listed(
    """
    de het een en van je jij wij met niet geen voor op aan bij ook die dat zijn er naar om onze ons ben
    bent u uit als maar of dan wat wie hier nog
    """
)
SMALL_ENGLISH = listed(
    """
    the a an and of you your with not for to are our we is by from this that who at on it they be have
    if or but as what do need only
    """
)
# A line that ends in one of these goes on below it.
UNFINISHED = listed(
    """
    een de het the a an van of voor for met with geen no niet not alleen only max maximaal maximum tot
    lft onder under over boven jonge young en and or : , tussen between bij ouder jonger dan than older
    younger naar aan to je your zoek zoeken
    """
)
LEAST_TYPED, MOST_TYPED, LEAST_JOINED, MOST_JOINED = 8, 25, 7, 40
# Letters at the beginning that a typing error leaves alone.
SAME = 3
# With one of these before it a word is two: `geenvrouwen`.
DENIALS = ("geen", "liefst", "liever")
# Words so short are parts of many others.
SHORT = 2


@dataclass(frozen=True, slots=True)
class Trait:
    """What a word says: under which rule, in what way, and whether work may be done for these people."""

    rule: Rule
    kind: Kind
    is_served: bool = False
    is_nation: bool = False
    # In a Dutch sentence the word is another one.
    is_english: bool = False


EXACT: dict[tuple[str, ...], Trait] = {}
BEGINNINGS: dict[str, Trait] = {}
ENDINGS: dict[str, Trait] = {}


def _take(entry: str, trait: Trait) -> None:
    if entry.startswith("*"):
        ENDINGS[entry[1:]] = trait
    elif entry.endswith("*"):
        words = entry[:-1].split("_")
        if len(words) == 1:
            BEGINNINGS.setdefault(words[0], trait)
        else:
            for ending in ("", "s", "es", "en", "ten"):
                EXACT.setdefault((*words[:-1], words[-1] + ending), trait)
    else:
        EXACT.setdefault(tuple(entry.split("_")), trait)


BESIDE_PEOPLE_ONLY = traits.BESIDE_PEOPLE_ONLY | english.BESIDE_PEOPLE_ONLY
for _rule, _kind, _listed in (*traits.TRAITS, *dutch.all_traits()):
    _own, _sign, _served = _listed.partition("+")
    for _entry in _own.split():
        _take(_entry, Trait(_rule, _kind))
    for _entry in _served.split():
        _take(_entry, Trait(_rule, _kind, is_served=True))
for _rule, _kind, _listed in english.TRAITS:
    for _entry in _listed.split():
        _take(_entry, Trait(_rule, _kind, is_english=True))
for _entry in (*traits.COUNTRIES, *dutch.LANDS.split()):
    for _from in ("from", "uit"):
        EXACT[_from, _entry] = Trait(Rule.ORIGIN, "group")
for _entry in (*traits.COUNTRIES, *english.REGIONS):
    for _from in english.FROM:
        EXACT.setdefault(
            (_from, "in", *_entry.split("_")),
            Trait(Rule.ORIGIN, "group", is_english=True),
        )
for _entry in english.REGIONS:
    EXACT.setdefault(
        ("from", *_entry.split("_")), Trait(Rule.ORIGIN, "group", is_english=True)
    )
for _entry in f"{traits.NATIONS_NL} {dutch.NATIONS}".split():
    for _ending in ("", "e"):
        _word = (
            _entry[:-1] + "se"
            if _ending and _entry.endswith("s") and not _entry.endswith("ns")
            else _entry + _ending
        )
        for _form in {_word, _entry + _ending}:
            EXACT.setdefault((_form,), Trait(Rule.ORIGIN, "adjective", is_nation=True))
LANGUAGES = dutch.LANGUAGES
NO_LANGUAGES = frozenset(
    word
    for word in f"{traits.NATIONS_NL} {dutch.NATIONS}".split()
    if word not in dutch.LANGUAGES
)
for _entry in (*traits.NATIONS_EN.split(), *english.NATIONS.split()):
    EXACT.setdefault((_entry,), Trait(Rule.ORIGIN, "adjective", is_nation=True))
    if _entry.endswith("an"):
        EXACT.setdefault((_entry + "s",), Trait(Rule.ORIGIN, "group"))

LONGEST: dict[str, int] = defaultdict(int)
for _words in EXACT:
    LONGEST[_words[0]] = max(LONGEST[_words[0]], len(_words))
STANCE = (
    surroundings.NEGATIVE
    | surroundings.ONLY
    | surroundings.PREFERRED
    | surroundings.SOUGHT
    | surroundings.MUST
)
PLAIN_SERVE = frozenset(word for word in surroundings.SERVE if not word.endswith("*"))
SERVE_BEGINNINGS = tuple(word[:-1] for word in surroundings.SERVE if word.endswith("*"))
KNOWN = frozenset(
    {word for words in EXACT for word in words}
    | STANCE
    | surroundings.PEOPLE
    | surroundings.SERVED
    | PLAIN_SERVE
    | surroundings.LINKS
    | surroundings.MEASURES
    | ages.WORDS
    | SMALL_DUTCH
    | SMALL_ENGLISH
    # Real words that are near one of the lists.
    | listed("bloomers")
)


def trait_at(texts: tuple[str, ...], n: int) -> tuple[Trait | None, int]:
    """What the words from `n` name, and how many they are; one word that names nothing."""
    first = texts[n]
    for size in range(min(LONGEST.get(first, 0), len(texts) - n), 0, -1):
        if trait := EXACT.get(texts[n : n + size]):
            return trait, size
    return _by_part(first), 1


@lru_cache(2048)
def _by_part(word: str) -> Trait | None:
    if is_named_work(word) or word.startswith(DENIALS):
        return None
    for size in range(min(len(word), 20), 3, -1):
        if trait := BEGINNINGS.get(word[:size]):
            return trait
    for ending, trait in ENDINGS.items():
        if word.endswith(ending):
            return trait
    return None


def is_known(word: str) -> bool:
    return word in KNOWN or _by_part(word) is not None


def is_serving(word: str) -> bool:
    """A word for work that is done for people."""
    return word in PLAIN_SERVE or (
        word.startswith(SERVE_BEGINNINGS) and word not in dutch.JOBS
    )


@lru_cache(4096)
def is_named_work(word: str) -> bool:
    """`jongerenwerker`, `vrouwenopvang`: named after those it is for."""
    return word.startswith(surroundings.NAMED_AFTER) and word.endswith(
        surroundings.NAMED_WORK
    )


@lru_cache(4096)
def is_people(word: str) -> bool:
    """People who may be sought, by the whole word or its end."""
    return (
        word in surroundings.PEOPLE
        or word in dutch.JOBS
        or (
            word not in surroundings.SERVED
            and word.endswith(tuple(surroundings.PEOPLE_ENDINGS))
        )
    )


def goes_on(word: str) -> bool:
    """The line that ends here is not finished."""
    return word in UNFINISHED


@lru_cache(2048)
def parts(word: str, *, is_tag: bool) -> tuple[str, ...]:
    """`geenvrouwen`: known words written as one, of which one chooses people."""
    if not LEAST_JOINED <= len(word) <= MOST_JOINED:
        return ()
    # best[n]: the fewest known words that make up the first n letters.
    best: list[tuple[str, ...] | None] = [()] + [None] * len(word)
    for end in range(1, len(word) + 1):
        for start in range(max(0, end - 16), end):
            before, piece = best[start], word[start:end]
            if (
                before is None
                or not (len(piece) > SHORT or piece in {"no", "z", "y", "en", "nl"})
                or piece not in KNOWN
            ):
                continue
            if best[end] is None or len(before) + 1 < len(best[end] or ()):
                best[end] = (*before, piece)
    found = best[-1] or ()
    if len(found) == 1 or not found:
        return ()
    chooses = any(piece in STANCE for piece in found)
    chooses = chooses and any(names_trait(piece) for piece in found)
    chooses = chooses or any(piece in ages.LIMITS for piece in found)
    is_people = names_trait(found[0]) and found[-1] in surroundings.PERSONS
    return found if is_tag or chooses or is_people else ()


def _shorter(word: str) -> set[str]:
    return {word[:n] + word[n + 1 :] for n in range(1, len(word) - 1)}


NEAR: dict[str, str] = {}
for _word in sorted({word for words in EXACT for word in words} | STANCE | ages.LIMITS):
    if len(_word) >= LEAST_TYPED and _word.isalpha():
        for _form in _shorter(_word):
            NEAR.setdefault(_form, _word)


# Everyday words that are one letter from a word of the lists.
EVERYDAY = listed("rechten servers banieren salaris missie roosters rosters overgezet")


@lru_cache(4096)
def corrected(word: str) -> str:
    """The word of the lists that was meant: one letter short, too many or exchanged; else itself."""
    if not LEAST_TYPED - 1 <= len(word) <= MOST_TYPED or not word.isalpha():
        return word
    if word in EVERYDAY:
        return word
    if word in NEAR:
        return NEAR[word]
    if len(word) >= LEAST_TYPED:
        for form in _shorter(word):
            if form in KNOWN and len(form) >= LEAST_TYPED:
                return form
            near = NEAR.get(form, "")
            if near[:SAME] == word[:SAME] and near not in STANCE:
                return near
    return word


@lru_cache(4096)
def names_trait(word: str) -> bool:
    """One word that the lists know as a trait."""
    return trait_at((word,), 0)[0] is not None
