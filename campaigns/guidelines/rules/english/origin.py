"""English wordings that choose by origin, faith or conviction."""

from campaigns.guidelines.rules.book import Rule
from campaigns.guidelines.rules.english.words import (
    BELIEVERS,
    LANDS,
    PEOPLE,
    SEEKS,
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
        ("allowed to work here",),
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
        ("allowed to work here",),
    ),
    Wording(
        Rule.ORIGIN,
        find(r"born (?:and raised )?in (?:the )?[a-z]+"),
        ("leave this out",),
        find(r"you were|you are|must be"),
    ),
    Wording(
        Rule.ORIGIN,
        find(r"(?:without|no) (?:an? )?(?:\w+ )?accent|accent[- ]free"),
        ("easy to understand",),
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
    Wording(
        Rule.ORIGIN,
        find(
            r"(?:grew up|grown up|brought up|raised|been born|were born) (?:speaking|with|in|here)|(?:english|dutch|german)[- ]speaking (?:country|home|family|household)|"
            r"where (?:are you|do you|are your parents) (?:\w+ ){0,2}(?:really |originally )?(?:come )?from|originally from|(?:your )?(?:name|surname) sounds|(?:both|your) parents (?:\w+ ){0,3}(?:dutch|born|from)|(?:real|true|proper) dutch(?:man|men|woman)?|people like us"
        ),
        ("leave the origin out",),
        find(r"you|your|must|only|parents|want|both|people|candidate|born"),
    ),
    Wording(
        Rule.ORIGIN,
        find(
            r"born and (?:bred|raised)|(?:speak|spoken|language) (?:\w+ ){0,3}at home|(?:without|no|not) (?:a )?(?:trace|hint) of (?:an )?accent|(?:are|were) you born"
        ),
        ("leave the origin out",),
        find(r"you|only|must|accent|want|hir\w+"),
    ),
    Wording(
        Rule.ORIGIN,
        find(
            r"born (?:dutch|german|british|belgian|american)|grew up in|sounds? (?:\w+ )?(?:foreign|exotic)"
        ),
        ("leave the origin out",),
        None,
        find(r"(?:he|she|they|we|i|who|founder|owner|\w+) grew up"),
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
    ),
    Wording(
        Rule.RELIGION,
        find(r"(?:your|political) (?:political )?(?:views|convictions|preference)"),
        ("leave this out",),
        find(r"politic"),
    ),
    Wording(
        Rule.RELIGION,
        find(
            r"(?:do|did) you vote|you voted? (?:left|right|for)|(?:go|going) to (?:church|mosque)"
        ),
        ("leave faith and conviction out",),
        find(r"you|must|candidate"),
    ),
    Wording(
        Rule.RELIGION,
        find(r"shares? (?:our|the) (?:\w+ )?(?:faith|beliefs?|religion)"),
        ("leave faith and conviction out",),
    ),
)
