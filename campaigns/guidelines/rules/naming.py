"""English sentences: naming people by a trait already weighs, unless the sentence shows what else it is for.

The ways to leave people out have no end; the ways to name them innocently are few: they are
served, they are there already, the law asks for them, or it is said that it does not matter.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from campaigns.guidelines.rules.book import Rule
from campaigns.guidelines.rules.words import ages, clauses, signals, vocabulary
from campaigns.guidelines.rules.words import surroundings as words

if TYPE_CHECKING:
    from collections.abc import Callable

    from campaigns.guidelines.rules.around import Around
    from campaigns.guidelines.rules.weighing import Case
    from campaigns.guidelines.rules.years import Age

    Reason = Callable[[Case], int]

SOME, HALF, FULL, MUCH = 1, 2, 3, 5
# How far a verb looks for its subject, and how much a bare statement says after it.
REACH, STATED, NEAR = 8, 2, 6
LEAST_PAST = 5
PRIVATE = frozenset({Rule.RELIGION, Rule.HEALTH, Rule.FAMILY})
LAWS = frozenset({Rule.AGE, Rule.ORIGIN, Rule.HEALTH})


def is_english(around: Around) -> bool:
    return around.is_english


# What speaks against a place.


def named(case: Case) -> int:
    """Named as such, as people who are sought, kept or left."""
    if not is_english(case.around) or case.is_fact or case.trait.is_served:
        return 0
    is_place = case.phrase.startswith("from ")
    is_told = is_place or _is_topic(case) or _is_subject(case)
    if case.around.sentence.stop == "?" or is_told:
        return 0
    return 0 if _has_past(case) else FULL


def private(case: Case) -> int:
    """A private side, not as a subject that the work is about."""
    is_open = is_english(case.around) and case.is_fact and case.trait.rule != Rule.AGE
    if not is_open or _is_topic(case) or case.around.sentence.stop == "?":
        return 0
    return HALF


def required(case: Case) -> int:
    """`a clean medical record is needed`."""
    if not is_english(case.around) or not case.is_fact:
        return 0
    near = [*case.left, *_clause_after(case)]
    is_asked = any(text in clauses.ASKED for text in near)
    return SOME if is_asked and case.trait.rule != Rule.AGE else 0


def belittled(case: Case) -> int:
    """What is said of them keeps them out."""
    if not is_english(case.around) or not case.around.belittled:
        return 0
    return FULL if not case.is_adjective or case.person else 0


def objected(case: Case) -> int:
    """A denial in the sentence, or in what follows from it, that does not say it is no matter."""
    is_open = is_english(case.around) and case.is_fact and case.trait.rule != Rule.AGE
    if not is_open or _is_topic(case):
        return 0
    return HALF if case.around.objects else 0


def chosen_by(case: Case) -> int:
    """`Sort the pile by gender first`, `gender requirement - M`."""
    if not (is_english(case.around) and case.is_fact) or case.negated:
        return 0
    end, first = case.mention.end, case.mention.first
    if case.phrase in signals.FORM_FACTS:
        answer = set(case.texts[end : end + 4]) & clauses.ANSWERS
        is_form = bool(answer) and any(
            text in clauses.FORM for text in case.texts[end : end + 2]
        )
        if is_form:
            return FULL
    left = case.around.left(first, 4)
    is_by = bool({"by", "on"} & set(left[:2]))
    return FULL if is_by and any(text in clauses.SORTING for text in left) else 0


def favoured(case: Case) -> int:
    """`Church members get first pick.`"""
    return FULL if case.around.favoured and case.trait.rule != Rule.AGE else 0


def yours(case: Case) -> int:
    """`They found out about your epilepsy`, where nothing is offered for it."""
    is_own = "your" in case.left[:2] and case.trait.rule == Rule.HEALTH
    is_open = is_english(case.around) and case.is_fact and is_own
    return FULL if is_open and not case.around.offers else 0


def questioned(case: Case) -> int:
    """`Autistic? The office would kill you, so we won't start.`"""
    sentence = case.around.sentence
    is_short = sentence.stop == "?" and sentence.word_count <= NEAR
    is_open = is_english(case.around) and is_short and not case.trait.is_nation
    return FULL if is_open and case.around.answered_with_denial else 0


def wished(case: Case) -> int:
    """`A male nurse would be handy.`"""
    if case.is_fact or not is_english(case.around):
        return 0
    after = case.around.right(case.person or case.mention.end, NEAR)
    for k, text in enumerate(after[:-1]):
        if text in {"be", "is", "are", "suits", "works"}:
            said = set(after[k + 1 : k + 3])
            return FULL if said & clauses.WISHED and "not" not in said else 0
    return 0


# What speaks for it.


def you_do(case: Case) -> int:
    """`You coach newcomers`, `you fit bras for women`: the reader does something for them or about it."""
    if not (is_english(case.around) and _acts(case)):
        return 0
    return HALF if case.around.refused else MUCH


def looked_back(case: Case) -> int:
    return MUCH + 1 if is_english(case.around) and case.around.looked_back else 0


def answered(case: Case) -> int:
    """`A headscarf on the ward? Ask Dr Bouzid.`"""
    around = case.around
    is_put = is_english(around) and around.is_answered and not around.asked
    is_put = is_put and case.trait.rule != Rule.AGE
    is_turned = around.refused or around.objects or around.wants_to_know
    is_turned = is_turned or around.belittled
    return MUCH if is_put and not is_turned else 0


def told(case: Case) -> int:
    """`Let us know if kids are on the agenda, it matters for the contract.`"""
    is_private = case.is_fact and case.trait.rule in PRIVATE
    return FULL if is_private and case.around.wants_to_know else 0


def no_matter(case: Case) -> int:
    """`Nationality is not something we ask about`."""
    return MUCH if is_english(case.around) and case.around.no_matter else 0


def lawful(case: Case) -> int:
    is_law = is_english(case.around) and case.trait.rule in LAWS and case.around.lawful
    return MUCH + 1 if is_law else 0


def is_part(case: Case) -> int:
    """`man-hours`, `women's football club`: part of another word."""
    if not is_english(case.around):
        return 0
    after = case.around.after(case.mention)
    follows = case.texts[case.mention.end + 1 : case.mention.end + 2]
    is_joined = after in {"-", "&"} and bool(follows) and follows[0].isalpha()
    if is_joined and follows[0] not in clauses.CHOOSING:
        return MUCH + 1
    # `A wedding planner`, `the rehab centre`: work and places are named after it.
    is_job = vocabulary.is_people(after) and after not in clauses.ANYBODY
    is_named_after = is_job or after in clauses.PRODUCTS
    return MUCH if case.is_fact and is_named_after else 0


def there_already(case: Case) -> int:
    """`Half the blokes here can't make coffee`, `our foreman shows you round`."""
    if not is_english(case.around) or case.is_chosen:
        return 0
    if "of us" in case.around.sentence.plain:
        return 0 if case.around.refused else MUCH
    before = _clause_before(case)
    if any(text in clauses.NEW for text in before):
        return 0
    if any(text in clauses.SHARES for text in before):
        return FULL
    if before[:1] == ("our",) and "is" in before:
        return FULL
    is_ours = any(text in clauses.OURS for text in before[-3:])
    return HALF if is_ours and _is_subject(case) else 0


def made_for(case: Case) -> int:
    """`a dating app for women`, `our school is for girls`."""
    is_thing = is_english(case.around) and is_made_for(case.around, case.mention.first)
    return MUCH if is_thing else 0


def labelled(case: Case) -> int:
    """`Client: women who …`: for whom the work is."""
    before = case.texts[max(0, case.mention.first - 2) : case.mention.first]
    is_label = len(before) > 1 and before[1] == ":" and before[0] in words.SERVED
    return MUCH if is_english(case.around) and is_label else 0


def is_task(case: Case) -> int:
    """`Training guide dogs is no desk job`, `cycling with blind people`: what the work is."""
    first = case.texts[0]
    is_doing = first.endswith("ing") and first not in clauses.NO_TASK
    is_doing = is_doing and not vocabulary.names_trait(first)
    is_near = 0 < case.mention.first <= NEAR - 1
    is_open = is_doing and is_near and case.around.sentence.is_line_start
    return MUCH if is_english(case.around) and is_open and not case.negated else 0


def leave_covered(case: Case) -> int:
    """`Eva is having a baby, so we need a stand-in`."""
    is_leave = case.trait.rule == Rule.FAMILY and is_english(case.around)
    return MUCH if is_leave and not case.negated and case.around.covers_leave else 0


# Added where nothing else chooses, and up to what is enough.
AGAINST: tuple[Reason, ...] = (
    named,
    private,
    required,
    objected,
    belittled,
    told,
    chosen_by,
    wished,
    favoured,
    yours,
    questioned,
)
FOR: tuple[Reason, ...] = (
    you_do,
    answered,
    looked_back,
    no_matter,
    lawful,
    is_part,
    there_already,
    made_for,
    labelled,
    is_task,
    leave_covered,
)


def is_kept_to(case: Case) -> bool:
    """`cis only please`."""
    is_own = not (case.trait.is_nation or case.phrase in vocabulary.BESIDE_PEOPLE_ONLY)
    after = case.around.after(case.mention)
    return is_english(case.around) and is_own and after in clauses.CHOOSING


def is_turned_away(case: Case) -> bool:
    """`Iranian or Afghan? Then security won't approve you.`"""
    sentence = case.around.sentence
    is_short = sentence.stop == "?" and sentence.word_count <= NEAR
    is_refused = case.around.refused and not case.around.no_matter
    is_of_language = any(text in clauses.LANGUAGES for text in case.texts)
    return is_english(case.around) and is_short and is_refused and not is_of_language


def is_group_name(around: Around, age: Age) -> bool:
    """`The over-60s walking group needs a driver`: a noun follows."""
    after = around.texts[age.end : age.end + 1]
    is_plural = around.texts[age.end - 1] == "s"
    is_noun = bool(after) and after[0].isalpha()
    is_said = bool(after) and after[0] in clauses.CHOOSING | ages.AFTERWARDS
    return around.is_english and is_plural and is_noun and not is_said


def is_contrasted(case: Case) -> bool:
    """`Portuguese or Romanian, not Dutch`, where no language is meant."""
    if not (is_english(case.around) and case.trait.is_nation):
        return False
    others = [one for one in case.around.sentence.mentions if one.trait.is_nation]
    is_of_language = any(text in clauses.LANGUAGES for text in case.texts)
    is_against = case.around.before(case.mention) in {"not", "no", "than", "over"}
    return len(others) > 1 and is_against and not is_of_language


def is_made_for(around: Around, first: int) -> bool:
    left = around.left(first, REACH - 2)
    if not {"for"} & set(left[:2]):
        return False
    return any(text in clauses.PRODUCTS for text in left)


# How it stands in its clause.


def _is_topic(case: Case) -> bool:
    """`stories about refugees`, `the health of your clients`."""
    before = [text for text in case.left if text not in signals.ARTICLES]
    return bool(before) and before[0] in clauses.TOPICS


def _is_subject(case: Case) -> bool:
    """Something is told of them: `women hold half of our seats`."""
    end = case.person or case.mention.end
    before = _clause_before(case)
    is_first = all(
        text in signals.ARTICLES
        or text in clauses.LIGHT
        or text.isdigit()
        or text in signals.NUMBERS
        or vocabulary.names_trait(text)
        for text in before
    )
    end += case.texts[end : end + 1] == ("+",)
    end += bool(case.texts[end : end + 1]) and vocabulary.is_people(case.texts[end])
    after = case.texts[end : end + STATED]
    if not is_first or len(after) < STATED:
        return False
    if after[0] in {"and", "or", ","}:
        follows = case.texts[end : end + REACH]
        return any(text in clauses.STATED_VERBS for text in follows)
    return after[0].isalpha() and after[0] not in clauses.ADVERTISING


def _clause_before(case: Case) -> tuple[str, ...]:
    begin = case.mention.first
    while begin and case.texts[begin - 1] not in clauses.BOUNDS:
        begin -= 1
    return case.texts[begin : case.mention.first]


def _clause_after(case: Case) -> tuple[str, ...]:
    end = begin = case.person or case.mention.end
    while end < len(case.texts) and case.texts[end] not in clauses.BOUNDS:
        end += 1
    return case.texts[begin:end]


def _has_past(case: Case) -> bool:
    """`A man of 70 learned to weld here`."""
    end = case.person or case.mention.end
    return any(is_past(text) for text in case.around.right(end, REACH - 2))


@lru_cache(2048)
def is_past(text: str) -> bool:
    is_regular = len(text) >= LEAST_PAST and text.endswith("ed")
    return text in clauses.PAST or (is_regular and text not in clauses.NO_PAST)


def _acts(case: Case) -> bool:
    if case.negated or case.around.sentence.stop == "?":
        return False
    left = case.around.left(case.mention.first, REACH)
    for k, text in enumerate(left):
        if text in clauses.YOU:
            if set(left[k + 1 : k + 3]) & clauses.CONDITIONS:
                return False
            after = [
                word
                for word in reversed(left[:k])
                if word not in clauses.HELPING and not word.endswith("ly")
            ]
            return bool(after) and after[0] not in clauses.BEING
        if text in clauses.HALTS:
            return False
    return False
