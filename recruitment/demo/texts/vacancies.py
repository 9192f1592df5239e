"""Six vacancies: short requirements, what it is really like, and what happens next."""

from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True, slots=True)
class VacancyText:
    """A vacancy; days are counted from today."""

    key: str
    brand: str
    opened: int
    facts: dict[str, Any] = field(default_factory=dict)
    hiring_team: tuple[str, ...] = ()
    # The last day to apply, if there is one.
    closes: int | None = None


STEPS_CARE = (
    "Denise of Youssef belt je binnen twee werkdagen\n"
    "Een gesprek van drie kwartier, met twee collega's uit het team\n"
    "Een halve dag meelopen, betaald\n"
    "Binnen drie dagen daarna hoor je ja of nee, met de reden"
)
STEPS_TECHNIQUE = (
    "Youssef appt of belt je binnen twee werkdagen\n"
    "Koffie in de werkplaats, met de voorman\n"
    "Een dag mee in de bus, betaald\n"
    "Een dag later krijg je een voorstel op papier"
)
VACANCIES = (
    VacancyText(
        "nurse",
        "wolkenbeuk",
        -82,
        {
            "title": "Wijkverpleegkundige Lindermeer",
            "location": "Lindermeer",
            "contract": "permanent",
            "hours_min": 24,
            "hours_max": 36,
            "salary_min": 3350,
            "salary_max": 4620,
            "seats": 4,
            "summary": "Zelf indiceren en plannen in een vast wijkteam van negen, met je rooster zes weken vooruit.",
            "requirements": "Diploma hbo-verpleegkunde\nInschrijving in het BIG-register\nJe durft te indiceren, of wilt het leren\nRijbewijs B of een stevige fiets",
            "work": "Je hebt een eigen route met twaalf tot veertien cliënten. Je indiceert, doet wondzorg en medicatie, en spreekt met familie en huisarts af wat nodig is. Op donderdag deel je casussen met het team. Administratie staat in je rooster: vijf uur per week.",
            "offer": "Eerlijk: de maandagochtend is druk en in februari was het zoeken naar vervanging. Daar staat tegenover dat je niet alleen hoeft te schuiven: het team maakt het rooster samen en eens in de vier weken werk je een weekend. Elektrische fiets of auto van de zaak, cao VVT, 8% vakantiegeld en 8,33% eindejaarsuitkering.",
            "next_steps": STEPS_CARE,
            "answer_within_days": 3,
            "contact_name": "Youssef Bakkali",
            "contact_email": "werken@wolkenbeuk.example",
        },
        ("marijke", "youssef"),
    ),
    VacancyText(
        "carer",
        "wolkenbeuk",
        -80,
        {
            "title": "Verzorgende IG, vaste avonden",
            "location": "Oostwaarde",
            "contract": "permanent",
            "hours_min": 16,
            "hours_max": 28,
            "salary_min": 2680,
            "salary_max": 3590,
            "seats": 5,
            "summary": "Vaste avonden in een huis met zestien bewoners; je staat er nooit alleen.",
            "requirements": "Diploma verzorgende IG\nJe werkt graag in de avond\nJe kunt rustig blijven als een bewoner dat niet is",
            "work": "Om half vier lees je de overdracht met de dagdienst. Daarna koken we samen, is er koffie, en help je bewoners rustig naar bed. Na tien uur is het stil: dan rapporteer je en drink je thee met wie nog wakker is.",
            "offer": "Twee of drie vaste avonden in de week, zelf gekozen, en altijd met zijn tweeën. Bij nood is er een verpleegkundige op tien minuten. Het lastige: rond acht uur wil iedereen tegelijk naar bed. Avondtoeslag 22%, reiskosten en ieder half jaar een gesprek over wat je wilt leren.",
            "next_steps": STEPS_CARE,
            "answer_within_days": 2,
            "contact_name": "Denise Amoah",
            "contact_email": "werken@wolkenbeuk.example",
        },
        ("denise", "youssef"),
    ),
    VacancyText(
        "trainee",
        "wolkenbeuk",
        -84,
        {
            "title": "Leerling verzorgende IG (bbl)",
            "location": "Lindermeer",
            "contract": "internship",
            "hours_min": 28,
            "hours_max": 32,
            "salary_min": 2050,
            "salary_max": 2480,
            "seats": 6,
            "summary": "Leren en werken: een dag school, drie dagen in een vast team, loon vanaf dag een.",
            "requirements": "Je wilt met ouderen werken, ook als het even niet leuk is\nVmbo of een toelatingstoets\nJe kunt in weekenden werken",
            "work": "Je loopt mee met een vaste begeleider en doet steeds meer zelf. Elke week een leergesprek, elke maand een les in huis.",
            "offer": "Loon vanaf dag een, boeken en laptop van ons, en na je diploma een vast contract. Het is pittig: werken, school en huiswerk tellen op tot veertig uur.",
            "next_steps": "We bellen je binnen drie werkdagen\nKennismaken en een rondleiding\nEen ochtend meelopen\nDe groep start samen, in een eigen klas",
            "answer_within_days": 3,
            "contact_name": "Denise Amoah",
            "contact_email": "leren@wolkenbeuk.example",
        },
        ("denise", "sanne"),
    ),
    VacancyText(
        "heatpumps",
        "vonkelaar",
        -57,
        {
            "title": "Monteur warmtepompen",
            "location": "Hogeveld",
            "contract": "permanent",
            "hours_min": 32,
            "hours_max": 40,
            "salary_min": 2750,
            "salary_max": 3940,
            "seats": 4,
            "summary": "Samen met een leermeester warmtepompen plaatsen; een vakdiploma mag je hier halen.",
            "requirements": "Je bent handig en wilt het vak leren, of kent het al\nRijbewijs B\nGeen hoogtevrees\nNederlands of Engels op de bouwplaats",
            "work": "Met zijn tweeën plaats je een warmtepomp per twee dagen: buitendeel, leidingen, boiler, inregelen. De klant krijgt uitleg van jou. Vrijdagmiddag is voor de bus en de bonnen.",
            "offer": "Een leermeester, een bus die om vijf uur naar huis gaat en reistijd die werktijd is. In de winter sta je soms in de regen, en een boiler op zolder blijft zwaar, ook met de traplift. Cao Metaal en Techniek, 25 vrije dagen en 13 adv-dagen, opleiding betaald zonder terugbetaling.",
            "next_steps": STEPS_TECHNIQUE,
            "answer_within_days": 2,
            "contact_name": "Youssef Bakkali",
            "contact_email": "werken@vonkelaar.example",
        },
        ("youssef",),
    ),
    VacancyText(
        "service",
        "vonkelaar",
        -55,
        {
            "title": "Servicemonteur elektrotechniek",
            "location": "Hogeveld",
            "contract": "permanent",
            "hours_min": 36,
            "hours_max": 40,
            "salary_min": 2980,
            "salary_max": 4250,
            "seats": 2,
            "summary": "Storingen en onderhoud in scholen en woningen, met een planning die om vier uur klopt.",
            "requirements": "Mbo elektrotechniek niveau 3 of 4\nJe kent NEN 1010\nJe zoekt liever de oorzaak dan een noodoplossing",
            "work": "Vijf tot zes adressen per dag, in een straal van dertig kilometer. Je doet storingen, keuringen en kleine uitbreidingen en legt de klant uit wat je deed.",
            "offer": "Een op de zes weken stand-by, met toeslag en de ochtend erna vrij. Eigen bus, gereedschap naar keuze. Wat je moet weten: in december zijn er veel storingen en dan is het aanpoten.",
            "next_steps": STEPS_TECHNIQUE,
            "answer_within_days": 2,
            "contact_name": "Youssef Bakkali",
            "contact_email": "werken@vonkelaar.example",
        },
        ("youssef", "denise"),
        closes=40,
    ),
    VacancyText(
        "planner",
        "vonkelaar",
        -55,
        {
            "title": "Planner installatieprojecten",
            "location": "Hogeveld",
            "contract": "temporary",
            "hours_min": 24,
            "hours_max": 32,
            "salary_min": 2820,
            "salary_max": 3760,
            "seats": 1,
            "is_remote": True,
            "summary": "Twintig bussen, elke dag op het goede adres; twee dagen per week vanuit huis.",
            "requirements": "Ervaring met plannen of bestellen\nJe blijft aardig als het druk is\nHandig met een planbord op het scherm",
            "work": "Je maakt de weekplanning, belt klanten en zorgt dat het materiaal er is voordat de monteur er is.",
            "offer": "Een klein kantoor boven de werkplaats, twee dagen thuiswerken en een planning waar monteurs over meepraten. Valt er 's ochtends iemand uit, dan ben jij de eerste die het oplost.",
            "next_steps": STEPS_TECHNIQUE,
            "answer_within_days": 4,
            "contact_name": "Sanne de Wit",
            "contact_email": "werken@vonkelaar.example",
        },
        ("sanne",),
    ),
)
# The day from today on which a vacancy ended: the first was filled, the other closed.
FILLED = {"trainee": -24}
CLOSED = {"planner": -19}
ENDS = FILLED | CLOSED
