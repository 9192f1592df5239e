"""English wordings about health and family, and what may not be asked."""

from campaigns.guidelines.rules.book import Rule
from campaigns.guidelines.rules.wordings import Wording, find

NOT_ASKED = find(
    r"(?:never|not|n't) (?:\w+ )?ask|need not|(?:n't|not|never) (?:want|need|care) to know|don't (?:send|include)|without|no photo"
)


_ILL = r"(?:disabilit(?:y|ies)|illness(?:es)?|disease|handicap|(?:medical )?condition)"
HEALTH = (
    Wording(
        Rule.HEALTH,
        find(rf"do you have (?:an?|any) (?:\w+ )?{_ILL}|clean bill of health"),
        ("ask what somebody needs to do the work",),
    ),
    Wording(
        Rule.HEALTH,
        find(r"(?:no|without) (?:adhd|autism|dyslexia|depression|diabetes|epilepsy)\b"),
        ("leave this out",),
    ),
    Wording(
        Rule.HEALTH,
        find(r"wheelchair users?|disabled (?:people|persons|applicants)|the disabled"),
        ("say what the job asks: lifting, walking",),
        find(r"cannot|can't|no |not|unfortunately|unable"),
    ),
    Wording(
        Rule.HEALTH,
        find(
            r"(?:good|excellent|perfect) health (?:and (?:\w+ ){1,4})?(?:is|are|required|needed)|must be (?:\w+ )?healthy"
        ),
        ("say what the job asks: lifting, walking",),
    ),
    Wording(
        Rule.HEALTH,
        find(
            rf"not (?:\w+ ){{0,3}}(?:people|persons|those|anyone) with (?:an? )?{_ILL}"
        ),
        ("say what the job asks: lifting, walking",),
    ),
    Wording(
        Rule.HEALTH,
        find(
            r"(?:never|seldom|rarely) (?:off )?(?:ill|sick)\b|you are (?:\w+ )?healthy|non-disabled|no (?:back|knee) (?:problems|complaints)"
        ),
        ("leave this out",),
        find(r"you|candidate|applicant|must|no "),
    ),
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
        find(r"you|must|candidate|applicant|wanted|only|we need"),
    ),
    Wording(
        Rule.HEALTH,
        find(rf"(?:with an?|no) (?:\w+ ){{0,2}}{_ILL}"),
        ("say what the job asks: lifting, walking",),
        find(r"cannot|not suitable|no |must|unable"),
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
            r"(?:unmarried|childless|married) (?:people|candidates?|applicants?|persons?)|"
            r"(?:not |un)suitable for (?:\w+ )?(?:parents|mothers|fathers)"
        ),
        ("say the working hours",),
    ),
    Wording(
        Rule.FAMILY,
        find(
            r"do you have (?:a |your own )(?:family|partner)|planning (?:a family|on having|to get pregnant)"
        ),
        ("say the working hours",),
        None,
        find(r"child ?care|leave|welcome|clients|residents"),
    ),
    Wording(
        Rule.FAMILY,
        find(
            r"childless|(?:no|without) (?:\w+ )?kids\b|do you have (?:\w+ )?kids|what (?:does|do) your (?:husband|wife)\b"
        ),
        ("say the working hours",),
    ),
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
        find(
            r"(?:hetero|homo|bi)sexuals?\b|sexual orientation|(?:whether|if) you (?:have|want) (?:\w+ )?(?:children|kids)"
        ),
        ("leave this out",),
    ),
    Wording(Rule.FAMILY, find(r"child-?bearing"), ("leave this out",)),
)

_PAY = r"(?:salary|salaries|pay|wage|wages|income|earnings|compensation|remuneration)"
PAY_HISTORY = (
    Wording(
        Rule.PAY_HISTORY,
        find(
            r"what are you (?:currently )?earning|(?:how much|what) do you currently (?:earn|make)"
        ),
        ("What would you like to earn?",),
        None,
        NOT_ASKED,
    ),
    Wording(
        Rule.PAY_HISTORY,
        find(
            r"how much are you paid|what (?:are you|you are) (?:currently )?paid|(?:compensation|pay) history"
        ),
        ("What would you like to earn?",),
        None,
        NOT_ASKED,
    ),
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
        find(r"headshots?\b"),
        ("a CV and a short letter",),
        find(r"send|attach|include|add|upload|required"),
        find(r"no headshot|without"),
    ),
    Wording(
        Rule.PHOTO,
        find(
            r"(?:cv|letter|resume|application|applications)\W+(?:\w+\W+){0,3}(?:photo|photograph|picture)\b"
        ),
        ("a CV and a short letter",),
        None,
        find(
            r"without an? (?:photo|picture),? please|no (?:photo|picture)|need no photo|photo off"
        ),
    ),
    Wording(
        Rule.PHOTO,
        find(r"(?:photo|picture|photograph) of yourself"),
        ("a CV and a short letter",),
        find(r"send|attach|include|add|upload"),
    ),
)
