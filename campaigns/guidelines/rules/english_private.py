"""English wordings on origin, faith, health and family, and what may not be asked."""

from campaigns.guidelines.rules.book import Rule
from campaigns.guidelines.rules.english_words import (
    BELIEVERS,
    LANDS,
    PEOPLE,
    SEEKS,
    SERVED,
)
from campaigns.guidelines.rules.wordings import Wording, find

NOT_ASKED = find(
    r"(?:never|not|n't) (?:\w+ )?ask|need not|don't (?:send|include)|without|no photo"
)

ORIGIN = (
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
        find(r"headscar(?:f|ves)"),
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

_ILL = r"(?:disabilit(?:y|ies)|illness(?:es)?|disease|handicap|(?:medical )?condition)"
HEALTH = (
    Wording(
        Rule.HEALTH,
        find(r"able[- ]bodied|(?:in|enjoy|have) (?:good|excellent|perfect) health\b"),
        ("say what the job asks: lifting, walking",),
    ),
    Wording(
        Rule.HEALTH,
        find(
            r"(?:physically |mentally )?(?:fit and healthy|healthy and fit)|(?:physically|mentally) (?:fit|healthy)"
        ),
        ("say what the job asks: lifting, walking",),
        find(r"you|must|candidate|applicant"),
    ),
    Wording(
        Rule.HEALTH,
        find(rf"(?:with an?|no) (?:\w+ ){{0,2}}{_ILL}"),
        ("say what the job asks: lifting, walking",),
        find(r"cannot|not suitable|no |must|unable"),
        SERVED,
    ),
    Wording(
        Rule.HEALTH,
        find(
            r"no (?:physical|mental|medical|health) (?:problems?|complaints?|limitations?|issues?)"
        ),
        ("say what the job asks: lifting, walking",),
    ),
    Wording(
        Rule.HEALTH,
        find(
            r"(?:low|no) (?:sickness|sick|absence) (?:record|leave|rate)|rarely (?:ill|sick)"
        ),
        ("leave this out",),
    ),
    Wording(
        Rule.HEALTH,
        find(
            r"(?:your )(?:medical history|medication|state of health)|do you (?:use|take) medic\w+"
        ),
        ("leave this out",),
    ),
)

FAMILY = (
    Wording(
        Rule.FAMILY,
        find(
            r"(?:you are|are you|must be) (?:\w+ )?(?:single|married|unmarried|divorced)\b"
        ),
        ("free to travel",),
    ),
    Wording(
        Rule.FAMILY,
        find(
            r"do you have (?:\w+ )?children|plan(?:s|ning)? to have (?:a baby|children)|wish for children|(?:without|no) (?:\w+ )?(?:children|family)\b"
        ),
        ("say the working hours",),
        None,
        find(r"clients|residents"),
    ),
    Wording(Rule.FAMILY, find(r"marital status|family situation"), ("leave this out",)),
    Wording(
        Rule.FAMILY,
        find(r"(?:you are|are you|must) (?:not )?(?:be )?pregnant"),
        ("leave this out",),
    ),
    Wording(
        Rule.FAMILY,
        find(
            r"(?:perfect|ideal|great|suitable) for (?:\w+ )?(?:mums|moms|mothers|dads|fathers|housewives|retirees)|stay[- ]at[- ]home (?:mums|moms|mothers|dads)"
        ),
        ("can be done in school hours",),
    ),
    Wording(
        Rule.FAMILY,
        find(r"(?:hetero|homo|bi)sexuals?\b|sexual orientation"),
        ("leave this out",),
    ),
)

_PAY = r"(?:salary|salaries|pay|wage|wages|income|earnings)"
PAY_HISTORY = (
    Wording(
        Rule.PAY_HISTORY,
        find(
            r"(?:what|how much) (?:do|did) you (?:earn|make|get paid)(?: (?:now|today|currently|in|at)\b)(?! (?:with us|our))"
        ),
        ("What would you like to earn?",),
        None,
        NOT_ASKED,
    ),
    Wording(
        Rule.PAY_HISTORY,
        find(
            r"what you (?:currently )?(?:earn|earned|make) (?:now|today|currently|in your|at)"
        ),
        ("What would you like to earn?",),
        None,
        NOT_ASKED,
    ),
    Wording(
        Rule.PAY_HISTORY,
        find(rf"(?:current|present|previous|last|latest) {_PAY}\b|{_PAY} history"),
        ("What would you like to earn?",),
        None,
        NOT_ASKED,
    ),
    Wording(
        Rule.PAY_HISTORY,
        find(r"pay ?slips?|wage slips?|salary slips?"),
        ("leave this out",),
        find(r"send|attach|include|upload|copy|provide|bring"),
        NOT_ASKED,
    ),
)

PHOTO = (
    Wording(
        Rule.PHOTO,
        find(
            r"(?:cv|letter|resume|application|applications)\W+(?:\w+\W+){0,3}(?:photo|photograph|picture)\b"
        ),
        ("a CV and a short letter",),
        None,
        find(r"without a photo,? please|no photo|without a photo please|need no photo"),
    ),
    Wording(
        Rule.PHOTO,
        find(r"(?:photo|picture|photograph) of yourself"),
        ("a CV and a short letter",),
        find(r"send|attach|include|add|upload"),
    ),
)
