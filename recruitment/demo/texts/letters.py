"""What people wrote when they applied, and what a CV of one page says."""

CARE = (
    "Ik werk nu zes jaar in een ziekenhuis en wil graag weer bij mensen thuis komen. Jullie verhaal over het rooster sprak me aan.",
    "Na een paar jaar thuis wil ik terug de zorg in. Meelopen lijkt me een goede eerste stap.",
    "Ik zag het bericht van Naomi over de avonden. Zo wil ik ook werken.",
    "Bij mijn huidige werkgever verandert het rooster elke week. Ik zoek rust en een vast team.",
    "Ik rond binnenkort mijn opleiding af en woon op tien minuten fietsen.",
    "Een kennis werkt bij jullie in Huis Eik en is erg enthousiast. Kan ik een keer komen kijken?",
    "I have worked as a nurse for eight years and my Dutch is at B1. I would love to plan my own route.",
    "Twee vaste avonden passen precies bij mijn andere baan. Ik heb mijn diploma verzorgende IG sinds 2019.",
    "",
)
LEARNING = (
    "Ik werk nu in een supermarkt en help mijn oma elke week. Ik merk dat ik dat liever doe dan vakken vullen.",
    "Leren en meteen verdienen is voor mij de enige manier. De toelatingstoets lijkt me spannend maar goed.",
    "Ik heb het verhaal van Roos gelezen en daarna op zaterdag rondgekeken. Nu wil ik het proberen.",
    "Ik zoek werk waar je echt iets leert. Weekenden zijn geen probleem.",
    "Mijn stage in een huis voor ouderen was de leukste tijd van mijn opleiding.",
    "",
)
TECHNIQUE = (
    "Ik werk in de horeca en wil een vak leren. Handig ben ik wel: ik heb mijn eigen badkamer gemaakt.",
    "Tien jaar ervaring als cv-monteur. Ik wil over naar warmtepompen, want daar zit de toekomst.",
    "Ik zag het filmpje over leidingen buigen drie keer achter elkaar. Dat wil ik ook kunnen.",
    "Stand-by is nu om de week en dat breekt me op. Een op de zes klinkt als een ander leven.",
    "I am a logistics worker and I like to build things. Can I learn this in English first?",
    "Ik was op de open avond en heb met Ria gepraat. Daarom deze sollicitatie.",
    "Mbo elektrotechniek 4, NEN 1010 en 3140. Ik woon in Hogeveld.",
    "",
)
LETTERS = {
    "nurse": CARE,
    "carer": CARE,
    "trainee": LEARNING,
    "heatpumps": TECHNIQUE,
    "service": TECHNIQUE,
    "planner": (
        "Ik plan nu het onderhoud van een wagenpark en zoek iets dichter bij huis.",
        "Plannen, bellen en improviseren: dat deed ik twaalf jaar op een redactie.",
        "",
    ),
}
# What somebody thought of an hour later.
FORGOTTEN = {
    "nl": "Vergeten te zeggen: ik ben ook op zaterdag beschikbaar.",
    "en": "I forgot to say: I can work on Saturdays too.",
}
# Codes of the choice on the form; some say nothing.
HEARD = ("instagram", "facebook", "linkedin", "tiktok", "colleague", "search", "", "")


def cv(name: str, vacancy: str) -> str:
    """One page; who reads it sees at once that nobody is behind it."""
    return (
        f"CV {name}\n(een verzonnen persoon, voor de demonstratie)\n\n"
        f"Wil werken als: {vacancy}\n\n"
        "Werk\n2021 - nu   Voorbeeldbedrijf, Lindermeer\n2016 - 2021 Proefbedrijf, Hogeveld\n\n"
        "Opleiding\n2014 - 2016 Voorbeeldschool\n"
    )


# What people said when they were asked whether they may be kept for another vacancy.
AGREED = (
    "Telefonisch gevraagd: houdt graag contact, ook voor een andere functie.",
    "Mailde terug dat we de gegevens een jaar mogen bewaren.",
    "Zei aan het einde van het gesprek dat we mogen bellen als er iets vrijkomt.",
)
COMPLAINT = "Klacht over de afwijzing; loopt bij de klachtencommissie."
