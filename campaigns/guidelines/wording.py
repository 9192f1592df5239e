"""What the rules say to people: a name, why, and what to do."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from campaigns.guidelines.rules.book import BOOK, HOUSE, METHOD, Rule
from campaigns.guidelines.rules.remarks import Remark
from core.ui import formats
from core.ui.components import Tone


@dataclass(frozen=True, slots=True)
class RuleWords:
    """The name of a rule, and why it is there."""

    name: Promise
    why: Promise


WORDS: dict[Rule, RuleWords] = {
    Rule.AGE: RuleWords(
        gettext_lazy("Age"),
        gettext_lazy(
            "Choosing people by age is not allowed, and a highest number of years of "
            "experience does that too. People feel left out who could do the work."
        ),
    ),
    Rule.SEX: RuleWords(
        gettext_lazy("Sex"),
        gettext_lazy(
            "A vacancy must be open to everybody, and its title neutral. This speaks to one sex."
        ),
    ),
    Rule.ORIGIN: RuleWords(
        gettext_lazy("Origin"),
        gettext_lazy(
            "Origin, nationality and mother tongue may not count. Ask for the language "
            "level that the work needs."
        ),
    ),
    Rule.RELIGION: RuleWords(
        gettext_lazy("Belief"),
        gettext_lazy("Religion, conviction and politics may not count."),
    ),
    Rule.HEALTH: RuleWords(
        gettext_lazy("Health"),
        gettext_lazy(
            "A handicap or illness may not count, and only a company doctor asks about "
            "health. Say what the work asks."
        ),
    ),
    Rule.FAMILY: RuleWords(
        gettext_lazy("Private life"),
        gettext_lazy(
            "Marriage, children, pregnancy and orientation may not count. Say when the work is done."
        ),
    ),
    Rule.PAY_HISTORY: RuleWords(
        gettext_lazy("Earlier pay"),
        gettext_lazy(
            "What somebody earns or earned may not be asked. Ask what they would like to earn."
        ),
    ),
    Rule.PHOTO: RuleWords(
        gettext_lazy("Photo asked"),
        gettext_lazy(
            "You do not need a photo to choose somebody, so you may not ask for one."
        ),
    ),
    Rule.SALARY: RuleWords(
        gettext_lazy("Salary missing"),
        gettext_lazy(
            "Applicants have a right to the pay or its range before they negotiate. "
            "People look for it first."
        ),
    ),
    Rule.NEXT_STEP: RuleWords(
        gettext_lazy("Next step missing"),
        gettext_lazy("Say what the reader can do now: call, send a message, apply."),
    ),
    Rule.LINK: RuleWords(
        gettext_lazy("Link missing"),
        gettext_lazy(
            "Without a link nobody reaches the vacancy, and you see no results."
        ),
    ),
    Rule.ALT_TEXT: RuleWords(
        gettext_lazy("Alt text missing"),
        gettext_lazy("Who cannot see the picture reads nothing about it."),
    ),
    Rule.ADDRESS: RuleWords(
        gettext_lazy("Form of address"),
        gettext_lazy("Here we address people in the other form."),
    ),
    Rule.ADDRESS_MIXED: RuleWords(
        gettext_lazy("Both je and u"),
        gettext_lazy("This text says both je and u to the reader. Choose one."),
    ),
    Rule.AVOIDED: RuleWords(
        gettext_lazy("Word to avoid"),
        gettext_lazy("We agreed not to use this word."),
    ),
    Rule.EMOJI: RuleWords(
        gettext_lazy("Emoji"),
        gettext_lazy("Screen readers read every one of them aloud."),
    ),
    Rule.HASHTAGS: RuleWords(
        gettext_lazy("Hashtags"),
        gettext_lazy("We agreed how many hashtags a post has, and which."),
    ),
    Rule.CAPITALS: RuleWords(
        gettext_lazy("Capitals"),
        gettext_lazy("Capitals in a row read as shouting, and read slowly."),
    ),
    Rule.LENGTH: RuleWords(
        gettext_lazy("Too long"),
        gettext_lazy("A post is read on the way. Requirements at a glance work best."),
    ),
}
LEVELS: dict[str, Promise] = {
    "block": gettext_lazy("Stops the text"),
    "warn": gettext_lazy("Warns"),
}
LEVEL_TONES: dict[str, Tone] = {"block": "danger", "warn": "warning"}
DOUBTFUL = gettext_lazy("This may be right here: look for yourself.")


def source_words(rule: Rule, sources: tuple[str, ...] = ()) -> str:
    """Where a rule comes from, for who wants to look it up; `sources` are those of one ground in it."""
    own = {HOUSE: _("our own guideline"), METHOD: _("the method of Werf")}
    said = sources or BOOK[rule].sources
    return " · ".join(own.get(source, source) for source in said)


def said(remark: Remark) -> str:
    """What was counted, where the rule counts."""
    if not (remark.figure or remark.limit):
        return ""
    return _("%(figure)s here, the guideline says %(limit)s.") % {
        "figure": formats.number(remark.figure),
        "limit": formats.number(remark.limit),
    }


def sentence(remark: Remark) -> str:
    """One remark as one line, for a message or a summary of mistakes."""
    words = WORDS[remark.rule]
    named = f"{words.name}: “{remark.words}”." if remark.words else f"{words.name}."
    rest = [said(remark) or str(words.why)]
    if remark.instead:
        rest.append(instead(remark))
    return " ".join((named, *rest))


def instead(remark: Remark) -> str:
    """The words to take in its place."""
    return _("Rather: %(words)s.") % {"words": " / ".join(remark.instead).rstrip(".")}


@dataclass(frozen=True, slots=True)
class ExplainedRemark:
    """A remark with what a page says about it."""

    remark: Remark

    @property
    def rule(self) -> str:
        return self.remark.rule.value

    @property
    def words(self) -> str:
        """The place in the text; empty where it is about the whole."""
        return self.remark.words

    @property
    def is_blocking(self) -> bool:
        return self.remark.is_blocking

    @property
    def name(self) -> Promise:
        return WORDS[self.remark.rule].name

    @property
    def explanation(self) -> str:
        """What was counted, why the rule is there, and whether it may be right here."""
        parts = [said(self.remark), str(WORDS[self.remark.rule].why)]
        if self.remark.is_doubtful:
            parts.append(str(DOUBTFUL))
        return " ".join(part for part in parts if part)

    @property
    def instead(self) -> str:
        return instead(self.remark) if self.remark.instead else ""

    @property
    def source(self) -> str:
        return source_words(self.remark.rule, self.remark.sources)

    @property
    def level(self) -> Promise:
        return LEVELS[self.remark.level]

    @property
    def tone(self) -> Tone:
        return LEVEL_TONES[self.remark.level]


def explained(remarks: Iterable[Remark]) -> list[ExplainedRemark]:
    """For a template that lists them."""
    return [ExplainedRemark(remark) for remark in remarks]
