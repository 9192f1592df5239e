"""The guideline a new organisation begins with, until somebody makes it their own. Pure.

It counts from the first post; who edits it starts from this text.
"""

from collections.abc import Mapping
from typing import Any

SHARED: Mapping[str, Any] = {
    "address": "je",
    "emoji_most": 3,
    "hashtags_most": 5,
    "length_most": 1500,
}
DUTCH: Mapping[str, Any] = {
    "tone": (
        "Vriendelijk en gewoon, zoals je met een collega praat. Korte zinnen. "
        "Zeg wat het werk is, wat het betaalt en wat iemand nu kan doen. "
        "Eerlijk over wat zwaar is."
    ),
    "good_examples": (
        "Je werkt drie avonden per week in een team van negen.\n"
        "Je verdient € 2.800 tot € 3.900 per maand.\n"
        "Benieuwd? Bel Sanne, of loop een ochtend mee."
    ),
    "bad_examples": (
        "Jong en dynamisch team zoekt duizendpoot!\n"
        "Marktconform salaris.\n"
        "Stuur uw motivatiebrief naar onze afdeling P&O."
    ),
    "words_to_use": "collega\nje krijgt\nwe leren het je\nloop mee",
    "words_to_avoid": (
        "marktconform = noem het bedrag\n"
        "duizendpoot = noem de drie taken die het meest voorkomen\n"
        "stressbestendig = zeg hoe druk het is, en wie er helpt\n"
        "9-tot-5-mentaliteit = noem de werktijden\n"
        "bejaarden = ouderen, bewoners\n"
        "resources = mensen"
    ),
}
ENGLISH: Mapping[str, Any] = {
    "tone": (
        "Friendly and plain, as you talk with a colleague. Short sentences. "
        "Say what the work is, what it pays and what somebody can do now. "
        "Be honest about what is hard."
    ),
    "good_examples": (
        "You work three evenings a week in a team of nine.\n"
        "You earn € 2,800 to € 3,900 a month.\n"
        "Curious? Call Sanne, or spend a morning with us."
    ),
    "bad_examples": (
        "Young and dynamic team needs a rockstar!\n"
        "Competitive salary.\n"
        "Applications should be addressed to the department of human resources."
    ),
    "words_to_use": "colleague\nyou get\nwe teach you\njoin us for a morning",
    "words_to_avoid": (
        "rockstar = say what somebody does well\n"
        "ninja = say what somebody does well\n"
        "competitive salary = name the amount\n"
        "work hard play hard = name the working hours\n"
        "the elderly = older people, residents\n"
        "resources = people"
    ),
}


def starting_values(language: str) -> dict[str, Any]:
    """Field by field, in the language of the organisation."""
    return {**SHARED, **(ENGLISH if language.startswith("en") else DUTCH)}
