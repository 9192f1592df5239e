"""Texts as they come: posts, lists of requirements, messages, personas, in Dutch and English.

`data/develop.jsonl` was labelled by somebody who does not write the rules, before they were written.
"""

import sys
from pathlib import Path

import pytest

from campaigns.guidelines.models import Exemption
from campaigns.guidelines.rules.checker import remarks
from campaigns.guidelines.rules.facts import Style, Subject
from campaigns.guidelines.stopping import still_stopped
from campaigns.tests.guidelines.measure import measure, read

DATA = Path(__file__).parent / "data" / "develop.jsonl"
# By who wrote the rules, to find out what they do not know yet.
OWN = DATA.with_name("written_with_the_rules.jsonl")
OWN_RECALL, OWN_ALARMS = 0.91, 0.02
LEAST_RECALL, MOST_FALSE_ALARMS = 0.97, 0.02
# By somebody who had not seen the rules; measured once before anything was changed for it.
SECOND = DATA.with_name("second.jsonl")
SECOND_RECALL, SECOND_ALARMS = 0.90, 0.03
PARTS = ("", " posts", " sentences", " salary", " next_step")


@pytest.fixture(scope="module")
def scores():
    return measure(read(DATA))


@pytest.mark.parametrize("part", PARTS)
@pytest.mark.parametrize("language", ["nl", "en"])
def test_it_finds_what_is_wrong_and_leaves_the_rest_alone(
    scores, language, part, capsys
):
    figures = scores[language + part]
    with capsys.disabled():
        sys.stdout.write(f"\n{language}{part}: {figures}\n")

    assert figures.recall >= LEAST_RECALL
    assert figures.false_alarms <= MOST_FALSE_ALARMS


@pytest.mark.parametrize("language", ["nl", "en"])
def test_it_does_not_forget_what_it_learned(language):
    figures = measure(read(OWN))[language]

    assert figures.recall >= OWN_RECALL
    assert figures.false_alarms <= OWN_ALARMS


@pytest.mark.parametrize("language", ["nl", "en"])
def test_it_finds_what_somebody_else_thought_of(language, capsys):
    figures = measure(read(SECOND))[language]
    with capsys.disabled():
        sys.stdout.write(f"\n{language} second: {figures}\n")

    assert figures.recall >= SECOND_RECALL
    assert figures.false_alarms <= SECOND_ALARMS


def stopped(text: str, language: str = "nl") -> list[str]:
    """The words that stop it."""
    found = remarks(Subject(text, language), Style())
    return [one.words for one in found if one.is_blocking]


@pytest.mark.parametrize(
    "text",
    [
        "Onze klanten zijn heren van stand; voor de balie zoeken we een dame.",
        "Iedereen is welkom, maar geen moslims.",
        "Ongeacht je ervaring: maximaal 30 jaar.",
        "You care for clients of 80 and older; applicants over 40 need not apply.",
        "Everyone is welcome, but women need not apply.",
    ],
)
def test_clients_and_a_welcome_switch_nothing_off(text):
    assert stopped(text)


@pytest.mark.parametrize(
    "text",
    [
        "Je begeleidt cliënten van 80 jaar en ouder.",
        "Je kookt voor vrouwen in de opvang.",
        "Onze bewoners zijn meestal zestigers.",
        "You teach children aged 6 to 12.",
        "Gezocht: vakman of vakvrouw met 30 jaar ervaring.",
        "14 vrouwelijke monteurs werken hier al.",
        "“Mannenwerk”, zeiden ze tegen haar. Onzin, vinden wij.",
        "Achttien jaar of ouder, wettelijk vereist voor de bar.",
        "Wordt er 's ochtends iemand ziek, dan spring jij in.",
        "When somebody calls in sick, we cover for each other.",
        "Jongerenwerker gezocht: jij kent de wereld van 12- tot 18-jarigen.",
        "Barber wanted: you shave men and chat away.",
        "Women's refuge needs a night worker.",
        "The boys' school needs a maths teacher.",
        "Je werkt voor de vrouwenopvang met vrouwen van 18 tot 40 jaar.",
        "Mothers and fathers get the same leave.",
        "Alleenstaande ouders vinden bij ons een rooster dat past.",
        "We zoeken iemand die dementerende ouderen begeleidt.",
        "You look after elderly people at home.",
        "In ons team werken twintigers en zestigers door elkaar.",
        "Verpleegkundige (24-32), Zwolle",
        "Een machine van voor 1990.",
        "Healthy staff canteen",
        "Ben je ziek? Meld je dan voor negen uur.",
        "Jij snapt wat studenten willen lezen.",
        "Onze vestiging zoekt een tolk Turks.",
        "Anyone with a certificate can apply, over-50s too.",
        "Je ontwerpt sieraden voor vrouwen boven de 40.",
        "Do you have kids? School hours are possible.",
    ],
)
def test_who_is_served_quoted_or_there_already_is_no_candidate(text):
    assert stopped(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Monteur (20-30), per direct",
        "Winkelmedewerker, 20-35, parttime",
        "Ideal candidate: 25 to 35, full of energy.",
        "v, 25-35, flexibel",
        "Iemand van na 1995.",
        "Niks voor senioren.",
        "Not for anybody close to retirement; we don't hire them.",
        "Onze voorkeur gaat uit naar een man.",
        "A female colleague has our preference.",
        "We hebben genoeg vrouwen, dus het wordt nu een man.",
        "Werkende moeder, begin veertig",
        "Gehuwd en gesetteld",
        "White European background",
        "Must be a German citizen.",
        "With a surname like yours it will be difficult here.",
        "Wat stemde jij de vorige keer?",
        "How is your health?",
        "Wanneer ben je uitgerekend?",
        "Bij voorkeur vrouwelijk.",
        "#under30sonly",
        "o n d e r   d e   3 0",
        "Minder dan vijf jaar geleden je diploma gehaald? Alleen dan ben je welkom.",
        "Those over 50 will not be invited.",
        "Je mag niet ouder zijn dan 42.",
        "Onze ideale collega is 26.",
        "Na je vijftigste leer je dit niet meer.",
        "Ouderen zijn te langzaam voor onze kassa.",
        "Een dame aan de telefoon werkt nu eenmaal beter.",
        "Moslims vallen buiten de boot.",
        "We have enough Turkish people already.",
        "Being single is a plus.",
        "Je partner mag niet moeilijk doen over nachtdiensten.",
        "Ben je ziek? Dan past dit niet.",
    ],
)
def test_people_are_chosen_or_asked_bluntly(text):
    assert stopped(text)


@pytest.mark.parametrize(
    "line", ["max. 30 jaar", "geslacht: vrouw", "geen hoofddoek", "hetero", "18-25 jr"]
)
def test_a_requirement_of_its_own_line_is_read(line):
    assert stopped(line)
    assert stopped(f"Monteur in Zwolle\n- rijbewijs B\n- {line}\n- geduld")


def test_both_languages_are_read_whatever_the_field_says():
    assert stopped("No women on the night shift.", "nl")
    assert stopped("Geen vrouwen in de nachtploeg.", "en")
    assert stopped("Geen vrouwen in de nachtploeg.", "fr")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("#vrouwengezocht", "vrouwen"),
        ("geenvrouwen", "vrouwen"),
        ("geen v.r.o.u.w.e.n", "v.r.o.u.w.e.n"),
        ("geen v r o u w e n", "v r o u w e n"),
        ("geen vrou\u00adwen", "vrou\u00adwen"),
        ("geen vrou\u200bwen", "vrou\u200bwen"),
        ("geen vrou-\nwen", "vrou-\nwen"),
        ("geen \U0001d603\U0001d5ff\U0001d5fc\U0001d602\U0001d604\U0001d5f2\U0001d5fb", "\U0001d603\U0001d5ff\U0001d5fc\U0001d602\U0001d604\U0001d5f2\U0001d5fb"),
        ("geen vr\u043euwen", "vr\u043euwen"),
        ("geen vr0uwen", "vr0uwen"),
        ("geen\nvrouwen", "vrouwen"),
        ("geen buitelanders", "buitelanders"),
        ("max35jaar", "max35jaar"),
    ],
)  # fmt: skip
def test_words_in_disguise_are_shown_as_they_stand_there(text, words):
    assert stopped(text) == [words]


def test_what_stands_far_down_is_read():
    assert stopped("Wij houden de liften gaande. " * 2_000 + "\nGeen vrouwen.")


def told(text: str) -> set[str]:
    found = remarks(Subject(text, is_vacancy=True), Style())
    return {one.rule.value for one in found}


@pytest.mark.parametrize(
    "text",
    [
        "£18-£22 per hour",
        "3k–4k bruto",
        "EUR 2.800",
        "€ 2.800,- per maand",
        "je verdient 13,90 per uur",
        "salaris 2800 tot 3400",
        "16 euros an hour",
        "schaal 9",
        "€ 2.600 per maand en een bonus van € 500",
    ],
)
def test_every_spelling_of_pay_counts(text):
    assert "salary" not in told(text)


@pytest.mark.parametrize(
    "text",
    [
        "bonus tot 2.000 euro",
        "€ 0,21 per km",
        "€ 500 welkomstbonus",
        "1.000 euro budget voor je werkplek",
        "€ 25 onkostenvergoeding per dag",
        "marktconform salaris",
        "een omzet van € 3.000.000",
        "30 orders per uur",
    ],
)
def test_a_bonus_or_an_allowance_is_no_pay(text):
    assert "salary" in told(text)


@pytest.mark.parametrize(
    "text",
    [
        "Mailen mag.",
        "Solliciteren kan via het formulier.",
        "Bel Sanne.",
        "Interested? Call Sam.",
        "Applications to Kim.",
        "Loop zaterdag eens binnen.",
        "werk@wolkenbeuk.example",
    ],
)
def test_what_the_reader_can_do_is_a_next_step(text):
    assert "next_step" not in told(text)


@pytest.mark.parametrize(
    "text",
    [
        "Je bouwt een app.",
        "Je belt en mailt met klanten.",
        "You apply patches, call vendors and write the manual.",
        "We reageren snel op vragen van burgers.",
    ],
)
def test_what_the_work_is_is_no_next_step(text):
    assert "next_step" in told(text)


@pytest.mark.parametrize(
    "text",
    [
        "Prosthetics scare the guests, so no amputees in our spa.",
        "Church members get first pick of the jobs.",
        "Candidates with ADHD wrecked our planning twice. Never again.",
        "A male nurse would be handy for lifting.",
        "They found out about your epilepsy and got cold feet.",
        "Autistic? The open-plan office would hurt, so we won't start.",
        "Let me know if kids are on the agenda.",
        "Sort the pile by gender first.",
        "They said it had to be a younger face, so I can't put you forward.",
        "Fresh out of uni? Only then do we want you.",
        "under.thirty.please",
        "Dutch for generations, please.",
        "Dinner ladies wanted at a primary school.",
        "What did your last job pay you?",
    ],
)
def test_english_wordings_are_read_by_their_parts(text):
    assert stopped(text, "en")


@pytest.mark.parametrize(
    "text",
    [
        "Our foreman Hakim shows you round on day one.",
        "The over-60s walking group needs a bus driver.",
        "Client: women who want to run again. Wanted: an app builder.",
        "Cycling with blind people on a tandem, you plan the routes.",
        "A headscarf on the ward? Ask Dr Bouzid.",
        "Nationality is not something we ask about.",
        "You fit bras for women of every size.",
        "A dating app for over-50s is hiring a designer.",
        "Dutch citizenship: the Security Services Act leaves us no choice.",
        "Wedding planner wanted in Maastricht.",
        "One of us wears a headscarf, one a turban.",
        "Eva is off to have a baby, so we need a stand-in until Easter.",
        "He was told to find 'nobody above 40' and sent back the brief.",
    ],
)
def test_english_people_who_are_only_spoken_of_stop_nothing(text):
    assert stopped(text, "en") == []


def test_a_title_for_one_sex_is_advised_against_by_its_neutral_name():
    assert advised("Barmaid, weekends", "en")[0] == "bar staff"
    assert advised("Delivery man wanted", "en")[0] == "delivery driver"


def advised(text: str, language: str = "nl") -> tuple[str, ...]:
    (found,) = (
        one for one in remarks(Subject(text, language), Style()) if one.is_blocking
    )
    return (*found.instead, *found.sources)


def test_advice_and_source_fit_what_was_found():
    assert "the Netherlands" not in " ".join(advised("UK nationals only.", "en"))
    assert "College 2022-84" in advised("Maximaal 3 jaar ervaring.")
    assert "College 2022-84" not in advised("Jonger dan 30 jaar, anders niet.")
    assert advised("No Poles please.", "en")[0] == "leave the origin out"


def test_a_reason_given_for_other_words_of_the_rule_still_counts():
    found = remarks(Subject("Geen vrouwen, en niet ouder dan 40."), Style())
    given = Exemption(remarks=[["sex", "vrouw"]])

    assert {one.rule.value for one in found if one.is_blocking} == {"sex", "age"}
    assert [one.rule.value for one in still_stopped(found, [given])] == ["age"]


@pytest.mark.parametrize(
    "text",
    [
        # A denial, a conclusion, a fact to be handed in, a line without a verb, a verb at the end.
        "Marokkaanse jongens krijgen van onze klant geen sleutel.",
        "Klanten zijn gehecht aan een Nederlander, vandaar dat we daarop selecteren.",
        "Vertel ons in je brief of je chronische aandoeningen hebt.",
        "Gedoopt lid van een hervormde gemeente",
        "Solliciteer alleen mits je vrouw bent.",
        "Surinaams of Antilliaans? Helaas.",
        "Scholieren zijn goedkoop en dus precies wie we zoeken.",
        "Geen vrouwelijke matrozen.",
        "Vrouwen in de meubelstofferderij? Niet bij ons.",
        "Strenggelovigen nemen we niet aan.",
        "Wat stond er op je laatste loonstrook? Noem het bedrag.",
    ],
)
def test_it_is_read_from_what_is_said_around_it(text):
    assert stopped(text)


@pytest.mark.parametrize(
    "text",
    [
        "Zwangerschapsvervanging voor zestien weken.",
        "Onze planner gaat met pensioen en we zoeken een opvolger.",
        "Zelf ben ik gescheiden, en de roosters houden daar rekening mee.",
        "Mantelzorger? Er is verlof, en niemand kijkt je erop aan.",
        "Wij zoeken een invaller, want Esmee wordt moeder.",
        "Je hoeft niet jong te zijn om bij ons te werken.",
        "Wie vloeiend Turks spreekt, heeft een streepje voor.",
        "Let erop dat de directie niet alleen uit mannen bestaat.",
        "De opdrachtgever wilde alleen mannen, dus hebben we voor die klant bedankt.",
        "Vluchtelingenwerk zoekt een coördinator.",
        "Wij verhuren kamers aan studenten en zoeken een beheerder.",
        "Alleen met de Nederlandse nationaliteit, zoals de Politiewet voorschrijft.",
    ],
)
def test_it_is_read_that_nobody_is_left_out(text):
    assert stopped(text) == []
