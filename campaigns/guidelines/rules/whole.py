"""What a whole text lacks, or has too much of."""

import re
from collections.abc import Iterator

from campaigns.guidelines.rules.book import Rule
from campaigns.guidelines.rules.facts import Style, Subject
from campaigns.guidelines.rules.remarks import Remark

# An amount, or a step of a pay scale. "A good salary" is no answer.
PAID = re.compile(
    r"€\s?\d|(?<![\d.,])\d[\d.,]{0,20}\s?(?:€|euros?\b)|\b(?:fwg|schaal|scale|cao-schaal)\s?\d|"
    r"\b(?:salaris|loon|verdien\w*|bruto|salary|pay|wages?|earn)\b\D{0,30}(?:\d[.,]?\d{3}|\d\d[.,]\d\d)\b",
    re.IGNORECASE,
)
NEXT_STEP = {
    "nl": re.compile(
        r"\b(?:solliciteer|reageer|meld je|schrijf je in|bel|app|mail|stuur|vraag|klik|swipe|"
        r"loop (?:\w+ )?(?:eens )?(?:binnen|langs)|kom (?:\w+ ){0,3}(?:langs|kijken|praten|koffie|proeven)|"
        r"spreek|neem contact|lees (?:meer|verder|alles)|bekijk|kijk op|dm|interesse|geïnteresseerd|"
        r"(?:via|in) de (?:link|bio)|link in bio)\b",
        re.IGNORECASE,
    ),
    "en": re.compile(
        r"\b(?:apply|sign up|call|text us|message|mail|e-mail|email|send|write to|ask|click|swipe|"
        r"come (?:\w+ ){0,3}(?:in|by|over|see|for a coffee)|visit|get in touch|contact|read more|"
        r"see (?:the|our)|dm|interested|through the link|link in bio)\b",
        re.IGNORECASE,
    ),
}
ADDRESS = re.compile(r"https?://\S+|\bwww\.\S+", re.IGNORECASE)


def lacking(subject: Subject, style: Style) -> Iterator[Remark]:
    """What is missing from this text; a post that is about no vacancy asks little."""
    if subject.is_vacancy:
        if not (subject.has_salary or is_paid(subject.text)):
            yield Remark(Rule.SALARY)
        if not (subject.has_next_step or says_next_step(subject)):
            yield Remark(Rule.NEXT_STEP)
        if subject.has_link is False and not ADDRESS.search(subject.text):
            yield Remark(Rule.LINK)
    if subject.has_picture and not subject.alt_text.strip():
        yield Remark(Rule.ALT_TEXT)


def too_long(subject: Subject, style: Style) -> Iterator[Remark]:
    """More characters than the guideline gives."""
    if style.length_most is not None and len(subject.text) > style.length_most:
        yield Remark(Rule.LENGTH, figure=len(subject.text), limit=style.length_most)


def is_paid(text: str) -> bool:
    """Whether the text says an amount or a scale."""
    return bool(PAID.search(text))


def says_next_step(subject: Subject) -> bool:
    """Whether the reader learns what to do now."""
    pattern = NEXT_STEP.get(subject.language[:2], NEXT_STEP["nl"])
    return bool(pattern.search(subject.text))
