"""Posts of “Samen in de wijk” that still have to go out, or wait for somebody."""

from recruitment.demo.texts.posts import PostText

LINKEDIN, INSTA, FACEBOOK, BOARD = "z-linkedin", "z-instagram", "z-facebook", "z-board"
TODAY = PostText(
    "testimonial",
    "Maandag met Naomi",
    "‘Om half vier lees ik mee met de dagdienst, om vier uur zit ik met meneer Bos aan de aardappels. Hij schilt, ik snijd. Ondertussen hoor ik hoe zijn dag was. Dat staat nergens in een protocol.’\n\nNaomi werkt drie vaste avonden in Oostwaarde. Vragen? Ze antwoordt vanavond zelf.",
    (LINKEDIN,),
    "carer",
    "carer",
    "tea",
)
PLANNED = (
    PostText(
        "behind_the_scenes",
        "Wat er in de tas zit",
        "De tas van een wijkverpleegkundige: verband, een stethoscoop, een reservelamp voor trappenhuizen en een zak pepermunt. De pepermunt is niet voor haar.\n\nWat zit er in jouw tas?",
        (INSTA,),
        "",
        "nurse",
        "street",
    ),
    PostText(
        "vacancy",
        "Nog twee routes vrij in Lindermeer",
        "Twee routes zoeken een vaste wijkverpleegkundige: Noord en de Haven. 24 tot 36 uur, € 3.350 tot € 4.620, een weekend op de vier.\n\nWe laten je eerst meelopen, betaald, zodat je weet waar je ja tegen zegt. Reageer met je nummer, dan belt Youssef.",
        (LINKEDIN, FACEBOOK, BOARD),
        "nurse",
        "nurse",
        "street",
    ),
    PostText(
        "question",
        "Welke dienst geef jij nooit weg?",
        "Er is altijd een dienst die je niet ruilt. Bij Wim is het dinsdagavond: soep. Wat is die van jou?",
        (INSTA, FACEBOOK),
        "",
        "carer",
        "evening",
        author="denise",
    ),
    PostText(
        "team",
        "Team Haven zoekt nummer tien",
        "Team Haven bestaat uit negen mensen en een lege haak voor een jas. Ze vroegen ons om dit te plaatsen. ‘Zeg maar dat we goede koffie hebben en dat het hier waait.’\n\nKom kijken of het past.",
        (LINKEDIN,),
        "nurse",
        "nurse",
        "board",
        author="youssef",
    ),
    PostText(
        "vacancy",
        "Vaste avonden, ook voor 16 uur",
        "Zestien uur is genoeg. Twee vaste avonden in Oostwaarde, je weet ze zes weken vooruit en ze blijven van jou. € 2.680 tot € 3.590 bij 36 uur, plus 22% toeslag na acht uur.\n\nSolliciteer op je telefoon, in twee minuten. Een cv hoeft niet.",
        (INSTA, FACEBOOK, BOARD),
        "carer",
        "carer",
        "evening",
    ),
)
DRAFTS = (
    PostText(
        "testimonial",
        "Verhaal van Aylin (nog bellen)",
        "Aylin werkte tien jaar in een hotel en koos daarna voor de avonddienst. ‘Gastvrij zijn kon ik al, de rest heb ik hier geleerd.’\n\n(nog vragen: mag de foto met haar naam?)",
        (INSTA,),
        "carer",
        "carer",
    ),
    PostText(
        "tip",
        "Wat staat er op je loonstrook",
        "Avondtoeslag, reiskosten, eindejaarsuitkering: wat krijg je eigenlijk bij drie avonden per week? We rekenen het voor.",
        (FACEBOOK,),
        "carer",
        "carer",
    ),
)
WAITING = (
    PostText(
        "vacancy",
        "Feestdagen plannen we samen",
        "Feestdagen plannen we samen: wie de ene werkt, is de andere vrij. Dat staat in het rooster, niet in een belofte.\n\nVerzorgende IG in Oostwaarde, vaste avonden, € 2.680 tot € 3.590. Reageer deze week, dan begin je volgende maand.",
        (INSTA, FACEBOOK),
        "carer",
        "carer",
        "evening",
    ),
    PostText(
        "behind_the_scenes",
        "De donderdag van het team",
        "Elke donderdag om twee uur: casussen op tafel. Geen presentatie, wel soep. Vandaag ging het over een cliënt die liever geen hulp wil, en wat je dan wel kunt doen.\n\nWat is bij jou het moment waarop je van elkaar leert?",
        (LINKEDIN,),
        "",
        "nurse",
        "tea",
        author="denise",
    ),
)
RETURNED = PostText(
    "vacancy",
    "Jong en dynamisch team zoekt jou",
    "Kom jij ons team versterken? Wij zoeken een echte duizendpoot voor de avonden! Salaris marktconform.",
    (FACEBOOK,),
    "carer",
    "carer",
    "garden",
    author="denise",
)
WHY_RETURNED = "‘Jong’ mag niet en ‘duizendpoot’ schrikt af, zo bleek uit de gesprekken. Zet het loon erin (€ 2.680 tot € 3.590) en zeg wat iemand na een reactie kan verwachten."
# Comes back every week.
WEEKLY = PostText(
    "event",
    "Woensdag is inloopuur",
    "Elke woensdag van vier tot vijf staat in Oostwaarde de koffie klaar voor wie wil weten hoe het is om hier te werken. Zonder cv en zonder afspraak. Je praat met wie er die dag werkt en mag alles vragen.\n\nFiets neer, bel bij de gele deur.",
    (LINKEDIN, BOARD),
    "",
    "nurse",
    "board",
)
