"""Everyday lines of an advertisement stop nothing, whatever words of the lists they resemble."""

import pytest

from campaigns.guidelines.rules.book import Rule
from campaigns.guidelines.rules.checker import remarks
from campaigns.guidelines.rules.facts import Style, Subject

CHOOSING = {Rule.AGE, Rule.SEX, Rule.ORIGIN, Rule.RELIGION, Rule.HEALTH, Rule.FAMILY}
LINES = [
    *("Rooms, kitchen, garden.", "You clean about 40 rooms a day.", "White walls, big windows."),
    *("Noor helps new colleagues on their first day.", "Bel Noor voor meer informatie."),
    *("Een auto uit de pool.", "Wij stellen een laptop beschikbaar.", "Je beheert servers en netwerken."),
    *("Salaris € 3.100 tot € 3.600", "Goed salaris", "Meer salaris", "Overwerk zonder overleg"),
    *("Onze missie: schoon water voor iedereen.", "Rechten en plichten", "Vaste roosters"),
    *("Invalid entries are sent back.", "Rosters six weeks ahead", "You are able to lift 20 kilos."),
    *("Native apps for iOS and Android", "Single sign-on, Linux and Python", "Straight to the point."),
    *("Oude gebouwen restaureren", "Jong bedrijf met grote klanten", "Older houses need care."),
    *("Young company, founded in 2019", "Zorg voor zieke dieren", "Een stel goede schoenen."),
]  # fmt: skip


@pytest.mark.parametrize("line", LINES)
@pytest.mark.parametrize("language", ["nl", "en"])
def test_an_everyday_line_is_left_alone(line, language):
    for is_vacancy in (False, True):
        found = remarks(Subject(line, language, is_vacancy=is_vacancy), Style())
        assert [one.words for one in found if one.rule in CHOOSING] == []
