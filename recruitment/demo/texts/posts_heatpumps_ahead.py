"""Posts of “Vakmensen voor de warmtepomp” that still have to go out, or wait for somebody."""

from recruitment.demo.texts.posts import PostText

LINKEDIN, FACEBOOK, TIKTOK, BOARD = "v-linkedin", "v-facebook", "v-tiktok", "v-board"
HELD = PostText(
    "tip",
    "Zo meet je een groep door",
    "Spanning eraf, meten of het waar is, en dan pas losmaken. Drie stappen die je bij ons op dag een leert en nooit meer overslaat.\n\nWil je meer van dit soort tips? Volg ons.",
    (FACEBOOK,),
    "service",
    "engineer",
    "tools",
)
PLANNED = (
    PostText(
        "behind_the_scenes",
        "Regen, wind en een buitendeel",
        "Een gure middag, windkracht zes. Het buitendeel moet vandaag hangen, want vanavond vriest het. Zo doen we dat: met zijn tweeën, een zeil en veel thee.\n\nGeen mooi weer beloofd, wel droge kleren in de bus.",
        (TIKTOK,),
        "heatpumps",
        "changer",
        "pump",
    ),
    PostText(
        "vacancy",
        "Nog twee plekken naast een leermeester",
        "Twee leermeesters hebben een lege stoel in de bus. Begin volgende maand als monteur warmtepompen: € 2.750 tot € 3.940, diploma op onze kosten, 25 vrije dagen en 13 adv-dagen.\n\nKom een dag mee, betaald, en beslis daarna. App Youssef.",
        (FACEBOOK, LINKEDIN, BOARD),
        "heatpumps",
        "changer",
        "van",
    ),
    PostText(
        "question",
        "Wat houdt je tegen?",
        "Je denkt erover, maar je doet het niet. Wat houdt je tegen om over te stappen: het loon in het eerste jaar, school, iets anders? We antwoorden met bedragen.",
        (TIKTOK, FACEBOOK),
        "",
        "changer",
        "tools",
    ),
    PostText(
        "team",
        "De ochtend in de werkplaats",
        "Half acht: koffie, bussen laden, en Ria die zegt dat het weer meevalt. Tien minuten later is iedereen onderweg. Dit is het rumoerigste kwartier van de dag, en het leukste.\n\nKom je een keer kijken?",
        (LINKEDIN,),
        "",
        "engineer",
        "tools",
        author="youssef",
    ),
    PostText(
        "vacancy",
        "Servicemonteur, een op de zes weken dienst",
        "Stand-by een op de zes weken, niet vaker. Storing in de nacht? Dan ben je de ochtend erna vrij. € 2.980 tot € 4.250, eigen bus, gereedschap naar keuze.\n\nHeb je elektrotechniek 3 of 4 en ken je NEN 1010? Bel Youssef, ook na zessen.",
        (LINKEDIN, FACEBOOK, BOARD),
        "service",
        "engineer",
        "van",
    ),
    PostText(
        "tip",
        "Diploma's die wij betalen",
        "F-gassen, VCA, NEN 3140 en je vakdiploma niveau 2. Betaald, in werktijd, zonder dat je iets terugbetaalt als je weggaat. We schrijven het op, want anders gelooft niemand het.\n\nVraag wat er voor jou in zit.",
        (FACEBOOK, TIKTOK),
        "heatpumps",
        "changer",
        "paper",
    ),
)
DRAFTS = (
    PostText(
        "testimonial",
        "Jamal een half jaar later",
        "Jamal plaatst inmiddels zelf. Wat leerde hij als eerste, en wat viel tegen?\n\n(filmpje volgt vrijdag)",
        (TIKTOK,),
        "heatpumps",
        "changer",
    ),
    PostText(
        "event",
        "Tweede open avond",
        "Binnenkort gaat de roldeur weer open. Datum volgt. Wie wil een seintje?",
        (FACEBOOK, LINKEDIN),
        "",
        "changer",
    ),
)
WAITING = (
    PostText(
        "vacancy",
        "Overstappen, volgende maand",
        "Volgende maand begint een groep van vier bij Vonkelaar: eerst twee weken werkplaats, dan met een leermeester de weg op. € 2.750 in het eerste jaar, daarna omhoog met ieder diploma.\n\nReageer deze week, dan is je plek geregeld.",
        (FACEBOOK, TIKTOK),
        "heatpumps",
        "changer",
        "van",
        author="youssef",
    ),
)
