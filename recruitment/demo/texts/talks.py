"""Conversations: who said what. `IN` is them, `OUT` is us."""

from dataclasses import dataclass

IN, OUT = "in", "out"


@dataclass(frozen=True, slots=True)
class TalkText:
    """A talk of a kind on a platform, about a vacancy or nothing in particular."""

    kind: str
    platform: str
    campaign: str
    vacancy: str
    lines: tuple[tuple[str, str], ...]
    headline: str = ""
    reason: str = ""


def _dm(
    platform: str, campaign: str, vacancy: str, *lines: tuple[str, str], kind: str = ""
) -> TalkText:
    return TalkText(kind or "direct_message", platform, campaign, vacancy, lines)


# The last word is theirs: they wait for an answer.
WAITING = (
    _dm("instagram", "district", "carer",
        (IN, "Hoi! Ik zag jullie bericht over vaste avonden. Kan dat ook met 16 uur? En moet ik een cv sturen?")),
    _dm("linkedin", "district", "nurse",
        (IN, "Dag, ik werk nu in een ziekenhuis. Telt die ervaring mee voor de inschaling?"),
        (OUT, "Zeker, elk jaar telt. Zullen we morgen even bellen?"),
        (IN, "Graag, na vier uur kan ik. Nummer staat in mijn profiel.")),
    _dm("facebook", "district", "carer",
        (IN, "Is dit ook iets voor mijn dochter? Zij is net klaar met haar opleiding en zoekt avonden.")),
    _dm("tiktok", "heatpumps", "heatpumps",
        (IN, "hoeveel verdien je echt in het eerste jaar? in het filmpje zegt ie 2750, is dat bruto?"), kind="comment"),
    _dm("facebook", "heatpumps", "service",
        (IN, "Hoe zit het met stand-by rond kerst? Daar loopt het bij ons altijd op stuk.")),
    _dm("linkedin", "heatpumps", "service",
        (OUT, "Hoi, ik zag dat je storingen doet in scholen. Wij zoeken iemand die dat in een straal van dertig kilometer wil doen. Benieuwd?"),
        (IN, "Misschien wel. Wat is jullie reistijdregeling?"), kind="sourced"),
    _dm("instagram", "district", "nurse",
        (IN, "Hallo, kan ik een keer meelopen zonder dat ik meteen solliciteer?")),
    _dm("telephone", "district", "carer",
        (IN, "Belde over de avonden in Oostwaarde. Wil graag dinsdag langskomen, vraagt of dat kan.")),
    _dm("mail", "heatpumps", "heatpumps",
        (IN, "Beste Youssef, vorige week was ik op de open avond. Wanneer hoor ik of ik een dag mee kan?")),
    _dm("facebook", "heatpumps", "heatpumps",
        (IN, "Drie jaar geleden heb ik bij jullie gesolliciteerd en nooit iets gehoord. Is dat nu anders?"), kind="comment"),
    _dm("linkedin", "district", "nurse",
        (IN, "Hi, my Dutch is B1. Would that be enough for a community nurse?")),
    _dm("instagram", "district", "carer",
        (IN, "Ik heb gisteren gereageerd maar hoor nog niks?"),
        (OUT, "Sorry, je hoort vandaag van Denise!"),
        (IN, "Het is nu een dag later. Geldt het nog?")),
)  # fmt: skip
# Answered, and some of them done.
ANSWERED = (
    _dm("instagram", "district", "carer",
        (IN, "Wat verdien je bij drie avonden?"),
        (OUT, "Bij 24 uur kom je met toeslag rond de € 2.350 bruto uit. Zal ik het voor je uitrekenen?"),
        (IN, "Ja graag! Ik heb nu trede 6."),
        (OUT, "Dan wordt het € 2.410. Ik stuur je de rekening erbij.")),
    _dm("facebook", "district", "carer",
        (IN, "Mijn buurvrouw werkt bij jullie, is er nog plek?"),
        (OUT, "Er zijn nog twee plekken. Wil je een keer mee-eten op dinsdag?"),
        (IN, "Leuk, ik kom volgende week!")),
    _dm("linkedin", "district", "nurse",
        (IN, "Hoe groot is de regio van een route?"),
        (OUT, "Noord is goed te fietsen: het verste adres is vier kilometer.")),
    _dm("linkedin", "heatpumps", "service",
        (OUT, "Hoi, jouw verhaal over die storing in de sporthal vond ik mooi. Wij zoeken een servicemonteur. Zin in koffie?"),
        (IN, "Nu even niet, ik ben net begonnen. Probeer het over een jaar nog eens."),
        (OUT, "Duidelijk, dank voor je eerlijke antwoord. Veel plezier daar!"), kind="sourced"),
    _dm("linkedin", "heatpumps", "heatpumps",
        (OUT, "Hoi, je werkt met koeltechniek en dat lijkt erg op wat wij doen. Mag ik je vertellen wat je bij ons zou leren?"), kind="sourced"),
    _dm("tiktok", "heatpumps", "heatpumps",
        (IN, "moet je hiervoor goed zijn in wiskunde"),
        (OUT, "Rekenen met een meetlint en optellen, meer niet. De rest leer je."),
        (IN, "ok dan kom ik woensdag"), kind="comment"),
    _dm("facebook", "heatpumps", "service",
        (IN, "Is dat loon inclusief toeslagen?"),
        (OUT, "Nee, stand-by en overwerk komen erbovenop."), kind="comment"),
    _dm("mail", "district", "nurse",
        (IN, "Graag zou ik informatie ontvangen over de terugkeerregeling."),
        (OUT, "Fijn dat je weer wilt beginnen. Je loopt zes weken mee met loon. Bellen we donderdag?"),
        (IN, "Donderdag om tien uur is goed."),
        (OUT, "Genoteerd, ik bel je.")),
    _dm("telephone", "heatpumps", "service",
        (IN, "Vraagt of het gereedschap van hemzelf mag blijven."),
        (OUT, "Gezegd dat dat kan, met een vergoeding. Komt maandag koffie drinken.")),
    _dm("instagram", "district", "carer",
        (IN, "Werken jullie met uitzendkrachten?"),
        (OUT, "Zo min mogelijk. Daarom zoeken we jou.")),
    _dm("linkedin", "district", "nurse",
        (OUT, "Hoi, ik las je stuk over wondzorg thuis. Wij hebben een team dat daar veel mee doet. Mag ik je iets vertellen?"),
        (IN, "Dat mag. Ik zoek niet actief, maar ben wel nieuwsgierig."),
        (OUT, "Mooi. Zullen we een kwartier bellen, woensdag?"),
        (IN, "Woensdag om één uur kan."),
        (OUT, "Staat in mijn agenda!"), kind="sourced"),
    _dm("facebook", "heatpumps", "heatpumps",
        (IN, "Mag ik ook in het Engels werken?"),
        (OUT, "Op de bouwplaats mag dat. De theorie kan in het Nederlands of in het Engels."),
        (IN, "Perfect, thanks!"),
        (OUT, "You are welcome. Shall we say Thursday, in the workshop?")),
    _dm("instagram", "district", "carer",
        (IN, "Moet ik een auto hebben voor de avonden?"),
        (OUT, "Nee, de bus stopt voor de deur en na tien uur betalen we een taxi.")),
    _dm("facebook", "district", "carer",
        (IN, "Hoeveel bewoners wonen er in Oostwaarde?"),
        (OUT, "Zestien, verdeeld over twee woningen.")),
    _dm("linkedin", "district", "nurse",
        (IN, "Doen jullie ook aan technische handelingen?"),
        (OUT, "Ja: infusen, drains en wondzorg. Wat je nog niet doet, leer je hier."),
        (IN, "Dat is goed om te horen."),
        (OUT, "Zal ik je uitnodigen voor de meeloopochtend?")),
    _dm("instagram", "district", "nurse",
        (IN, "Is er ook een plek voor iemand die vier ochtenden wil?"),
        (OUT, "In team Haven kan dat. Ik vraag of ze je bellen.")),
    _dm("tiktok", "heatpumps", "heatpumps",
        (IN, "krijg je echt een bus mee naar huis"),
        (OUT, "Ja, na je proeftijd. Tot die tijd rijd je mee."), kind="comment"),
    _dm("facebook", "heatpumps", "heatpumps",
        (IN, "Mijn zoon wil van school af en met zijn handen werken. Kan hij komen kijken?"),
        (OUT, "Zeker, op de open avond. Neem hem mee, er is soep.")),
    _dm("linkedin", "heatpumps", "service",
        (OUT, "Hoi, jij doet keuringen in scholen. Wij hebben 40 scholen in een straal van dertig kilometer. Mag ik je bellen?"),
        (IN, "Stuur eerst maar wat informatie."),
        (OUT, "Gestuurd! Ik hoor graag wat je ervan vindt."), kind="sourced"),
    _dm("mail", "heatpumps", "heatpumps",
        (IN, "Graag hoor ik hoe lang de opleiding duurt."),
        (OUT, "Twee jaar, een dag per twee weken. In bijlage het programma.")),
)  # fmt: skip
HEADLINES = {
    "nurse": (
        "Wijkverpleegkundige",
        "Verpleegkundige dagbehandeling",
        "Nurse, home care",
    ),
    "carer": ("Verzorgende IG", "Helpende plus", "Medewerker in een hotel"),
    "heatpumps": ("Cv-monteur", "Medewerker logistiek", "Barista"),
    "service": ("Servicemonteur", "Elektromonteur utiliteit", "Storingsmonteur"),
}
