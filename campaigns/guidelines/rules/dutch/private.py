"""Dutch wordings about health and family, and what may not be asked."""

from campaigns.guidelines.rules.book import Rule
from campaigns.guidelines.rules.wordings import Wording, find

NOT_ASKED = find(
    r"(?:hoeft?|vragen|vraag|vraagt) (?:\w+ ){0,3}(?:geen|niet|nooit)|nooit|zonder foto"
)
_ILL = r"(?:(?:arbeids)?beperking|ziekte|handicap|aandoening|stoornis)(?:en)?"
HEALTH = (
    Wording(
        Rule.HEALTH,
        find(
            r"gezond en (?:zonder|fit|sterk|vitaal)|zonder beperkingen\b|valide (?:medewerk|kandida|colleg)\w*|"
            r"ben (?:je|jij) (?:vaak|snel|regelmatig|zelden) ziek"
        ),
        ("noem wat het werk vraagt: tillen, lopen, staan",),
    ),
    Wording(
        Rule.HEALTH,
        find(
            r"(?:geen|zonder) (?:rug|nek|knie|gewrichts|hart)\w*(?:klachten|problemen)|"
            r"(?:geen|zonder) (?:adhd|autisme|dyslexie|depressies?|diabetes|epilepsie)\b|"
            r"gezonde? (?:man|vrouw|persoon|kandidaat|collega)\b"
        ),
        ("noem wat het werk vraagt: tillen, lopen, staan",),
    ),
    Wording(
        Rule.HEALTH,
        find(r"(?:gehandicapten?|rolstoelgebruikers?|invaliden?)\b"),
        ("noem wat het werk vraagt: tillen, lopen, staan",),
        find(
            r"kunnen (?:we|wij|helaas)|kun je (?:hier )?niet|helaas|niet (?:plaatsen|aannemen|terecht)|geen (?:plek|baan)"
        ),
    ),
    Wording(
        Rule.HEALTH,
        find(rf"(?:mensen|personen|kandidaten|wie) met (?:een )?{_ILL}"),
        ("noem wat het werk vraagt: tillen, lopen, staan",),
        find(
            r"kunnen (?:we|wij|helaas)|helaas|niet (?:plaatsen|aannemen|terecht|mogelijk)|geen (?:plek|baan)"
        ),
    ),
    Wording(
        Rule.HEALTH,
        find(
            r"(?:geen|zonder) gezondheids(?:klachten|problemen)|gezond van lijf|nooit (?:echt )?ziek\b"
        ),
        ("noem wat het werk vraagt: tillen, lopen, staan",),
    ),
    Wording(
        Rule.HEALTH,
        find(r"kerngezonde?\b|(?:goede|uitstekende|prima) gezondheid\b"),
        ("dit werk vraagt veel lopen en tillen",),
    ),
    Wording(
        Rule.HEALTH,
        find(
            r"(?:geen|zonder) (?:lichamelijke|fysieke|psychische|mentale|medische) (?:beperking|klacht|probleem|problemen)\w*"
        ),
        ("noem wat het werk vraagt: tillen, lopen, staan",),
    ),
    Wording(
        Rule.HEALTH,
        find(r"(?:fysiek|lichamelijk|geestelijk|mentaal|psychisch) (?:gezond|fit)\b"),
        ("noem wat het werk vraagt: tillen, lopen, staan",),
    ),
    Wording(
        Rule.HEALTH,
        find(r"ziekteverzuim|zelden ziek|nooit ziek|meldt? je (?:\w+ )?ziek\b"),
        ("laat dit weg",),
        find(r"iemand|(?:je|jij|u) (?:hebt|bent|meldt)|wie zelden"),
        find(
            r"als (?:je|jij|u) (?:\w+ )?ziek|ziekteverzuim (?:van|onder|in) (?:ons|het)"
        ),
    ),
    Wording(
        Rule.HEALTH,
        find(
            rf"(?:heb|hebt|heeft)? ?(?:je|jij|u) (?:\w+ )?een (?:\w+ )?(?:of )?{_ILL}\b"
        ),
        ("vraag wat iemand nodig heeft om het werk te doen",),
    ),
    Wording(
        Rule.HEALTH,
        find(rf"(?:niet|on)\s?geschikt voor (?:mensen|personen|wie) met een {_ILL}"),
        ("noem wat het werk vraagt: tillen, lopen, staan",),
    ),
    Wording(
        Rule.HEALTH,
        find(
            r"(?:gebruik|slik) (?:je|jij|u) medicijnen|medisch(?:e)? (?:verleden|geschiedenis)"
        ),
        ("laat dit weg",),
    ),
    Wording(
        Rule.HEALTH,
        find(r"(?:geen|nooit een) burn-?out\b"),
        ("laat dit weg",),
    ),
)

_PARENTS = r"(?:moeders|vaders|mama's|papa's|huisvrouwen|gepensioneerden)"
FAMILY = (
    Wording(
        Rule.FAMILY,
        find(
            r"heb (?:je|jij) (?:al |nog )?een (?:gezin|partner|relatie)\b|kinderen (?:te )?krijgen|zwanger (?:te )?(?:worden|raken)"
        ),
        ("noem de werktijden en de reistijd",),
        None,
        find(r"opvang|toeslag|verlof|korting|welkom|cliënt|bewoner"),
    ),
    Wording(
        Rule.FAMILY,
        find(
            r"ben (?:je|jij) (?:een )?(?:\w+ )?(?:moeder|vader|mama)\b|"
            r"(?:moeders|vaders|mama's) gezocht|gezinsverplichtingen|kinderloos"
        ),
        ("te doen onder schooltijd",),
    ),
    Wording(
        Rule.FAMILY,
        find(
            r"(?:alleenstaand|ongehuwd|gehuwd|getrouwd|vrijgezel|gescheiden)(?:e?n|len|e)?\b"
        ),
        ("flexibel inzetbaar",),
        find(
            r"(?:je|jij|u) bent|ben (?:je|jij)|bent u|iemand|kandida|voorkeur|voorrang|liefst"
        ),
    ),
    Wording(
        Rule.FAMILY,
        find(
            r"kinderwens|heb (?:je|jij) (?:\w+ )?kinderen|heeft u (?:\w+ )?kinderen|"
            r"(?:zonder|geen) (?:\w+ )?(?:kinderen|gezin)\b"
        ),
        ("noem de werktijden en de reistijd",),
        None,
        find(r"(?:cliënt|bewoner|patiënt|deelnemer)\w*|hoeft? (?:je )?(?:niet|geen)"),
    ),
    Wording(
        Rule.FAMILY,
        find(r"burgerlijke staat|gezinssituatie|huwelijkse staat"),
        ("laat dit weg",),
    ),
    Wording(
        Rule.FAMILY,
        find(r"(?:ben (?:je|jij)|(?:je|jij|u) bent) (?:\w+ ){0,2}zwanger"),
        ("laat dit weg",),
    ),
    Wording(
        Rule.FAMILY,
        find(rf"(?:ideaal|perfect|geschikt|leuk|baan|iets) voor {_PARENTS}\b"),
        ("te doen onder schooltijd",),
    ),
    Wording(
        Rule.FAMILY,
        find(
            r"(?:hetero|homo|bi)seksuele?n?\b|geaardheid|homo of hetero|hetero of homo|plannen voor kinderen|of (?:je|jij|u) (?:\w+ )?kinderen (?:hebt|heeft|wilt)"
        ),
        ("laat dit weg",),
    ),
    Wording(Rule.FAMILY, find(r"vruchtbare leeftijd"), ("laat dit weg",)),
)

_PAY = r"(?:\w*salaris|\w*loon|inkomen|verdiensten)"
PAY_HISTORY = (
    Wording(
        Rule.PAY_HISTORY,
        find(r"wat (?:je|jij|u) (?:nu|momenteel|op dit moment) verdien\w*"),
        ("Wat wil je graag verdienen?",),
        None,
        NOT_ASKED,
    ),
    Wording(
        Rule.PAY_HISTORY,
        find(
            r"wat (?:krijg|kreeg) (?:je|jij|u) (?:nu |momenteel )?betaald|"
            r"(?:salaris|loon)(?:geschiedenis|historie)|(?:je|uw) salaris (?:nu|op dit moment)"
        ),
        ("Wat wil je graag verdienen?",),
        None,
        NOT_ASKED,
    ),
    Wording(
        Rule.PAY_HISTORY,
        find(
            r"(?:wat|hoeveel) verdien(?:t|de)? (?:je|jij|u) (?:nu|momenteel|op dit moment|thans|"
            r"bij (?:je|uw) (?:\w+ )?(?:werkgever|baan|werk)|in (?:je|uw) (?:vorige|huidige))"
        ),
        ("Wat wil je graag verdienen?",),
    ),
    Wording(
        Rule.PAY_HISTORY,
        find(rf"(?:huidige?|laatste|vorige?|laatstverdiende) (?:\w+ )?{_PAY}\b"),
        ("Wat wil je graag verdienen?",),
        None,
        find(rf"{NOT_ASKED.pattern}|betaalt?\b|betalen"),
    ),
    Wording(
        Rule.PAY_HISTORY,
        find(
            r"(?:vorige|laatste|huidige) (?:baan|werkgever|functie) (?:hebt )?verdien\w*"
        ),
        ("Wat wil je graag verdienen?",),
        None,
        NOT_ASKED,
    ),
    Wording(
        Rule.PAY_HISTORY,
        find(r"(?:loon|salaris)(?:stro(?:ok|ken|okje)|specificatie)\b"),
        ("laat dit weg",),
        find(
            r"stuur|mail|mee\b|kopie|ontvang\w*|upload|voeg|toevoegen|neem|laat|toon|zien\b|lever|inclusief"
        ),
        NOT_ASKED,
    ),
)

PHOTO = (
    Wording(
        Rule.PHOTO,
        find(
            r"(?:voeg|stuur|upload|mail)\W+(?:\w+\W+){0,3}pasfoto\b|"
            r"(?:sollicitaties?|reacties?|brieven|cv's) zonder foto\b(?= (?:\w+ ){0,3}niet)"
        ),
        ("cv en een korte brief",),
        None,
        find(r"(?:stuur|voeg) (?:ons )?geen|hoeft? geen"),
    ),
    Wording(
        Rule.PHOTO,
        find(
            r"(?:cv|brief|sollicitatie)\W+(?:\w+\W+){0,3}(?:pas|profiel|portret)?foto\b"
        ),
        ("cv en een korte brief",),
        None,
        find(
            r"geen (?:pas)?foto|zonder (?:pas)?foto|foto (?:hoeft|is) niet|foto niet|foto('s)? (?:van|over) (?:je|jouw) werk"
        ),
    ),
    Wording(
        Rule.PHOTO,
        find(
            r"(?:pas|portret|profiel)?foto (?:bijvoegen|meesturen|toevoegen|verplicht|graag|gewenst|vereist)|(?:vrolijke |leuke |recente |mooie )?selfie\b|hoe (?:je|jij|u) eruit ?ziet|(?:pas|portret|profiel)foto bij (?:je|de|uw)|(?:zonder|met) (?:pas|portret|profiel)foto"
        ),
        ("cv en een korte brief",),
        None,
        find(
            r"geen (?:pas)?foto|niet (?:weten|nodig|vragen|uit)|foto (?:hoeft|is) niet|hoeft niet|maakt (?:\w+ )?niet uit|winactie|klanten|gasten|deel|volgers|hoe (?:je|jij) (?:werkplek|dag|bureau)"
        ),
    ),
    Wording(
        Rule.PHOTO,
        find(r"(?:pas)?foto (?:van jezelf|van uzelf|van jou)\b"),
        ("cv en een korte brief",),
        find(r"stuur|voeg|mail|upload|sollicit"),
        find(r"geen (?:pas)?foto|zonder (?:pas)?foto"),
    ),
)
