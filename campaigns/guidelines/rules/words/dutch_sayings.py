"""Dutch ways to turn people away or let them be, for the expressions of `sayings.py`; in plain letters, `_` is up to four words."""

# Nobody of them is taken: verbs of hiring, planning and talking to people.
_TAKE = (
    r"(?:aan(?:nemen|genomen|neemt)|nemen|neem|neemt|plaats(?:en|t)?|geplaatst|inzetten|ingezet|inhuren|ingehuurd|uitnodigen|uitgenodigd|"
    r"(?:terug)?bellen|(?:terug)?gebeld|spreken|gesproken|toelaten|toegelaten|binnenlaten|binnenhalen|bemiddelen|bemiddeld|voorstellen|"
    r"voorgesteld|voordragen|voorgedragen|doorsturen|doorgestuurd|selecteren|geselecteerd|accepteren|accepteert|accepteer|faciliteren|"
    r"inroosteren|ingeroosterd|gebruiken|gebruikt|aanstellen|aangesteld|in dienst|in behandeling|langskomen|meedoen|overwegen|overwogen|"
    r"benaderen|benaderd|opnemen|werven|verwelkomen|contracteren|inplannen|ingepland|aanbieden|aangenomen)"
)
_NO = r"(?:niet|geen|nooit|nimmer|niks|niets|niemand|evenmin|nergens)"
REFUSED = (
    rf"{_NO} _ {_TAKE}",
    rf"(?:we|wij|ik|men|klant|baas|opdrachtgever|chef|bazin|directeur|directie) _ {_TAKE} _ {_NO}",
    rf"{_TAKE} (?:we|wij|ik|ze|jullie|klanten|bedrijven) _ {_NO}",
    r"sluit(?:en)? (?:\w+ ){1,3}uit(?! (?:dat|of|te)\b)",
    r"(?:komt|komen|kom je|kom jij|komt u) (?:er |hier |bij \w+ |het \w+ |de \w+ |onze? \w+ |op de \w+ |in de \w+ ){0,3}niet (?:in|binnen|aan de bak|door|verder|aan bod|voorbij|langs)",
    r"laten? (?:we|wij|ik|ze) (?:\w+ ){0,6}(?:voorbijgaan|liggen|lopen|schieten|gaan|links|staan|zitten|vallen|buiten)",
    r"neus voorbij\w*",
    r"sla(?:an)? (?:ik|we|wij|ze) (?:\w+ ){0,3}over",
    r"(?:helemaal |netjes |maar )?achteraan|achter in de rij|onderop|onder op de stapel|(?:prullen|papier)bak|oud papier|kansloos|kans verkeken",
    r"(?:red|redt|redden|trek|trekt|trekken|haal|haalt|halen|hou|houd|houdt|houden|snap|snapt|snappen|kunnen|kan|kunt) (?:\w+ ){0,2}(?:dit|het|dat|ons tempo|het tempo|dat tempo|dit tempo|de norm|deze \w+) (?:\w+ ){0,2}(?:niet|nooit|niet bij)",
    r"(?:dit|dat|ons|het) (?:tempo|niveau|werk) (?:\w+ ){0,2}(?:niet|nooit) (?:bij|meer|aan|vol)?",
    r"begin(?:nen)? (?:we|wij|ik) _ niet",
    r"(?:daar|hier|er) (?:doen|werken|beginnen|zitten) (?:we|wij) _ niet",
    r"niet op te wachten|zitten (?:we|wij) niet op|(?:hebben|heb) (?:we|wij|ik) (?:\w+ ){0,2}(?:niets|niks|weinig) aan",
    r"geen (?:trek|behoefte|interesse|ruimte|stoel|vacature|ingang|gehoor|discussie|schijn|toekomst|toegang|uitnodiging|sleutel|gesprek|betrekking|aanstelling|dienstverband|functie|rol voor|plekje|tweede kans|brood in|kandidaten|zaken|vertrouwen|goede match|goed idee|succes)",
    r"zien (?:we|wij|ik|ze) _ (?:liever|niet) (?:niet|gaan|zitten|vertrekken|komen|staan)",
    r"(?:we|wij) passen$|dan passen (?:we|wij|ik)$",
    r"laat (?:dan |maar |het |je sollicitatie ){1,2}(?:zitten|dan|$)",
    r"(?:volgende|andere|ander) (?:fabriek|deur|bedrijf|werkgever|zaak|bureau|vacature|branche|sector|club)",
    r"(?:ga|zoek|kijk|probeer|zoekt|kijkt) (?:het |dan |maar |lekker |gerust |vooral |liever |eens ){0,3}(?:ergens|verderop|elders|verder|bij een ander|een ander)",
    r"verderop|rechtsomkeert|omkeren|succes (?:verder|ermee)|veel succes elders",
    r"dan (?:\w+ ){0,3}(?:niet|niets|niks|geen|nee|nooit|jammer|klaar|einde|stoppen|uit)\b(?! (?:erg|nodig|gek|meteen|alleen|getreurd|bang|moeilijk|uit))",
    r"word (?:je|jij|u) (?:\w+ ){0,2}(?:geen|niet|nooit)",
    r"met iemand anders|iemand anders (?:verder|voor|zoeken|nemen|kiezen)",
    r"(?:knap|knappen|knapt) (?:\w+ ){0,3}af|nul op het rekest|buiten de (?:deur|selectie|procedure|boot)|exit",
    r"(?:alleen |enkel )?(?:maar )?(?:gezeur|gezeik|rompslomp|geharrewar|scheve gezichten|onrust|ruzie|narigheid)",
    r"(?:zijn|is|vinden|blijven|blijkt|blijken|worden|wordt|bent) (?:\w+ ){0,3}te (?:duur|traag|langzaam|lastig|zwaar|soft|emotioneel|kwetsbaar|eigenwijs|ingewikkeld|ziekelijk|log|stroef|onrustig|kostbaar|vermoeiend|slap|zwak|agressief|lui|moe|vaak)",
    r"jag(?:en|t) (?:\w+ ){0,2}weg|(?:slechte|nare|vervelende|geen goede) ervaring(?:en)?|een keer geprobeerd|nooit (?:meer|weer|eens)|eens maar nooit",
    r"(?:hou|houd|houdt|houden|blijf|blijft|blijven) (?:\w+ ){0,3}(?:buiten|weg|weert|ver van)\b",
    r"(?:een|vaste|duidelijke|hard) nee\b|: nee\b|(?:zeggen|zeg|zegt) (?:we|wij|ik|hij|zij|de \w+) (?:\w+ )?nee|nee (?:bedankt|dank|sorry|helaas)",
    r"vinden? (?:we|wij|ik) _ (?:niets|niks|geen succes|ongepast|storend|niet kunnen|lastig|niet fijn|niet prettig|onhandig)",
    r"(?:storen|stoort|irriteren|ergeren|ergert) (?:\w+ ){0,4}(?:klanten|gasten|patienten|bewoners|ons|zich)|(?:klanten|gasten|bewoners) (?:\w+ ){0,3}(?:weglopen|klagen|schrikken)",
    r"(?:uit|van) (?:de|onze) (?:lijst|selectie|procedure|stapel|database|bestanden) (?:\w+ )?(?:gehaald|verwijderd|geschrapt|halen)|schrap(?:pen|t)? (?:we|wij|ik)",
    r"(?:verwijs|verwijst|verwijzen|stuur|sturen|stuurt) (?:\w+ ){0,3}(?:door naar|door$|door ,|weg|terug|naar huis|verder)|(?:laat|laten) (?:\w+ ){0,3}niet (?:toe|binnen|meedoen|aan|door)",
    r"\w*(?:afwijz|afwijs|afgewez)\w*|(?:een ander|iemand anders|andere kandidaat|andere kandidaten|een ander profiel) (?:\w+ ){0,2}(?:gekozen|gegaan|gevallen|verkozen|voorgesteld|genomen)|(?:keuze|keus) (?:\w+ ){0,3}(?:gevallen|gemaakt)|brug te ver|niet kwijt|niet meer (?:hoeven|nodig)|hoefde (?:\w+ ){0,3}niet|(?:kan|kunnen) (?:\w+ ){0,6}niet (?:kwijt|plaatsen|voorstellen|voordragen|gebruiken|aanbieden)|ziet de bui|verkoopt niet|gaat niet samen|longlist|shortlist|voorselectie|verandert? de sfeer|niet aan de (?:balie|deur|kassa|telefoon|bar)",
    r"te ver heen|(?:is|zijn) (?:dit|het|deze|die|hier|dan|bij ons|\w+baan\w*|\w+werk) (?:\w+ ){0,6}(?:niet|niets|niks|geen \w+) voor (?:jullie|jou|u|hen|ze|zulke|zulk|die|dat)\b|(?:is|zijn) (?:niet|niets|niks) voor (?:jullie|jou|u|hen|ze|zulke|zulk|die|dat)\b",
    r"(?:niet|minder|slecht|nooit) (?:\w+ )?(?:aan de beurt|aan bod|in beeld|in zicht|op de (?:loonlijst|lijst)|meer gevraagd|gewild|gezien)|van de lijst|(?:zorgt|zorgen|geeft|geven|brengt|brengen) (?:\w+ ){0,2}(?:onrust|problemen|gedoe|spanning|verwarring)",
    r"(?:schrik|schrikken|schrikt|griezel|griezelen|walg|walgen) (?:\w+ ){0,3}van|te veel van het goede|(?:hebben|heeft|heb) (?:\w+ ){0,3}niet nodig|niet nodig hebben",
    r"missen als kiespijn|kunnen (?:we|wij) missen|liever kwijt|volgend jaar(?: pas| maar| weer)?$|(?:wacht|solliciteer|reageer|meld|kom) (?:\w+ ){0,4}(?:volgend|later|daarna|na (?:je|de)|over een)\b",
    r"zou(?:den)? (?:\w+ ){0,4}(?:bederven|verstoren|verpesten|afleiden|storen)|(?:bederft|bederven|verstoort|verstoren|verpest|verpesten) (?:\w+ ){0,2}(?:de|het|onze|ons)",
    r"vindt? (?:hij|zij|ze|men|de klant|de baas|de eigenaar|mijn klant) (?:\w+ ){0,3}(?:lastig|moeilijk|niks|niets|ongemakkelijk|raar|eng)|(?:uit|van) (?:de|onze) (?:doelgroep|advertentie\w*|selectie) (?:\w+ )?(?:halen|laten|filteren|houden)|aan (?:de|onze|een) concurren\w+|geen risico|(?:een )?andere (?:garage|winkel|zaak|monteur|kapper)",
    r"vertroebelt|past (?:\w+ ){0,4}(?:niet|slecht|nergens)|matcht? (?:\w+ ){0,3}niet|klikt? (?:\w+ ){0,2}niet|matcht niet",
    r"(?:weigeren|weigert|weiger|ban|bannen|verbieden|verbiedt) (?:we|wij|\w+)|niet (?:laten )?(?:zien|tonen|dragen)|op non-actief",
)
# Something is said not to be so: about people of a group that is a no to them.
NEGATED = (
    r"niet(?! (?:\w+ ){0,2}(?:nodig|erg|verplicht|belangrijk|vereist|gek|alleen|uit|toe|naar|voor niets|bang|verkeerd|raar|voor niks|onbelangrijk|anders|vreemd|moeilijk|mis|vies)\b)"
    r"(?<!hoeft niet)(?<!hoef niet)(?<!hoeven niet)(?<!nog niet)(?<!of niet)",
    r"geen(?! (?:\w+ ){0,1}(?:probleem|punt|bezwaar|zorgen|nood|paniek|vereiste|drempel|reden|ramp|must|excuus|moeite|rol|verschil|onderscheid|voorwaarde|eis|belemmering|obstakel|nadeel|uitzondering|vraag|vragen|verhaal|idee|ander|stress|schande|taboe|geheim|wonder|toeval|achterstand)\b)",
    r"nooit(?! (?:te|meer te)\b)",
    r"nimmer|niemand|amper|nauwelijks|evenmin|nee\b",
)
# Not asked, not counted: it is nobody's business.
LEFT_OPEN = (
    r"(?:of|en) (?:iets|alles|iedereen|wat dan ook) (?:er|daar)?tussen\w*|(?:daar|er)tussen(?:in)?",
    r"iemand met (?:\w+ ){1,4}(?:,|en) iemand met|(?:hebt|heeft|heb|krijgt|krijg) (?:je |jij |u )?recht op|recht op (?:\w+ ){0,4}als (?:je|jij|u)",
    r"(?:zijn|hebben) (?:mag|kan|hoeft)\b|mag , (?:maar )?(?:moet|hoeft) niet|mag maar (?:hoeft|moet) niet",
    r"niet van belang|onbelangrijk|om het even|niet ter zake|geen issue|wat je (?:ook )?(?:gelooft|stemt|bent)|(?:welke|wat voor) \w+ (?:je|jij|u) ook|(?:bedankt|bedankten|bedanken) (?:\w+ ){0,3}(?:voor|we|wij)|(?:voor|van) (?:die|deze|zo'n) (?:klant|opdracht\w*) (?:\w+ ){0,2}(?:bedankt|gestopt)|(?:heel|doodnormaal|doodgewoon) gewoon",
    r"(?:de helft|een derde|een kwart|twee derde|evenveel|de meerderheid|\d+ ?%|procent) (?:\w+ ){0,4}(?:vrouw|vrouwen|man|mannen|vijftigplus\w*)",
    r"hoef(?:t)? (?:\w+ ){0,2}(?:niet|geen) (?:\w+ ){0,5}te (?:zijn|hebben|worden|wezen|kunnen|kennen)(?! (?:reageren|solliciteren))",
    r"(?:raar|vreemd|gek) (?:van )?op|(?:eerste|tweede) (?:\w+ ){0,4}laatste|(?:laatste|tweede|vijfde) (?:\w+ ){0,4}eerste|op (?:elke|iedere|alle) leeftijd\w*|van elke leeftijd|elke (?:leeftijd|generatie|achtergrond|kleur|nationaliteit)",
    r"(?:is|zijn|blijft|blijven) (?:\w+ ){0,2}(?:prive|je eigen zaak|jouw zaak|van jou|jouw keuze)",
    r"gaa?t?n? (?:ons|mij|me|niemand|werkgevers|een werkgever) (?:\w+ ){0,2}(?:niets|niks|niet|geen) (?:aan|\w+ aan)",
    r"(?<!meer )(?:vragen?|vraagt|kijken?|kijkt|letten?|tellen) (?:\w+ ){0,2}(?:er |daar |hier )?(?:\w+ ){0,2}(?:niet|nooit|geen)(?: (?:naar|op|mee|over))?\b(?! (?:ouder|jonger|mee))",
    r"(?:interesseert|boeit|scheelt|raakt|stoort|deert) (?:\w+ ){0,2}(?:niet|niets|niks|geen)",
    r"(?:doet|doen) (?:\w+ ){0,2}(?:er )?(?:\w+ ){0,1}niet toe",
    r"(?:zijn|is|worden|hebben|geloven|wezen) (?:\w+ )?hoeft (?:\w+ ){0,2}niet|hoeft (?:\w+ ){0,2}niet(?= ,|$)",
    r"(?:hoef|hoeft) (?:je|jij|u) (?:\w+ ){0,2}(?:niet|geen|niets|niks) (?:\w+ ){0,4}(?:te vertellen|te noemen|te vermelden|te zeggen|te delen|te melden|op te geven|te zijn|te worden|te hebben|te verbergen|in te vullen|mee te sturen|te kiezen)",
    r"(?:telt|tellen|weegt|wegen) (?:\w+ ){0,2}niet(?: mee)?",
    r"(?:zowel|net zo goed|even goed) (?:\w+ ){0,4}als",
    r"van (?:\w+ ){1,3}tot (?:\w+ )?(?:oma|opa|grootmoeder|grootvader|gepensioneerde?|zestiger|zeventiger|pensionado|vutter)",
    r"(?:kan|kun|kunnen|mag|mogen) (?:je |jij |u |hier |bij ons |ook |gewoon |allemaal |prima |natuurlijk |beide |allebei ){1,4}(?:gewoon|allebei|prima|naast elkaar|ook|zonder)",
    r"door elkaar|naast elkaar|gemengd(?:e)? (?:team|ploeg|groep)|in alle (?:soorten|maten|kleuren)|alle (?:kleuren|geloven|rangen)",
    r"(?:geen|zonder) (?:enkel )?(?:verschil|onderscheid|hokjes|vooroordelen|maximum|bovengrens)",
    r"niet (?:alleen|enkel|uitsluitend|slechts) (?:uit |voor |door |aan |van |met )?(?:\w+ )?(?:mannen|vrouwen|jongeren|ouderen|studenten|moeders|nederlanders|heren|dames|jongens|meisjes)",
    r"(?:samen|ieder|elk|elke|allemaal) (?:\w+ ){0,3}(?:achtergrond|geloof|leeftijd|afkomst|gezinssituatie)",
    r"anders(?:om)? (?:mag|kan) ook",
)
# What others said or asked for, and we do not.
REPORTED = (
    r"(?:te vaak|overal|elders|veel (?:bedrijven|werkgevers)|sommige \w+) (?:[\w']+ ){0,8}(?:bij ons|hier) niet",
    r"(?:kreeg|kregen|hoorde) (?:ooit|eens|vroeger|destijds|laatst)|gaf (?:die|hem|het|de opdracht) terug|(?:lacht|lachte|vertelt|vertelde|herinnert|blikt) \w+",
    r", (?:vroeg|vroegen|schreef|zei|zeiden|riep) (?:de|onze|een|ze|hij|zij|\w+)",
    r"(?:schrijf|schrijven|zeg|zeggen|gebruik|gebruiken) (?:\w+ )?(?:liever |maar )?(?:geen|niet) (?:' |\" )?(?:\w+ ){1,3}(?:' |\" )?in (?:onze |je |een |de )?(?:advertentie\w*|vacature\w*|tekst\w*)",
    r"\" ,? ?(?:vroeg|vroegen|zei|zeiden|riep|riepen|kreeg|hoorde|schreef)",
    r"(?:je|jij|u) vroeg (?:of|me|mij|ons|laatst)",
    r"(?:die|een|deze|de|onze|vorige|zo'n) (?:klant|opdrachtgever|werkgever|baas|aannemer|hotelier|directeur|manager|chef|kroegbaas) (?:\w+ ){0,2}(?:wilde|vroeg|eiste|zocht|weigerde|zei)",
    r"zo (?:werkt|werken|doet|doen) (?:ons|onze|wij|we) (?!hier)(?:\w+ )?(?:niet|bureau|al|bedrijf)",
    r"(?:te horen|hoorde|hoort|hoorden|kreeg|krijgt|krijgen) (?:\w+ ){0,4}(?:te horen|naar haar hoofd|naar zijn hoofd|de vraag)",
    r"(?:baalt|balen|baal|ergert|ergeren|klaar met|genoeg van|moe van|beu|zat dat) (?:\w+ ){0,3}(?:dat|van|werkgevers|recruiters|vooroordelen)",
    r"(?:gelooft|dacht|denkt|vindt|meent|denken|dachten) (?:\w+ ){0,3}dat (?:\w+ ){0,6}(?:maar|onzin|ten onrechte|mis)",
    r"(?:bewijs|bewijzen|bewijst|laat zien|laten zien) (?:\w+ ){0,4}(?:het tegendeel|dat het|anders|van niet)",
    r"weiger(?:en|den|de|t|ing) (?:\w+ ){0,3}(?:een |de |die |zo'n )?(?:opdracht|klant|klus|verzoek)",
)
# A colleague becomes a parent, goes on leave or retires: work that comes free by it.
COMES_FREE = (
    r"(?:zwangerschaps?|bevallings?|ouderschaps?|ziekte|ziekteverlof|pensioen|verlof)-?(?:vervang|waarnem|opvolg)\w*",
    r"(?:vervang\w*|waarnem\w*|invaller\w*|invalkracht\w*|opvolg\w*|invallen|tijdelijk\w*) _ (?:wegens|vanwege|want|omdat|voor|tijdens|i\.v\.m|ivm|zodat|van|door)",
    r"(?:wegens|vanwege|tijdens|ivm|door) (?:\w+ ){0,2}(?:zwangerschap|bevalling|pensioen|pensionering|ouderschapsverlof|zwangerschapsverlof|ziekte|verlof)(?: van)?",
    r"(?:onze|een|vaste|onze vaste|collega) (?:\w+ ){1,3}(?:wordt|werd|gaat|ging|is net|is pas|krijgt|kreeg|neemt|geniet|gaat straks|mag straks) (?:\w+ ){0,4}(?:moeder|vader|oma|opa|met (?:\w+ )?(?:\w*verlof|pensioen)|zwanger|bevallen|een (?:baby|dochter|zoon|tweeling|kind)|van (?:haar|zijn) (?:pensioen|verlof))",
    r"(?:want|omdat|nu|doordat|zodra|als) (?!je |jij |u )(?:\w+ ){1,2}(?:wordt|gaat|is|krijgt) (?:\w+ ){0,2}(?:moeder|vader|oma|opa|met (?:\w+ )?(?:\w*verlof|pensioen))",
    r"(?!je |jij |u |iemand |wie )\w+ (?:gaat|ging|mag|neemt|nam) (?:\w+ ){0,4}(?:met (?:vervroegd )?pensioen|afscheid|met (?:zwangerschaps|bevallings|ouderschaps|kraam)?verlof)",
    r"(?:beschuit met muisjes|gefeliciteerd|welkom op de wereld|hoera|geboren\s*:|trotse (?:ouders|vader|moeder|oma|opa))",
    r"(?:je|jij|u) (?:vervangt|neemt waar|valt in|volgt \w+ op)",
    r"(?:opbouw van|recht op|loopt|betaald|betaalde|doorbetaald|weken|volledig|extra|langer) (?:\w+ ){0,3}(?:\w*verlof|pensioen)",
    r"(?:goed|goede|prima|uitstekend|eigen|premievrij) (?:\w+ )?pensioen(?:regeling|opbouw|fonds)?",
)
# Somebody tells of themselves.
OF_MYSELF = (
    r"(?:je|jouw|onze|mijn|een) (?:toekomstige |nieuwe |vaste )?(?:collega|chef|baas|leidinggevende|buddy|directeur|teamleider|kok|planner|mentor|buurman|vriendin) (?!is\b|die\b|moet|gezocht|met\b|van\b|voor\b|in\b|en\b|of\b|zoekt|wil|heeft\b|vindt|wordt\b|om\b|aan\b|op\b)\w+ (?:is|heeft|draagt|werkt|komt|was|kreeg|zit|bidt|viert|gaat|spreekt|leert|kookt|rijdt|wordt)",
    r"(?:hij|zij|ze) (?:leerde|leert|begon|kwam|werkte|kreeg|was|runt|runnen|draagt|heeft|vertelt|won) (?:\w+ ){0,6}(?:hier|bij ons|onze|vak|samen)",
    r"(?:kreeg|kregen|hoorde) (?:hij|zij|ze|men)",
    r"(?:ben|was|werd|word|bleef|voel|heb|had|kreeg) ik(?: zelf)?(?! (?:\w+ ){0,2}op zoek)",
    r"ik (?:ben|was|werd|word|bleef|heb|had|lag|zat|kwam|kreeg)(?! (?:\w+ ){0,2}op zoek)(?! geen)(?! niet)",
    r"mijn (?:man|vrouw|moeder|vader|oma|opa|kinderen|kind|zoon|dochter|partner|gezin|geloof|handicap|beperking|rolstoel|ziekte|leeftijd|jonge|oude)",
    r"(?:met|na|op|door|om|voor) mijn (?!klant|opdrachtgever|baas)",
)
# The conclusion that we draw from what people are.
SOUGHT_AFTER = (
    r"zo (?:ziet|zien) (?:\w+ ){0,5}eruit",
    r"(?:precies|juist|exact|dat is|dat zijn|dus|dan ben je|jij bent|dat ben jij|zo iemand|zulke mensen|daar|hen|die) (?:\w+ ){0,2}(?:wie|wat|degene die|degenen die|het type dat|waar)? ?(?:\w+ ){0,1}(?:we|wij|ik|klant|ze) (?:\w+ ){0,2}(?:zoeken|zoek|zoekt|willen|nodig hebben|op wachten|op mikken|naar zoeken|voor gaan)",
    r"(?:dan|daarom) (?:zoeken|willen|nemen|hebben) (?:we|wij) (?:jou|u|je|\w+ voor jou)|(?:heeft|hebben|krijgt|krijgen|geniet|genieten|verdient|verdienen) (?:\w+ ){0,2}(?:voorrang|de voorkeur|onze voorkeur|een streepje voor|voordeel)|(?:scoort|scoren) (?:\w+ )?(?:hoger|beter)",
)
CONCLUDED = (
    r"houden (?:we|wij) ons (?:\w+ )?aan|(?:gaan|doen|werken|regelen) (?:we|wij) (?:dus |ook |dan )?(?:zo|daarin mee|voor hen)",
    r"(?:daarom|vandaar|dus|zodoende|om die reden) (?:dat )?(?:\w+ ){0,3}(?:we|wij|ik|de klant|alleen|enkel|liefst|liever|voorkeur|selecteren|kiezen|nemen|zoeken|blijven)",
    r"(?:blijven|blijft|houden|houdt) (?:we|wij|het|de klant|hij|zij) (?:\w+ ){0,2}(?:bij|op)\b",
    r"(?:voel|voelt|voelen|werk|werkt|werken|vind|vindt|vinden|is|zijn|gaat|gaan) (?:\w+ ){0,5}(?:prettiger|veiliger|fijner|vertrouwder|het prettigst|prettig|op (?:hun|zijn|haar) gemak|vertrouwd|gewend|beter) (?:\w+ ){0,2}(?:bij|met|door|als|aan)\b",
    r"(?:dat|zo'n|zo iemand|zulke|zulk|die groep|daarop|daarnaar|hierop|daar) (?:\w+ ){0,3}(?:selecteren|selecteert|kiezen|kiest|zoeken|zoekt|aannemen|nemen|letten|filteren|sorteren|willen|wil)",
)
# A team that plays.
SPORT = (
    r"speel\w*|train\w*|coach\w*|\w*klasse|divisie|competitie|wedstrijd\w*|\w*(?:voetbal|hockey|handbal|volleybal|korfbal)\w*|toernooi\w*",
)
# Facts are to be handed in.
DEMANDED = (
    r"(?:klant|baas|opdrachtgever|ze|we|wij) (?:vraagt|vragen|wil|willen|moet|moeten) (?:het|dat|ernaar|erom|hierom)\b",
    r"(?:vul|vult|geef|geeft|vermeld|vermeldt|noem|noemt|stuur|stuurt|lever|levert|meld|meldt|toon|toont|schrijf|zet|upload|mail|deel|overleg|overhandig|neem|laat|kruis|bespreek|beschrijf|vertel|verklaar|zeg) (?:\w+ ){0,6}(?:in\b|op\b|mee\b|aan\b|bij\b|weten|zien|door\b|erbij|ook|even|eerst|vooraf|of\b|wat|hoe|welke|je|uw|een)",
    r"(?:vraag|vragen|vraagt|willen|wil|moeten) (?:\w+ ){0,4}(?:of je|of u|hoe vaak|hoe lang|wanneer je)|(?:bij|in|met) (?:je|uw) (?:aanmelding|sollicitatie|brief|motivatie)",
    r"opgave van|ter inzage|inzage in|(?:we|wij|ik|klant|klanten|baas|opdrachtgever|ze) (?:\w+ ){0,4}(?:weten|horen|inzien|opvragen|natrekken|checken|controleren|nagaan|uitvragen)",
    r"(?:moet|moeten|wil|willen) (?:\w+ ){0,6}(?:weten|horen|inzien|overleggen|aantonen|aangeven|opgeven|verklaren|kunnen tonen|bewijzen)|aantoonbaar|bewijs(?:je)? van|verklaring (?:van|over|dat)|(?:uitdraai|kopie|lijst|overzicht|formulier|vragenlijst|gegevens) (?:van|over|met) (?:je|uw|de)|op basis (?:daarvan|van)",
)
# What people of whom the question was get.
OFFERED = (
    r"(?:er|daar) (?:is|zijn|staat|hangt) (?:\w+ ){0,3}(?:verlof|ruimte|opvang|hulp|begeleiding|plek|regeling\w*|aandacht|mogelijkheden|kamer|lift|potje|budget)",
    r"(?:we|wij) (?:\w+ )?(?:regelen|betalen|denken|kijken|zorgen|helpen|hebben|plannen|houden|maken|vieren|leren|bieden|vergoeden|schuiven|geven|lossen|passen \w+ aan)",
    r"(?:krijg|kun|mag|bepaal|kies|houd|hou|deel|ruil|schuif|werk|neem|overleg|bespreek) (?:je|jij)",
    r"(?:je|jij|u) (?:krijgt|kunt|mag|houdt|bepaalt|kiest|deelt|ruilt|werkt|hebt recht)",
    r"(?:dan )?(?:regelen|betalen|denken|kijken|zorgen|helpen|plannen|houden|maken|bieden|vergoeden|vinden|passen|geven) (?:we|wij)",
    r"geen (?:probleem|punt|zorgen|nood|bezwaar)|prima|gefeliciteerd|welkom|ook goed|leuk|fijn|mooi|juist",
)
