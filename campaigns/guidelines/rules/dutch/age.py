"""Dutch wordings that choose by age."""

from campaigns.guidelines.rules.book import Rule
from campaigns.guidelines.rules.dutch.words import PEOPLE, ROLE, SEEKS, YEARS
from campaigns.guidelines.rules.wordings import Wording, find

EXPERIENCE = r"(?:\w+ ){0,2}\w*ervaring"
AGE = (
    Wording(
        Rule.AGE,
        find(
            r"in de (?:twintig|dertig|veertig|vijftig|zestig)\b|(?:junior|senior) kandida(?:at|ten)"
        ),
        ("laat de leeftijd weg",),
        SEEKS,
    ),
    Wording(
        Rule.AGE,
        find(r"jonge hond(?:en)?"),
        ("iemand die graag leert", "een aanpakker"),
        None,
        find(r"asiel|uitlat\w*|dieren\w*|kennel|pups?\b|trim\w*|baasjes?|africhten"),
    ),
    Wording(
        Rule.AGE,
        find(
            r"jonge?(?: en |, )(?:dynamisch|fris|hip|enthousiast|energiek|ambitieus)e?"
        ),
        ("enthousiast", "hecht"),
    ),
    Wording(
        Rule.AGE,
        find(
            r"jonge? (?:\w+e? )?(?:team|ploeg|club|talent|talenten|professionals?|garde)\b"
        ),
        ("hecht team", "talent"),
    ),
    Wording(
        Rule.AGE,
        find(
            r"(?:team|collega's|ploeg|afdeling) (?:is|zijn) (?:nog |heel |erg |lekker )?jong\b"
        ),
        ("Ons team is hecht.",),
    ),
    Wording(
        Rule.AGE, find(rf"jonge?,? (?:\w+e,? ){{0,2}}{ROLE}"), ("laat “jong” weg",)
    ),
    Wording(Rule.AGE, find(rf"oudere {PEOPLE}\b"), ("laat “oudere” weg",), SEEKS),
    Wording(
        Rule.AGE,
        find(rf"jeugdig(?:e)? (?=(?:\w+e? )?(?:{PEOPLE}|team|ploeg|uitstraling)\b)"),
        ("enthousiast",),
    ),
    Wording(
        Rule.AGE,
        find(
            r"(?:schoolverlaters?|net van school|net klaar met je (?:studie|opleiding|school)|jong van geest|vers van de schoolbanken)"
        ),
        ("iemand die het vak wil leren",),
    ),
    Wording(
        Rule.AGE,
        find(r"(?:pas|net|recent|vers) afgestudeerde?n?"),
        ("met een diploma van …", "ervaring is niet nodig"),
    ),
    Wording(
        Rule.AGE,
        find(r"(?:starter|starters|beginner)\b"),
        ("ervaring is niet nodig",),
        find(r"(?:je|jij) bent|ben (?:je|jij)|gezocht|zoeken"),
        find(r"starters?functie"),
        is_doubtful=True,
    ),
    Wording(
        Rule.AGE,
        find(
            rf"(?:max\.?|maximaal|hooguit|hoogstens|ten hoogste|niet meer dan|minder dan) {YEARS} jaar {EXPERIENCE}"
        ),
        ("ongeveer … jaar ervaring", "ervaring met …"),
    ),
    Wording(
        Rule.AGE,
        find(rf"{YEARS} ?(?:tot|à|t/m|-|–) ?(?:maximaal )?{YEARS} jaar {EXPERIENCE}"),
        ("minstens … jaar ervaring", "ervaring met …"),
    ),
    Wording(
        Rule.AGE,
        find(
            r"(?:tussen (?:de )?)?\d\d ?(?:en|tot|t/m|-|–) ?(?:maximaal )?\d\d jaar\b(?! geleden)"
        ),
        ("laat de leeftijd weg",),
        SEEKS,
    ),
    Wording(
        Rule.AGE,
        find(
            r"leeftijd(?:sgrens|scategorie|sindicatie)?[:,]? (?:is |ligt )?(?:tot|van|tussen|vanaf|rond|maximaal|\d\d)"
        ),
        ("laat de leeftijd weg",),
    ),
    Wording(
        Rule.AGE,
        find(r"een jaar of (?:\d\d|twintig|dertig|veertig|vijftig)\b"),
        ("laat de leeftijd weg",),
        SEEKS,
    ),
    Wording(
        Rule.AGE,
        find(r"(?:max\.?|maximaal) \d\d jaar(?: oud)?\b(?! (?:\w+ )?ervaring)"),
        ("laat de leeftijd weg",),
        SEEKS,
    ),
    Wording(
        Rule.AGE,
        find(r"(?:jonger|ouder) dan \d\d\b"),
        ("laat de leeftijd weg",),
        SEEKS,
    ),
    Wording(
        Rule.AGE,
        find(
            r"(?:onder|boven) de (?:20|25|30|35|40|45|50|55|60)\b(?! (?:euro|uur|km))"
        ),
        ("laat de leeftijd weg",),
        SEEKS,
    ),
    Wording(
        Rule.AGE,
        find(r"(?:twintiger|dertiger|veertiger|vijftiger|zestiger|tiener)s?\b"),
        ("laat de leeftijd weg",),
    ),
    Wording(
        Rule.AGE,
        find(
            r"(?:\d[05]|veertig|vijftig|zestig)[- ]?(?:plus|min)(?:ner|ser)s?\b|\d\d-?jarigen?\b|"
            r"geboren (?:na|in|voor) (?:19|20)\d\d|(?:je|jij|u) bent (?:rond|onder|boven|tussen|hooguit) (?:de )?\d\d\b"
        ),
        ("laat de leeftijd weg",),
    ),
    Wording(
        Rule.AGE,
        find(
            r"digital natives?|young professionals?|millennials?|gen(?:eratie)?[- ][xyz]\b"
        ),
        ("handig met sociale media", "professional"),
    ),
    Wording(
        Rule.AGE,
        find(
            r"(?:student|scholier)(?:en)?\b(?=.{0,30}(?:voorrang|gezocht|voorkeur))|"
            r"(?:geschikt|ideaal|perfect|leuk) voor (?:studenten|scholieren)"
        ),
        ("ook naast een studie te doen",),
    ),
    Wording(
        Rule.AGE,
        find(r"(?:bij)?(?:baan|baantje|werk) voor (?:scholieren|studenten|jongeren)"),
        ("ook naast een studie te doen",),
    ),
    Wording(
        Rule.AGE,
        find(r"ben (?:je|jij) (?:een )?(?:student|scholier)\b"),
        ("ook naast een studie te doen",),
        is_doubtful=True,
    ),
    Wording(
        Rule.AGE,
        find(
            r"maximumleeftijd|leeftijds(?:grens|eis)|jong bloed|beginnende? (?=(?:monteur|verpleeg|chauffeur|recruiter|colleg))"
        ),
        ("laat de leeftijd weg",),
    ),
    Wording(
        Rule.AGE,
        find(
            r"(?:begin van|eerste stap in) je (?:carrière|loopbaan)|young potentials?"
        ),
        ("ervaring is niet nodig",),
        is_doubtful=True,
    ),
    Wording(
        Rule.AGE,
        find(r"jonge? \w+"),
        ("laat “jong” weg",),
        SEEKS,
        find(
            r"sector|bedrijf|organisatie|branche|merk|jong en oud|bo?omen|boom|\w*plant(?:en)?\b|dieren|katten|kaas|wijn|gezinnen|vee\b|kalveren"
        ),
        is_doubtful=True,
    ),
    Wording(
        Rule.AGE,
        find(r"(?:al )?te (?:oud|jong)\b(?! om te leren)"),
        ("laat de leeftijd weg",),
        None,
        find(r"nooit te (?:oud|jong)|niemand is te (?:oud|jong)"),
    ),
    Wording(
        Rule.AGE,
        find(r"hoe oud (?:ben|bent|was) (?:je|jij|u)|wanneer ben je geboren"),
        ("laat dit weg",),
    ),
    Wording(
        Rule.AGE,
        find(
            r"(?:vlak voor|kort voor|dicht (?:bij|tegen)|bijna met|al met|straks met|tegen) (?:\w+ )?pensioen|jaar (?:\w+ ){0,2}(?:mee ?kan|mee kunnen|mee ?gaat|voor (?:\w+ )?pensioen|tot (?:\w+ )?pensioen)"
        ),
        ("laat de leeftijd weg",),
        find(r"geen|niet|liever|iemand|nog minstens|minstens|helaas|zoek"),
    ),
    Wording(
        Rule.AGE,
        find(
            r"(?:in )?welk jaar (?:\w+ ){0,3}geboren|op (?:jouw|uw) leeftijd|(?:kind|generatie) van de jaren|geboren in de jaren|overgekwalificeerd|te (?:veel ervaring|ervaren|senior)\b|"
            r"(?:eerste|1e) (?:echte )?baan\b|net van de (?:opleiding|schoolbanken|universiteit|hogeschool)|afgestudeerd in (?:de (?:afgelopen|laatste)|20\d\d)|heel (?:werkzaam )?leven voor je"
        ),
        ("laat de leeftijd weg",),
        None,
        find(
            r"nooit te|niet te ervaren|(?:laatste|tweede|vijfde|tiende) (?:\w+ )?baan"
        ),
    ),
    Wording(
        Rule.AGE, find(r"hoe (?:jonger|ouder)[, ]{1,2}hoe"), ("laat de leeftijd weg",)
    ),
)
