"""How surely words choose people: each reason adds or takes away, and nothing counts for a whole text.

What chooses or leaves out adds; what says that these people are served, welcome, quoted or asked
for by law takes away. From `ENOUGH` on the place is remarked on.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from campaigns.guidelines.rules import naming, years
from campaigns.guidelines.rules.around import FAR, NEAR, Around
from campaigns.guidelines.rules.book import Rule
from campaigns.guidelines.rules.reading import Mention, Sentence
from campaigns.guidelines.rules.words import english, sayings, signals, vocabulary
from campaigns.guidelines.rules.words import surroundings as words

ENOUGH = FULL = 3
HALF = 2
# What speaks for a place: some of it, most of it, all of it.
SOME, MUCH, ALL = 3, 5, 6
SERVED = 4
UNASKED = frozenset({Rule.AGE, Rule.SEX})
# How many words such a line has at most after what it begins with.
MOST_PORTRAYED = 4
# How many words a line without a verb has at most.
MOST_IN_FRAGMENT = 9
BY_LAW = frozenset({Rule.AGE, Rule.ORIGIN, Rule.HEALTH})
CHOSEN = words.ONLY | words.PREFERRED | words.SOUGHT | words.MUST
PRIVATE = frozenset({Rule.FAMILY, Rule.RELIGION, Rule.HEALTH, Rule.AGE})


@dataclass(frozen=True, slots=True)
class Found:
    """Words `first` up to `end` of a sentence choose people by a trait."""

    rule: Rule
    first: int
    end: int
    is_experience: bool = False


def found_in(read: list[Sentence]) -> Iterator[tuple[Sentence, Found]]:
    """Every place that chooses people, in reading order."""
    for number, sentence in enumerate(read):
        around = Around(read, number)
        for age in years.ages_in(sentence):
            if age_weight(around, age) >= ENOUGH:
                yield sentence, Found(Rule.AGE, age.first, age.end, age.is_experience)
        for mention in sentence.mentions:
            case = Case(around, mention)
            if case.is_meant and case.weight >= ENOUGH:
                end = case.person or mention.end
                yield sentence, Found(mention.trait.rule, mention.first, end)


class Case:
    """A trait that is named, in its surroundings."""

    def __init__(self, around: Around, mention: Mention) -> None:
        self.around, self.mention, self.trait = around, mention, mention.trait
        self.texts = around.texts
        self.phrase = " ".join(self.texts[mention.first : mention.end])
        self.is_fact = self.trait.kind == "fact"
        self.is_adjective = self.trait.kind == "adjective"
        self.is_group = self.trait.kind == "group"

    @cached_property
    def person(self) -> int:
        """Where the person word of an adjective ends; 0 without one."""
        return self.around.person_after(self.mention) if self.is_adjective else 0

    @cached_property
    def negated(self) -> bool:
        return self.around.negated(self.mention)

    @cached_property
    def said(self) -> bool:
        return self.around.said_of_candidate(self.mention)

    @cached_property
    def is_pointed(self) -> bool:
        """`iemand jonger`."""
        is_age = self.trait.rule == Rule.AGE and self.is_adjective
        return is_age and self.around.person_before(self.mention)

    @cached_property
    def is_alone(self) -> bool:
        size = (self.person or self.mention.end) - self.mention.first
        is_all = self.around.sentence.word_count - size <= 1
        after = self.around.after(self.mention)
        # `Gezond verstand` says nothing of a person.
        if self.person:
            after = "".join(self.texts[self.person : self.person + 1])
        is_of_other = (
            self.is_adjective
            and after.isalpha()
            and after not in CHOSEN
            and not vocabulary.names_trait(after)
        )
        return is_all and not is_of_other and self.around.sentence.is_line_start

    @cached_property
    def heads(self) -> bool:
        """`hetero, want …`, `Persona: vrouw, …`, `single and unattached`: a line that begins with it."""
        around, mention = self.around, self.mention
        if not around.sentence.is_line_start:
            return False
        if self._is_portrayed:
            return True
        after, before = around.after(mention), around.before(mention)
        is_led = before in {"", ":"} or (mention.first == 1 and before.endswith("ly"))
        if after in {",", "("} and is_led:
            return True
        if (
            around.before(mention) == ":"
            and (mention.first <= NEAR or not after)
            and (not after or after.isdigit())
        ):
            return True
        others = around.sentence.mentions
        is_pair = any(other.first == mention.end + 1 for other in others)
        return mention.first == 0 and after in {"and", "en"} and is_pair

    @property
    def _is_portrayed(self) -> bool:
        """`Working mum, …`, `vrouwelijke uitstraling en …`, `gehuwd en gesetteld`."""
        around, mention = self.around, self.mention
        end = self.person or mention.end
        before = self.texts[: mention.first]
        after = "".join(self.texts[end : end + 1])
        if around.sentence.stop == "?":
            return False
        if self.is_group:
            is_led = bool(before) and all(
                text in signals.PORTRAYED or text in signals.PRAISE for text in before
            )
            return is_led and after in {"", ",", "("}
        if not self.is_adjective or before:
            return False
        is_open = self.trait.rule in {Rule.FAMILY, Rule.RELIGION, Rule.SEX}
        is_pair = after in {"en", "and"} and len(self.texts) <= end + MOST_PORTRAYED
        return is_open and is_pair

    @cached_property
    def left(self) -> list[str]:
        return self.around.left(self.mention.first, NEAR)

    @cached_property
    def right(self) -> list[str]:
        return self.around.right(self.person or self.mention.end, 3)

    @cached_property
    def is_chosen(self) -> bool:
        """Something beside it chooses: no welcome elsewhere in the sentence outweighs that alone."""
        return self.negated or any(reason(self) > 0 for reason in CHOOSING)

    @cached_property
    def is_meant(self) -> bool:
        """It says something of a person, and is no other word written the same."""
        after, before = (
            self.around.after(self.mention),
            self.around.before(self.mention),
        )
        if after in {"'s", "'"} or after in signals.NOT_BEFORE.get(self.phrase, ()):
            return False
        if (
            self.trait.rule == Rule.ORIGIN
            and self.is_group
            and (
                before in {"in", "uit", "naar"}
                or before in signals.OF_LANGUAGE
                or (after in signals.SPOKEN and self.phrase in vocabulary.LANGUAGES)
            )
        ):
            return False
        if self.negated and self.is_fact and self._is_not_asked:
            return False
        if self.is_adjective and not self.person and not self.is_pointed:
            return self._stands_alone
        return True

    @property
    def _is_not_asked(self) -> bool:
        """`geen leeftijdsgrens`: to go without it chooses nobody."""
        is_sign = self.phrase in signals.SIGNS
        return (
            self.trait.rule in UNASKED and not is_sign
        ) or self.phrase in signals.UNASKED_FACTS

    @property
    def _stands_alone(self) -> bool:
        """An adjective without a person word: `je bent jong`, `niet gelovig`, `hetero`."""
        around = self.around
        is_line = self.is_alone or self.heads
        is_question = self._ends and (around.asked or around.shared)
        before = around.before(self.mention)
        if self._ends and before in {"a", "an", "een"}:
            return True
        is_said = before == "being" or self.phrase not in vocabulary.BESIDE_PEOPLE_ONLY
        is_chosen = naming.is_kept_to(self) or naming.is_contrasted(self)
        if (self.is_prized and is_said) or is_chosen:
            return True
        if self.trait.is_nation:
            is_asked = is_question and self.said and before not in words.LINKS
            is_turned_away = self._is_no_language or naming.is_turned_away(self)
            return is_asked or around.shared or is_turned_away
        if self.phrase in vocabulary.BESIDE_PEOPLE_ONLY:
            is_of_people = self.said and self.phrase in signals.SAID_OF_PEOPLE
            if not (is_line or is_question or (self._ends and is_of_people)):
                return False
        if is_line or is_question or around.asked or around.refused:
            return True
        is_preferred = _any(self.left, words.PREFERRED | words.ONLY)
        return self._ends and (self.said or self.negated or is_preferred)

    @property
    def _is_no_language(self) -> bool:
        """`Surinaams of Antilliaans? Helaas.`: of people, as no language is called so."""
        sentence = self.around.sentence
        is_short = sentence.stop == "?" and sentence.word_count <= NEAR
        is_answered = self.around.refused or self.around.negative
        return is_short and is_answered and self.phrase in vocabulary.NO_LANGUAGES

    @cached_property
    def is_prized(self) -> bool:
        """`alleenstaand is een pre`, `being single is a plus`."""
        after = self.around.right(self.person or self.mention.end, NEAR)
        is_said = after[:1] in (["is"], ["are"])
        return self.is_adjective and is_said and _any(after, words.PRIZED)

    @property
    def _ends(self) -> bool:
        """No noun follows."""
        after = self.around.after(self.mention)
        return not after or after in signals.WALLS | signals.PREDICATE_ENDS

    @property
    def weight(self) -> int:
        """All reasons together."""
        total = sum(reason(self) for reason in FOR)
        if total < FULL:
            named = sum(reason(self) for reason in naming.AGAINST)
            total = min(FULL, total + named)
        return total - self.innocence

    @property
    def innocence(self) -> int:
        """What speaks for it."""
        return sum(reason(self) for reason in AGAINST)


def _any(texts: list[str], these: frozenset[str]) -> bool:
    return any(text in these for text in texts)


# What speaks against a place.


def _strong(case: Case) -> int:
    is_sexed = case.trait.rule == Rule.SEX and case.is_fact
    says = is_sexed and case.phrase not in signals.FORM_FACTS | {
        "transitie",
        "in transition",
    }
    # `Ons damesteam speelt …`
    says = says and not case.around.sentence.says(sayings.SPORT)
    is_pointed = case.is_pointed and not case.negated
    is_strong = case.phrase in signals.STRONG or case.phrase in english.STRONG
    return FULL if is_strong or says or is_pointed else 0


def _negated(case: Case) -> int:
    return FULL + 1 if case.negated else 0


def _only(case: Case) -> int:
    if case.phrase in signals.FAMILY_LIFE:
        return 0
    is_origin = case.trait.rule == Rule.ORIGIN
    left = case.around.left(case.mention.first, 6) if is_origin else case.left
    is_denied = any(
        text in words.ONLY and before in {"niet", "not"}
        for text, before in pairwise(left)
    )
    return FULL if _any([*left, *case.right[:2]], words.ONLY) and not is_denied else 0


def _preferred(case: Case) -> int:
    is_home = case.phrase in signals.FAMILY_LIFE
    near = [*case.around.left(case.mention.first, 6), *case.right]
    is_said = _any(near, words.PREFERRED)
    return FULL if is_said and not is_home else 0


def _prized(case: Case) -> int:
    return FULL if case.is_prized and (case.person or not case.trait.is_nation) else 0


def _sought(case: Case) -> int:
    if case.is_fact:
        return 0
    around, mention = case.around, case.mention
    return FULL if around.sought(mention) or around.targeted(mention) else 0


def _required(case: Case) -> int:
    after = case.around.right(case.person or case.mention.end, NEAR)
    near = [*case.left, *after]
    if case.phrase in {"leeftijd", "age"} or not _any(near, words.MUST):
        return 0
    return FULL if {"zijn", "worden", "be"} & set(near) or case.is_prized else HALF


def _left_out_after(case: Case) -> int:
    after = case.around.right(case.mention.end, FAR)
    is_of_work = bool({"te", "too"} & set(after)) and _any(after, words.OF_OURS)
    if (
        case.around.refused
        or (case.trait.is_served and not is_of_work)
        or (case.is_adjective and not case.person)
    ):
        return 0
    return FULL if case.around.left_out_after(case.person or case.mention.end) else 0


def _said_of_candidate(case: Case) -> int:
    if not case.said or (case.is_group and {"by", "door"} & set(case.left[:2])):
        return 0
    is_full = not case.is_fact or case.trait.rule in {Rule.RELIGION, Rule.ORIGIN}
    return FULL if is_full else 1


def _shared(case: Case) -> int:
    is_age_or_sex = case.is_fact and case.trait.rule in UNASKED
    return FULL if case.around.shared and not is_age_or_sex else 0


def _asked(case: Case) -> int:
    is_private = not case.is_group or case.trait.rule in PRIVATE
    return FULL if case.around.asked and is_private else 0


def _refused(case: Case) -> int:
    # `Age is left out`.
    is_question = case.is_fact and case.phrase in signals.FORM_FACTS
    return FULL if case.around.refused and not is_question else 0


def _denied_to(case: Case) -> int:
    """`Marokkaanse jongens krijgen geen sleutel`."""
    is_of_people = case.is_group or bool(case.person) or case.is_alone
    is_other = case.trait.is_served or case.is_fact or case.negated
    is_open = is_of_people and not is_other and not case.around.refused
    is_open = is_open and not _left_out_after(case)
    return FULL if is_open and case.around.negative else 0


def _concluded(case: Case) -> int:
    """`…, vandaar dat we Nederlanders zoeken`."""
    if not (case.is_group or case.person):
        return 0
    if case.around.sought_after:
        return FULL
    return FULL if not case.trait.is_served and case.around.concluded else 0


def _in_a_fragment(case: Case) -> int:
    """`Gedoopt lid van een hervormde gemeente`: a line without a verb that begins with people."""
    sentence, mention = case.around.sentence, case.mention
    is_called = mention.first > 1 and case.around.before(mention) == ":"
    is_english = case.around.sentence.is_dutch is False  # its verbs are not listed
    if (
        is_english
        or case.is_fact
        or case.trait.is_served
        or (mention.first > (NEAR if is_called else 1))
    ):
        return 0
    is_short = sentence.is_line_start and sentence.word_count <= MOST_IN_FRAGMENT
    if not is_short or sentence.stop == "?" or not (case.is_group or case.person):
        return 0
    texts = sentence.texts
    if _any(list(texts), signals.VERBS) or any(map(vocabulary.is_serving, texts)):
        return 0
    after = "".join(texts[case.person or mention.end :][:1])
    if case.trait.is_nation and after == ",":
        return 0  # `Franse bakker, Drentse boter`
    return FULL if not after or after in signals.GO_ON else 0


def _demanded(case: Case) -> int:
    """`Vul de vragen over medicijngebruik in.`"""
    is_private = case.is_fact and case.trait.rule != Rule.SEX
    return FULL if is_private and not case.negated and case.around.demanded else 0


def _is_requirement(case: Case) -> int:
    """A line of a list that says nothing else."""
    is_question = case.around.sentence.stop == "?"
    if not (case.is_alone or case.heads) or case.trait.is_served or is_question:
        return 0
    if case.is_fact:
        return HALF if case.trait.rule != Rule.AGE else 0
    return FULL


def _in_form(case: Case) -> int:
    """`geslacht: man`."""
    if case.phrase not in signals.FORM_FACTS or case.around.after(case.mention) != ":":
        return 0
    answer = list(case.texts[case.mention.end + 1 : case.mention.end + 5])
    return 0 if _any(answer, signals.NO_ANSWER) else FULL


def _sex_called(case: Case) -> int:
    """`Guys: …`, `leuke meiden`, `een vent met …` at the head of a line."""
    if case.trait.rule != Rule.SEX or not case.is_group:
        return 0
    mention, after = case.mention, case.around.after(case.mention)
    total = FULL if mention.first == 0 and after == ":" else 0
    if case.phrase not in signals.INFORMAL:
        return total
    follows = case.texts[mention.end : mention.end + 2]
    before = case.texts[: mention.first]
    is_head = case.around.sentence.is_line_start and all(
        text in signals.PRAISE | signals.PORTRAYED
        or text in {"een", "a", "an"}
        or vocabulary.names_trait(text)
        for text in before
    )
    is_counted = any(text.isdigit() for text in follows)
    is_opened = after in signals.OPENED or (before and after in {"from", "uit"})
    if is_head and not is_counted and (not after or is_opened):
        total += FULL
    return total + (FULL if _any(case.left[:2], signals.PRAISE) else 0)


def _young_team(case: Case) -> int:
    if case.trait.rule != Rule.AGE or not case.person:
        return 0
    is_old = case.phrase in {"oude", "oud", "older", "oudere"}
    is_team = case.texts[case.person - 1] in signals.TEAMS
    # `A young team of goats`.
    is_of = case.texts[case.person : case.person + 1] == ("of",)
    return FULL if is_team and not is_old and not is_of else 0


# What speaks for it.


def _either(case: Case) -> int:
    return ALL + 1 if case.around.is_either else 0


def _served(case: Case) -> int:
    around = case.around
    is_for_them = around.served(case.mention) or around.is_answered_by_service
    return SERVED if is_for_them else 0


def _falls_ill(case: Case) -> int:
    return ALL if case.trait.rule == Rule.HEALTH and case.around.falls_ill else 0


def _of_myself(case: Case) -> int:
    """`Zelf ben ik gescheiden`."""
    is_open = not case.negated and not case.around.refused
    return ALL if is_open and case.around.of_myself else 0


def _offered(case: Case) -> int:
    return ALL if case.around.is_offered and not case.is_chosen else 0


def _comes_free(case: Case) -> int:
    """`Onze planner gaat met pensioen`."""
    is_of_life = case.trait.rule in {Rule.AGE, Rule.FAMILY, Rule.HEALTH}
    is_open = not case.negated and not case.around.refused
    return ALL if is_of_life and is_open and case.around.comes_free else 0


def _named_work(case: Case) -> int:
    """`Jongerenwerker: je kent jongeren`."""
    is_chosen = case.negated or any(reason(case) > 0 for reason in CHOOSING)
    is_open = not is_chosen and not case.around.refused
    return SERVED if is_open and case.around.serves_by_name(case.mention.first) else 0


def _denied(case: Case) -> int:
    if case.is_fact and case.around.is_not_ours:
        return 0
    return ALL if case.around.denied else 0


def _welcomed(case: Case) -> int:
    if case.negated or not case.around.welcomed(case.mention.first):
        return 0
    # `Only Europeans will be invited`.
    is_only = case.around.is_english and _any(case.left[:1], words.ONLY)
    if is_only or (case.around.asked and case.around.wants_to_know):
        return 0
    return SOME if case.around.refused or case.is_chosen else MUCH


def _by_law(case: Case) -> int:
    return ALL if case.around.by_law and case.trait.rule in BY_LAW else 0


def _both_sexes(case: Case) -> int:
    if case.trait.rule != Rule.SEX or not case.around.both_sexes:
        return 0
    if case.around.refused and not case.is_chosen:
        return 1
    return 0 if case.negated else MUCH


def _counted(case: Case) -> int:
    """`veertien vrouwelijke monteurs`: they are there already."""
    before = case.around.left(case.mention.first, 2)
    if before[:1] == ["-"]:
        return 0  # `D66-stemmers`
    is_count = any(text.isdigit() or text in signals.NUMBERS for text in before)
    is_people = case.is_group or case.person
    return HALF if is_count and is_people and not case.is_chosen else 0


def _may_be_served(case: Case) -> int:
    is_chosen = case.is_chosen or case.around.sought_after
    is_open = not (is_chosen or case.around.refused or _left_out_after(case))
    is_candidate = case.around.after(case.mention) in words.CANDIDATES
    return HALF if case.trait.is_served and is_open and not is_candidate else 0


Reason = Callable[[Case], int]
CHOOSING: tuple[Reason, ...] = (_only, _preferred, _sought)
FOR: tuple[Reason, ...] = (
    _strong,
    _negated,
    *CHOOSING,
    _prized,
    _required,
    _left_out_after,
    _said_of_candidate,
    _shared,
    _asked,
    _refused,
    _denied_to,
    _concluded,
    _demanded,
    _is_requirement,
    _in_a_fragment,
    _in_form,
    _sex_called,
    _young_team,
)
AGAINST: tuple[Reason, ...] = (
    _either,
    _served,
    _falls_ill,
    _comes_free,
    _of_myself,
    _offered,
    _named_work,
    _denied,
    _welcomed,
    _by_law,
    _both_sexes,
    _counted,
    _may_be_served,
    *naming.FOR,
)


class WordingCase(Case):
    """A wording that chooses by itself: only what speaks for it is weighed."""

    @cached_property
    def is_chosen(self) -> bool:
        return self.trait.rule in {Rule.AGE, Rule.ORIGIN}

    @property
    def innocence(self) -> int:
        is_no_limit = self.negated and self._is_limit
        first = self.mention.first
        is_of_served = self.trait.rule == Rule.AGE and (
            self.around.belongs_to_served(first, is_linked=True)
            or (
                self.around.is_english
                and _any(list(self.texts[max(0, first - 3) : first]), words.SERVED)
            )
        )
        own = (ALL if is_no_limit else 0) + (SERVED if is_of_served else 0)
        return super().innocence + own - self._done

    @property
    def _done(self) -> int:
        """A figure of speech about an age is said of the reader, who does nothing to it."""
        return naming.you_do(self) if self.trait.rule == Rule.AGE else 0

    @property
    def _is_limit(self) -> bool:
        """`geen leeftijdsgrens`."""
        said = self.texts[self.mention.first : self.mention.end]
        return self.trait.rule == Rule.AGE and any(
            text in words.UNASKED_LIMITS or text.startswith("leeftijds")
            for text in said
        )


def innocence_of_wording(around: Around, rule: Rule, first: int, end: int) -> int:
    """What speaks for a wording in the words `first` up to `end`."""
    mention = Mention(vocabulary.Trait(rule, "group"), first, end)
    return WordingCase(around, mention).innocence


# Ages in figures.


def age_weight(around: Around, age: years.Age) -> int:
    """How surely an age in figures is asked of the person sought."""
    mention = Mention(vocabulary.Trait(Rule.AGE, "fact"), age.first, age.end)
    said = around.said_of_candidate(mention)
    if age.is_lowest and age.lowest <= years.LOWEST_WITH_REASON:
        is_long = around.sentence.word_count > years.FEW_WORDS
        is_low = age.lowest <= years.LOWEST_BY_LAW
        return FULL if said and is_long and not is_low and not around.by_law else 0
    total = _age_asked(around, age, said=said)
    return total - _age_innocence(around, age, said=said) if total else 0


def _age_asked(around: Around, age: years.Age, *, said: bool) -> int:
    near = [*around.left(age.first, NEAR + 1), *around.right(age.end, NEAR)]
    reasons = (
        age.is_limit,
        _any(near, words.ONLY | words.PREFERRED),
        _any(near, words.SOUGHT),
        said or around.asked or around.refused,
        not age.is_limit and _any(list(around.texts), signals.TEAMS),
    )
    return FULL * sum(reasons)


def _age_innocence(around: Around, age: years.Age, *, said: bool) -> int:
    total = 0
    if _is_of_served(around, age, said=said):
        total += ALL + 1
    if around.denied or around.is_either:
        total += ALL
    if around.by_law:
        total += ALL
    if around.is_english and (around.looked_back or around.lawful):
        total += ALL
    if around.is_english and around.no_matter and not around.refused:
        total += SERVED
    if around.welcomed(age.first):
        total += SERVED
    before = around.texts[max(0, age.first - 4) : age.first]
    if {"geen", "no"} & set(before) and {"leeftijdsgrens", "limit"} & set(around.texts):
        total += SERVED
    return total


def _is_of_served(around: Around, age: years.Age, *, said: bool) -> bool:
    after = list(around.texts[age.end : age.end + 2])
    if naming.is_group_name(around, age):
        return True
    if around.belongs_to_served(age.first, is_linked=True) or around.is_of_served(
        age.end
    ):
        return True
    if _any(after, words.SERVED) or naming.is_made_for(around, age.first):
        return True
    if around.serves_by_name(age.first) and not around.refused:
        return True
    if _any(around.right(age.end, 2), words.ONLY):
        return False
    serves = any(vocabulary.is_serving(text) for text in around.left(age.first, 6))
    return serves and not said and not around.refused
