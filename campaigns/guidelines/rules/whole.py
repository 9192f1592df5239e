"""What a whole text lacks, or has too much of."""

import re
from collections.abc import Iterator

from campaigns.guidelines.rules.book import Rule
from campaigns.guidelines.rules.facts import Style, Subject
from campaigns.guidelines.rules.folding import fold
from campaigns.guidelines.rules.next_step import says_next_step
from campaigns.guidelines.rules.pay import says_pay
from campaigns.guidelines.rules.remarks import Remark

ADDRESS = re.compile(r"https?://\S+|\bwww\.\S+", re.IGNORECASE)


def lacking(subject: Subject, style: Style) -> Iterator[Remark]:
    """What is missing from this text; a post that is about no vacancy asks little."""
    if subject.is_vacancy:
        if not (subject.has_salary or is_paid(subject.text)):
            yield Remark(Rule.SALARY)
        if not (subject.has_next_step or has_next_step(subject.text)):
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
    """Whether the text says what the work pays."""
    return says_pay(fold(text).text)


def has_next_step(text: str) -> bool:
    """Whether the text says what the reader can do now."""
    return says_next_step(fold(text).text)
