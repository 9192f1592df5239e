"""Dutch wordings that choose by origin, faith or conviction."""

from campaigns.guidelines.rules.book import Rule
from campaigns.guidelines.rules.dutch.words import (
    BELIEVERS,
    LANDS,
    PEOPLE,
    ROLE,
    SEEKS,
)
from campaigns.guidelines.rules.wordings import Wording, find

ORIGIN = (
    Wording(
        Rule.ORIGIN,
        find(rf"huidskleur|(?:blanke|witte|donkere|gekleurde) {PEOPLE}\b"),
        ("laat dit weg",),
    ),
    Wording(
        Rule.ORIGIN,
        find(
            r"(?:geen|alleen|uitsluitend) (?:\w+ )?(?:buitenlanders?|nederlanders?|expats?)\b"
        ),
        ("laat de afkomst weg",),
    ),
    Wording(
        Rule.ORIGIN,
        find(r"hollandse (?:mentaliteit|nuchterheid)|westerse uitstraling"),
        ("nuchter", "representatief"),
    ),
    Wording(
        Rule.ORIGIN,
        find(r"moedertaal\b|nederlands (?:is|als) (?:je )?eerste taal"),
        ("je spreekt en schrijft goed Nederlands",),
        None,
        find(r"(?:niet|geen) (?:\w+ ){0,2}moedertaal|moedertaal niet"),
    ),
    Wording(
        Rule.ORIGIN,
        find(r"native[- ](?:\w+ )?speakers?"),
        ("je spreekt en schrijft vloeiend …",),
    ),
    Wording(
        Rule.ORIGIN,
        find(r"(?:autochto|allochto)(?:on|ne|nen)\b"),
        ("laat de afkomst weg",),
    ),
    Wording(
        Rule.ORIGIN,
        find(rf"{LANDS} (?:nationaliteit|paspoort|afkomst|komaf|roots|achtergrond)"),
        ("je mag hier werken",),
    ),
    Wording(
        Rule.ORIGIN,
        find(r"accentlo(?:os|ze)|(?:zonder|geen) (?:\w+ )?accent\b"),
        ("je bent goed te verstaan",),
    ),
    Wording(
        Rule.ORIGIN,
        find(r"(?:in nederland|hier) geboren|geboren en getogen"),
        ("laat de afkomst weg",),
    ),
    Wording(
        Rule.ORIGIN,
        find(rf"{LANDS} (?:en {LANDS} )?{PEOPLE}\b"),
        ("laat de afkomst weg",),
        SEEKS,
    ),
    Wording(
        Rule.ORIGIN,
        find(r"(?:geen|liever geen|alleen|liefst) (?:\w+ ){0,4}migratie-?achtergrond"),
        ("laat de afkomst weg",),
    ),
    Wording(
        Rule.ORIGIN,
        find(
            r"(?:hier|in (?:ons land|nederland|holland)|met (?:de|onze) taal|met (?:het )?nederlands) (?:\w+ ){0,3}(?:opgegroeid|geboren|getogen|grootgebracht)|"
            r"opgegroeid (?:in nederland|hier|met (?:de taal|het nederlands))|ouders (?:\w+ ){0,2}geboren|(?:beide|je|jouw) ouders (?:zijn |komen )?(?:\w+ ){0,2}(?:vandaan|nederlands)"
        ),
        ("laat de afkomst weg",),
    ),
    Wording(
        Rule.ORIGIN,
        find(
            r"waar (?:kom|komen|komt) (?:je|jij|u|jouw|je ouders) (?:\w+ ){0,3}vandaan|(?:echt|oorspronkelijk|eigenlijk) vandaan|(?:naam|achternaam) klinkt|"
            r"nederlands (?:\w+ ){0,2}van huis uit|eerste taal|(?:echte|rasechte|geboren) (?:nederlander|hollander)s?|eigen volk|ons soort mensen"
        ),
        ("laat de afkomst weg",),
        None,
        find(r"(?:grondstoffen|groente|spullen|producten|ingredienten) vandaan"),
    ),
    Wording(
        Rule.ORIGIN,
        find(
            r"oorspronkelijk uit\b|thuis (?:\w+ ){0,2}nederlands|spreek(?:t|en)? (?:je|jij|u|jullie) (?:\w+ ){0,3}thuis|vrij van accent|zonder (?:een )?(?:spoor|zweem|spoortje) van (?:een )?accent"
        ),
        ("laat de afkomst weg",),
        find(r"je|jij|u|accent|alleen|die|gezocht|zoek\w*|eis"),
    ),
    Wording(
        Rule.ORIGIN,
        find(
            r"(?:nederlands\w* |taal ){1,2}(?:\w+ ){0,2}van (?:geboorte|huis uit)|van huis uit nederlands\w*|klinkt (?:\w+ )?(?:buitenlands|niet nederlands|exotisch)"
        ),
        ("noem het taalniveau dat het werk vraagt, zoals B2",),
    ),
)


RELIGION = (
    Wording(
        Rule.RELIGION,
        find(r"(?:atheïst|agnost|christen|moslim|hindoe)\b"),
        ("laat het geloof weg",),
        find(r"hoor je|voorkeur|voorrang|zoeken|gezocht|ben je"),
    ),
    Wording(
        Rule.RELIGION,
        find(
            rf"ben (?:je|jij|u) (?:een )?(?:\w+ )?(?:{BELIEVERS}|christen|moslim)\b|kerklid|actief in (?:een|de) kerk"
        ),
        ("laat het geloof weg",),
    ),
    Wording(
        Rule.RELIGION,
        find(rf"{BELIEVERS} (?:{PEOPLE}|{ROLE}|achtergrond|levensovertuiging)\b"),
        ("laat het geloof weg", "je werkt vanuit de waarden van …"),
    ),
    Wording(
        Rule.RELIGION,
        find(
            rf"(?:je|jij|u) bent (?:een |niet |geen )?(?:\w+ )?(?:{BELIEVERS}|christen|moslim|atheïst)\b"
        ),
        ("laat het geloof weg",),
    ),
    Wording(
        Rule.RELIGION,
        find(r"hoofddoek(?:je|en|jes)?\b|boerka|keppeltje|tulband|hidjab"),
        ("laat kledingregels over geloof weg",),
        None,
        find(r"mag|mogen|welkom|kan gewoon"),
    ),
    Wording(
        Rule.RELIGION,
        find(r"(?:moslims?|christenen|joden|hindoes|gelovigen|katholieken)\b"),
        ("laat het geloof weg",),
        find(r"niet|geen|alleen|uitsluitend|liefst|voorkeur|zoeken|gezocht"),
    ),
    Wording(
        Rule.RELIGION,
        find(r"lid (?:bent )?van een kerk\w*|kerkelijke gemeente|trouwe kerkganger"),
        ("laat het geloof weg",),
    ),
    Wording(
        Rule.RELIGION,
        find(r"politieke (?:voorkeur|overtuiging|kleur)|levensovertuiging past"),
        ("laat de overtuiging weg",),
    ),
    Wording(
        Rule.RELIGION,
        find(
            r"stem (?:je|jij) (?:op|links|rechts|wel)|stemt (?:u|op)\b|ga je (?:\w+ ){0,3}naar de (?:kerk|moskee|synagoge)|gaat (?:\w+ ){0,3}(?:trouw |wekelijks )?naar de (?:kerk|moskee)"
        ),
        ("laat geloof en overtuiging weg",),
    ),
    Wording(
        Rule.RELIGION,
        find(
            r"deelt? (?:ons|onze) (?:\w+ )?(?:geloof|overtuiging)|op (?:\w+ ){1,2}(?:stemt|stemmen|gestemd)\b"
        ),
        ("laat geloof en overtuiging weg",),
        find(r"wie|niet|geen|deelt?"),
    ),
)
