"""A persona is about work, not about who somebody is: what is refused, and what is not."""

import pytest

from campaigns.audience.traits import findings

REFUSED = [
    ("geboren in 1990, woont in de stad", "age"),
    ("in 1990 geboren", "age"),
    ("born 1990", "age"),
    ("tussen 25 en 35", "age"),
    ("tussen de 25 en 35 jaar", "age"),
    ("between 25 and 35", "age"),
    ("between the ages of 25 and 35", "age"),
    ("50-plussers", "age"),
    ("Geboortejaar: 1985", "age"),
    ("25 tot 35 jaar", "age"),
    ("een 25-jarige", "age"),
    ("30 jaar oud", "age"),
    ("jonger dan 40", "age"),
    ("vooral twintigers", "age"),
    ("jonge mensen met energie", "age"),
    ("leeftijdsgroep", "age"),
    ("millennials", "age"),
    ("generatie Z", "age"),
    ("born in 1990", "age"),
    ("between 25 and 35 years old", "age"),
    ("aged 30", "age"),
    ("young people", "age"),
    ("in their early thirties", "age"),
    ("under the age of 30", "age"),
    ("bij voorkeur een vrouw", "sex"),
    ("vooral mannen", "sex"),
    ("vrouwelijke verpleegkundigen", "sex"),
    ("herintredende huisvrouwen", "sex"),
    ("preferably a man", "sex"),
    ("female nurses", "sex"),
    ("gender: any", "sex"),
    ("met een migratieachtergrond", "origin"),
    ("van Turkse afkomst", "origin"),
    ("Poolse mensen", "origin"),
    ("nationaliteit", "origin"),
    ("native Dutch speaker", "origin"),
    ("of Moroccan descent", "origin"),
    ("refugees", "origin"),
    ("moslims", "religion"),
    ("een christelijke achtergrond", "religion"),
    ("draagt een hoofddoek", "religion"),
    ("catholic", "religion"),
    ("their faith", "religion"),
    ("chronisch ziek", "health"),
    ("heeft ADHD", "health"),
    ("met een arbeidsbeperking", "health"),
    ("zwanger", "health"),
    ("is disabled", "health"),
    ("physically fit", "health"),
    ("had a burn-out", "health"),
    ("alleenstaande ouders", "private_life"),
    ("lesbisch", "private_life"),
    ("unmarried", "private_life"),
    ("union member", "private_life"),
    ("Wij zoeken een vrouw", "sex"),
    ("Jonge moeders", "age"),
    ("homoseksueel", "private_life"),
    ("gehandicapt", "health"),
    ("Moslima, 54 jaar, zwanger", "age"),
    ("Moslima, 54 jaar, zwanger", "religion"),
    ("Alleenstaande vader", "private_life"),
    ("is autistisch", "health"),
    ("a single mum", "private_life"),
    ("Poolse lassers", "origin"),
    ("zwarte mannen", "origin"),
    ("Doelgroep: mannen 20-35", "sex"),
    ("l.e.s.b.i.s.c.h", "private_life"),
    (
        "\U0001d5f4\U0001d5f2\U0001d5f5\U0001d5ee\U0001d5fb\U0001d5f1\U0001d5f6\U0001d5f0\U0001d5ee\U0001d5fd\U0001d601",
        "health",
    ),
]
ALLOWED = [
    "Werkt met ouderen in de wijk",
    "Ervaring met oudere mensen",
    "zorgt voor jonge mensen met autisme",
    "25 jaar ervaring in de zorg",
    "10 tot 15 jaar ervaring met installaties",
    "Wil 24 tot 32 uur per week werken",
    "Werkt tussen 24 en 32 uur per week",
    "Heeft tussen de 10 en 15 jaar ervaring",
    "Kent tussen 20 en 30 cliënten",
    "Works between 24 and 32 hours a week",
    "between 10 and 15 years of experience",
    "between 20 and 30 colleagues",
    "Woont binnen 20 kilometer",
    "gezondheidszorg en ouderenzorg",
    "Vakman met trots op zijn werk",
    "Zoekt rust, autonomie en een vast team",
    "Spreekt Nederlands op B2",
    "Leest Nursing en kijkt naar TikTok",
    "Studeerde aan een christelijke hogeschool",
    "Experience with older people",
    "Cares for people with dementia",
    "10 years of experience",
    "Wants 24 to 32 hours a week",
    "Healthcare assistant with a diploma",
    "Manager of a small team",
    "Open for anyone who can solder",
    "Een geboren verzorger",
    "A born nurse",
    "Gezond verstand",
    "Een team van 12 mensen",
    "over 20 colleagues",
    "Doet mee aan de mannenavond van de voetbalclub",
    "Interview met 6 verpleegkundigen, september 2026",
    "Onderzoek CBS 2025, tabel 12",
    "Wil een team waar mannen en vrouwen hetzelfde verdienen",
    "Zoekt een werkgever die niet naar geboortejaren kijkt",
    "Wary of employers who pick by birthday rather than by results",
    "Leest Linda en Vrouw",
    "20 jaar in de zorg, wil iets nieuws",
    "Spreekt Pools en Nederlands",
    "Werkte in Duitsland",
    "Begeleidt ouders van jonge kinderen",
    "Sport op zaterdag met de mannen van het elftal",
]


@pytest.mark.parametrize(("text", "trait"), REFUSED)
def test_what_says_who_somebody_is_is_found(text, trait):
    assert trait in {finding.trait for finding in findings(text)}


@pytest.mark.parametrize("text", ALLOWED)
def test_what_is_about_work_is_left_alone(text):
    assert findings(text) == []


def test_the_words_themselves_are_named_in_reading_order():
    found = findings("Zoekt rust. Vooral mannen, jonger dan 40.")

    assert [finding.words for finding in found] == ["Vooral mannen", "jonger dan 40"]


def test_one_piece_of_text_is_named_once():
    assert len(findings("vrouwelijke verpleegkundigen")) == 1
