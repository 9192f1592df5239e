"""Dutch names of jobs, and other words, that speak to one sex only."""

from campaigns.guidelines.rules.book import Rule
from campaigns.guidelines.rules.dutch.words import ROLE, WANTED
from campaigns.guidelines.rules.wordings import Wording, find

# Both are named, or it is said that everybody may apply.
BOTH = find(
    r"m/v|v/m|m/v/x|man of vrouw|man/vrouw|mannen en vrouwen|vrouwen en mannen|mannen of vrouwen|"
    r"\w+man (?:of|/) ?\w+vrouw|\w+vrouw (?:of|/) ?\w+man|\w+man/\w*vrouw|gast(?:heer|vrouw)(?: of |/)gast(?:heer|vrouw)|"
    r"\w+er (?:of|/) ?\w+ster|hij of zij|hij/zij|jongens en meisjes|dames en heren|heren en dames"
)
# One form, and the word for everybody.
TITLES: tuple[tuple[str, str], ...] = (
    (r"verpleegsters?", "verpleegkundige"),
    (r"\w*verzorgsters?", "verzorgende"),
    (r"\w*verkoopsters?", "verkoper (m/v/x)"),
    (r"secretaresses?", "secretarieel medewerker (m/v/x)"),
    (r"receptionistes?", "receptionist (m/v/x)"),
    (r"(?:schoonmaaksters?|poetsvrouw(?:en)?|werksters?)", "schoonmaker (m/v/x)"),
    (r"serveersters?", "medewerker bediening (m/v/x)"),
    (r"(?:gastvrouw|gastheer)(?:en)?", "gastvrouw of gastheer"),
    (r"\w*(?:medewerkster|leidster|begeleidster)s?", "medewerker (m/v/x)"),
    (r"kapsters?", "kapper (m/v/x)"),
    (r"(?:mont|chauff|mass|ambulanci|coup)euses?", "de vorm op -eur (m/v/x)"),
    (
        r"(?:kandidate|sollicitante|klante|coördinatrice|redactrice)s?",
        "de vorm zonder -e (m/v/x)",
    ),
    (r"zijn mannetje|power(?:vrouw|lady|man)", "die het werk aankan"),
    (
        r"\w*(?:help|schrijf|voorlicht|onderzoek|vertegenwoordig|teken|naai|bezorg)sters?",
        "de vorm zonder -ster (m/v/x)",
    ),
    (r"(?:lerares|onderwijzeres|docente)(?:sen|s)?", "docent (m/v/x)"),
    (r"(?:directrice|bazin|cheffin)(?:s|nen)?", "leidinggevende"),
    (r"(?:stewardess(?:en)?)", "cabinepersoneel"),
    (r"(?:\w*assistentes?|caissières?|kokkin(?:nen)?)", "de vorm zonder -e (m/v/x)"),
    (r"vakman(?:nen)?", "vakmens"),
    (r"timmerman(?:nen)?", "timmerman of timmervrouw (m/v/x)"),
    (r"(?:voorman|ploegbaas)(?:nen)?", "teamleider"),
    (r"(?:zakenman|zakenmannen|salesman|salesmen)", "verkoper (m/v/x)"),
    (r"(?:brandweerman|brandweermannen)", "brandweermens"),
    (r"(?:barman|cameraman|stuurman|buitenman)", "de functie met (m/v/x)"),
    (r"(?:handyman|klusjesman)", "allround klusser"),
)
_ROUND = r"(?:nieuwe|ideale|toekomstige|geschikte|juiste|gezochte|perfecte)"
_WANTED = rf"(?:de (?:kandidaat|sollicitant)|{_ROUND} (?:\w+ )?(?:kandidaat|collega|medewerker|sollicitant|{ROLE}))\b(?!['’]s)"
_OF_ONE = (
    r"(?:hij|hem|zij (?=\w+t\b)|ze (?=\w+t\b)|haar (?=eigen|team|werk|vak|laptop|klanten|cv|brief)|"
    r"zijn (?=eigen|team|werk|vak|laptop|klanten|afdeling|mensen|cv|brief))"
)

SEX = (
    *(
        # "Met de voorman" speaks of somebody who is there already.
        Wording(Rule.SEX, find(rf"(?<!\bde\s){pattern}\b"), (instead,), None, BOTH)
        for pattern, instead in TITLES
    ),
    Wording(
        Rule.SEX,
        find(r"(?:vent|venten|kerels?|gozers?|meiden|dames?|jongedames?)\b"),
        ("collega", "mensen"),
        find(
            r"gezocht|gevraagd|zoek(?:t|en)?|wil|kom|word|nodig|versterk\w+|team|ben (?:je|jij)"
        ),
        find(r"dames en heren|heren en dames|toilet|mode"),
    ),
    Wording(
        Rule.SEX,
        find(r"(?:mannen|vrouwen|jongens|heren)\b"),
        ("mensen", "collega's"),
        WANTED,
        BOTH,
    ),
    Wording(
        Rule.SEX,
        find(
            r"een (?:sterke|stoere|handige|stevige|representatieve|gezellige|spontane|lieve|leuke) "
            r"(?:man|vrouw|jongen|meisje|dame|heer|meid)\b|moederlijke?\b|vaderlijke?\b"
        ),
        ("iemand", "een collega"),
        None,
        BOTH,
    ),
    Wording(
        Rule.SEX,
        find(
            r"(?:man|vrouw|jongen|meisje|heer) (?:gezocht|gevraagd|nodig)\b|"
            r"de (?:man|vrouw) die (?:we|wij) zoeken"
        ),
        ("collega", "iemand"),
        None,
        BOTH,
    ),
    Wording(
        Rule.SEX,
        find(r"een (?:\w+e )?(?:jongen|meisje|man|mannetje|vrouw|meid|heer)\b(?! en )"),
        ("iemand", "een collega"),
        WANTED,
        BOTH,
    ),
    Wording(
        Rule.SEX,
        find(
            r"(?:juf|juffrouw|zuster|huisvrouw)(?:fen|s|en)? (?:gezocht|gevraagd|nodig)"
        ),
        ("de functie met (m/v/x)",),
    ),
    Wording(
        Rule.SEX,
        find(
            r"(?:liefst|bij voorkeur|voorkeur voor|alleen|uitsluitend) (?:een )?(?:\w+e )?(?:man|vrouw|meisje|jongen)\b"
        ),
        ("laat dit weg",),
        None,
        BOTH,
    ),
    Wording(
        Rule.SEX,
        find(rf"{_WANTED}.{{0,60}}?\b{_OF_ONE}"),
        ("je", "de kandidaat"),
        None,
        BOTH,
    ),
    Wording(
        Rule.SEX,
        find(
            r"(?:hij|zij|ze) (?:moet|is (?:het|de|verantwoordelijk)|wordt|krijgt|stuurt|rapporteert)\b"
        ),
        ("je", "de kandidaat"),
        None,
        BOTH,
        starts_text=True,
    ),
    Wording(
        Rule.SEX,
        find(r"m/v(?:/x)?\s?[:=] ?[mv]\b|\w{3,30} \((?:m|v|man|vrouw)\)"),
        ("de functie met (m/v/x)",),
    ),
)
