"""Dutch wordings that turn people away, prefer them or ask about them without naming a group."""

from campaigns.guidelines.rules.book import Rule
from campaigns.guidelines.rules.wordings import Wording, find

_NUMBER = r"(?:\d{1,2}|een|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|vijftien|twintig|paar|enkele)"
_SEX = r"(?:man|vrouw|jongen|meisje|meid|dame|heer|kerel|vent)"
_SEXES = r"(?:mannen|vrouwen|jongens|meisjes|meiden|dames|heren|kerels)"
_NAMES = r"(?:achternaam|voornaam|familienaam|naam)"
_TURNED_AWAY = find(
    r"geen|niet|niemand|nooit|liever|helaas|past|te kort|kort\b|jammer|zonde|afgewezen|valt|vallen"
)
_LEAVE_OUT = ("laat dit weg",)
_NO_AGE = ("laat de leeftijd weg",)
_COLLEAGUE = ("iemand", "een collega")

BLUNT = (
    Wording(
        Rule.AGE,
        find(
            r"(?:uit|van) (?:19[6-9]\d|20[01]\d) (?:of|en) (?:later|jonger|daarna)|van (?:onze|mijn|dezelfde) leeftijd|leeftijdsgeno(?:ot|ten) gezocht|"
            rf"niet (?:al )?(?:binnen|over) (?:een )?{_NUMBER} jaar (?:\w+ )?(?:stopt|stoppen|weg is|met pensioen|eruit)"
        ),
        _NO_AGE,
        None,
        find(r"ongeacht|klanten|clienten"),
    ),
    Wording(
        Rule.SEX,
        find(
            r"(?:knap|mooi|leuk|fris|lekker) (?:koppie|kopje|gezicht(?:je)?|snoetje|smoeltje|ding)\b|(?:kleding)?maat(?:je)? (?:3[2468]|4[02])\b|(?:slank|knap|aantrekkelijk) (?:figuur|uiterlijk|voorkomen)"
        ),
        ("verzorgd",),
        None,
        find(r"winkel|collectie|kleding(?:lijn|stuk)|schoen\w*|maten"),
    ),
    Wording(
        Rule.AGE,
        find(
            r"(?:na|boven|voorbij|over) (?:je|jouw|uw|hun|zijn|de) (?:twintig|dertig|vijfendertig|veertig|vijfenveertig|vijftig|zestig)ste\b|(?:na|boven|voorbij) je (?:\d\d)(?:e|ste)\b"
        ),
        _NO_AGE,
        find(r"niet|geen|nooit|nauwelijks|stop\w*|te laat|traag|wordt het|vergeet"),
        find(
            r"klanten|clienten|verjaardag|nooit te laat|niet (?:dat )?je (?:klaar|oud)"
        ),
    ),
    Wording(
        Rule.SEX,
        find(
            rf"een (?:\w+e )?{_SEX} (?:\w+ ){{0,4}}(?:werkt|past|klinkt|doet|ligt|staat|verkoopt|kan|begrijpt) (?:\w+ ){{0,3}}(?:beter|prettiger|fijner|makkelijker)\b|"
            rf"(?:zien|denken|zie|denk) (?:we|wij|ik) (?:\w+ ){{0,4}}(?:meer|eerder|liever) (?:aan )?een (?:\w+e )?{_SEX}\b"
        ),
        _COLLEAGUE,
        None,
        find(rf"of (?:een )?{_SEX}\b|klant\w*|niemand|onzin"),
    ),
    Wording(
        Rule.ORIGIN,
        find(
            r"van (?:\w+ )?(?:nederlandse|hollandse|vlaamse|eigen|vaderlandse) bodem\b"
        ),
        _LEAVE_OUT,
        find(r"je bent|jij bent|u bent|ben je|iemand|kandida\w+|collega\w*|mensen"),
        find(r"product\w*|bier|kaas|groente\w*|merk\w*|bedrijf\w*"),
    ),
    Wording(
        Rule.SEX,
        find(
            rf"werk(?:t|en)? (?:\w+ )?(?:het )?(?:liefst|liever) (?:samen )?met (?:een )?(?:{_SEXES}|{_SEX})\b"
        ),
        _COLLEAGUE,
        find(r"baas|klant|wij|we\b|team|ploeg|opdrachtgever|collega\w*"),
    ),
    Wording(
        Rule.ORIGIN,
        find(
            r"(?:spreekt|spreek|praat|spreken) (?:je |jij |u )?thuis (?:\w+ )?(?:nederlands|vlaams|hollands)|thuis (?:\w+ )?(?:nederlands|vlaams) (?:spreekt|gesproken|praat)"
        ),
        _LEAVE_OUT,
        None,
        find(r"clienten|bewoners|maakt niet uit|welke taal"),
    ),
    Wording(
        Rule.RELIGION,
        find(
            r"(?:zondagse |zondags)(?:kerk|ere)?dienst\w*|kerkdiensten? (?:bezoekt|bijwoont|volgt)"
        ),
        _LEAVE_OUT,
        find(r"je (?:bezoekt|gaat|volgt|zit|woont)|bezoek je|trouw"),
        find(r"rooster|toeslag|werk|gasten|bewoners"),
    ),
    Wording(
        Rule.FAMILY,
        find(
            r"(?:je|jouw|uw) (?:partner|man|vrouw|vriend|vriendin|gezin) (?:mag|moet|vindt|heeft|staat|hoeft|begrijpt)"
        ),
        _LEAVE_OUT,
        find(
            r"nacht\w*|weekend\w*|reizen|diensten|moeilijk|bezwaar|achter je|werk\w*|uren"
        ),
        find(r"welkom|mee naar|korting|ook (?:mee|een)|client\w*"),
    ),
    Wording(
        Rule.FAMILY,
        find(
            r"(?:wanneer|per wanneer) (?:ben|bent) (?:je|jij|u) (?:\w+ )?uitgerekend|woon(?:t)? (?:je|jij|u) (?:\w+ )?(?:samen|alleen|nog thuis|bij je ouders)|hoe ver (?:ben|bent) (?:je|jij|u) (?:\w+ )?(?:zwanger|heen)|(?:bij|met) wie (?:woon|slaap) je"
        ),
        _LEAVE_OUT,
        find(r"\?"),
    ),
    Wording(
        Rule.ORIGIN,
        find(
            r"(?:hier|in nederland|in dit land|in het dorp) (?:geboren|getogen|opgegroeid)\b|geboren en (?:getogen|opgegroeid)"
        ),
        _LEAVE_OUT,
        find(
            r"iemand|je bent|ben je|moet|alleen|liefst|voorkeur|zoek\w*|wie|eis|mensen die"
        ),
        find(r"kinderen|baby|bedrijf|merk|idee|waar je ook|of niet"),
    ),
    Wording(
        Rule.AGE,
        find(r"(?:iemand |kandidaten |mensen )?van (?:na|voor) (?:19[4-9]\d|20[01]\d)"),
        _NO_AGE,
        None,
        find(
            r"bouwjaar|gebouw\w*|woning\w*|huis|huizen|pand\w*|auto\w*|wagens?|machines?|ketels?|"
            r"diploma\w*|wet\b|regels|dossiers?|akten?|boeken|platen"
        ),
    ),
    Wording(
        Rule.AGE,
        find(
            r"nog (?:\w+ ){0,2}(?:jaren|jaar|lang|een tijd\w*) (?:\w+ ){0,2}mee ?(?:kan|kunt|kunnen|gaat|gaan|moet|moeten|wil|draai\w*)|"
            r"(?:werkzame|productieve|goede) jaren (?:\w+ ){0,3}(?:voor|te gaan|over)|"
            r"jaren voor de boeg|(?:hele|heel je) (?:loopbaan|carriere) (?:nog )?voor (?:je|zich)"
        ),
        _NO_AGE,
    ),
    Wording(
        Rule.AGE,
        find(
            r"dus (?:liefst |graag |echt |eigenlijk |wel |een stuk |wat |een )?(?:jonger|ouder)\b|"
            r"(?:liefst|graag|bij voorkeur) (?:een stuk |wat |iets )?(?:jonger|ouder)\b"
        ),
        _NO_AGE,
        None,
        find(
            r"(?:wie|mensen) (?:\w+ ){0,2}(?:wordt|worden)|collega's worden|kind(?:eren)?\b|bewoners|klanten"
        ),
    ),
    Wording(
        Rule.AGE,
        find(
            rf"(?:minder dan|korter dan|niet langer dan|hooguit|hoogstens|maximaal|nog geen) {_NUMBER} jaar (?:geleden|terug|van school|afgestudeerd)|"
            r"(?:diploma|bul) (?:\w+ ){0,3}(?:van )?na (?:20\d\d)|afgestudeerd (?:na|vanaf|sinds) 20\d\d|"
            rf"(?:de|het) (?:laatste|afgelopen) (?:{_NUMBER} )?jaar (?:\w+ ){{0,2}}(?:afgestudeerd|diploma)"
        ),
        _NO_AGE,
        find(r"diploma|afgestudeerd|studie|opleiding|examen|school|geslaagd"),
    ),
    Wording(
        Rule.AGE,
        find(
            rf"(?:binnen|over|in) (?:de komende )?{_NUMBER} jaar (?:al )?(?:met pensioen|stopt|de aow|zijn pensioen|hun pensioen)|"
            r"(?:bijna|binnenkort|snel|straks|al) (?:met|aan (?:je|zijn|hun|het)) pensioen\w*|pensioen (?:nadert|komt dichtbij|in zicht)|"
            r"(?:tegen|dicht bij|vlak voor|kort voor|richting) (?:de|het|hun|je|zijn) (?:pensioen|aow)\w*"
        ),
        _NO_AGE,
        _TURNED_AWAY,
        find(r"collega\w* (?:gaat|gaan)|vervang|opvolg|klanten|deelnemers"),
    ),
    Wording(
        Rule.AGE,
        find(
            r"(?:wanneer|op welke dag) (?:ben|bent|was) (?:je|jij|u) (?:\w+ )?(?:jarig|geboren)|wat is (?:je|jouw|uw) (?:leeftijd|geboorte\w+)|"
            r"(?:hoeveel|welke) (?:lentes|kaarsjes)|van (?:welk|wat voor) (?:jaar|bouwjaar) ben (?:je|jij)"
        ),
        _LEAVE_OUT,
    ),
    Wording(
        Rule.SEX,
        find(
            rf"(?:genoeg|te veel|teveel|zat|meer dan genoeg) {_SEXES} (?:in|bij|binnen|op|hier|rond\w*|werken)\b|"
            rf"(?:te veel|teveel|al genoeg|zoveel|al zat) {_SEXES}\b|er (?:zitten|werken|zijn) (?:hier )?(?:al )?(?:genoeg|te veel|zat) {_SEXES}"
        ),
        ("laat dit weg",),
        find(
            r"dus|daarom|deze keer|dit keer|zoek\w*|wordt|liefst|liever|voorkeur|graag|nu een"
        ),
        find(r"klanten|clienten|patienten|bezoekers|leden"),
    ),
    Wording(
        Rule.SEX,
        find(
            rf"(?:wordt|worden|moet) (?:het|dat|dit|deze) (?:\w+ ){{0,3}}een (?:\w+e )?{_SEX}\b|het (?:wordt|moet) (?:\w+ ){{0,4}}een (?:\w+e )?{_SEX}\b|"
            rf"(?:voorkeur|voorrang) (?:gaat |ging |uit |heeft |hebben |krijgt |krijgen |naar |voor |aan |altijd ){{1,4}}(?:een )?(?:\w+e )?(?:{_SEX}|{_SEXES})\b|"
            rf"{_SEXES} (?:krijgen|hebben|gaan|genieten) (?:\w+ )?(?:voorrang|voor\b|de voorkeur|onze voorkeur)"
        ),
        _COLLEAGUE,
        None,
        find(
            rf"of (?:een )?{_SEX}\b|meisje of|jongen of|klant\w*|baby|zwanger\w*|met kinderen voorrang"
        ),
    ),
    Wording(
        Rule.SEX,
        find(r"(?<![\w:/(]\s)(?<![\w\d:/(-])[mv],? \(?\d\d ?(?:\+|-|jaar|tot|plus)"),
        _LEAVE_OUT,
        None,
        find(r"m ?/ ?v|v ?/ ?m"),
    ),
    Wording(
        Rule.ORIGIN,
        find(
            rf"{_NAMES} (?:zoals|als) (?:die van (?:jou|u)|de jouwe|de uwe|jij hebt|jij|jou)\b|(?:zo'n|zulke|dat soort|een andere|een vreemde|een moeilijke|een rare) {_NAMES}\b"
        ),
        _LEAVE_OUT,
        None,
        find(
            r"domeinnaam|merk|bedrijf\w*|product\w*|bestand\w*|(?:moeilijke|vreemde|rare|andere) (?:\w*naam) (?:voor|van) (?:een|het|onze|ons|de)"
        ),
    ),
    Wording(
        Rule.ORIGIN,
        find(
            rf"(?:met|aan|door|gezien|vanwege|om) (?:jouw|je|uw|die|de) {_NAMES}\b|(?:jouw|je|uw) {_NAMES} (?:\w+ ){{0,3}}(?:klinkt|doet|werkt|maakt|is)"
        ),
        _LEAVE_OUT,
        find(
            r"lastig|moeilijk|niet|geen|helaas|hoor|zie|vermoed|buitenlands|exotisch|vreemd|echt|waar kom|probleem|raar|anders"
        ),
        find(r"niet nodig|hoeft niet|niet goed geschreven|niet vermelden|anoniem\w*"),
    ),
    Wording(
        Rule.ORIGIN,
        find(
            r"(?:ziet|zag|zien|zie|oogt|ogen|lijkt|klinkt) (?:er )?(?:\w+ ){0,2}(?:nederlands|hollands|westers|europees|blank|wit|buitenlands|autochtoon|allochtoon)\b"
        ),
        _LEAVE_OUT,
        find(r"je|jij|u\b|iemand|kandidaat|moet|wie|sollicitant\w*|kandidaten"),
        find(r"buitenlandse (?:markt|klant)|(?:site|website|pand|gebouw|huis|product)"),
    ),
    Wording(
        Rule.RELIGION,
        find(
            r"(?:op )?(?:welke|wat voor|wat) (?:partij |politieke partij )?(?:stem|stemt|stemde|stemden|koos|kies) (?:je|jij|u|jullie)\b|"
            r"(?:wat|welke partij) (?:heb|hebt|heeft|ga|gaat|zou) (?:je|jij|u) (?:\w+ ){0,2}(?:gestemd|stemmen)|"
            r"(?:waarop|op wie) (?:stem|stemt|stemde) (?:je|jij|u)|politieke (?:voorkeur|kleur|overtuiging|achtergrond|standpunten)"
        ),
        _LEAVE_OUT,
        None,
        find(
            r"ongeacht|onderzoek|enquete|kiezers|deze foto|logo|teamuitje|maakt niet uit"
        ),
    ),
    Wording(
        Rule.RELIGION,
        find(
            r"(?:ga|gaat|gaan) (?:je|jij|u|jullie) (?:\w+ ){0,2}naar (?:de |een )?(?:kerk|moskee|synagoge|tempel)|(?:bid|vast) (?:je|jij|u)\b|doe (?:je|jij) (?:\w+ )?aan (?:de )?(?:ramadan|vasten)"
        ),
        _LEAVE_OUT,
        find(r"\?"),
        find(r"roosters?|passen we|ruimte|vrij\b"),
    ),
    Wording(
        Rule.HEALTH,
        find(
            r"hoe (?:is|staat|zit) (?:het )?(?:met )?(?:je|jouw|uw) (?:\w+ )?(?:gezondheid|rug|knieen|conditie)|"
            r"(?:mankeer|scheelt|mankeert) (?:je|jij|u|er) (?:\w+ )?(?:iets|wat)|"
            r"(?:wanneer|hoe vaak|hoeveel dagen) (?:was|ben|bent|meldde) (?:je|jij|u) (?:\w+ ){0,4}ziek"
        ),
        _LEAVE_OUT,
    ),
    Wording(
        Rule.FAMILY,
        find(
            r"(?:heb|heeft|hebt) (?:je|jij|u) (?:al |nog |eigenlijk |thuis |toevallig ){0,2}(?:een )?(?:partner|vriend|vriendin|man|vrouw|vaste relatie|relatie|kids|kroost)\b|"
            r"wat vindt (?:je|jouw) (?:partner|man|vrouw|vriend|vriendin)|wat doet (?:je|jouw) (?:partner|man|vrouw)|wie (?:haalt|past|zorgt) (?:\w+ ){0,2}(?:de|je|jouw|op de|voor de|op je|voor je) kinderen|"
            r"hoe oud zijn (?:je|jouw|uw) kinderen|hoeveel kinderen (?:heb|heeft|hebt|wil)"
        ),
        _LEAVE_OUT,
        find(r"\?"),
        find(r"welkom|neem (?:hem|haar|ze)|opvang regelen|clienten|bewoners|patienten"),
    ),
)
