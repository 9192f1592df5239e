"""What stands around a trait in its sentence and just after it: whose is it?"""

from collections.abc import Iterable
from functools import cached_property

from campaigns.guidelines.rules.book import Rule
from campaigns.guidelines.rules.reading import Mention, Sentence
from campaigns.guidelines.rules.words import (
    ages,
    clauses,
    english,
    sayings,
    signals,
    stances,
    vocabulary,
)
from campaigns.guidelines.rules.words import surroundings as words

# How many words away something may stand.
NEAR, FAR, SAID_WITHIN = 4, 7, 6
# A sentence of so few words may be explained by the next: `Hindu? Please look elsewhere.`
FEW_WORDS, MOST_FOLLOWING = 6, 3
# How many words of any kind may stand between a denial and what it denies.
FREE, FREE_WORDS = 2, 4
LEAST_ENDING = 4


class Around:
    """One sentence with what comes just before and after it."""

    def __init__(self, read: list[Sentence], number: int) -> None:
        self.sentence = sentence = read[number]
        self.texts = sentence.texts
        self._read, self._number = read, number

    # What the sentence says as a whole.

    @cached_property
    def _with_next(self) -> str:
        """The sentence, and those that draw a conclusion from it."""
        said, reach = self.sentence.plain, self.sentence
        for one in self._read[self._number + 1 : self._number + 1 + MOST_FOLLOWING]:
            is_question = reach.stop == "?"
            is_short = reach.word_count <= FEW_WORDS and reach.stop in "?!."
            concludes = one.texts[0] in signals.CONSEQUENCES
            goes_on = not one.is_line_start and (is_short or concludes)
            if not (is_question or goes_on):
                break
            said, reach = f"{said} {one.plain}", one
        return said

    @cached_property
    def refused(self) -> bool:
        """Somebody is turned away."""
        if sayings.REFUSED.search(self._with_next):
            return True
        return self.is_english and (
            bool(stances.TURNED_AWAY.search(self._with_next))
            or self._is_answered_no
            or self._is_refused_after
        )

    @cached_property
    def _is_refused_after(self) -> bool:
        """`They wrecked our planning. Never again.`: a next sentence about them, or of a few words."""
        follows = self._read[self._number + 1 : self._number + 2]
        return any(
            not one.is_line_start
            and one.says(stances.TURNED_AWAY)
            and (one.word_count <= NEAR or bool(set(one.texts) & clauses.POINTS_BACK))
            for one in follows
        )

    @cached_property
    def is_english(self) -> bool:
        """By its own small words, else by those of the sentences beside it."""
        number = self._number
        beside = self._read[max(0, number - 2) : number + 1 + MOST_FOLLOWING]
        own = self.sentence.is_dutch
        seen = [one.is_dutch for one in beside if one.is_dutch is not None]
        return own is False or (own is None and bool(seen) and not any(seen))

    @cached_property
    def _is_answered_no(self) -> bool:
        """`Can I be pregnant? No.`, not `Must I believe? No.`"""
        follows = self._read[self._number + 1 : self._number + 2]
        is_no = any(one.texts[0] in words.NEGATIVE for one in follows)
        is_open = self.sentence.says(stances.OPEN_QUESTION)
        is_fine = any(one.says(stances.NO_MATTER) for one in follows)
        return self.sentence.stop == "?" and is_no and not is_open and not is_fine

    @cached_property
    def is_answered(self) -> bool:
        """A question of a few words, and the answer after it."""
        follows = self._read[self._number + 1 : self._number + 2]
        is_answer = any(not one.is_line_start for one in follows)
        return self.sentence.stop == "?" and is_answer

    @cached_property
    def wants_to_know(self) -> bool:
        """The reader is to tell about it."""
        return self.is_english and bool(stances.TELL_US.search(self._with_next))

    @cached_property
    def covers_leave(self) -> bool:
        """Somebody is away for a while, and another does the work."""
        return not self.refused and self.sentence.says(stances.LEAVE_COVERED)

    @cached_property
    def belittled(self) -> bool:
        """`… miss too many shifts`."""
        return bool(stances.BELITTLED.search(self._with_next))

    @cached_property
    def objects(self) -> bool:
        """Something is denied here, and not that it matters."""
        said = self._with_next
        is_denial = any(text in clauses.DENIALS for text in said.split(" "))
        return is_denial and not stances.NO_MATTER.search(said)

    @cached_property
    def answered_with_denial(self) -> bool:
        """A question, and an answer that denies something that matters."""
        follows = self._read[self._number + 1 : self._number + 2]
        return any(
            not one.is_line_start
            and bool(clauses.DENIALS & set(one.texts))
            and not one.says(stances.NO_MATTER)
            for one in follows
        )

    @cached_property
    def offers(self) -> bool:
        """Help, thanks or room for it."""
        follows = self._read[self._number + 1 : self._number + 2]
        return any(one.says(stances.OFFERED) for one in [self.sentence, *follows])

    @cached_property
    def no_matter(self) -> bool:
        """It is not asked, or stands in nobody's way."""
        return self.sentence.says(stances.NO_MATTER)

    @cached_property
    def looked_back(self) -> bool:
        """What somebody said once, and was wrong."""
        follows = self._read[self._number + 1 : self._number + 2]
        said = " ".join([self.sentence.plain, *(one.plain for one in follows)])
        return bool(stances.LOOKED_BACK.search(said))

    @cached_property
    def lawful(self) -> bool:
        return self.sentence.says(stances.LAWFUL)

    @cached_property
    def negative(self) -> bool:
        """Something is said not to be so."""
        return bool(sayings.NEGATED.search(self._with_next))

    @cached_property
    def comes_free(self) -> bool:
        """Work comes free: somebody becomes a parent, goes on leave or retires."""
        return self.sentence.says(sayings.COMES_FREE)

    @cached_property
    def concluded(self) -> bool:
        """We choose because of what people are."""
        return bool(sayings.CONCLUDED.search(self._with_next))

    @cached_property
    def sought_after(self) -> bool:
        """`… precies wie we zoeken`."""
        return bool(sayings.SOUGHT_AFTER.search(self._with_next))

    @cached_property
    def demanded(self) -> bool:
        """Facts are to be handed in."""
        return bool(sayings.DEMANDED.search(self._with_next))

    @cached_property
    def of_myself(self) -> bool:
        """Somebody tells of themselves."""
        return self.sentence.says(sayings.OF_MYSELF)

    @cached_property
    def is_offered(self) -> bool:
        """`Mantelzorger? Er is verlof.`: the question is answered by what they get."""
        follows = self._read[self._number + 1 : self._number + 2]
        is_given = any(one.says(sayings.OFFERED) for one in follows)
        return self.sentence.stop == "?" and is_given and not self.refused

    def welcomed(self, first: int) -> bool:
        """These people may come: said in the same part of the sentence, or just after it."""
        walls = [n for n, text in enumerate(self.texts) if text in signals.TURNS]
        begin = max((n + 1 for n in walls if n < first), default=0)
        end = min((n for n in walls if n > first), default=0)
        said = " ".join(self.texts[begin:end]) if end else self._from(begin)
        found = sayings.WELCOMED.search(said)
        # `Everybody here votes Green, and who does not is not taken on.`
        is_bare = found is not None and found[0] in {"everybody", "everyone"}
        return bool(found) and not (is_bare and self.is_english and self.refused)

    def _from(self, begin: int) -> str:
        """From a word of the sentence to the end of what follows from it."""
        return (
            self._with_next[self.sentence.starts[begin] :]
            if begin < len(self.texts)
            else ""
        )

    @cached_property
    def denied(self) -> bool:
        """What somebody else says, and is not so here."""
        follows = self._read[self._number + 1 : self._number + 2]
        said = " ".join([self._with_next, *(one.plain for one in follows)])
        if found := sayings.DENIED.search(said):
            # `They said …, so I am withdrawing your application.`
            is_report = found[0].startswith(("they ", "he ", "she ", "someb", "someo"))
            return not (is_report and self.is_english and self.refused)
        return (
            self._number > 0
            and not self.sentence.is_line_start
            and self._read[self._number - 1].says(sayings.DENIED)
        )

    @cached_property
    def is_not_ours(self) -> bool:
        """`Prayer breaks are not our thing`: kept out, and not denied."""
        return self.is_english and self.sentence.says(stances.NOT_OURS)

    @cached_property
    def favoured(self) -> bool:
        """They come before others."""
        return self.is_english and self.sentence.says(stances.FAVOURED)

    @cached_property
    def falls_ill(self) -> bool:
        """`wordt er iemand ziek, dan …`: something that happens at work."""
        if not self.sentence.says(sayings.FALLS_ILL):
            return False
        follows = self._read[self._number + 1 : self._number + 2]
        is_answered = any(one.says(sayings.CALLS_IN) for one in follows)
        return self.sentence.stop != "?" or (is_answered and not self.refused)

    @cached_property
    def is_answered_by_service(self) -> bool:
        """`Mannen met baarden? Jij knipt ze.`"""
        follows = self._read[self._number + 1 : self._number + 2]
        return self.sentence.stop == "?" and any(
            vocabulary.is_serving(text) and text not in words.WORK
            for one in follows
            for text in one.texts[:FAR]
        )

    @cached_property
    def is_named_work(self) -> bool:
        """A job or place is named after those it is for: `jongerenwerker`."""
        return any(vocabulary.is_named_work(text) for text in self.texts)

    def serves_by_name(self, first: int) -> bool:
        """`Jongerenwerker: je kent de wereld van 18-jarigen`, not `jongerenwerker van 18 tot 30`."""
        if not self.is_named_work:
            return False
        left = self.left(first, NEAR + 1)
        links = [k for k, text in enumerate(left) if text in words.LINKS]
        before = "".join(left[links[0] + 1 : links[0] + 2]) if links else ""
        return bool(before) and not (
            vocabulary.is_named_work(before) or before in signals.POINTED
        )

    @cached_property
    def is_either(self) -> bool:
        """With or without, young and old, no distinction."""
        return self.sentence.says(sayings.EITHER)

    @cached_property
    def by_law(self) -> bool:
        return self.sentence.says(sayings.BY_LAW) and not self.sentence.says(
            sayings.NOT_BY_LAW
        )

    @cached_property
    def both_sexes(self) -> bool:
        return self.sentence.says(sayings.BOTH_SEXES)

    @cached_property
    def shared(self) -> bool:
        """What we are is asked of the reader too, or is to stay so."""
        return self.sentence.says(sayings.SHARED)

    @cached_property
    def asked(self) -> bool:
        """The reader is asked."""
        if self.sentence.stop != "?":
            return False
        return self.sentence.says(sayings.ASKED) or (
            self.is_english and self.sentence.says(stances.ASKED)
        )

    @cached_property
    def _candidate_ends(self) -> list[int]:
        found = sayings.IS_CANDIDATE.finditer(self.sentence.plain)
        return [hit.end() for hit in found]

    # What stands before and after some words.

    def left(self, n: int, most: int) -> list[str]:
        """Up to `most` words before `n`, the nearest first, not across a wall."""
        return _until_wall(reversed(self.texts[max(0, n - most) : n]))

    def right(self, n: int, most: int) -> list[str]:
        """Up to `most` words from `n`, not across a wall."""
        return _until_wall(self.texts[n : n + most])

    def after(self, mention: Mention) -> str:
        """The one word or sign that follows; empty at the end."""
        return "".join(self.texts[mention.end : mention.end + 1])

    def before(self, mention: Mention) -> str:
        return self.texts[mention.first - 1] if mention.first else ""

    def person_after(self, mention: Mention) -> int:
        """Where the person word ends that this adjective belongs to; 0 without one."""
        said_of = {
            Rule.ORIGIN: words.ASPECTS,
            Rule.RELIGION: words.FAITHFUL,
            Rule.SEX: words.SEXED,
            Rule.AGE: words.AGED,
        }
        aspects = said_of.get(mention.trait.rule, frozenset())
        for n, text in enumerate(self.texts[mention.end : mention.end + 3]):
            if n == 0 and mention.trait.is_nation and text in english.OF_LANGUAGE:
                return 0
            if vocabulary.is_people(text) or text in aspects:
                return mention.end + n + 1
            if text in words.SERVED | signals.WALLS or not self._joins(text):
                return 0
        return 0

    def person_before(self, mention: Mention) -> bool:
        """`iemand jonger`, `people who are younger`, `someone a bit older`."""
        left = self.left(mention.first, NEAR)
        is_pointed = [text in signals.POINTED for text in left]
        is_joined = any(text in signals.BETWEEN for text in left[:2])
        return any(is_pointed[:1]) or (any(is_pointed) and is_joined)

    def negated(self, mention: Mention) -> bool:
        """`geen`, `niet`, `no` before it, also through a list."""
        for k, text in enumerate(self.left(mention.first, 6)):
            follows = self.texts[mention.first - k : mention.first - k + 1]
            if text in words.NEGATIVE:
                # `niet alleen mannen`
                return not words.ONLY & set(follows)
            if text in signals.NOTHING and {"voor", "for"} & set(follows):
                return True
            is_serving = vocabulary.is_serving(text) and text not in words.WORK
            if text == "," or (k and is_serving):
                return False
            if k >= FREE and not self._may_stand_in_a_list(text, k):
                return False
        return False

    def said_of_candidate(self, mention: Mention) -> bool:
        """`je bent …`, `must be …` ends some words before."""
        place = self.sentence.starts[mention.first]
        between = [
            self.sentence.plain[end:place].count(" ")
            for end in self._candidate_ends
            if end <= place
        ]
        if any(count <= SAID_WITHIN for count in between):
            return True
        return self._is_said_last(mention)

    def _is_said_last(self, mention: Mention) -> bool:
        """`wie vrouw is`, `als je maar vrouw bent`: the verb comes last."""
        verb, *further = *self.texts[mention.end : mention.end + 2], ""
        ends = signals.WALLS | {"", ",", "en"}
        if verb not in signals.VERB_LAST or further[0] not in ends:
            return False
        return not signals.SAID_LAST.isdisjoint(self.left(mention.first, SAID_WITHIN))

    # Who is meant.

    def served(self, mention: Mention) -> bool:
        """These people are cared for, taught, sold to."""
        left = self.left(mention.first, FAR)
        if left and (left[0] in words.NEGATIVE or signals.NOTHING & set(left[1:2])):
            return False
        if self.belongs_to_served(mention.first) or self.is_of_served(mention.end):
            return True
        if self._is_served_before(left):
            return True
        right = self.right(mention.end, 2)
        if signals.CLAUSES & set(left) and any(
            vocabulary.is_serving(text) and text not in words.WORK for text in right
        ):
            return True
        return right[:1] in (["en"], ["and"]) and right[-1] in words.SERVED

    def _is_served_before(self, left: list[str]) -> bool:
        is_linked = False
        for k, text in enumerate(left):
            is_linked = is_linked or text in words.LINKS
            if _looks_after(text, left[k + 1 : k + 2]):
                return True
            if text in words.ONLY or (text in words.SOUGHT and k < FREE + 1):
                return False
            if vocabulary.is_serving(text) and (is_linked or text not in words.WORK):
                return True
            if text == "," or (
                text in words.NEGATIVE and text not in {"zonder", "without"}
            ):
                return False
        return False

    def belongs_to_served(self, first: int, *, is_linked: bool = False) -> bool:
        """`bewoners met een lichte beperking`, `kinderen van 4`, `klanten zijn vaak vijftigers`."""
        for text in self.left(first, 6):
            if text in words.SERVED:
                return is_linked
            is_denied = text in words.NEGATIVE and text not in {"zonder", "without"}
            if is_denied or text == "," or text in words.SOUGHT:
                return False
            is_link = text in words.LINKS | signals.COPULAS | ages.SPAN
            is_linked = is_linked or is_link
            is_light = text in signals.ARTICLES | signals.LIGHT or text.isdigit()
            if not (is_link or is_light or self._joins(text)):
                return False
        return False

    def is_of_served(self, end: int) -> bool:
        """`de leeftijd van onze bewoners`."""
        right = self.right(end, 5)
        joins = {"van", "of", "bij", "among"}
        is_joined = self.texts[end - 1] in joins or bool(joins & set(right[:1]))
        return is_joined and any(text in words.SERVED for text in right)

    def targeted(self, mention: Mention) -> bool:
        """`ideaal voor moeders`, `a job for students`."""
        left = self.left(mention.first, NEAR + 1)
        for k, text in enumerate(left[:3]):
            if text in {"voor", "for", "aan", "to"}:
                further = left[k + 1 :]
                is_counted = any(
                    one.isdigit() or one == "aged"
                    for one in self.texts[mention.end : mention.end + 2]
                )
                is_said = (
                    not is_counted
                    and mention.trait.rule == Rule.SEX
                    and bool({"is", "are", "zijn"} & set(further[:1]))
                )
                return is_said or any(word in words.IDEAL for word in further)
        return False

    def sought(self, mention: Mention) -> bool:
        """`mannen gezocht`, `we zoeken een sterke man`, not `zoeken iemand voor mannen`."""
        is_of_them = self.before(mention) in signals.ASKING
        # `Women's refuge needs a cook`: they seek themselves.
        active = clauses.SEEKING if self.is_english else frozenset()
        right = self.right(mention.end, 3)
        if not is_of_them and any(
            text in words.SOUGHT
            and text not in signals.DONE_BY_THEM | active
            and not (k and right[k - 1] in {"en", "and"})
            for k, text in enumerate(right)
        ):
            return True
        left = self.left(mention.first, FAR)
        for k, text in enumerate(left):
            if _looks_after(text, left[k + 1 : k + 2]):
                return False
            further = left[k + 1] if k + 1 < len(left) else ""
            if text in words.SOUGHT:
                # `je vraagt voor ouders toeslagen aan`
                return not (
                    text in signals.DONE_BY_READER and further in {"je", "jij", "u"}
                )
            is_of = text == "to" or (k > 0 and text == "of")
            # `vraagt ons om jongeren te bereiken`
            is_aim = text == "om" and "te" in self.texts[mention.end : mention.end + 2]
            is_link = text in words.LINKS and not is_of
            if is_aim or (is_link and further not in words.SOUGHT):
                return False
            if k > 1 and text in signals.RELATIVE:
                return False
        return False

    def left_out_after(self, n: int) -> bool:
        """`… kunnen hier niet …`, `… are too slow`: what follows denies or belittles."""
        right = self.right(n, 9)
        for k, text in enumerate(right):
            follows = right[k + 1 : k + 5]
            if text in signals.RELIEVED:
                return False
            if text in signals.DENYING or text.endswith("n't"):
                is_relieved = any(word in signals.RELIEVED for word in follows)
                return not is_relieved and "have to" not in " ".join(follows)
            if k and text in {"te", "too"} and set(follows[:1]) & signals.BELITTLED:
                return True
        return False

    def _joins(self, text: str) -> bool:
        """An adjective, or what joins two of them."""
        if text in signals.JOINS | signals.PRAISE or vocabulary.names_trait(text):
            return True
        return len(text) > LEAST_ENDING and text.endswith(("e", "ing", "ed", "ic"))

    def _may_stand_in_a_list(self, text: str, k: int) -> bool:
        if text in signals.JOINS | signals.ARTICLES | words.LINKS | words.PEOPLE:
            return True
        return vocabulary.names_trait(text) or (k < FREE_WORDS and text.isalpha())


def _looks_after(text: str, before: list[str]) -> bool:
    """`look after` serves, `we are after` seeks."""
    return text == "after" and any(word.startswith("look") for word in before)


def _until_wall(texts: Iterable[str]) -> list[str]:
    found: list[str] = []
    for text in texts:
        if text in signals.WALLS:
            break
        found.append(text)
    return found
