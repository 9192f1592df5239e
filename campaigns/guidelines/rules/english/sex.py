"""English names of jobs, and other words, that speak to one sex only."""

from campaigns.guidelines.rules.book import Rule
from campaigns.guidelines.rules.english.titles import FOLLOWS, HERE, TITLES
from campaigns.guidelines.rules.english.words import SEEKS
from campaigns.guidelines.rules.wordings import Wording, find

BOTH = find(
    r"m/f|f/m|m/f/x|men and women|women and men|men or women|man or woman|he or she|she or he|"
    r"he/she|s/he|his or her|her or his|him or her|boys and girls|ladies and gentlemen|"
    r"waiter or waitress|waitress or waiter|she\s.{1,80}\she\b|he\s.{1,80}\sshe\b"
)
_WANTED = (
    r"(?:the (?:candidate|applicant)|(?:each|every) (?:employee|colleague|candidate)|(?:right|ideal|successful|perfect|suitable) \w+\b|(?:new|future) "
    r"(?:candidate|applicant|colleague|manager|employee|nurse|technician|driver|cook|cleaner)\b)"
)

SEX = (
    *(
        Wording(
            Rule.SEX,
            find(rf"(?:{pattern})\b{FOLLOWS}"),
            (instead,),
            None,
            find(f"{BOTH.pattern}|{HERE}"),
        )
        for pattern, instead in TITLES
    ),
    Wording(
        Rule.SEX,
        find(r"(?:wanted|needed|required)[^.]{0,30}?\b(?:he|she)\b"),
        ("you", "the candidate"),
        None,
        BOTH,
    ),
    Wording(
        Rule.SEX,
        find(
            r"(?<!\bby\s)an? (?:\w+ )?(?:girl|boy|lady|gentleman|man|woman|lad|gal|guy)\b"
        ),
        ("somebody", "a colleague"),
        SEEKS,
        BOTH,
    ),
    Wording(
        Rule.SEX,
        find(
            r"(?:lady|gentleman|bloke|gal|lad) (?:wanted|needed)|strictly (?:male|female)"
        ),
        ("colleague",),
    ),
    Wording(
        Rule.SEX,
        find(r"(?:preferably|only|prefer) an? (?:\w+ )?(?:man|woman|male|female)\b"),
        ("leave this out",),
        None,
        BOTH,
    ),
    Wording(
        Rule.SEX,
        find(rf"{_WANTED}[^.]{{0,60}}?\b(?:he|she|his|her|him)\b"),
        ("you", "the candidate", "their"),
        None,
        BOTH,
    ),
    Wording(
        Rule.SEX,
        find(
            r"(?:he|she) (?:will|must|should|needs to|has to|reports to|leads|is (?:responsible|the))\b"
        ),
        ("you", "the candidate"),
        None,
        BOTH,
        starts_text=True,
    ),
    Wording(
        Rule.SEX,
        find(r"m/f(?:/x)?\s?[:=] ?[mf]\b|\w{3,30} \((?:m|f|male|female)\)"),
        ("the job with (m/f/x)",),
    ),
)
