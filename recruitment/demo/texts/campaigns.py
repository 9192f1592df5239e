"""Three campaigns with their plan: why, goals, figures, steps, channels and duties."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class KpiText:
    """A target; `due` is a day from today."""

    metric: str
    target: int
    due: int
    baseline: int = 0


@dataclass(frozen=True, slots=True)
class StepText:
    """Something to do; `done` is the day from today on which it was done, if it was."""

    title: str
    owner: str
    due: int
    done: int | None = None


@dataclass(frozen=True, slots=True)
class GoalText:
    """What the campaign is for."""

    title: str
    mission: str
    kpis: tuple[KpiText, ...]
    steps: tuple[StepText, ...] = ()
    # Where its seats come from: the key of a requisition.
    requisition: str = ""


@dataclass(frozen=True, slots=True)
class ChannelText:
    """A channel, why, and how often."""

    account: str
    reason: str
    posts_a_week: int


@dataclass(frozen=True, slots=True)
class DutyText:
    """Who does what on which days (Monday is 1)."""

    kind: str
    who: str
    stand_in: str
    weekdays: tuple[int, ...]
    # The channel, where another one has somebody else.
    account: str = ""


@dataclass(frozen=True, slots=True)
class CampaignText:
    """A campaign; days are counted from today."""

    key: str
    brand: str
    name: str
    motive: str
    motive_text: str
    baseline_value: int
    starts: int
    ends: int
    personas: tuple[str, ...]
    vacancies: tuple[str, ...]
    team: tuple[str, ...]
    goals: tuple[GoalText, ...]
    channels: tuple[ChannelText, ...]
    duties: tuple[DutyText, ...]
    # The day on which it was closed, and what was learned.
    closed: int | None = None
    worked: str = ""
    failed: str = ""
    next_time: str = ""


WEEK = (1, 2, 3, 4, 5)
# The colleague who leaves, and who is away from one day to another, counted from today.
LEAVES, LEFT_ON = "noor", -12
AWAY, AWAY_FROM, AWAY_UNTIL = "youssef", 2, 8
DISTRICT = CampaignText(
    key="district",
    brand="wolkenbeuk",
    name="Samen in de wijk",
    motive="too_few",
    motive_text="In het vorige half jaar kwamen er 11 sollicitaties op vijf vacatures in de wijk en de avond. Twee routes in Lindermeer draaien op uitzendkrachten.",
    baseline_value=11,
    starts=-82,
    ends=44,
    personas=("nurse", "carer"),
    vacancies=("nurse", "carer"),
    team=("sanne", "youssef", "denise", "marijke", "tom"),
    goals=(
        GoalText(
            "Negen nieuwe collega's in wijk en avond, binnen een half jaar ingewerkt",
            "Ouderen in Lindermeer en Oostwaarde kunnen thuis blijven als de routes vol bezet zijn. Personeelsplan: vier wijkverpleegkundigen en vijf verzorgenden.",
            (
                KpiText("applications", 76, 44, 11),
                KpiText("hires", 9, 44),
                KpiText("cost_per_application", 130, 44, 210),
            ),
            (
                StepText(
                    "Foto's laten maken tijdens een echte avonddienst",
                    "sanne",
                    -70,
                    -71,
                ),
                StepText(
                    "Reisvergoeding en avondtoeslag in elke vacature zetten",
                    "youssef",
                    -64,
                    -66,
                ),
                StepText(
                    "Met het wijkteam afspreken wie op Instagram vertelt",
                    "denise",
                    -40,
                    -38,
                ),
                StepText("Meeloopochtend plannen voor kandidaten", "denise", 6),
                StepText("Hogeschool bellen over de terugkomdag", "youssef", -3),
            ),
        ),
        GoalText(
            "Bekend worden als werkgever met een rooster dat klopt",
            "In negen van de tien gesprekken gaat het eerst over het rooster. Daar zijn we goed in, maar niemand weet het.",
            (
                KpiText("clicks", 1300, 44, 140),
                KpiText("responses", 84, 44, 20),
            ),
            (
                StepText("Zes collega's hun week laten beschrijven", "sanne", -30, -29),
                StepText("Rooster van een team laten zien, zonder namen", "sanne", 10),
            ),
        ),
    ),
    channels=(
        ChannelText(
            "z-linkedin", "Wijkverpleegkundigen lezen vakgenoten, op maandagavond", 2
        ),
        ChannelText(
            "z-instagram", "Verzorgenden reageren hier met een privébericht", 2
        ),
        ChannelText("z-facebook", "De buurt deelt het; goed voor de avonden", 1),
        ChannelText("z-board", "Oefenen met plannen (simulatie)", 1),
    ),
    duties=(
        DutyText("posts", "sanne", "denise", WEEK),
        # Nobody thought of Friday.
        DutyText("comments", "denise", "youssef", (1, 2, 3, 4)),
        DutyText("reactions", "noor", "", WEEK),
        DutyText("messages", "youssef", "denise", WEEK),
        DutyText("messages", "denise", "youssef", WEEK, "z-instagram"),
        DutyText("figures", "sanne", "youssef", (1,)),
        DutyText("approves", "marijke", "sanne", WEEK),
    ),
)
HEATPUMPS = CampaignText(
    key="heatpumps",
    brand="vonkelaar",
    name="Vakmensen voor de warmtepomp",
    motive="too_few_good",
    motive_text="Er komen reacties, maar de meeste zoeken een kantoorbaan. Van 26 sollicitaties in het vorige half jaar gingen er 5 door na het eerste gesprek.",
    baseline_value=26,
    starts=-57,
    ends=55,
    personas=("changer", "engineer"),
    vacancies=("heatpumps", "service", "planner"),
    team=("sanne", "youssef", "marijke", "tom"),
    goals=(
        GoalText(
            "Vier monteurs erbij voordat het stookseizoen voorbij is",
            "Vonkelaar heeft voor 210 woningen een opdracht en monteurs voor 160. Elke maand zonder team kost 9 woningen. Personeelsplan: vier monteurs warmtepompen, twee servicemonteurs, een planner.",
            (
                KpiText("applications", 75, 55, 26),
                KpiText("hires", 3, 55),
                KpiText("qualified_applications", 18, 55, 5),
            ),
            (
                StepText("Open avond in de werkplaats", "sanne", -14, -14),
                StepText("Leermeesters filmen bij een plaatsing", "sanne", -35, -33),
                StepText("Regionaal leerwerkloket bezoeken", "youssef", -8),
                StepText("Tweede open avond voorbereiden", "sanne", 12),
            ),
            requisition="heatpumps",
        ),
        GoalText(
            "Overstappers bereiken die ons nu niet zien",
            "Wie uit horeca of logistiek komt, zoekt niet op ‘installatietechniek’. We laten zien wat je leert en verdient.",
            (
                KpiText("vacancy_views", 900, 55, 60),
                KpiText("cost_per_click", 4, 55, 7),
            ),
            (
                StepText(
                    "Uitleg maken: wat verdien je in jaar een en twee",
                    "youssef",
                    -25,
                    -24,
                ),
            ),
        ),
    ),
    channels=(
        ChannelText("v-tiktok", "Overstappers kijken hoe het werkt", 2),
        ChannelText(
            "v-linkedin", "Servicemonteurs benaderen en laten zien wie we zijn", 1
        ),
        ChannelText("v-facebook", "Monteurs en hun omgeving in de regio", 2),
        ChannelText("v-board", "Oefenen met plannen (simulatie)", 1),
    ),
    duties=(
        DutyText("posts", "sanne", "youssef", WEEK),
        DutyText("comments", "youssef", "denise", WEEK),
        DutyText("messages", "youssef", "sanne", WEEK),
        DutyText("figures", "youssef", "sanne", (1, 4)),
        DutyText("approves", "marijke", "sanne", WEEK),
    ),
)
TRAINEES = CampaignText(
    key="trainees",
    brand="wolkenbeuk",
    name="Leren bij Wolkenbeuk",
    motive="too_few",
    motive_text="De klas van vorig jaar begon met vier leerlingen in plaats van zes.",
    baseline_value=14,
    starts=-84,
    ends=-20,
    personas=("carer",),
    vacancies=("trainee",),
    team=("sanne", "denise", "tom"),
    goals=(
        GoalText(
            "Een volle klas: zes leerlingen verzorgende IG",
            "Wie we zelf opleiden, blijft: van de laatste drie klassen werken er dertien van de zestien nog bij ons.",
            (
                KpiText("applications", 24, -20, 14),
                KpiText("hires", 6, -20, 4),
                KpiText("cost_per_hire", 1400, -20, 1900),
            ),
            (
                StepText(
                    "Klas van vorig jaar vragen om een verhaal", "denise", -75, -76
                ),
                StepText("Rondleiding op zaterdag", "sanne", -50, -50),
            ),
            requisition="trainee",
        ),
    ),
    channels=(
        ChannelText("z-instagram", "Daar zitten wie nog kiezen", 3),
        ChannelText("z-facebook", "Daar zit de omgeving die meedenkt", 1),
    ),
    duties=(
        DutyText("posts", "sanne", "denise", WEEK),
        DutyText("messages", "denise", "youssef", WEEK),
        DutyText("approves", "marijke", "sanne", WEEK),
    ),
    closed=-18,
    worked="De klas is vol. Het verhaal van een leerling uit vorig jaar bracht de meeste reacties, vooral toen ze zelf op vragen antwoordde. De rondleiding op zaterdag werkte beter dan de avond.",
    failed="Acht mensen haakten af bij de toelatingstoets, omdat niemand die vooraf had uitgelegd.",
    next_time="Drie weken eerder beginnen, en de toelatingstoets meteen in de eerste post uitleggen.",
)
CAMPAIGNS = (TRAINEES, DISTRICT, HEATPUMPS)
