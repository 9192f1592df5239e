"""English wordings that choose by origin, faith or conviction."""

from campaigns.guidelines.rules.book import Rule
from campaigns.guidelines.rules.english_words import (
    BELIEVERS,
    LANDS,
    PEOPLE,
    SEEKS,
    SERVED,
)
from campaigns.guidelines.rules.wordings import Wording, find

ORIGIN = (
    Wording(Rule.ORIGIN, find(r"native[- ]born"), ("leave this out",)),
    Wording(
        Rule.ORIGIN,
        find(rf"skin colou?r|(?:white|black|coloured) {PEOPLE}\b"),
        ("leave this out",),
        SEEKS,
    ),
    Wording(
        Rule.ORIGIN,
        find(r"native (?:english|dutch|german|french)\b(?! (?:speaker|level))"),
        ("fluent in …",),
    ),
    Wording(
        Rule.ORIGIN,
        find(
            r"no foreigners|foreigners (?:need not|cannot)|raised (?:here|in (?:the )?\w+)"
        ),
        ("leave the origin out",),
    ),
    Wording(
        Rule.ORIGIN,
        find(r"(?:eu|uk|us|dutch) (?:nationals|citizens) only"),
        ("allowed to work in the Netherlands",),
    ),
    Wording(Rule.ORIGIN, find(r"native(?: \w+)? speakers?"), ("fluent in …",)),
    Wording(
        Rule.ORIGIN,
        find(r"mother tongue|first language\b"),
        ("fluent in …",),
        None,
        find(r"not (?:\w+ ){0,3}(?:mother tongue|first language)|whatever"),
    ),
    Wording(
        Rule.ORIGIN,
        find(rf"{LANDS} (?:nationality|passport|origin|descent|background|roots)"),
        ("allowed to work in the Netherlands",),
        None,
        SERVED,
    ),
    Wording(
        Rule.ORIGIN,
        find(r"born (?:and raised )?in (?:the )?[a-z]+"),
        ("leave this out",),
        find(r"you were|you are|must be"),
        SERVED,
    ),
    Wording(
        Rule.ORIGIN,
        find(r"(?:without|no) (?:an? )?(?:\w+ )?accent|accent[- ]free"),
        ("easy to understand",),
        None,
        SERVED,
    ),
    Wording(
        Rule.ORIGIN, find(rf"{LANDS} {PEOPLE}\b"), ("leave the origin out",), SEEKS
    ),
    Wording(
        Rule.ORIGIN,
        find(
            r"no (?:\w+ ){0,3}(?:migrant|migration|immigrant|ethnic) background|no immigrants"
        ),
        ("leave the origin out",),
    ),
)

RELIGION = (
    Wording(
        Rule.RELIGION,
        find(
            rf"(?:share|live by|have) (?:our |the )?{BELIEVERS} (?:beliefs?|faith|values|convictions?)"
        ),
        ("leave the faith out",),
        find(r"you|candidate"),
    ),
    Wording(
        Rule.RELIGION,
        find(rf"(?:as|are you) an? (?:\w+ )?(?:{BELIEVERS}|believer|churchgoer)\b"),
        ("leave the faith out",),
    ),
    Wording(
        Rule.RELIGION,
        find(rf"{BELIEVERS} {PEOPLE}\b"),
        ("leave the faith out", "works by the values of …"),
    ),
    Wording(
        Rule.RELIGION,
        find(
            rf"(?:you are|must be) (?:an? )?(?:\w+ )?(?:{BELIEVERS}|churchgoer|believer)\b"
        ),
        ("leave the faith out",),
    ),
    Wording(
        Rule.RELIGION,
        find(r"headscar(?:f|ves)|hijabs?|turbans?|burqas?|yarmulkes?"),
        ("leave rules of dress about faith out",),
        None,
        find(r"may|welcome|allowed|fine"),
    ),
    Wording(
        Rule.RELIGION,
        find(r"(?:muslims|christians|jews|hindus|catholics|believers)\b"),
        ("leave the faith out",),
        find(r"cannot|no|not|only|prefer\w*|look for|wanted"),
        SERVED,
    ),
    Wording(
        Rule.RELIGION,
        find(r"(?:your|political) (?:political )?(?:views|convictions|preference)"),
        ("leave this out",),
        find(r"politic"),
    ),
)
