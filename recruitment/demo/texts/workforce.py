"""Which departments need people, what they asked for, and what was decided."""

from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class RequisitionText:
    """A need; days are counted from today.

    `key` is that of the vacancy that recruits for it, where there is one: hours and salary
    are those of the vacancy, unless `facts` says otherwise.
    """

    key: str
    department: str
    title: str
    reason: str
    motivation: str
    asked_by: str
    asked: int
    # (seats, the day they are needed by)
    wishes: tuple[tuple[int, int], ...]
    approved: int | None = None
    approved_by: str = "marijke"
    sent_back: int | None = None
    withdrawn: int | None = None
    remark: str = ""
    facts: dict[str, Any] | None = None


# Approved before the vacancies that recruit for them were written.
APPROVED = (
    RequisitionText(
        "trainee",
        "Opleiding en leerlingen",
        "Leerling verzorgende IG",
        "growth",
        "De klas van dit jaar telt zes plaatsen. Zonder leerlingen is er over twee jaar niemand.",
        "sanne",
        -88,
        ((6, -20),),
        approved=-86,
        remark="Akkoord, de begeleiding is geregeld.",
    ),
    RequisitionText(
        "nurse",
        "Wijkteam Lindermeer",
        "Wijkverpleegkundige",
        "replacement",
        "Twee collega's gaan met pensioen en twee routes draaien op uitzendkrachten.",
        "youssef",
        -87,
        ((1, -30), (1, 12), (2, 48)),
        approved=-84,
    ),
    RequisitionText(
        "carer",
        "Huis Oostwaarde",
        "Verzorgende IG, avond",
        "growth",
        "Vanaf de winter zijn er zestien bewoners; de avonden zijn nu met een te weinig.",
        "denise",
        -86,
        ((2, -14), (1, -6), (2, 75)),
        approved=-83,
        remark="Eerst de vaste avonden, daarna de weekenden.",
    ),
    RequisitionText(
        "heatpumps",
        "Montage warmtepompen",
        "Monteur warmtepompen",
        "growth",
        "Er is werk voor 210 woningen en er zijn monteurs voor 160.",
        "youssef",
        -66,
        ((2, -5), (2, 55)),
        approved=-61,
    ),
    RequisitionText(
        "service",
        "Service en onderhoud",
        "Servicemonteur elektrotechniek",
        "replacement",
        "Een collega gaat naar montage en de storingsdienst is met vijf te klein.",
        "youssef",
        -64,
        ((1, 25), (1, 85)),
        approved=-60,
    ),
    RequisitionText(
        "planner",
        "Planbureau",
        "Planner installatieprojecten",
        "temporary",
        "Vervanging tijdens verlof.",
        "sanne",
        -64,
        ((1, 20),),
        approved=-60,
        withdrawn=-19,
        remark="Tot en met de zomer.",
    ),
)
# Of the last days: one came back, one waits for the manager.
RECENT = (
    RequisitionText(
        "mentor",
        "Montage warmtepompen",
        "Leermeester warmtepompen",
        "growth",
        "Elke nieuwe monteur heeft een leermeester nodig.",
        "youssef",
        -9,
        ((2, 90),),
        sent_back=-7,
        remark="Een leermeester in het voorjaar is goed. De tweede vraag je na de zomer aan.",
        facts={
            "hours_min": 32,
            "hours_max": 40,
            "salary_min": 3400,
            "salary_max": 4480,
        },
    ),
    RequisitionText(
        "coach",
        "Opleiding en leerlingen",
        "Praktijkbegeleider",
        "growth",
        "Zes leerlingen, en een begeleider die vijf dagen per week op drie plekken moet zijn.",
        "denise",
        -2,
        ((1, 60),),
        facts={
            "hours_min": 20,
            "hours_max": 28,
            "salary_min": 3010,
            "salary_max": 4080,
        },
    ),
)
