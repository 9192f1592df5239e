"""Four people we imagine, from what colleagues and candidates told us."""

DISTRICT_NURSE = {
    "name": "De wijkverpleegkundige met een eigen agenda",
    "role_family": "Wijkverpleging",
    "seeks": "Een vast team waarin je samen de planning maakt. Tijd om een cliënt goed te leren kennen. Een manager die weet wat een route is.",
    "motives": "Zelf indiceren en zelf beslissen.\nMerken dat iemand langer thuis kan blijven.\nCollega's die opnemen als je belt.",
    "doubts": "Wordt mijn route weer volgepropt zodra er iemand ziek is?\nHoe vaak moet ik echt een weekend werken?\nIs er tijd voor de administratie, of doe ik die 's avonds thuis?",
    "skills": "Hbo-verpleegkunde, indiceren, wondzorg. Kan goed uitleggen, ook aan familie. Houdt het hoofd koel in een trappenhuis zonder bereik.",
    "talents": "Ziet in één oogopslag wat er thuis niet klopt. Blijft rustig als de planning schuift.",
    "interests": "Vakbladen over wondzorg, wandelen, podcasts over zorg en organisatie.",
    "media_habits": "LinkedIn op maandagavond, vooral berichten van vakgenoten. Facebookgroepen van de wijkverpleging in de regio. Luistert podcasts in de auto tussen twee adressen.",
    "attracting_words": "eigen route, vast team, tijd, vertrouwen, rooster zes weken vooruit",
    "repelling_words": "duizendpoot, hectisch, flexibele instelling, familiegevoel",
    "found_at": "LinkedIn, regionale Facebookgroepen, scholing wondzorg, terugkomdagen van de hogeschool.",
    "research": "Zes gesprekken met eigen wijkverpleegkundigen (augustus 2026) en vier exitgesprekken (januari tot juni 2026). Rooster is in negen van de tien gesprekken het eerste onderwerp.",
}
EVENING_CARER = {
    "name": "De verzorgende die de avond kiest",
    "role_family": "Verzorging",
    "seeks": "Vaste avonden die passen bij de rest van het leven. Een klein huis waar je iedereen kent. Een contract met uren die kloppen.",
    "motives": "Rust in huis na het avondeten.\nEen praatje waar overdag geen tijd voor is.\nOverdag vrij voor school, sport of mantelzorg.",
    "doubts": "Sta ik er 's avonds alleen voor?\nKrijg ik de uren die in het contract staan?\nIs er iemand bereikbaar als het misgaat?",
    "skills": "Verzorgende IG, medicijnen delen, rustig blijven bij onbegrepen gedrag. Ziet wat er niet gezegd wordt.",
    "talents": "Maakt van een drukke huiskamer een rustige. Onthoudt wat bewoners graag eten.",
    "interests": "Koken, buurtgroepen, recepten en filmpjes over mensen met dementie.",
    "media_habits": "Facebook en Instagram, meestal na tien uur 's avonds. Reageert liever met een privébericht dan met een brief. Leest een vacature op de telefoon, tot aan het loon.",
    "attracting_words": "vaste avonden, samen, klein huis, toeslag, zonder cv",
    "repelling_words": "schuiven met diensten, oproepcontract, stressbestendig",
    "found_at": "Instagram, Facebook van de buurt, supermarkt, school, via collega's.",
    "research": "Vragenlijst onder 31 verzorgenden (september 2026): 22 kozen de avond zelf. Gesprekken met vijf kandidaten die afhaakten: drie wisten niet wat ze zouden verdienen.",
}
CAREER_CHANGER = {
    "name": "De overstapper die met de handen wil werken",
    "role_family": "Installatietechniek",
    "seeks": "Een vak leren met loon vanaf dag een. Iemand die het voordoet. Zien wat je die dag gemaakt hebt.",
    "motives": "Werk dat iets oplevert voor het klimaat.\nBuiten en onderweg in plaats van achter een scherm.\nOver twee jaar een diploma dat overal telt.",
    "doubts": "Kan ik dit nog leren naast een huishouden?\nHoeveel ga ik erop achteruit in het eerste jaar?\nSta ik straks alleen op een dak?",
    "skills": "Handig, nieuwsgierig, gewend met klanten te praten. Komt uit horeca, winkel, logistiek of kantoor.",
    "talents": "Begrijpt iets zodra de handen het gedaan hebben. Stelt klanten op hun gemak.",
    "interests": "Klussen, doe-het-zelf-filmpjes, zuinig wonen, zonnepanelen.",
    "media_habits": "TikTok en YouTube: hoe werkt het, hoe maak je het. Kijkt zonder geluid in de pauze. Zoekt daarna op Google naar wat het verdient.",
    "attracting_words": "leren, leermeester, bus van de zaak, diploma, wat verdien je",
    "repelling_words": "minimaal vijf jaar ervaring, hbo werk- en denkniveau, doorpakker",
    "found_at": "TikTok, open avonden, regionale leerwerkloketten, via vrienden.",
    "research": "Gesprekken met acht eigen overstappers (juli 2026). Bezoekcijfers open avond maart 2026: 41 bezoekers, 14 via TikTok.",
}
SERVICE_ENGINEER = {
    "name": "De servicemonteur met een eigen bus",
    "role_family": "Elektrotechniek",
    "seeks": "Een planning die klopt. Goed gereedschap. Niet elke week stand-by.",
    "motives": "Een storing vinden die een ander niet vond.\nZelf je dag indelen.\nKlanten die blij zijn als je komt.",
    "doubts": "Is het gras daar echt groener?\nHoe vaak heb ik dienst?\nWat gebeurt er met mijn reistijd?",
    "skills": "Mbo elektrotechniek niveau 3 of 4, NEN 1010, meten en zoeken. Schrijft een bon die een collega begrijpt.",
    "talents": "Denkt van storing naar oorzaak. Legt een klant in twee zinnen uit wat er was.",
    "interests": "Meetapparatuur, elektrische auto's, vakfora.",
    "media_habits": "Weinig. LinkedIn staat aan maar wordt zelden gelezen. Wel Facebook, vakfora en appgroepen van oud-collega's. Een bericht van een vakgenoot wordt wel gelezen.",
    "attracting_words": "planning, gereedschap, reistijd is werktijd, een op de zes weken dienst",
    "repelling_words": "dynamische omgeving, salaris marktconform, teamplayer",
    "found_at": "LinkedIn (benaderen), groothandel, appgroepen, oud-collega's.",
    "research": "Vier gesprekken met eigen monteurs (september 2026) en de reacties op 23 berichten aan monteurs op LinkedIn (eerste helft 2026): 9 antwoorden, 6 over stand-by.",
}
PERSONAS = {
    "nurse": DISTRICT_NURSE,
    "carer": EVENING_CARER,
    "changer": CAREER_CHANGER,
    "engineer": SERVICE_ENGINEER,
}
BRAND_OF_PERSONA = {
    "nurse": "wolkenbeuk",
    "carer": "wolkenbeuk",
    "changer": "vonkelaar",
    "engineer": "vonkelaar",
}
# What it rests on: (what we found out, the source, its day before or after today).
NOTES = {
    "nurse": (
        (
            "In negen van de tien gesprekken is het rooster het eerste onderwerp; loon komt als derde.",
            "Zes gesprekken met eigen wijkverpleegkundigen en vier exitgesprekken",
            -88,
        ),
        (
            "Wie reageerde, las eerst de vraag over weekenden en daarna pas de rest van de vacature.",
            "Leestijd per kop op de vacaturepagina, team recruitment",
            -34,
        ),
    ),
    "carer": (
        (
            "22 van de 31 kozen de avond zelf. Vijf kandidaten haakten af: drie wisten niet wat ze zouden verdienen.",
            "Vragenlijst onder eigen verzorgenden",
            -80,
        ),
        (
            "Na tien uur 's avonds komt de helft van de privéberichten binnen.",
            "Telling in de inbox, twee weken",
            -21,
        ),
    ),
    "changer": (
        (
            "Van de 41 bezoekers van de open avond kwamen er 14 via TikTok.",
            "Inschrijflijst open avond",
            -60,
        ),
        (
            "Zeven van de acht noemen het loon in het eerste jaar als grootste twijfel.",
            "Gesprekken met acht eigen overstappers",
            -87,
        ),
    ),
    "engineer": (
        (
            "Negen antwoorden op 23 berichten, zes daarvan over stand-by.",
            "Berichten aan monteurs op LinkedIn, eerste helft van het jaar",
            -70,
        ),
    ),
}
# Where a person knows better than the arithmetic: campaign, persona, account, score, why.
OVERRULED = (
    (
        "heatpumps",
        "engineer",
        "linkedin",
        30,
        "LinkedIn staat bij hen aan, maar ze lezen het zelden. Alleen om iemand te benaderen.",
    ),
)
# What share of the posts on a channel is of which kind, in percent.
MIX = {
    "vacancy": 40,
    "behind_the_scenes": 20,
    "team": 10,
    "testimonial": 15,
    "question": 5,
    "event": 5,
    "tip": 5,
}
# Which word in a post shows that it answers a line of its persona; the rest stays a gap.
ANSWERS = {
    "nurse": {
        "weekend": "Hoe vaak moet ik echt een weekend werken?",
        "route": "Zelf indiceren en zelf beslissen.",
    },
    "carer": {"uren": "Krijg ik de uren die in het contract staan?"},
    "changer": {
        "leermeester": "Sta ik straks alleen op een dak?",
        "diploma": "Over twee jaar een diploma dat overal telt.",
    },
    "engineer": {"stand-by": "Hoe vaak heb ik dienst?"},
}
