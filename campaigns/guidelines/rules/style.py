"""The form of a text: how it addresses people, house words, emoji, hashtags, capitals."""

import re
from collections.abc import Iterator

import regex

from campaigns.guidelines.rules.book import Rule
from campaigns.guidelines.rules.facts import Style, Subject
from campaigns.guidelines.rules.remarks import Remark

# What stands in quotes is a sentence or two; a sign that is never closed quotes nothing.
QUOTED = re.compile(
    r"“[^“”]{0,600}”|‘[^‘’]{0,600}’|\"[^\"]{0,600}\"|(?<!\w)'[^'\n]{0,600}'(?!\w)"
)
JE = re.compile(r"\b(?:je|jij|jou|jouw|jezelf)\b", re.IGNORECASE)
# `u` after a figure or beside a slash is an hour; before one it is part of a word.
U = re.compile(
    r"(?<![\w/.&-])(?<!\d\s)(?:u(?![\w/.&-])(?!\s(?:per|p/w)\b)|uw\b|uzelf\b)",
    re.IGNORECASE,
)
LETTERS = regex.compile(r"\X")
EMOJI = regex.compile(r"\p{Emoji_Presentation}|\p{Extended_Pictographic}\uFE0F|\u20E3")
HASHTAG = re.compile(r"(?<!\w)#(?!\d+\b)\w+(?:-\w+)*")
LOUD = re.compile(r"\b[A-ZÀ-Þ]{2,}\b(?:[ ,:]+\b[A-ZÀ-Þ]{2,}\b){2,}|\b[A-ZÀ-Þ]{8,}\b")
LOUD_LETTERS = 9


def forms_of_address(subject: Subject, style: Style) -> Iterator[Remark]:
    """Dutch only: English has one word for both. What somebody else says in quotes is theirs."""
    if not subject.language.startswith("nl"):
        return
    text = QUOTED.sub(lambda quote: " " * len(quote.group()), subject.text)
    informal, formal = JE.search(text), U.search(text)
    if informal and formal:
        later = max(informal, formal, key=lambda found: found.start())
        yield _at(Rule.ADDRESS_MIXED, later)
    elif style.address == "je" and formal:
        yield _at(Rule.ADDRESS, formal, "je")
    elif style.address == "u" and informal:
        yield _at(Rule.ADDRESS, informal, "u")


def avoided(subject: Subject, style: Style) -> Iterator[Remark]:
    """Words that the guideline does not want, also with an ending."""
    lowered = subject.text.lower()
    for word, instead in style.avoid:
        if word.lower() not in lowered:
            continue
        pattern = rf"(?<!\w){re.escape(word)}(?:e|en|s|'s)?(?!\w)"
        for hit in re.finditer(pattern, subject.text, re.IGNORECASE):
            yield _at(Rule.AVOIDED, hit, *([instead] if instead else []))


def emoji(subject: Subject, style: Style) -> Iterator[Remark]:
    """More emoji than the guideline gives; a family of four is one."""
    if not EMOJI.search(
        subject.text
    ):  # most texts have none: no need to read by letter
        return
    found = [hit for hit in LETTERS.finditer(subject.text) if EMOJI.search(hit.group())]
    most = style.emoji_most
    if most is not None and len(found) > most:
        first = found[most]
        yield Remark(
            Rule.EMOJI,
            first.start(),
            first.end(),
            first.group(),
            figure=len(found),
            limit=most,
        )


def hashtags(subject: Subject, style: Style) -> Iterator[Remark]:
    """Too few, too many, or without the ones that always go with it."""
    found = list(HASHTAG.finditer(subject.text))
    least, most = style.hashtags_least, style.hashtags_most
    if most is not None and len(found) > most:
        first = found[most]
        yield Remark(
            Rule.HASHTAGS,
            first.start(),
            first.end(),
            first.group(),
            figure=len(found),
            limit=most,
        )
    if least is not None and len(found) < least:
        yield Remark(Rule.HASHTAGS, figure=len(found), limit=least)
    used = {hit.group().casefold() for hit in found}
    missing = tuple(tag for tag in style.hashtags_fixed if tag.casefold() not in used)
    if missing:
        yield Remark(Rule.HASHTAGS, instead=missing)


def capitals(subject: Subject, style: Style) -> Iterator[Remark]:
    """Three words in capitals in a row, or one long one: that is shouting."""
    for hit in LOUD.finditer(subject.text):
        if sum(sign.isalpha() for sign in hit.group()) >= LOUD_LETTERS:
            yield _at(Rule.CAPITALS, hit)


def _at(rule: Rule, hit: re.Match[str], *instead: str) -> Remark:
    return Remark(rule, hit.start(), hit.end(), hit.group(), instead)
