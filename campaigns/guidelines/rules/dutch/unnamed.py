"""Dutch ways to mean a trait without naming it: figures of speech, abilities, signs by which it is known."""

from campaigns.guidelines.rules.book import Rule
from campaigns.guidelines.rules.wordings import Wording, find

_NO_AGE = ("laat de leeftijd weg", "noem wat iemand moet kunnen")
_NO_ORIGIN = ("laat de afkomst weg",)
_LANGUAGE = ("noem het taalniveau dat het werk vraagt, zoals B2",)
_NO_FAITH = ("laat geloof en overtuiging weg",)
_WORK_ASKS = ("noem wat het werk vraagt: tillen, lopen, staan",)
_HOURS = ("noem de werktijden en de reistijd",)
_LEAVE_OUT = ("laat dit weg",)
_ANYBODY = ("collega (m/v/x)", "iemand")

# Somebody is sought, turned away or asked; of a colleague or a client it says nothing.
_CHOOSES = find(
    r"(?:je|jij|u) (?:bent|hebt|heeft|bezit|moet|mag|krijgt|weet|komt|kwam)|ben (?:je|jij)|bent u|zoek(?:t|en)?\b|gezocht|gevraagd|iemand|wie\b|kandida\w+|"
    r"sollicit\w+|alleen|uitsluitend|enkel|liefst|liever|voorkeur|graag|pas\b|niet|geen|nooit|nee\b|helaas|moet|moeten|eis\b|must|vereist|"
    r"kans|persona|profiel|doelgroep|mensen|collega gezocht|welkom|juist|beter|past|passen|ideaal|ideale|nodig|kies\w*|^\W*(?:\w+\W+){0,7}$"
)
_OF_OTHERS = find(
    r"klant\w*|client\w*|patient\w*|bewoner\w*|leerling\w*|deelnemer\w*|gast(?:en)?\b|bezoeker\w*|lezer\w*|kinderen|"
    r"ongeacht|maakt (?:\w+ ){0,3}niet uit|doet er niet toe|machine\w*|gebouw\w*|pand\w*|woning\w*|wijn\w*|auto\w*"
)
_TENS = r"(?:twintig|vijfentwintig|dertig|vijfendertig|veertig|vijfenveertig|vijftig|vijfenvijftig|zestig)"
_BODY = (
    r"(?:lijf|lijven|lichaam|kop|koppen|koppie|hoofd|benen|handen|handjes|hart|geest|blik|bloed|hersens|brein|breinen|rug|ogen|vlees|bloei|aanwas|energie|vibe|"
    r"uitstraling|gezicht|gezichten|smoel|smoelen|spirit|ziel|kracht|krachten|elan|gasten|gast|mensen|mens|ploegje)"
)
AGE = (
    Wording(
        Rule.AGE,
        find(
            r"(?:muur viel|val van de muur|maanlanding|watersnood|koude oorlog|gulden|walkman|cassettebandje\w*|videoband\w*|typemachine|telex|inbelmodem|diskette\w*|zwart-?wit\w* (?:televisie|tv)|eerste (?:mobiele )?telefoon|voor het internet)\b|vastgeroest\w*|vastgeroeste|ingekakt|uitgerangeerd\w*|uitgeblust\w*|nieuwe kunstjes|oude gewoontes|"
            r"(?:hooguit|maximaal|max|hoogstens|minder dan|nog geen|niet meer dan) (?:\d{1,2}|een|twee|drie|vier|vijf|zes|zeven|acht) jaar (?:geleden|terug) (?:\w+ ){0,3}(?:begonnen|gestart|gaan|afgestudeerd|student|stud\w+|diploma|examen)|geb\.? ?(?:dat\w*\.?|datum)?:? ?(?:na|vanaf|voor|tussen) (?:\d{1,2}[-/. ]\d{1,2}[-/. ])?(?:19|20)\d\d"
        ),
        _NO_AGE,
        find(
            r"wie\b|nog weet|weet (?:je|jij|u|waar|hoe|wat)|ken(?:t|nen)?\b|meegemaakt|meemaakte\w*|opgegroeid|niet|geen|anders|liever|liefst|geb\b|geleden|terug|bent|iemand"
        ),
        find(
            r"museum|collectie|verzamel\w*|repareer\w*|restaur\w*|klant\w*|bewoner\w*|archief|podcast|tentoonstelling|ongeacht"
        ),
    ),
    Wording(
        Rule.AGE,
        find(
            rf"(?:van|met|gezien|vanwege|door|op) (?:jouw|je|uw|die|zo'n) (?:jaren|leeftijd|geboortejaar|generatie)\b|(?:later|recenter|nieuwer|jonger|vroeger|ouder|recent|ander) bouwjaar|(?:net zo|even) (?:jong|oud) (?:is|bent|zijn|als)\b|aan de (?:oude|jonge|oudere|late) kant\b|leeftijdsgeno(?:ot|ten)\b|(?:vanaf|rond|zeg|boven|onder|tot|voor|na) (?:een jaar of|pakweg|zo'n|ongeveer|ergens) (?:de )?(?:\d\d|{_TENS})\b(?! (?:uur|minuten|euro|km|kilometer|mensen|collega|dozen|kilo|procent|stuks))|"
            r"(?:vorige|laatste|oude|eerdere) \w+ (?:was|is) (?:al )?\d\d\b(?! (?:jaar|jaren|uur))|je wordt (?:dit jaar |binnenkort )?\d\d\b|(?:uitgeraasd|wilde haren (?:kwijt|verloren)|nog nat achter de oren|groen achter de oren|melk achter de oren|eerste stemhokje|voor het eerst stemmen|levenservaring met|hotel mama|bij je (?:ouders|moeder) woont)"
        ),
        _NO_AGE,
        _CHOOSES,
        find(
            r"ongeacht|maakt (?:\w+ )?niet uit|klant\w*|client\w*|bewoner\w*|gast(?:en)?\b|leerling\w*|doet er niet|hoort thuis|welkom"
        ),
    ),
    Wording(
        Rule.AGE,
        find(
            rf"(?:na|boven|voorbij|over|vanaf|voor|tot|rond|sinds|richting) (?:je|jouw|uw|hun|zijn|haar|de|een) (?:{_TENS}ste|\d\d(?:e|ste))\b(?! (?:eeuw|keer|verdieping|week|minuut|kilometer|editie))|"
            rf"(?:de|richting|voor de|tegen de|nog geen|al) {_TENS} (?:\w+ )?(?:voorbij|gepasseerd|aangetikt|bereikt|gehaald|genaderd)|{_TENS} (?:lentes|zomers|winters|kaarsjes)"
        ),
        _NO_AGE,
        _CHOOSES,
        _OF_OTHERS,
    ),
    Wording(
        Rule.AGE,
        find(
            r"(?:van|uit|geboren|bouwjaar|lichting|jaargang|generatie)(?: van)? (?:(?:na|voor|vanaf|rond|in|sinds|tot) )?(?:'\d\d|(?:19[4-9]|20[01])\d)(?! (?:euro|km|m2|uur|stuks|mensen))\b(?: of (?:jonger|later|ouder))?|"
            r"geboren (?:\w+ )?(?:in|na|voor) (?:dit|het (?:vorige|nieuwe|huidige)|deze|de (?:vorige|jaren)|de (?:eeuw|millennium)\w*) ?(?:millennium|eeuw|jaren)?|(?:kind|kinderen|mensen) van (?:deze eeuw|dit millennium|de jaren)|"
            r"(?:voor|na|van voor|van na) de eeuwwisseling"
        ),
        _NO_AGE,
        find(
            r"(?:je|jij|u) bent|iemand|wie\b|alles|alleen|kandida\w+|liefst|voorkeur|gezocht|zoek\w*|doelgroep|geboren|bouwjaar|jonger|ouder|mensen"
        ),
        find(
            r"gebouw\w*|woning\w*|huis|huizen|pand\w*|auto\w*|wagens?|machines?|ketels?|diploma\w*|wet\b|regels|dossiers?|akten?|boeken|platen|bedrijf|familiebedrijf|opgericht|sinds|ongeacht|wijn\w*|merk"
        ),
    ),
    Wording(
        Rule.AGE,
        find(
            r"(?:max\.?|maximaal|hooguit|hoogstens|ten hoogste|niet meer dan|minder dan|nog geen|onder de) (?:\d{1,2}|zes|twaalf|achttien|vierentwintig|dertig|zesendertig) maanden (?:\w+ ){0,4}(?:\w*ervaring|cv|gewerkt|werkzaam|teller|vak)\b|"
            r"(?:max\.?|maximaal|hooguit|hoogstens|ten hoogste|niet meer dan) (?:\d{1,2}|een|twee|drie|vier|vijf|zes) (?:jaar|jaren|jaartjes?) (?:\w+ ){0,3}(?:op (?:je|uw|het) cv|op de teller|in het vak|gewerkt|werkzaam|meegedraaid|achter de rug|van school|uit de schoolbanken)"
        ),
        ("minstens … jaar ervaring", "ervaring met …"),
    ),
    Wording(
        Rule.AGE,
        find(
            rf"(?:jong|jonge|fris|frisse|jeugdig|jeugdige) (?:en (?:fris|frisse|fitte|sterke?|hippe?) )?{_BODY}\b"
        ),
        _NO_AGE,
        _CHOOSES,
        _OF_OTHERS,
    ),
    Wording(
        Rule.AGE,
        find(
            r"(?:net|pas|kersvers|vers|recent|onlangs|vorig jaar|dit jaar|afgelopen (?:jaar|zomer)|zo|rechtstreeks) (?:\w+ ){0,4}(?:van|uit|klaar met|af met) (?:de |je |het |hun |zijn |een )?(?:\w*school\w*|opleiding|studie|hbo|mbo|havo|vwo|vmbo|universiteit|uni|collegebanken|academie)\b|"
            r"(?:verse|kersverse|vers|net|pas|zojuist|recent|recente) (?:\w+ )?(?:hbo'?er|mbo'?er|wo'?er|afgestudeerde?n?|gediplomeerde?n?|alumnus|alumni|geslaagden?)\b|"
            r"(?:jaar|maanden|jaren) (?:van|uit|na) (?:de |je )?(?:\w*school|schoolbanken|opleiding|afstuderen|diploma)\b|inkt (?:op|van) (?:je|het) diploma"
        ),
        ("ervaring is niet nodig", "iemand die het vak wil leren"),
        _CHOOSES,
        find(
            r"\d+ jaar na|leerlingen|of al|maakt niet uit|ook als|ervaren|welke opleiding|zit (?:je )?nog op school|kinderen"
        ),
    ),
    Wording(
        Rule.AGE,
        find(
            r"hoe (?:minder|meer) (?:rimpels|kaarsjes|grijze haren|verjaardagen|kaarsen|levensjaren)|(?:te veel|teveel|zoveel|minder|geen) (?:kaarsjes|rimpels|levensjaren|kilometers op de teller)|"
            r"(?:op leeftijd|op (?:zekere|gevorderde|hoge|een zekere|die) leeftijd|van (?:middelbare|zekere|een zekere|die|uw|jouw) leeftijd|over de houdbaarheidsdatum|op (?:zijn|haar|hun|je) retour|hun beste tijd|beste jaren achter|aan het (?:eind|einde) van (?:hun|zijn|haar|je) (?:loopbaan|carriere|werkende leven)|"
            r"(?:laatste|paar) (?:\w+ )?(?:jaren|jaar|jaartjes) (?:\w+ ){0,3}(?:uitzit\w*|volmak\w*|uitdien\w*|overbrug\w*|uit te zitten|vol te maken|tot (?:hun|je|zijn|het) pensioen))\b"
        ),
        _NO_AGE,
        _CHOOSES,
        _OF_OTHERS,
    ),
    Wording(
        Rule.AGE,
        find(
            r"(?:opgegroeid|grootgebracht|opgevoed|groot geworden) (?:\w+ )?met (?:een |de |je |hun )?(?:smartphone|smartphones|ipad|tablet|tiktok|internet|social\w*|sociale media|gameboy|playstation|telefoon|youtube|snapchat|instagram|computer)\b|"
            r"met (?:een |de |je )?(?:smartphone|ipad|tablet|tiktok|internet|social media|telefoon|youtube) (?:\w+ ){0,3}(?:is |bent |zijn )?(?:opgegroeid|grootgebracht|geboren|groot geworden)|geboren met een (?:\w+ )?(?:smartphone|telefoon|tablet|muis)"
        ),
        ("handig met sociale media",),
    ),
    Wording(
        Rule.AGE,
        find(
            r"(?:lft|leeftijd)\W{0,4}(?:max\w*|tot|onder|<|≤|<=|tussen|vanaf|>)?\W{0,3}\d\d\b(?! ?(?:uur|euro|km|%))|[<≤] ?\d\d(?: jaar| jr\b)|(?:jonger|ouder)(?:, | |: )(?:liefst|graag|aub)|leeftijds?(?:klasse|groep|categorie|cat|range|bereik)\b"
        ),
        _NO_AGE,
        None,
        find(
            r"bewoners|clienten|kinderen|groep \d|deelnemers|leerlingen|klanten|alle leeftijden|elke leeftijd"
        ),
    ),
    Wording(
        Rule.AGE,
        find(
            r"(?:wie|als je|heb je|mensen die|iemand die) (?:\w+ ){0,2}(?:kleinkinderen|kleinkind|aow|een rollator|een leesbril|grijze haren)\b|(?:zwart-wit ?televisie|oorlog|gulden|walkman|typemachine|kolenkachel) (?:\w+ ){0,4}(?:meegemaakt|gekend|bewust)"
        ),
        _NO_AGE,
        find(
            r"niet|geen|nooit|helaas|beter|liever|elders|verder|welkom terug|te (?:oud|laat|traag)"
        ),
        find(r"welkom|korting|verlof|ook prima|hoort er|geen probleem"),
    ),
)

# The job for women only, with the word for everybody.
_TITLES = (
    r"(?:telefonist|typist|pianist|kassier|baliedam|gastdam|bardam|specialist|consulent|agent|advocaat|jurist|adviseus|etaleus|souffleus)es?|"
    r"host(?:ess|essen|esje|esjes)|(?:kamer|dienst|kassa|winkel|bar|bloemen|keuken|pomp|balie|koffie|thee|ijs|promotie)(?:meisje|meisjes|meid|meiden|juffrouw|juffrouwen|dame|dames|juf|juffen|vrouw|vrouwtje|vrouwen)|"
    r"(?:kleuter|gym|zwem|peuter|creche|overblijf|invals?|muziek)(?:juf|juffen|juffrouw|leidster|leidsters)|(?:overblijf|lees|oppas|gast|klassen|pleeg)moeders?|"
    r"(?:huishoud|boekhoud|hulpverleen|naai|strijk|was|bak|kook|inpak|oppas|stik|werk|zaak|bedien|inval|kinderverzorg|huisverzorg|gezinsverzorg|thuiszorgwerk|bestuur|ontwerp|schilder)sters?|"
    r"(?:conduc|inspec|administra|anima|presenta|ac|regis)trices?|(?:mont|chauff|mass|coup|regiss|advis|control|vend|ambulanci)euses?|"
    r"(?:was|strijk|poets|schoonmaak|bar|vak|baker|kantine|bus|markt)vrouwtjes?|(?:was|strijk|kantine|bar|baker)vrouw(?:en)?|boerin(?:nen)?|zangeressen|danseressen|"
    r"(?:krant|loop|vak|piccolo|staljo|kast|bezorg|afwas|bord|bouw)enjongens?|(?:afwas|bezorg|kranten|loop|stal|winkel|magazijn|keuken|bouw|pomp)(?:jongen|jongens|knecht|knul|knullen)|"
    r"(?:vuilnis|ijsco|kraan|sjouw|magazijn|werk|onderhouds|storings|monteurs|verkoop|pomp|melk|service|buitendienst|binnendienst|bezorg|koeriers|deur|orde|bewakings)(?:man|mannen|mannetje|mannetjes)"
)
SEX = (
    Wording(
        Rule.SEX,
        find(
            r"(?:toon|vertoon|richt|adverteer|target|laat) (?:\w+ ){0,4}(?:alleen |enkel )?(?:aan|op|bij) (?:alleen )?(?:mannen|vrouwen|heren|dames|jongens|meisjes)\b"
        ),
        _LEAVE_OUT,
        find(r"vacature\w*|advertentie\w*|campagne\w*|post\b|doelgroep"),
        find(r"mannen en vrouwen|vrouwen en mannen|(?:ook|juist) (?:aan|op)"),
    ),
    Wording(
        Rule.SEX,
        find(
            r"(?:mannen|vrouwen|heren|dames|jongens|meisjes|man|vrouw) (?:\w+ ){0,3}(?:beter|meer|minder|slechter) (?:ligt|liggen|past|passen|afgaat|uit de voeten)\b"
        ),
        _LEAVE_OUT,
        None,
        find(r"onzin|fabel|vooroordeel|niet waar|klant\w*|maat|kleding|kapsel\w*"),
    ),
    Wording(
        Rule.SEX,
        find(rf"(?<!\bde\s)(?<!\bonze\s)(?:{_TITLES})\b"),
        ("de functie met (m/v/x)",),
        None,
        find(
            r"m/v|v/m|v/x|m/x|man of vrouw|\(m|\(v|mannen en vrouwen|\w+(?:ist|eur|teur|er|ent|or|aar)(?: of |/|, | en )\w+(?:iste|euse|trice|ster|ente|e)\b|\w+(?:ster|euse|trice|iste|vrouw)(?: of |/|, | en )\w+|"
            r"(?:heet|zegt|vertelt|vertelde|werd|was|won|speelde|filmt|interview)\b"
        ),
    ),
    Wording(
        Rule.SEX,
        find(
            r"een (?:hij|zij|haar|m|v)\b(?![-/])(?! of)|geen (?:x|m|v|hij|zij|hen)\b(?![-/])|(?:de|het) (?:x|v|m) (?:bij|in|van) m/v|m/v(?:/x)? ?(?:,|:|=|-|is|wordt) ?(?:liefst |graag |alleen |eigenlijk |dus )?(?:een )?(?:m|v|man|vrouw)\b"
        ),
        _ANYBODY,
    ),
    Wording(
        Rule.SEX,
        find(
            r"(?:mooie|lange|slanke|goede|fraaie) (?:benen|rondingen|ogen|lach|figuur|taille)|vrouwelijke (?:charmes|rondingen|vormen)|(?:kort|strak) (?:rokje|jurkje)|(?:rokje|jurkje|hakken|hoge hakken|decollete|lippenstift|baard|snor|baardje)\b"
        ),
        ("verzorgd",),
        find(
            r"gezocht|zoek\w*|graag|moet|verplicht|liefst|(?:je|jij) (?:hebt|draagt|bent)|voorkeur|must|met (?:mooie|lange)|gevraagd"
        ),
        find(
            r"winkel|collectie|verkoop|kapper\w*|knip\w*|scheer\w*|barbier|mag|niet nodig|ontwerp\w*|naai\w*|klant\w*|hygiene|masker|adembescherming"
        ),
    ),
    Wording(
        Rule.SEX,
        find(
            r"(?:mannen|vrouwen|heren|dames|jongens|meiden|kerels)(?:onder (?:elkaar|ons)|bolwerk|domein|broeders|cultuur|humor|praat)\b|(?:mannen|vrouwen|heren|dames|jongens|meiden|kerels) onder (?:elkaar|ons)"
        ),
        _ANYBODY,
        find(
            r"zo (?:blijven|houden)|blijft|houden|past|passen|zoek\w*|gezocht|versterk\w*|hoor\w*|alleen|kom\b|word\b|gezellig\w*"
        ),
        find(r"doorbreken|veranderen|verleden tijd|al lang niet|niet langer|klaar mee"),
    ),
    Wording(
        Rule.SEX,
        find(
            r"(?:zwaar|vies|fysiek|lichamelijk|ruw|grof|stoer|hard) werk (?:\w+ ){0,5}(?:voor|is) (?:een |echte |geen )?(?:mannen|kerels|vent|man|vrouwen|dames)|(?:vrouwen|mannen|dames|heren) (?:zijn|hebben|kunnen|doen|missen|snappen) (?:\w+ ){0,5}(?:beter|handiger|zorgzamer|sterker|geduldiger|netter|nauwkeuriger|emotioneler|zwakker|minder|inlevingsvermogen)"
        ),
        _LEAVE_OUT,
        None,
        find(r"klant\w*|onzin|fabel|vooroordeel|niet waar"),
    ),
)

_REGION = (
    r"(?:fries|friezin|friezen|brabander|limburger|zeeuw|groninger|drent|tukker|twentenaar|hagenees|amsterdammer|rotterdammer|utrechter|belg|vlaming|nederlander|hollander|"
    r"gelderlander|achterhoeker|westlander|volendammer|urker|noorderling|nederlandse|hollandse)(?:s|en|rs)?"
)
_ACCENT = r"(?:uitspraak|accent|tongval|stem|achternaam|voornaam|naam|klinkers|tong)"
ORIGIN = (
    Wording(
        Rule.ORIGIN,
        find(
            r"(?:met|op) een (?:\w+ )?(?:verblijfsvergunning|verblijfsdocument|verblijfspas|werkvergunning|visum)\b|buitenlandse (?:klanken|tongval|woorden)|zonder ondertiteling|(?:woordje|streepjes|puntjes) (?:op|boven) de (?:letters|klinkers)"
        ),
        _NO_ORIGIN,
        find(
            r"nemen (?:we|wij) (?:\w+ )?niet|niet aan|helaas|geen|liever|verstaan|moet|moeten"
        ),
        find(r"welkom|geen probleem|regelen|helpen|begeleid\w*|mag je"),
    ),
    Wording(
        Rule.ORIGIN,
        find(
            r"in (?!ons|onze|het|de\b|een|dit|een\b)[a-z-]{4,20} (?:geboren|getogen|opgegroeid|opgevoed)|geboren (?:en getogen |en opgegroeid )?in (?!dit|het|de\b|19|20|een)[a-z-]{4,20}|na (?:hun|je|zijn|haar|uw) \w+(?:de|ste) (?:\w+ ){0,2}(?:in|naar) nederland|(?:later|pas|net|onlangs) (?:\w+ )?(?:in|naar) nederland (?:kwam|kwamen|gekomen|verhuisd|gearriveerd)|import uit (?:andere|het|een)|"
            r"(?:met|door|gezien|vanwege|om) (?:jouw|je|uw|zo'n|die) (?:afkomst|herkomst|achtergrond|huidskleur|kleur|nationaliteit|paspoort|roots)\b"
        ),
        _NO_ORIGIN,
        _CHOOSES,
        find(
            r"zit\b.{0,20}goed|welkom|opleiding|studie|technische achtergrond|ervaring|bedrijf|merk\w*|oprichter|product\w*|kalf|kalveren|veulen|lam\b|dieren|ongeacht|maakt (?:\w+ )?niet uit"
        ),
    ),
    Wording(
        Rule.ORIGIN,
        find(
            rf"(?:geboren(?: en getogen)?|rasechte?|echte?|volbloed|onvervalste?|oer-?|autochtone) {_REGION}\b|geen import\b|(?:geboren|native|near-?native) (?:nederlands\w*|hollands\w*|engels\w*|duits\w*|frans\w*)"
        ),
        _NO_ORIGIN,
        None,
        find(
            r"product\w*|bier|kaas|merk\w*|recept\w*|keuken|gerecht\w*|importeer\w*|export\w*|markt|pilsener"
        ),
    ),
    Wording(
        Rule.ORIGIN,
        find(
            rf"(?:hoor|hoort|horen|verraadt|merk|merkt|merken|zie|ziet) (?:\w+ ){{0,3}}(?:aan|in) (?:je|jouw|uw|iemands|hun|de) {_ACCENT}|aan (?:je|jouw|uw|de|iemands) {_ACCENT} (?:\w+ )?(?:te horen|te merken|hoor\w*)|"
            rf"{_ACCENT} (?:\w+ ){{0,2}}(?:verraadt|klinkt|moet|mag|hoor je|is (?:te )?(?:hoorbaar|zwaar|storend|buitenlands|vreemd))|niet van hier (?:bent|komt|kom|ben|is|zijn)|(?:mensen|iemand|types|jongens|kandidaten|volk|personeel|krachten) van (?:hier|eigen bodem|onze eigen)\b|"
            rf"(?:achternaam|voornaam|naam) (?:als|zoals) (?!in|op|bij|je|het|een|de\b)\w+"
        ),
        _NO_ORIGIN,
        None,
        find(
            r"ongeacht|maakt (?:\w+ )?niet uit|niet belangrijk|logopedi\w*|merk\w*|bedrijfsnaam|domeinnaam|bestandsnaam|product\w*|welkom|oefen\w*|clienten|leerlingen"
        ),
    ),
    Wording(
        Rule.ORIGIN,
        find(
            r"(?:goed|volledig|helemaal|voldoende|echt) (?:geintegreerd|ingeburgerd|geassimileerd|verwesterd|vernederlandst)|(?:kleurtje|tintje|donker|te donker|getinte) (?:\w+ )?(?:huid|tint|type|gezicht)|(?:terug naar|in) (?:je|hun|uw|zijn) (?:eigen land|land van herkomst)|"
            r"(?:rood|rode|bordeauxrood|nederlands|eu-?|europees) (?:boekje|paspoort|id)\b|(?:spreekt|praat) (?:\w+ ){0,3}zoals wij|praten zoals wij|(?:een van|iemand van) (?:ons|onze eigen) (?:soort|slag|mensen|volk)|ons soort|ons slag"
        ),
        _NO_ORIGIN,
        _CHOOSES,
        find(
            r"clienten|begeleid\w*|help\w*|inburgeraars|software|systeem|reis\w*|balie burgerzaken|stage"
        ),
    ),
    Wording(
        Rule.ORIGIN,
        find(
            r"(?:opa|oma|grootouders|voorouders|ouders|familie|wieg) (?:\w+ ){0,4}(?:hier|in nederland|uit nederland|van hier|op deze grond|in dit dorp|in deze streek)(?: (?:vandaan|stond|staat|geboren|komen))?\b"
        ),
        _NO_ORIGIN,
        find(
            r"moet|moeten|eis|alleen|liefst|voorkeur|iemand|wiens|wie\b|je (?:hebt|bent)|pas\b"
        ),
        find(r"welkom|logeren|bewoners|bezoek\w*|leerling\w*|maakt niet|interesseert"),
    ),
    Wording(
        Rule.ORIGIN,
        find(
            r"(?:nederlands|engels|duits|frans|vlaams) (?:is|als|moet|dient) (?:\w+ ){0,3}(?:moedertaal|eerste taal|thuistaal)|(?:nederlands|vlaams|engels|duits)(?:talig)?e? (?:van|vanaf) (?:de |je )?(?:geboorte|wieg|kindsbeen|huis uit)|(?:met|van) de paplepel (?:\w+ )?(?:nederlands|taal)|taal (?:met|van) de (?:paplepel|moedermelk)"
        ),
        _LANGUAGE,
        None,
        find(
            r"niet (?:je |hun |de )?(?:moedertaal|eerste taal)|hoeft|anders dan|tweede taal|clienten|leerlingen|cursisten"
        ),
    ),
)

_PARTY = r"(?:pvv|fvd|vvd|d66|cda|pvda|gl|groenlinks|gl-pvda|sp|sgp|cu|christenunie|bbb|ja21|nsc|volt|denk|pvdd|bij1|50plus|partij voor de dieren|forum|links|rechts)"
RELIGION = (
    Wording(
        Rule.RELIGION,
        find(
            r"(?:wij|we) (?:stemmen|bidden|geloven|vasten|danken) (?:\w+ ){0,8}(?:verwachten|ook van|jij|hetzelfde|net als|en jij)|(?:leef|leeft|leven) (?:\w+ ){0,2}naar (?:de schrift|de bijbel|gods|het evangelie|de koran|de leer)|(?:op zondag|zondags) (?:\w+ ){0,2}(?:twee keer|tweemaal|naar de)"
        ),
        _NO_FAITH,
        None,
        find(r"leerlingen|bewoners|museum|open\b|dicht\b|toeslag|bus\b|markt"),
    ),
    Wording(
        Rule.RELIGION,
        find(
            r"wat (?:vind|vindt|denk|denkt|vond) (?:je|jij|u) (?:\w+ ){0,2}van (?:wilders|baudet|rutte|timmermans|yesilgoz|bontenbal|jetten|klaver|trump|poetin|de pvv|het kabinet|het asielbeleid|abortus|israel|palestina|gaza|de politiek|de regering|god|de islam|het geloof|immigratie|asielzoekers)|"
            r"(?:links of rechts|rechts of links|waar sta je politiek)|(?:in|naar) de (?:dienst|kerk|mis|moskee|synagoge|tempel) (?:zit|zitten|gaat|gaan|bent|komt)|(?:op zondag|zondags|vrijdags|op vrijdag) (?:\w+ ){0,4}(?:kerkbank|kerk|preek|moskee|gebed|heer)\b|gods woord|woord van god"
        ),
        _NO_FAITH,
        None,
        find(
            r"leerlingen|bewoners|clienten|orgel\w*|schoonmaak\w*|koster|rondleid\w*|bezoekers|onderhoud|welkom"
        ),
    ),
    Wording(
        Rule.RELIGION,
        find(
            r"(?:vijf|5) ?(?:keer|maal|x) per dag (?:\w+ ){0,3}(?:bid\w*|kleed\w*|gebed\w*|knielt|knielen|naar mekka)|kleedje (?:\w+ )?(?:uitrol\w*|rolt|spreidt)|richting mekka|"
            r"gelo(?:of|oft|ven) (?:\w+ ){0,2}(?:niet )?in (?:god|allah|jezus|christus|een god|de heer|de bijbel|jahweh)|(?:god|allah|jezus|de heer|de here|christus) (?:\w+ ){0,3}(?:dien\w*|liefhe\w*|lief hebt|volgt|kent|aanvaard\w*|belijd\w*|in je hart)|"
            r"(?:de|onze) (?:here|heer jezus)\b|(?:bijbel|koran|thora) (?:\w+ ){0,3}(?:leest|kent|leidraad|richtsnoer|ter hand|serieus neemt|open)"
        ),
        _NO_FAITH,
        None,
        find(
            r"leerlingen|bewoners|bezoekers|clienten|ruimte|mag\b|mogen|welkom|kan (?:je )?gewoon|roosters?|vertaal\w*|collectie|museum"
        ),
    ),
    Wording(
        Rule.RELIGION,
        find(
            rf"(?:stem|stemt|stemmen|stemde|gestemd|lid van|lid bent van|aanhanger van|sympathiseert met|flyer\w*|folder\w*|actief (?:bij|voor|in)|hart voor) (?:\w+ ){{0,2}}{_PARTY}\b|{_PARTY}[- ]?(?:aanhang\w*|kiezer\w*|stemmer\w*|achterban|sympathi\w*|leden|lid|hart|shirt|pet|poster\w*)\b|"
            rf"(?:wij|we) zijn (?:\w+ )?(?:links|rechts|christelijk|conservatief|progressief|woke)(?: ,)? (?:en|dus) (?:\w+ ){{0,4}}(?:jij|je|u)|(?:links|rechts|progressief|conservatief) (?:denkt|denkend|georienteerd|gezind|hart)\b|(?:lid|actief) (?:\w+ ){{0,2}}(?:van|bij|in) (?:de |een )?(?:vakbond|bond|fnv|cnv|kerk|moskee|gemeente van christus|partij)"
        ),
        _NO_FAITH,
        find(
            r"je|jij|u\b|wie|niet|geen|liever|liefst|moet|eis|voorwaarde|iemand|kandida\w*|zoek\w*|must|graag|mensen|alleen"
        ),
        find(
            r"ongeacht|maakt niet uit|onderzoek|campagne van|cao|onderhandel\w*|or-lid|voor de (?:partij|vakbond|bond) (?:werk|schrijf|zoek)\w*|rechts(?:af|boven|onder)|links(?:af|boven|onder)|lid worden mag|mag je"
        ),
    ),
)

_SENSES = r"(?:lopen|zien|horen|praten|traplopen|ruiken|ademen|staan|kijken)"
HEALTH = (
    Wording(
        Rule.HEALTH,
        find(
            r"(?:twee|beide|allebei) (?:goede |gezonde |werkende |scherpe |sterke ){0,2}(?:oren|ogen|benen|knieen|longen|armen)\b|(?:slik|slikt|snuift|spuit) (?:niets|niks|geen)|(?:bij|onder) geen (?:enkele )?(?:dokter|arts|psych\w+|therap\w+|specialist)|zonder (?:pillen|pilletjes|dokter|medicatie|psycholoog|psychiater)"
        ),
        _WORK_ASKS,
        None,
        find(
            r"client\w*|patient\w*|bewoner\w*|dier\w*|hond\w*|kat\w*|paard\w*|verpleeg\w*|apothe\w*|prothes\w*|genoeg aan"
        ),
    ),
    Wording(
        Rule.HEALTH,
        find(
            r"(?:nooit|niets|niks|niet) (?:\w+ ){0,2}(?:gemankeerd|mankeert|mankeren)|(?:psychisch|lichamelijk|geestelijk|fysiek|mentaal) (?:\w+ ){0,3}(?:nooit iets|in orde|in balans|stabiel)\b|(?:100 ?%|honderd procent|volledig|helemaal|geheel|volkomen|compleet|blakend|door en door|geheel en al) (?:\w+ ){0,2}(?:gezond|fit|valide|belastbaar|inzetbaar en gezond|gezonde)\b|gezond (?:verklaard|bevonden|verklaring)|(?:lijf|lichaam|lijf en leden|body|gestel|rug|knieen|hart) (?:\w+ ){0,2}(?:in orde|gezond|zonder (?:gebreken|klachten)|dat alles kan|moet gezond|heel)\b|"
            r"(?:gezond|sterk|ijzersterk|taai) gestel|geen (?:mankementen|gebreken|kwaaltjes|pijntjes|lichamelijke ongemakken|medicijnen|pillen|rugzakje|dokter)|psy[cg]h?iatrisch\w* (?:verleden|achtergrond|dossier|geschiedenis)|medisch (?:dossier|verleden|schoon)"
        ),
        _WORK_ASKS,
        None,
        find(
            r"client\w*|patient\w*|bewoner\w*|begeleid\w*|hond|dier\w*|paard\w*|plant\w*|eten|bedrijf (?:\w+ )?gezond|financieel|geheim|verpleeg\w*|analyseer\w*"
        ),
    ),
    Wording(
        Rule.HEALTH,
        find(
            rf"(?:kun|kan|kunt) (?:je |jij |u )?(?:\w+ ){{0,2}}(?:niet|slecht|moeilijk|nauwelijks|minder goed|geen) (?:\w+ ){{0,2}}{_SENSES}\b|wie (?:niet|slecht|moeilijk|minder) (?:\w+ )?(?:kan {_SENSES}|{_SENSES} kan|loopt|ziet|hoort|praat)|(?:slechte|zwakke|kapotte|rotte|versleten|stijve) (?:rug|knieen|ogen|oren|heup|heupen|longen|gewrichten|nek|schouders)"
        ),
        _WORK_ASKS,
        find(r"dan|niet|geen|helaas|elders|liever|nooit|niets|niks"),
        find(
            r"client\w*|patient\w*|bewoner\w*|helpen we|zorgen (?:we|wij)|passen (?:we|wij)|tolk voor|regelen|geen probleem|ook|leerling\w*|deelnemer\w*"
        ),
    ),
    Wording(
        Rule.HEALTH,
        find(
            r"bmi\b|(?:niet|geen|nooit) (?:\w+ ){0,3}(?:te dik|te zwaar|dikkerds|overgewicht|maatje meer|buikje)|(?:maatje|kilo's|pondjes) (?:te veel|teveel)|(?:te dik|te zwaar|veel te dik)\b|(?:laag|nauwelijks|geen|nul|minimaal|zonder) (?:\w+ )?(?:verzuim|ziekteverzuim|ziektedagen|ziekmeldingen|verzuimverleden)|(?:nooit|zelden|niet) (?:\w+ ){0,4}(?:verzuimd|afwezig|thuisgezeten|uitgevallen|ziekgemeld|in de ziektewet)\b"
        ),
        _LEAVE_OUT,
        None,
        find(
            r"client\w*|patient\w*|ons (?:verzuim|ziekteverzuim)|verzuim (?:van|onder|is)|wij hebben|ons team|pakket|pakketten|kratten|dozen|tillen|lift|tilhulp\w*|zwaar werk|trots|leerling\w*"
        ),
    ),
    Wording(
        Rule.HEALTH,
        find(
            r"(?:loop|liep|zit|zat|ga|ging|gaat|loopt) (?:je|jij|u) (?:\w+ ){0,2}(?:bij|naar|in) (?:een |de )?(?:psych\w+|therap\w+|kliniek|ziektewet|revalidatie|wia|wajong)|(?:ben|bent) (?:je|jij|u) (?:\w+ ){0,4}(?:overspannen|opgenomen|in behandeling|onder behandeling|geopereerd|ziek geweest|afgekeurd|depressief|opgebrand|uitgevallen)|"
            r"(?:slik|gebruik|neem|spuit|slikt|gebruikt) (?:je|jij|u) (?:\w+ ){0,2}(?:iets|medic\w*|pillen|antidepressiva|insuline|ritalin|drugs|slaap\w*)|(?:gat|gaten) (?:\w+ ){0,3}(?:cv|maanden|jaar)\b.{0,40}(?:ziek|burn|opgenomen|overspannen)|(?:hoe vaak|hoeveel dagen|wanneer) (?:\w+ ){0,3}(?:ziek|verzuim\w*|ziekgemeld)"
        ),
        _LEAVE_OUT,
        find(r"\?"),
        find(r"client\w*|bewoner\w*|doorbetaald|meld (?:je|het)"),
    ),
)

PAY = (
    Wording(
        Rule.PAY_HISTORY,
        find(
            r"(?:wat|hoeveel) (?:je|jij|u) (?:\w+ ){0,3}(?:verdiende|verdient|kreeg|krijgt|ontving|ontvangt|beurde|beurt|betaald kreeg|betaald krijgt)(?: (?:\w+ ){0,3}(?:vorige|oude|huidige|laatste|nu|elders|daar|werkgever|baas))?|"
            r"(?:wat|hoeveel) (?:bracht|leverde|schoof|betaalde|betaalt|schuift|verdiende|verdien|kreeg|krijg|ving|beurde) (?:je|jij|jouw|u|uw) (?:\w+ ){0,4}(?:vorige|oude|laatste|huidige|nu|daar|op|werkgever|baas|baan)\b|"
            r"(?:vorige|oude|laatste|huidige) (?:contract|arbeidscontract|arbeidsovereenkomst|jaaropgave|loonstrookje|uurloon|beloning|inschaling|schaal|inkomsten|inkomen)\b|(?:je|jouw|uw) oude (?:salaris|loon)\b|op (?:je|uw|het) (?:loon)?strookje|jaaropgave\w*|salarishistorie|(?:wat|hoeveel) (?:\w+ ){0,3}(?:elders|daar) (?:\w+ )?(?:ontving|verdiende|kreeg|betaald)"
        ),
        ("Wat wil je graag verdienen?",),
        find(
            r"\?|noem|vermeld|stuur|geef|meld|zet|vul|laat|weten|vertel|op basis van|mee\b|bij de hand|upload|lever|toon|opgave|schrijf|inschal\w*|hangt af|bepaal\w*"
        ),
        find(
            r"verleden tijd|vragen (?:we|wij) niet|niet (?:naar|nodig|vragen|weten)|geen rol|bij ons|gaat ons niets aan|graag (?:wilt|wil|zou)|wil(?:t)? verdienen|doet er niet toe|hoef"
        ),
    ),
)

FAMILY = (
    Wording(
        Rule.FAMILY,
        find(
            r"(?:zonder|geen) (?:vaste |een )?(?:relatie|partner|verkering|gezin|kroost|koters|vriendin|vriend|eega)\b|(?:net|pas|kersvers|zojuist) (?:getrouwd|verloofd|samenwonend|gescheiden|vader|moeder)\b|(?:met|gezien|vanwege|door) (?:jouw|je|uw) (?:thuissituatie|gezin|zwangerschap|plannen|kinderen|relatie|echtscheiding|scheiding)\b|kind(?:eren)? thuis (?:wel|niet|is|zijn|dan)|(?:woont|wonen) (?:de kandidaat|kandidaten|ze|je|jij) (?:al )?samen"
        ),
        _HOURS,
        find(
            r"liefst|liever|voorkeur|iemand|zoek\w*|gezocht|alleen|moet|eis\b|pre\b|must|wie\b|kandida\w*|mensen|klant|geen probleem|wel\b|niet|helaas|daarom|past|je bent|bent u|u bent"
        ),
        find(
            r"client\w*|bewoner\w*|welkom|maakt (?:\w+ )?niet uit|met of zonder|deelnemer\w*|gefeliciteerd|begeleid\w*|zakelijke"
        ),
    ),
    Wording(
        Rule.FAMILY,
        find(
            r"(?:kleintje|kleine|kindje|kind|baby|baby'tje|wurm|spruit|telg|ukkie|tweede|derde|eerste) (?:\w+ ){0,3}(?:op komst|onderweg|in aantocht|aan (?:te|het) komen|verwacht\w*|op stapel|in de planning)|(?:zit|komt|is) er (?:\w+ ){0,2}(?:een )?(?:kleintje|kleine|kindje|baby|tweede) (?:\w+ ){0,2}(?:aan|bij|op)\b|"
            r"broodje in de oven|ooievaar|dikke buik|bolle buik|(?:aan|over) (?:kinderen|een kind|een gezin|gezinsuitbreiding|nageslacht) (?:\w+ ){0,2}(?:beginnen|begint|begin|denken|denkt|denk|toe)|(?:ben|bent) (?:je|jij|u) (?:\w+ ){0,2}uitgerekend|(?:bezig|klaar|voltooid) met (?:kinderen|een gezin)|gezin (?:\w+ )?(?:compleet|voltooid|af)\b|"
            r"(?:kinderen|kind|gezin|baby) (?:meer |nog |ooit |erbij ){0,2}(?:wil|wilt|willen|neemt|nemen|krijgt|stichten|sticht|te stichten|te nemen)\b|zwangerschap\w* (?:\w+ )?(?:plan\w*|gepland|uitstel\w*)|(?:straks|meteen|gelijk|halverwege|binnen een jaar|zo|weer) (?:\w+ ){0,3}(?:met (?:zwangerschaps?)?verlof|bevalt|zwanger)"
        ),
        _HOURS,
        find(
            r"\?|niet|geen|nooit|helaas|liefst|liever|wie\b|iemand|anders|eerlijk|wacht\w*|alleen|zoek\w*|voorkeur|kandida\w*|mits|moet|als je|dan\b"
        ),
        find(
            r"welkom|client\w*|bewoner\w*|gefeliciteerd|verloskund\w*|echoscop\w*|kraam(?:zorg|verzorg)\w*|hebben we (?:een|goede) regeling|gewoon|doorbetaald|extra|opvang regel\w*|vieren|beschuit"
        ),
    ),
    Wording(
        Rule.FAMILY,
        find(
            r"val(?:t|len)? (?:je|jij|u|ze|hij|zij|iemand) (?:\w+ )?op (?:een |je )?(?:man|mannen|vrouw|vrouwen|jongens|meisjes|meiden|kerels|beide|hetzelfde|eigen)\b|op (?:mannen|vrouwen|jongens|meisjes|hetzelfde geslacht|het eigen geslacht|seksegenoten) (?:val|valt|vallen|te vallen)|van de (?:verkeerde|andere|roze) (?:kant|club|kerk|kleur|zijde)|(?:uit|in) de kast\b(?! met)|"
            r"(?:twee|met) (?:vaders|moeders|mannen|vrouwen) (?:\w+ ){0,2}(?:hand in hand|getrouwd|samen thuis|een stel)|(?:normale|gewone|traditionele|klassieke) (?:relatie|geaardheid|gezin|man-vrouw\w*)|(?:roze|regenboog)(?:vlag\w*|gedoe|types?|volk|bende|brigade|jongens|lint)"
        ),
        ("laat de geaardheid weg",),
        find(
            r"\?|niet|geen|nooit|helaas|liefst|liever|moet|iemand|past|alleen|elders|anders|eerlijk|je bent|kandida\w*|zoek\w*|houden|normaal"
        ),
        find(
            r"welkom|hangt|hijsen|trots|of niemand|maakt (?:\w+ )?niet uit|interesseert|kleding|meubel\w*|boeken|client\w*|keuken|tapkast|wie dan ook"
        ),
    ),
    Wording(
        Rule.FAMILY,
        find(
            r"(?:ring om (?:je|de|uw|hun) vinger|huisje-?boompje-?beestje|huisje boompje beestje|thuis (?:\w+ ){0,2}(?:niemand|geen mens|geen gezin|een gezin|iemand) (?:\w+ ){0,2}(?:wacht\w*|hebt|op je|zitten)|niemand thuis (?:\w+ )?(?:wacht\w*|hebt)|geen (?:gezin|partner|kinderen|kroost|thuisfront|gezinnetje|kids|gezinsleven|verplichtingen thuis|verplichtingen aan het thuisfront|aanhang)\b|"
            r"vrij van (?:gezin|kinderen|zorgtaken|partner)|(?:zonder|geen) (?:\w+ )?(?:zorgtaken|mantelzorg\w*|thuisfront|gezinsverplichtingen|partner en kinderen|man of kinderen|vrouw en kinderen|aanhang)|(?:voor de wet|netjes|wettig|gelukkig|kerkelijk) (?:getrouwd|gehuwd)|(?:man|vrouw|partner|gezin|gezinnetje) en (?:kinderen|kids|kind)\b (?:\w+ ){0,3}(?:is|zijn) (?:een )?(?:pre|must|eis|vereiste|minpunt|nadeel|probleem))"
        ),
        _HOURS,
        find(
            r"liefst|liever|voorkeur|iemand|je hebt|heb je|jij hebt|zoek\w*|gezocht|alleen|moet|eis|pre\b|must|wie\b|kandida\w*|zonder|^\W*geen|mensen|kwaliteit|vereist|minpunt|nadeel"
        ),
        find(
            r"client\w*|bewoner\w*|welkom|gezellig\w*|maakt (?:\w+ )?niet uit|met of zonder|deelnemer\w*|geen probleem"
        ),
    ),
)

UNNAMED = (*AGE, *SEX, *ORIGIN, *RELIGION, *HEALTH, *FAMILY, *PAY)
