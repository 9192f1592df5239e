"""Ages in figures or in words, and highest numbers of years of experience."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from campaigns.guidelines.rules.reading import Sentence
from campaigns.guidelines.rules.words import ages, clauses, surroundings, vocabulary

YOUNGEST, OLDEST, OLDEST_IN_SPAN = 14, 80, 90
# A lowest age up to this is one that a law sets for some work.
LOWEST_BY_LAW, LOWEST_WITH_REASON = 18, 23
# What is a highest number of years of experience, and no age.
MOST_EXPERIENCE = 20
# A requirement in a few words; digits of an age or a year.
FEW_WORDS, MOST_DIGITS, AGE_DIGITS = 8, 4, 2
# How far before the colon of a portrait its name stands.
NEAR_HEAD, MOST_IN_PORTRAIT = 4, 10
YEAR = re.compile(r"(?:19|20)\d\d")


@dataclass(frozen=True, slots=True)
class Age:
    """Words `first` up to `end` say an age or a highest experience; `is_limit`: of their own they choose by it."""

    first: int
    end: int
    is_limit: bool
    is_experience: bool = False
    is_lowest: bool = False
    lowest: int = 0


def ages_in(sentence: Sentence) -> Iterator[Age]:
    """In reading order."""
    n = 0
    while n < len(sentence.texts):
        found = _at(sentence.texts, n)
        if found:
            yield found
        n = max(found.end, n + 1) if found else n + 1


def _at(texts: tuple[str, ...], n: int) -> Age | None:
    text = texts[n]
    if text.isdigit() or text in ages.FEW or text in ages.TENS or text in ages.DECADES:
        return (
            _experience(texts, n)
            or _birth(texts, n)
            or _decade(texts, n)
            or _age(texts, n)
        )
    return None


def _has(texts: tuple[str, ...], these: frozenset[str]) -> bool:
    return any(text in these for text in texts)


def _before(texts: tuple[str, ...], n: int, most: int) -> tuple[str, ...]:
    return texts[max(0, n - most) : n]


# Experience.


def _few(texts: tuple[str, ...], n: int) -> int | None:
    text = texts[n] if n < len(texts) else ""
    if text.isdigit() and len(text) <= AGE_DIGITS:
        return int(text)
    return ages.FEW.get(text)


def _experience(texts: tuple[str, ...], n: int) -> Age | None:
    """`maximaal 3 jaar ervaring`, `2-4 years of experience`, `zero to two years, max`."""
    low, end = _few(texts, n), n + 1
    if low is None or low > MOST_EXPERIENCE:
        return None
    high = (
        _few(texts, n + 2)
        if texts[end : end + 1] and texts[end] in ages.DASHES
        else None
    )
    is_span = high is not None and (
        texts[end] not in {"en", "and", "of", "or", "a"}
        or _has(_before(texts, n, 1), ages.SPANNED)
    )
    end = n + 3 if high is not None else end
    if (
        texts[end : end + 1]
        and texts[end] in ages.YEARS
        and _says_experience(texts, n, end)
    ):
        is_highest = _is_highest(texts, n, end) or (is_span and (high or 0) > low)
        first = n - 1 if _has(_before(texts, n, 1), ages.HIGHEST | ages.UP_TO) else n
        return (
            Age(first, end + 1, is_limit=True, is_experience=True)
            if is_highest
            else None
        )
    return None


def _says_experience(texts: tuple[str, ...], n: int, end: int) -> bool:
    after = texts[end + 1 : end + 5]
    near = (*_before(texts, n, 5), *after)
    return _has(after, ages.WORKED) or any(
        text.endswith(("ervaring", "experience")) for text in near
    )


def _is_highest(texts: tuple[str, ...], n: int, end: int) -> bool:
    before = _before(texts, n, 3)
    if _has(before, ages.LOWEST):
        return False
    if _has((*before, *texts[end + 1 : end + 6]), ages.HIGHEST):
        return True
    is_denied = _has(_before(texts, n, 5), ages.DENIED)
    return (
        (before[-2:] in ages.MORE_THAN and is_denied)
        or before[-2:] == ("up", "to")
        or before[-1:] == ("tot",)
    )


# A year of birth, a decade of a life.


def _birth(texts: tuple[str, ...], n: int) -> Age | None:
    """`geboren na 1995`, `class of 2024`."""
    if not YEAR.fullmatch(texts[n]):
        return None
    is_class = _before(texts, n, 2) == ("class", "of")
    if is_class or _has(_before(texts, n, 3), ages.BIRTHS):
        return Age(max(n - 1, 0), n + 1, is_limit=True)
    return None


def _decade(texts: tuple[str, ...], n: int) -> Age | None:
    """`begin twintig`, `early thirties`."""
    if texts[n] in ages.DECADES:
        is_one = _has(_before(texts, n, 3), ages.IN_A_DECADE)
    else:
        is_one = texts[n] in ages.DUTCH_DECADES and _has(
            _before(texts, n, 1), ages.IN_A_DECADE
        )
    return (
        Age(max(n - 1, 0), n + 1, is_limit=False)
        if is_one and not _is_measure(texts, n + 1)
        else None
    )


# An age.


@dataclass(frozen=True, slots=True)
class _Figure:
    """An age, or a span of two, from `n` up to `end`; `has_years`: with its unit, or `-jarige`, `+`."""

    texts: tuple[str, ...]
    n: int
    end: int
    low: int
    is_span: bool
    has_years: bool

    @property
    def before(self) -> tuple[str, ...]:
        return _before(self.texts, self.n, 2)

    @property
    def last_before(self) -> str:
        return self.texts[self.n - 1] if self.n else ""

    @property
    def says_age(self) -> bool:
        near = _before(self.texts, self.n, 4)
        return any(
            text == "age" or text.startswith(("leeftijd", "maximumleeftijd"))
            for text in near
        )

    @property
    def is_for_them(self) -> bool:
        """`an app for over 50s`: whom something is made for."""
        return bool({"for", "voor"} & set(self.texts[max(0, self.n - 2) : self.n - 1]))

    @property
    def is_of_measure(self) -> bool:
        """`36 hours, maximum 40`."""
        before = _before(self.texts, self.n, 4)
        measures = surroundings.MEASURES - surroundings.PEOPLE
        return not self.has_years and _has(before, measures)

    @property
    def is_counted(self) -> bool:
        """`over 50 colleagues`: a noun follows, and it is no age."""
        after = self.texts[self.end : self.end + 1]
        if (
            self.has_years
            or not after
            or not after[0].isalpha()
            or after[0] in ages.AFTERWARDS
        ):
            return False
        return (
            self.last_before in (ages.UP_TO | ages.FROM | ages.AROUND) - ages.COMPARED
        )


def _age(texts: tuple[str, ...], n: int) -> Age | None:
    figure = _figure(texts, n)
    if figure is None:
        return None
    if figure.is_span:
        is_age = (
            figure.has_years
            or _has(_before(texts, n, 3), ages.SPANNED)
            or _is_end(figure)
            or _has(texts[figure.end : figure.end + 1], surroundings.ONLY)
            or _describes(figure)
        )
        return Age(n, figure.end, is_limit=True, lowest=figure.low) if is_age else None
    if figure.is_counted or figure.is_of_measure:
        return None
    return _lowest(figure) or _limit(figure) or _mentioned(figure)


def _describes(figure: _Figure) -> bool:
    """`(25-35)`, `Ideal candidate: 25 to 35, …`: a span by itself, of ages to work."""
    texts, n, end = figure.texts, figure.n, figure.end
    after = "".join(texts[end : end + 1])
    is_of_hours = {figure.low, _number(texts, end - 1)} <= ages.HOURS
    if (
        texts[end - 2] not in ages.SPAN_SIGNS
        or figure.low < LOWEST_BY_LAW
        or is_of_hours
        or _has(texts, ages.NO_AGES)
    ):
        return False
    if figure.last_before == "(":
        is_role = n > 1 and (texts[n - 2].isalpha() or texts[n - 2] in ages.EITHER_SEX)
        return is_role and after in {")", ","}
    is_aimed = _has(texts, clauses.AIMED) and not after.isdigit()
    is_concluded = figure.last_before == "so" and not after
    is_advertised = figure.last_before in {"van", "aged"} and after in ages.ADVERTISED
    if is_aimed or is_concluded or is_advertised:
        return True
    if figure.last_before == "," and len(texts) <= MOST_IN_PORTRAIT:
        is_role = any(vocabulary.is_people(text) for text in texts[: n - 1])
        return is_role and after in {"", ","}
    is_portrait = figure.last_before == ":" and any(
        text in ages.PORTRAIT for text in texts[max(0, n - NEAR_HEAD) : n - 1]
    )
    return is_portrait and (not after or after in {",", ";"})


def _number(texts: tuple[str, ...], n: int) -> int | None:
    text = texts[n] if n < len(texts) else ""
    if text.isdigit():
        return int(text) if len(text) <= MOST_DIGITS else None
    return ages.TENS.get(text)


def _figure(texts: tuple[str, ...], n: int) -> _Figure | None:
    low, end = _number(texts, n), n + 1
    if (
        low is None
        or not YOUNGEST <= low <= OLDEST
        or _has(_before(texts, n, 1), ages.NUMBERED)
    ):
        return None
    # `20 en 35`, `20 en de 35`.
    second = n + 3 if texts[n + 2 : n + 3] == ("de",) else n + 2
    is_joined = texts[end : end + 1] and texts[end] in ages.DASHES
    high = _number(texts, second) if is_joined else None
    if high is not None:
        if not low < high <= OLDEST_IN_SPAN:
            return None
        end = second + 1
    if _is_measure(texts, end):
        return None
    unit_end = _unit_end(texts, end)
    if unit_end > end and (
        _is_measure(texts, unit_end)
        or texts[unit_end : unit_end + 1] in {("lang",), ("geleden",), ("ago",)}
    ):
        return None
    return _Figure(texts, n, unit_end, low, high is not None, unit_end > end)


def _unit_end(texts: tuple[str, ...], end: int) -> int:
    """Where `jaar oud`, `-jarige`, `+` ends; the same place without one."""
    after = texts[end : end + 2]
    if not after:
        return end
    if after[0] in ages.YEARS:
        return end + 2 if len(after) > 1 and after[1] in ages.AFTER_YEARS else end + 1
    if after[0] in ages.PEOPLE_OF or after[0] == "+":
        return end + 1
    if after[0] == "-" and after[1:] and after[1] in ages.PEOPLE_OF:
        return end + 2
    return end


def _is_measure(texts: tuple[str, ...], n: int) -> bool:
    """What stands at `n` is counted, or is of another number than an age."""
    after = texts[n] if n < len(texts) else ""
    if after in surroundings.MEASURES or after in ages.COUNTED:
        return True
    if after not in ages.YEARS:
        return False
    near = texts[n + 1 : n + 6]
    return any(text.endswith(("ervaring", "experience")) for text in near) or _has(
        near[:3], ages.OTHER_YEARS
    )


def _lowest(figure: _Figure) -> Age | None:
    """`minimaal 18 jaar`, `50+`, `21 or older`."""
    texts, n, end = figure.texts, figure.n, figure.end
    is_plus = texts[end - 1] in ages.PLUS and figure.low <= LOWEST_WITH_REASON
    is_denied = _has(_before(texts, n, 5), ages.DENIED)
    is_from = _has(figure.before, ages.FROM)
    if texts[end : end + 2] in ages.OLDER or is_plus or (is_from and not is_denied):
        is_limit = (
            figure.low > LOWEST_WITH_REASON
            and (figure.has_years or is_from)
            and not figure.is_for_them
        )
        return Age(
            max(n - is_limit, 0),
            end,
            is_limit=is_limit,
            is_lowest=True,
            lowest=figure.low,
        )
    return None


def _limit(figure: _Figure) -> Age | None:
    """`tot 27 jaar`, `onder de 30`, `nog geen 40`, `thirty is the cut-off`, `leeftijd: 20`."""
    if (
        _is_up_to(figure)
        or _is_yet(figure)
        or _is_end(figure)
        or figure.says_age
        or _has(figure.before, ages.FROM)
    ):
        return Age(max(figure.n - 1, 0), figure.end, is_limit=True)
    return None


def _is_up_to(figure: _Figure) -> bool:
    is_compared = figure.last_before in {"dan", "than"} and _has(
        _before(figure.texts, figure.n, 4), ages.COMPARED - {"past", "than"}
    )
    if is_compared:
        return True
    is_bare = (
        figure.has_years or figure.last_before in ages.BARE_LIMITS or figure.says_age
    )
    if figure.texts[figure.end : figure.end + 2] in ages.YOUNGER:
        return is_bare
    if not _has(figure.before, ages.UP_TO) or figure.before == ("more", "than"):
        return False
    is_last = figure.end >= len(figure.texts) and figure.last_before in ages.HIGHEST
    return is_bare or is_last


def _is_yet(figure: _Figure) -> bool:
    """`nog geen 40`, `geen 50 jaar`."""
    return figure.before in {("nog", "geen"), ("not", "yet")} or (
        figure.last_before == "geen" and figure.has_years
    )


def _is_end(figure: _Figure) -> bool:
    return _has(figure.texts[figure.end : figure.end + 4], ages.ENDS)


def _mentioned(figure: _Figure) -> Age | None:
    """An age that chooses only by what stands around it."""
    is_at = figure.last_before == "at" and figure.low > LOWEST_WITH_REASON
    is_about = (
        is_at
        or figure.last_before in ages.AROUND - {"met", "at"}
        or (figure.last_before == "de" and _has(figure.before, ages.AROUND))
    )
    is_all = figure.n == 0 and figure.end == len(figure.texts)
    # `Our ideal colleague is 26.`
    is_of_person = (
        figure.end == len(figure.texts)
        and figure.last_before == "is"
        and vocabulary.is_people("".join(figure.before[:1]))
    )
    # `Tante Bep van 60 achter de kassa`
    after = figure.texts[figure.end : figure.end + 1]
    is_named = (
        figure.last_before == "van"
        and vocabulary.is_people("".join(figure.before[:1]))
        and sum(map(str.isdigit, figure.texts)) == 1
        and (not after or after[0] in ages.AFTER_AN_AGE)
    )
    if is_about or figure.has_years or is_all or is_of_person or is_named:
        return Age(max(figure.n - is_about, 0), figure.end, is_limit=False)
    return None
