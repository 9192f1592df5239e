"""Dutch words that several rules share: whom we seek, peoples and faiths."""

from campaigns.guidelines.rules.wordings import find

# A text speaks of the person it seeks.
SEEKS = find(
    r"(?:je|jij|u) bent|ben (?:je|jij)|bent u|zoek(?:t|en)?\b|gezocht|gevraagd|nemen (?:we|wij)|kandida\w+|sollicit\w+|"
    r"niemand|(?:we|wij) willen|welkom|vereist|gewenst|voorrang|^(?:niet )?(?:ouder|jonger|onder|boven)|"
    r"(?:ideale|nieuwe|toekomstige|geschikte) \w+|(?:baan|functie|plek|vacature) (?:is|voor)|"
    r"iemand|nodig|voorkeur|liefst|reageren|past het best"
)
YEARS = r"(?:\d{1,2}|een|één|twee|drie|vier|vijf|zes|zeven|acht|tien)"
PEOPLE = (
    r"(?:mensen|personen|mannen|vrouwen|collega(?:'s|’s)?|kandida(?:at|ten)|sollicitant(?:en)?|"
    r"medewerkers?|werknemers?|werkers|professionals?|talent(?:en)?|verpleegkundigen?|"
    r"monteurs?|chauffeurs?|zorgverleners?|begeleiders?|docent(?:en)?|leerkracht(?:en)?|lera(?:ar|ren)|artsen?|arts|arbeiders?|krachten)"
)
# Whom a vacancy seeks, by the ending of the word; not whom the work is for.
ROLE = (
    r"(?:(?:mensen|vrouw|man|iemand|uitstraling|vrouwen|mannen|meid)\b|collega|medewerk|kandida|professional|kracht|"
    r"(?!bewon|inwon|bezoek|oude|klant|spor|leze|kijke|gebruike|deelnem|volwas|kinde|and|wat|meer)"
    r"(?:\w{3,}(?:koper|koop|ster|teur|eur|kundige|leider)|\w*(?:werker|manager|adviseur|"
    r"recruiter|assistent|monteur|chauffeur|kok|docent|begeleider|verzorgende|vakvrouw|vakman|vakmens|hulp))s?\b)"
)
# Asking for somebody: with a word such as "man" it is no longer about anybody at all.
WANTED = find(
    r"gezocht|gevraagd|zoek(?:t|en)?\b|nodig|liefst|voorkeur|nemen (?:we|wij)|aannemen|alleen|uitsluitend|liever|"
    r"meld je|solliciteer|reageer"
)
LANDS = (
    r"(?:nederlands|turks|marokkaans|surinaams|antilliaans|pools|syrisch|oekraïens|roemeens|"
    r"bulgaars|afrikaans|aziatisch|arabisch|indonesisch|chinees|duits|belgisch|westers|"
    r"oost-europees|oost-europes)e?"
)
BELIEVERS = (
    r"(?:christelijk|islamitisch|katholiek|protestants|joods|gereformeerd|gelovig|kerkelijk|"
    r"hindoeïstisch|boeddhistisch|atheïstisch|religieus|religieuz)e?"
)
