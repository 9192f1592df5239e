"""English wordings that choose by age."""

from campaigns.guidelines.rules.book import Rule
from campaigns.guidelines.rules.english.words import PEOPLE, SEEKS, YEARS
from campaigns.guidelines.rules.wordings import Wording, find

EXPERIENCE = r"years?['’]?(?: of)? (?:\w+ ){0,2}experience"

AGE = (
    Wording(
        Rule.AGE,
        find(
            r"young(?:er)?(?: and|,) (?:dynamic|fresh|hip|enthusiastic|energetic|ambitious|vibrant)"
        ),
        ("enthusiastic", "close-knit"),
    ),
    Wording(
        Rule.AGE,
        find(
            r"(?:young|youthful),? (?:\w+ )?(?:team|crew|talents?|professionals?|company culture)\b"
        ),
        ("close-knit team", "talent"),
    ),
    Wording(
        Rule.AGE,
        find(rf"young(?:er)? {PEOPLE}\b"),
        ("leave “young” out",),
        SEEKS,
        find(r"help|support|care for|teach|work with|guide"),
    ),
    Wording(
        Rule.AGE,
        find(
            r"(?:energetic|enthusiastic|ambitious|bright) young (?:man|woman|person|people)"
        ),
        ("enthusiastic colleague",),
    ),
    Wording(
        Rule.AGE,
        find(r"mature (?:lady|gentleman|woman|man|person|candidate|applicant)s?"),
        ("reliable colleague",),
    ),
    Wording(
        Rule.AGE,
        find(r"digital natives?|millennials?|gen(?:eration)?[- ][xyz]\b"),
        ("at home in social media",),
    ),
    Wording(
        Rule.AGE,
        find(
            r"(?:recent|fresh|new|young) (?:\w+ )?grad(?:uate)?s?\b|newly qualified|school[- ]?leavers?"
        ),
        ("no experience needed", "with a diploma in …"),
    ),
    Wording(
        Rule.AGE,
        find(r"(?:ideal|perfect|suitable|great) for (?:\w+ and )?students"),
        ("can be done beside a study",),
    ),
    Wording(
        Rule.AGE,
        find(
            rf"(?:max\.?|maximum(?: of)?|at most|no more than|not more than|less than|up to) {YEARS} {EXPERIENCE}"
        ),
        ("about … years of experience", "experience with …"),
    ),
    Wording(
        Rule.AGE,
        find(rf"{YEARS}(?: to | ?- ?| ?– ?){YEARS} {EXPERIENCE}"),
        ("at least … years of experience",),
    ),
    Wording(
        Rule.AGE,
        find(
            r"between \d\d and \d\d(?: years?(?: old| of age)?)?\b|aged? \d\d (?:to|and|-) \d\d"
        ),
        ("leave the age out",),
        SEEKS,
    ),
    Wording(
        Rule.AGE,
        find(
            r"(?:under|over|above|below) (?:the age of )?(?:20|25|30|35|40|45|50|55|60)\b(?! (?:hours|euro|km|%|per))"
        ),
        ("leave the age out",),
        SEEKS,
    ),
    Wording(
        Rule.AGE,
        find(r"(?:older|younger) than \d\d\b"),
        ("leave the age out",),
        SEEKS,
    ),
    Wording(
        Rule.AGE,
        find(
            r"in (?:your|their|his|her) (?:early |mid |late )?(?:twenties|thirties|forties|fifties|sixties)"
        ),
        ("leave the age out",),
    ),
    Wording(
        Rule.AGE,
        find(r"age (?:limit|group|range|bracket)"),
        ("leave the age out",),
    ),
    Wording(
        Rule.AGE,
        find(
            r"(?:fresh|straight) out of (?:school|college|university)|just graduated|young blood|"
            r"twenty-?somethings?|thirty-?somethings?|over[- ]50s|\d0[- ]somethings?|retirees"
        ),
        ("no experience needed",),
    ),
    Wording(
        Rule.AGE,
        find(r"(?:students?|pupils|retirees) (?:wanted|preferred|only)"),
        ("can be done beside a study",),
    ),
    Wording(
        Rule.AGE,
        find(r"early (?:in|stage of) your career|overqualified"),
        ("no experience needed",),
        is_doubtful=True,
    ),
    Wording(
        Rule.AGE,
        find(
            rf"{YEARS} {EXPERIENCE} (?:at most|or less|maximum)|born (?:after|before|in) (?:19|20)\d\d"
        ),
        ("about … years of experience",),
    ),
    Wording(
        Rule.AGE,
        find(r"average age|ages? (?:between )?\d\d\b|youthful\b"),
        ("leave the age out",),
    ),
    Wording(
        Rule.AGE,
        find(r"young \w+"),
        ("leave “young” out",),
        SEEKS,
        find(
            r"help|support|teach|industry|cheese|wine|trees|plants|company|business|young and old"
        ),
        is_doubtful=True,
    ),
    Wording(
        Rule.AGE,
        find(r"too (?:old|young)\b"),
        ("leave the age out",),
        None,
        find(
            r"(?:never|nobody is|nobody's|no one is|no one's|isn't|not|nothing is) too (?:old|young)"
        ),
    ),
    Wording(
        Rule.AGE,
        find(
            r"how old are you|what year were you born|your (?:date of birth|birth ?date)"
        ),
        ("leave this out",),
    ),
    Wording(
        Rule.AGE,
        find(
            r"(?:close to|near|nearing|shortly before|about to|almost) (?:\w+ )?(?:retirement|retire|pension)|years (?:\w+ ){0,3}(?:left|before|until|to) (?:\w+ ){0,2}(?:retirement|pension|retire)"
        ),
        ("leave the age out",),
        find(r"no|not|need|must|have|avoid|at least|rather|nobody"),
    ),
    Wording(
        Rule.AGE,
        find(
            r"at your age|born in the (?:seventies|eighties|nineties|[789]0s)|(?:child|kid) of the (?:eighties|nineties)|too (?:experienced|senior)\b|too much experience|over-qualified|"
            r"(?:fresh|straight|just) out of (?:uni|education|training)\b|(?:recently|just|newly) (?:graduated|finished school)|graduated (?:in the (?:last|past)|in 20\d\d|after 20\d\d)|first (?:real )?job\b(?=.{0,20}only)"
        ),
        ("leave the age out",),
        None,
        find(r"never too|not too|nobody is"),
    ),
    Wording(
        Rule.AGE,
        find(r"the (?:younger|older)[, ]{1,2}the (?:better|cheaper)"),
        ("leave the age out",),
    ),
)
