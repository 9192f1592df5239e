"""A Dutch button says what it does in the infinitive (“Verwijderen”), and one action has one verb everywhere."""

import re
from pathlib import Path

from django.conf import settings
from django.utils import translation
from django.utils.translation import gettext

BUTTONS = re.compile(
    r'<(a|button)\b[^>]*class="[^"]*\b(?:btn|menu-item)\b[^"]*"[^>]*>(.*?)</\1>',
    re.DOTALL,
)
TEXTS = re.compile(r'{% translate "([^"]+)"')
IMPERATIVES = re.compile(
    r"(?:Annuleer|Bekijk|Bewaar|Bewerk|Blijf|Doe|Ga|Geef|Haal|Hernoem|Kies|Laat|Lees|Leg|Log|Maak|Meld|Neem"
    r"|Noteer|Pas|Plaats|Rond|Schrijf|Sluit|Start|Stel|Stop|Stuur|Toon|Verplaats|Verstuur|Verwijder|Voeg"
    r"|Vul|Wijzig|Wis|Zet|Zoek)\b"
)
# What a visitor without an account is asked in a whole sentence.
SENTENCES = {"Send my application", "Send me the link", "Choose a password"}


def buttons():
    """What stands on a button, with the template it stands in."""
    for file in Path(settings.BASE, "templates").rglob("*.html"):
        for _tag, inside in BUTTONS.findall(file.read_text(encoding="utf-8")):
            for text in TEXTS.findall(inside):
                yield text, file.name


def test_buttons_are_in_the_infinitive():
    found = list(buttons())
    with translation.override("nl"):
        wrong = {
            (text, gettext(text), file)
            for text, file in found
            if text not in SENTENCES and IMPERATIVES.match(gettext(text))
        }
    assert len(found) > 200
    assert not wrong
