"""English names of jobs, and other words, that speak to one sex only."""

from campaigns.guidelines.rules.book import Rule
from campaigns.guidelines.rules.english.words import SEEKS
from campaigns.guidelines.rules.wordings import Wording, find

BOTH = find(
    r"m/f|f/m|m/f/x|men and women|women and men|men or women|man or woman|he or she|she or he|"
    r"he/she|s/he|his or her|her or his|him or her|boys and girls|ladies and gentlemen|"
    r"waiter or waitress|waitress or waiter|she\s.{1,80}\she\b|he\s.{1,80}\sshe\b"
)
TITLES: tuple[tuple[str, str], ...] = (
    (r"sales(?:man|men|woman|women)", "salesperson"),
    (r"handym[ae]n", "maintenance worker"),
    (r"(?:foreman|foremen)", "team leader"),
    (r"chairm[ae]n", "chair"),
    (r"businessm[ae]n", "business people"),
    (r"(?:craftsman|craftsmen|workman|workmen|tradesman|tradesmen)", "skilled worker"),
    (r"(?:fireman|firemen|policeman|policemen)", "firefighter, police officer"),
    (
        r"(?:repairman|repairmen|barman|barmen|cameraman|doorman)",
        "the job without “man”",
    ),
    (r"waitress(?:es)?", "waiting staff"),
    (r"steward(?:ess|esses)", "cabin crew"),
    (r"(?:hostess|hostesses)", "host"),
    (r"(?:cleaning lady|cleaning ladies|charwoman|tea lady)", "cleaner"),
    (r"(?:barmaid|barmaids)", "bar staff"),
    (r"(?:housewife|housewives)", "people at home"),
    (r"manageress", "manager"),
    (
        r"(?:spokes|drafts|draughts|service|store|grounds|mail|post|council)(?:man|men)",
        "the job without “man”",
    ),
    (r"(?:seamstress|actress|headmistress|laundress)(?:es)?", "the job for everybody"),
)
_WANTED = (
    r"(?:the (?:candidate|applicant)|(?:each|every) (?:employee|colleague|candidate)|(?:right|ideal|successful|perfect|suitable) \w+\b|(?:new|future) "
    r"(?:candidate|applicant|colleague|manager|employee|nurse|technician|driver|cook|cleaner)\b)"
)

SEX = (
    *(
        Wording(Rule.SEX, find(rf"{pattern}\b"), (instead,), None, BOTH)
        for pattern, instead in TITLES
    ),
    Wording(
        Rule.SEX,
        find(r"(?:girls|guys|lads|gals|dudes|blokes)\b"),
        ("colleagues", "people"),
        None,
        find(rf"{BOTH.pattern}|\bclub|\bschool"),
    ),
    Wording(
        Rule.SEX,
        find(r"(?:men|women|ladies|gentlemen)\b(?!['’](?:s\b| \w))"),
        ("people", "colleagues"),
        find(
            r"wanted|need|looking for|look for|only|preferably|hiring|prefer|job for|real men"
        ),
        BOTH,
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
